// SPDX-License-Identifier: MIT
// Ordene når en fil åpnes, på bokmål.

export const fileImport = {
  lead: 'Velg en fil som denne siden har laget, eller en CSV med egne tall. Du får se hva som endres, før noe endres. Filen blir på din maskin.',
  takes:
    'Siden leser scenarioer og parametere (JSON), regneark med regningen eller egne kostnader (XLSX), og CSV med verdier, innbyggere, en nøkkel, oppslag eller en kartlegging.',
  choose: 'Velg fil',
  drop: 'Du kan også dra filen hit.',
  reading: (name: string) => `Leser ${name} …`,
  kind: {
    scenario: 'et scenario',
    report: 'en rapport med sitt scenario',
    parameters: 'en liste over parametere',
    values: 'verdier med stier',
    population: 'innbyggere',
    key: 'en nøkkel',
    look_ups: 'oppslag i e-resept',
    survey: 'en kartlegging av egne kostnader',
    workbook: 'regnearket med en regning',
  },
  isKind: (name: string, kind: string) => `${name} er ${kind}.`,
  rows: (count: string, isOne: boolean) => `Filen har ${count} ${isOne ? 'linje' : 'linjer'}.`,
  encoding: {
    'utf-16': 'Filen er lest som UTF-16.',
    'windows-1252':
      'Filen er ikke lagret som UTF-8. Den er lest som Windows-1252, slik norsk Excel lagrer CSV. Se at æ, ø og å er riktige.',
  },
  /** Stedene i et scenario, trinn for trinn */
  step: {
    all: 'alle løsninger',
    key: 'slags nøkkel',
    keys: 'nøkkel',
    table: 'egen tabell',
    class: 'klasse',
    total_mnok: 'samlet beløp i millioner kroner',
    state_share: 'statens del',
    groups: 'fordeling mellom gruppene',
    on_behalf: 'betaler for andre',
    collection: 'innkreving',
    buyers: 'kjøpere',
    transition: 'overgang',
    investments: 'investeringer',
    base: 'utgangspunkt',
    costs: 'kostnadsgrunnlaget',
    law: 'forskriften',
    inhabitants: 'innbyggere',
    flat: 'likt',
    share: 'del',
    mnok: 'millioner kroner',
    use: 'bruk',
    from: 'fra',
    dated: 'fra år',
  } as Record<string, string>,
  none: 'Filen endrer ingenting. Alt i den er slik det er nå.',
  changes: (count: string) => `Dette blir endret (${count}):`,
  shownFirst: (count: string) => `De ${count} første er vist.`,
  surveyOpens: 'Kartleggingen åpnes under Egne kostnader. Den endrer ikke det du har skrevet i skjemaet.',
  what: 'Hva',
  before: 'Nå',
  after: 'Etterpå',
  nothing: '–',
  accept: 'Ta i bruk',
  cancel: 'Avbryt',
  accepted: (name: string) => `${name} er tatt i bruk.`,
  cancelled: 'Ingenting er endret.',
  refused: (name: string) => `${name} kan ikke brukes. Ingenting er endret.`,
  at: 'Sted',
  line: (number: string) => `linje ${number}`,
  lineAndColumn: (line: string, column: string) => `linje ${line}, tegn ${column}`,
  more: (count: string) => `… og ${count} feil til.`,
  errors: {
    import_too_large: (value: (name: string) => string) =>
      `Filen er for stor. Den kan ha ${value('limit')} byte.`,
    import_empty: () => 'Filen er tom.',
    import_quote: () => 'Et anførselstegn blir aldri lukket.',
    import_columns: (value: (name: string) => string) =>
      `Linjen har for mange kolonner. Den kan ha ${value('limit')}.`,
    import_unknown: () => 'Filen er ikke et scenario som siden kjenner.',
    import_results_only: () => 'Filen har bare resultater. Det er ingenting i den å ta i bruk.',
    import_pointer: () => 'Her skulle det stått en parameter med sti og verdi.',
    import_header: (value: (name: string) => string) =>
      `Overskriften «${value('head')}» er ukjent. Siden venter for eksempel kode;innbyggere eller sti;verdi eller actor;weight eller oppslag;oppslag i alt.`,
    import_number: (value: (name: string) => string) =>
      `«${value('found')}» er ikke et tall vi kan lese. Skriv for eksempel 1234 eller 2,5.`,
    import_path: (value: (name: string) => string) =>
      `«${value('found')}» er ikke en sti. Den skal begynne med /.`,
    import_code: (value: (name: string) => string) =>
      `«${value('found')}» er ikke et kommunenummer med fire sifre.`,
    import_year: (value: (name: string) => string) => `«${value('found')}» er ikke et år.`,
    import_row: () => 'Her skulle det stått en linje med tall.',
    import_one_row: () => 'Filen kan bare ha én linje med tall under overskriften.',
    import_old_workbook: () =>
      'Filen er et regneark i det gamle formatet (XLS). Åpne det, og lagre det som XLSX eller CSV.',
    import_picture: () => 'Filen er et bilde. Siden leser bare tall og tekst.',
    import_pdf: () => 'Filen er en PDF. Siden leser JSON, CSV og XLSX.',
    import_packed: () => 'Filen er pakket. Pakk den ut, og velg filen som er i den.',
    json_syntax: () => 'Filen er ikke gyldig JSON. Kontroller at hele filen er med.',
    wrong_type: (value: (name: string) => string) =>
      value('expected') === 'object'
        ? 'Filen skal begynne med { og ha et scenario. Den har noe annet.'
        : value('expected') === 'whole_number'
          ? 'Her skal det stå et helt tall.'
          : 'Her står en annen slags verdi enn den som venter.',
    import_key_group: () =>
      'Nøkkelen må ha bare kommuner eller bare helseregioner. Andre nøkler åpner du under Hva om, ved gruppen.',
    import_no_workbook: () => 'Filen er ikke et regneark som kan leses (XLSX).',
    import_too_large_inside: () => 'Regnearket er for stort når det pakkes ut.',
    import_other_workbook: () =>
      'Regnearket er ikke laget av denne siden. Lagre tallene som CSV, og åpne den filen.',
    import_cell: (value: (name: string) => string) =>
      `Ruten skulle hatt et tall. Det står «${value('found')}».`,
    import_too_many: (value: (name: string) => string) =>
      `Filen endrer for mye: ${value('count')} tall. Siden tar ${value('limit')}.`,
    import_failed: () => 'Filen kunne ikke leses.',
  } as Record<string, (value: (name: string) => string) => string>,
};

export type ImportTexts = typeof fileImport;
