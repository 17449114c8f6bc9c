// SPDX-License-Identifier: MIT
import type { PictureTexts } from '../nb/pictures.ts';

export const pictures: PictureTexts = {
  take: {
    group: (title) => `Ta med deg: ${title}`,
    take: 'Ta med deg:',
    csv: 'tala (CSV)',
    svg: 'biletet (SVG)',
    png: 'biletet (PNG)',
    named: (what, title) => `Ta med deg ${what}: ${title}`,
    failed: 'Nettlesaren kunne ikkje lage biletet her. Prøv SVG eller skriv ut sida.',
    source: (source) => `Kjelde: ${source}`,
    sources: (sources) => `Kjelder: ${sources}`,
    made: (date) => `Laga ${date} med E-helseregningen.`,
    statuses: (statuses) => `Merkt som: ${statuses}.`,
    what: 'Kva',
    kroner: 'Kroner',
    ownFile: 'Fila du las inn.',
    low: 'Låg',
    high: 'Høg',
    ends: 'Hol søyle: lågt tal. Fylt søyle: høgt tal.',
  },
  map: {
    title: 'Kart over kommunane',
    chart: (year) => `Kroner per innbyggjar i kommunane ${year}`,
    lead: 'Kvar sirkel er ein kommune. Di fleire som bur der, di større sirkel. Di mørkare sirkel, di fleire kroner per innbyggjar. Sirklane står der kommunen ligg, men er flytte litt der dei elles ville lege oppå kvarandre.',
    smallest: (count) =>
      `Kommunar med færre enn ${count} innbyggjarar har same storleik, for at ein skal kunne sjå sirkelen.`,
    older: (year) =>
      `I ${year} var nokre kommunar andre enn i dag. Dei står der den kommunen ligg som har same namn i dag, elles der den første av dei ligg som dei vart til.`,
    missing: (names) => `Desse er ikkje på kartet, for vi har ingen stad å setje dei: ${names}.`,
    use: 'Vel ein sirkel, eller gå inn på kartet med tabulatortasten: Piltastane går til næraste kommune, Page Up og Page Down går etter namn, Enter vel.',
    list: 'Finn ein kommune på kartet',
    noneChosen: 'Ingen vald',
    label: (name, value, inhabitants, status) =>
      `${name}: ${value} per innbyggjar, ${inhabitants} innbyggjarar, ${status}`,
    text: (count, low, lowest, high, highest) =>
      `${count} kommunar. Lågast er ${lowest} med ${low}, høgast er ${highest} med ${high} per innbyggjar.`,
    toBill: (name) => `Sjå rekninga til ${name}`,
    below: (limit, count) => `under ${limit} (${count} kommunar)`,
    between: (from, to, count) => `frå ${from} til under ${to} (${count} kommunar)`,
    above: (limit, count) => `${limit} eller meir (${count} kommunar)`,
    all: (count) => `alle kommunar (${count})`,
    chosen: (name) => `med ring: ${name}, som er vald`,
    credit: 'Plassen til kommunane: rekna ut frå © kommunegrensene til Kartverket 2024 (CC BY 4.0).',
    file: (year) => `kart-${year}-nn`,
  },
  years: {
    title: 'År etter år',
    lead: (actor) => `Kva ${actor} betaler kvart år, delt på løysingar.`,
    chart: (actor, first, last) => `Kva ${actor} betaler ${first}–${last}`,
    other: (years, actor) => `I ${years} gjeld beløpa ${actor}, som hadde andre grenser.`,
    missing: (years) => `Vi kan ikkje rekne ut ${years} med tala du har endra.`,
    assumed: (year) => `${year} er ikkje vedteke enno.`,
    file: (actor) => `ar-etter-ar-${actor}`,
  },
};
