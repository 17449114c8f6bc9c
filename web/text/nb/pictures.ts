// SPDX-License-Identifier: MIT
// The words around pictures: taking them home, the map, and the bars of several years.

export const pictures = {
  take: {
    group: (title: string) => `Ta med: ${title}`,
    take: 'Ta med:',
    csv: 'tallene (CSV)',
    svg: 'bildet (SVG)',
    png: 'bildet (PNG)',
    named: (what: string, title: string) => `Ta med ${what}: ${title}`,
    failed: 'Nettleseren kunne ikke lage bildet her. Prøv SVG eller skriv ut siden.',
    source: (source: string) => `Kilde: ${source}`,
    sources: (sources: string) => `Kilder: ${sources}`,
    made: (date: string) => `Laget ${date} med E-helseregningen.`,
    statuses: (statuses: string) => `Merket som: ${statuses}.`,
    what: 'Hva',
    kroner: 'Kroner',
    ownFile: 'Filen du leste inn.',
    low: 'Lav',
    high: 'Høy',
    ends: 'Hul søyle: lavt tall. Fylt søyle: høyt tall.',
  },
  map: {
    title: 'Kart over kommunene',
    chart: (year: string) => `Kroner per innbygger i kommunene ${year}`,
    lead: 'Hver sirkel er en kommune. Jo flere som bor der, jo større sirkel. Jo mørkere sirkel, jo flere kroner per innbygger. Sirklene står der kommunen ligger, men er flyttet litt der de ellers ville ligget oppå hverandre.',
    smallest: (count: string) =>
      `Kommuner med færre enn ${count} innbyggere har samme størrelse, for at sirkelen skal kunne ses.`,
    older: (year: string) =>
      `I ${year} var noen kommuner andre enn i dag. De står der den kommunen ligger som har samme navn i dag, ellers der den første av dem ligger som de ble til.`,
    missing: (names: string) => `Disse er ikke på kartet, for vi har ikke noe sted å sette dem: ${names}.`,
    use: 'Velg en sirkel, eller gå inn på kartet med tabulatortasten: Piltastene går til nærmeste kommune, Page Up og Page Down går etter navn, Enter velger.',
    list: 'Finn en kommune på kartet',
    noneChosen: 'Ingen valgt',
    label: (name: string, value: string, inhabitants: string, status: string) =>
      `${name}: ${value} per innbygger, ${inhabitants} innbyggere, ${status}`,
    text: (count: string, low: string, lowest: string, high: string, highest: string) =>
      `${count} kommuner. Lavest er ${lowest} med ${low}, høyest er ${highest} med ${high} per innbygger.`,
    toBill: (name: string) => `Se regningen til ${name}`,
    below: (limit: string, count: string) => `under ${limit} (${count} kommuner)`,
    between: (from: string, to: string, count: string) => `fra ${from} til under ${to} (${count} kommuner)`,
    above: (limit: string, count: string) => `${limit} eller mer (${count} kommuner)`,
    all: (count: string) => `alle kommuner (${count})`,
    chosen: (name: string) => `med ring: ${name}, som er valgt`,
    credit: 'Kommunenes plass: regnet ut fra © Kartverkets kommunegrenser 2024 (CC BY 4.0).',
    file: (year: string) => `kart-${year}`,
  },
  years: {
    title: 'År for år',
    lead: (actor: string) => `Hva ${actor} betaler hvert år, delt på løsninger.`,
    chart: (actor: string, first: string, last: string) => `Hva ${actor} betaler ${first}–${last}`,
    other: (years: string, actor: string) => `I ${years} gjelder beløpene ${actor}, som hadde andre grenser.`,
    missing: (years: string) => `Vi kan ikke regne ut ${years} med tallene du har endret.`,
    assumed: (year: string) => `${year} er ikke vedtatt ennå.`,
    file: (actor: string) => `ar-for-ar-${actor}`,
  },
};

export type PictureTexts = typeof pictures;
