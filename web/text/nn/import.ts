// SPDX-License-Identifier: MIT
// Orda når ei fil blir opna, på nynorsk.
import type { ImportTexts } from '../nb/import.ts';

export const fileImport: ImportTexts = {
  lead: 'Vel ei fil som denne sida har laga, eller ein CSV med eigne tal. Du får sjå kva som blir endra, før noko blir endra. Fila blir på di maskin.',
  takes:
    'Sida les scenario og parametrar (JSON), rekneark med rekninga eller eigne kostnader (XLSX), og CSV med verdiar, innbyggjarar, ein nøkkel, oppslag eller ei kartlegging.',
  choose: 'Vel fil',
  drop: 'Du kan òg dra fila hit.',
  reading: (name) => `Les ${name} …`,
  kind: {
    scenario: 'eit scenario',
    report: 'ein rapport med scenarioet sitt',
    parameters: 'ei liste over parametrar',
    values: 'verdiar med stigar',
    population: 'innbyggjarar',
    key: 'ein nøkkel',
    look_ups: 'oppslag i e-reseptar',
    survey: 'ei kartlegging av eigne kostnader',
    workbook: 'reknearket med ei rekning',
  },
  isKind: (name, kind) => `${name}: Dette er ${kind}.`,
  rows: (count, isOne) => `Fila har ${count} ${isOne ? 'linje' : 'linjer'} med tal.`,
  encoding: {
    'utf-16': 'Fila er lesen som UTF-16.',
    'windows-1252':
      'Fila er ikkje lagra som UTF-8. Ho er lesen som Windows-1252, slik norsk Excel lagrar CSV. Sjå at æ, ø og å er rette.',
  },
  step: {
    all: 'alle løysingar',
    key: 'kva slags nøkkel',
    keys: 'nøkkel for',
    table: 'eigen tabell',
    class: 'klasse (kva slags løysing)',
    total_mnok: 'samla beløp i millionar kroner',
    state_share: 'delen til staten',
    groups: 'fordeling mellom gruppene (delane deira)',
    on_behalf: 'betaler for andre (på vegner av)',
    collection: 'innkrevjing',
    buyers: 'kjøparar',
    transition: 'overgang til det nye',
    investments: 'investeringar',
    base: 'utgangspunktet',
    costs: 'kostnadsgrunnlag',
    law: 'forskrifta',
    inhabitants: 'innbyggjarar',
    flat: 'likt for alle',
    share: 'delen',
    mnok: 'millionar kroner',
    use: 'bruken',
    from: 'frå',
    dated: 'frå år',
  },
  none: 'Fila endrar ingenting. Alt i ho er slik det er no.',
  changes: (count) => `Dette blir endra (${count}):`,
  shownFirst: (count) => `Dei ${count} første er viste.`,
  surveyOpens: 'Kartlegginga blir opna under Eigne kostnader. Ho endrar ikkje det du har skrive i skjemaet.',
  what: 'Kva',
  before: 'No',
  after: 'Etterpå',
  nothing: '–',
  accept: 'Ta i bruk',
  cancel: 'Avbryt',
  accepted: (name) => `${name} er teken i bruk.`,
  cancelled: 'Ingenting er endra.',
  refused: (name) => `${name} kan ikkje brukast. Ingenting er endra.`,
  at: 'Stad',
  line: (number) => `linje nr. ${number}`,
  lineAndColumn: (line, column) => `linje nr. ${line}, teikn ${column}`,
  more: (count) => `… og ${count} feil til.`,
  errors: {
    import_too_large: (value) => `Fila er for stor. Ho kan ha ${value('limit')} byte.`,
    import_empty: () => 'Fila er tom.',
    import_quote: () => 'Eit hermeteikn blir aldri lukka.',
    import_columns: (value) => `Linja har for mange kolonnar. Ho kan ha ${value('limit')}.`,
    import_unknown: () => 'Fila er ikkje eit scenario som sida kjenner.',
    import_results_only: () => 'Fila har berre resultat. Det er ingenting i ho å ta i bruk.',
    import_pointer: () => 'Her skulle det stått ein parameter med stig og verdi.',
    import_header: (value) =>
      `Overskrifta «${value('head')}» er ukjend. Sida ventar til dømes kode;innbyggjarar eller stig;verdi eller actor;weight eller oppslag;oppslag i alt.`,
    import_number: (value) =>
      `«${value('found')}» er ikkje eit tal vi kan lese. Skriv til dømes 1234 eller 2,5.`,
    import_path: (value) => `«${value('found')}» er ikkje ein stig. Han skal byrje med /.`,
    import_code: (value) => `«${value('found')}» er ikkje eit kommunenummer med fire siffer.`,
    import_year: (value) => `«${value('found')}» er ikkje eit år.`,
    import_row: () => 'Her skulle det stått ei linje med tal.',
    import_one_row: () => 'Fila kan berre ha éi linje med tal under overskrifta.',
    import_old_workbook: () =>
      'Fila er eit rekneark i det gamle formatet (XLS). Opne det, og lagre det som XLSX eller CSV.',
    import_picture: () => 'Fila er eit bilete. Sida les berre tal og tekst.',
    import_pdf: () => 'Fila er ein PDF. Sida les JSON, CSV og XLSX.',
    import_packed: () => 'Fila er pakka. Pakk henne ut, og vel fila som er i henne.',
    json_syntax: () => 'Fila er ikkje gyldig JSON. Kontroller at heile fila er med.',
    wrong_type: (value) =>
      value('expected') === 'object'
        ? 'Fila skal byrje med { og ha eit scenario. Ho har noko anna.'
        : value('expected') === 'whole_number'
          ? 'Her skal det stå eit heilt tal.'
          : 'Her står ein annan slags verdi enn den som er venta.',
    import_key_group: () =>
      'Nøkkelen må ha berre kommunar eller berre helseregionar. Andre nøklar opnar du under Kva om, ved gruppa.',
    import_no_workbook: () => 'Fila er ikkje eit rekneark som kan lesast (XLSX).',
    import_too_large_inside: () => 'Reknearket er for stort når det blir pakka ut.',
    import_other_workbook: () =>
      'Reknearket er ikkje laga av denne sida. Lagre tala som CSV, og opne den fila.',
    import_cell: (value) => `Ruta skulle hatt eit tal. Det står «${value('found')}».`,
    import_too_many: (value) => `Fila endrar for mykje: ${value('count')} tal. Sida tek ${value('limit')}.`,
    import_failed: () => 'Fila kunne ikkje lesast.',
  },
};
