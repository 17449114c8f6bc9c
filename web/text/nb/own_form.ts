// SPDX-License-Identifier: MIT
// The sentences of the form, the survey file and the simulation under "Own costs" in bokmål. Amounts, numbers and names
// come in as finished text.

export const ownForm = {
  figures: {
    total: 'I alt',
    total_low: 'I alt, nedre ende',
    total_high: 'I alt, øvre ende',
  },
  form: {
    title: (name: string) => `Skjema for ${name}`,
    lead: 'Fyll ut det du vet. Alt du skriver, blir i denne nettleseren og sendes ikke noe sted. Beløp er uten merverdiavgift.',
    year: 'Året tallene gjelder',
    statutory:
      'De lovpålagte betalingene til Norsk helsenett skal du ikke fylle inn. Dem regner vi ut fra forskriften.',
    sheetOne: 'Ark 1: Hva er i bruk?',
    sheetTwo: 'Ark 2: Kostnader',
    sheetTwoLead:
      'Åpne det kommunen har kostnader til. Tilpasninger hører til løsningen som gjorde dem nødvendige.',
    solution: 'Løsning',
    categories: {
      e_resept: 'E-resept',
      prescription_module: 'Forskrivningsmodul',
      patient_medication_list: 'Pasientens legemiddelliste',
      kjernejournal: 'Kjernejournal',
      welfare_technology: 'Velferdsteknologi',
      vkp: 'Velferdsteknologisk knutepunkt (VKP)',
      helsenorge: 'Helsenorge',
      digihelse: 'DigiHelse',
      digihelsestasjon: 'DigiHelsestasjon',
      records: 'Elektronisk pasientjournal',
      norsk_helsenett: 'Norsk helsenett utover det lovpålagte',
      emergency_network: 'Nødnett',
      other_national: 'Andre nasjonale løsninger',
      other: 'Andre løsninger',
      general: 'Generelle kostnader',
    },
    uses: {
      in_use: 'I bruk',
      first_in_year: 'Tatt i bruk dette året',
      own_costs: 'Egne kostnader',
    },
    answers: { '': 'Ikke svart', yes: 'Ja', no: 'Nei' },
    costTypes: { operation: 'Drift', investment: 'Investering', implementation: 'Innføring' },
    measures: { invoices: 'Fakturaer', staff_time: 'Egne årsverk', wages: 'Lønn' },
    units: { nok: 'kroner', knok: 'tusen kroner', mnok: 'millioner kroner', fte: 'årsverk' },
    unit: 'Enhet',
    comment: 'Merknad',
    benefit: 'Gevinster',
    benefitLead: 'Valgfritt. Gevinster står ved siden av kostnadene og trekkes aldri fra.',
    benefits: { kroner: 'Spart, kroner', staff_time: 'Spart, årsverk', described: 'Beskrevet med ord' },
    filled: (count: string) => `${count} felt fylt ut`,
    sum: 'Sum så langt',
    own: 'Egne kostnader',
    statutoryRow: 'Lovpålagt, regnet ut',
    total: 'I alt',
    staff: 'av dette årsverk og lønn',
    imputed: 'av dette anslått ut fra andre kommuner',
    unknownGroup: 'ikke svart',
    nothing: 'Skjemaet er tomt. Summen kommer mens du skriver.',
    checking: 'Kontrollerer …',
    saved: 'Lagret i denne nettleseren.',
    trouble: {
      broken:
        'Det som var lagret i nettleseren, kunne ikke leses. Det er lagt til side og ikke slettet. Skjemaet begynner tomt.',
      forbidden: 'Nettleseren lar oss ikke lagre skjemaet. Last det ned før du lukker siden.',
      too_large: 'Skjemaet er for stort til å lagres i nettleseren. Last det ned før du lukker siden.',
    },
    download: 'Last ned skjemaet som CSV',
    downloadSheet: 'Last ned skjemaet som XLSX med summer som regner selv',
    head: { type: 'Kostnadstype', measure: 'Slag', amount: 'Beløp', factor: 'Kroner for hver enhet' },
    file: 'egne-kostnader',
    withoutVat: 'uten-mva',
    clear: 'Tøm skjemaet',
    clearSure: 'Trykk en gang til for å tømme skjemaet',
    remarks: 'Kontroll av skjemaet',
    remarksNone: 'Kontrollen har ingen merknader.',
    remarksCount: (count: string) => `Kontrollen har ${count} merknader. De står ved feltene de gjelder.`,
  },
  remark: {
    time_and_wages: () =>
      'Både årsverk og lønn er fylt ut for samme arbeid. Begge er talt med. Ta bort den ene hvis de er det samme.',
    costs_without_use: () => 'Det er ført kostnader, men løsningen er ikke i bruk. Sjekk svaret på ark 1.',
    use_without_costs: () =>
      'Løsningen er i bruk, men har ingen kostnader. Fyll dem ut, eller svar nei på egne kostnader.',
    own_costs_denied: () => 'Du har svart nei på egne kostnader, men ført noen. Endre det ene.',
    first_year: () =>
      'Løsningen er tatt i bruk dette året. Kostnaden er trolig høyere enn vanlig. Før gjerne innføringen for seg.',
    vat_suspected: () => 'Merknaden nevner merverdiavgift. Beløpet skal være uten.',
    unit_suspected: (value: (name: string) => string) =>
      value('fte') === ''
        ? `Beløpet er langt fra det andre kommuner har. Er enheten riktig? Det ser ut til å være feil med en faktor på ${value('factor')}.`
        : `${value('fte')} årsverk er mye for en kommune av denne størrelsen. Er det skrevet i kroner eller prosent?`,
    comment_missing: () => 'Skriv en merknad som forklarer hva kostnaden gjelder.',
    adaptation_elsewhere: () =>
      'Merknaden nevner en annen løsning. Tilpasninger hører til løsningen som gjorde dem nødvendige.',
    left_out_suspected: (value: (name: string) => string) =>
      `Merknaden nevner «${value('word')}». Slike kostnader skal ikke være med.`,
    statutory_suspected: () =>
      'Dette ligner en lovpålagt betaling til Norsk helsenett. Den regner vi ut selv, så den skal ikke føres her.',
    old_code: () => 'Kommunenummeret er gammelt. Vi bruker det som gjelder nå.',
    staff_time_missing: () =>
      'Det mangler årsverk eller lønn for driften, og for få andre kommuner har svart til at vi kan anslå dem.',
    imputed: () => 'Årsverkene mangler og er anslått ut fra andre kommuner.',
    no_cells_in_group: (value: (name: string) => string) =>
      `«${value('category')}» er ikke svart på. Da vet vi ikke om kostnaden er null, og summen er ikke hele kostnaden.`,
    wage_cost_assumed: (value: (name: string) => string) =>
      `Årsverk er gjort om til kroner med ${value('wage_cost_nok')} kroner for hvert. Tallet er antatt, for ingen kilde har det.`,
    too_few_observations: () => 'Det må være minst tre kommuner for å regne om til hele landet.',
    few_observations: (value: (name: string) => string) =>
      `Bare ${value('n')} kommuner: Resultatet er svært usikkert.`,
    small_under_represented: () => 'Små kommuner er sjeldnere med i filen enn i landet.',
    extrapolation: (value: (name: string) => string) =>
      `${value('municipalities')} kommuner er større eller mindre enn alle i filen. For dem er linjen ført videre.`,
    influential: (value: (name: string) => string) =>
      `Kommunen ${value('municipality_code')} bestemmer mye av linjen alene.`,
    imputed_in_fit: () => 'Noen av tallene bak linjen er anslåtte årsverk.',
    negative_prediction: (value: (name: string) => string) =>
      `Linjen gir mindre enn null for ${value('municipalities')} kommuner.`,
    systematic_error_not_covered: () =>
      'Intervallet dekker tilfeldigheter, ikke at alle har svart feil på samme måte.',
    too_many_for_robust: () => 'Det er for mange kommuner til å regne ut den robuste linjen.',
  },
  survey: {
    title: 'En fil med flere kommuner',
    lead: 'Åpne en CSV-fil med skjemaer fra én eller flere kommuner. Med minst tre regner vi om til hele landet.',
    open: 'Åpne en CSV-fil',
    openHint: 'Filen leses her i nettleseren og sendes ikke noe sted.',
    reading: 'Leser filen …',
    refused: (name: string) => `Filen «${name}» kan ikke brukes. Det du hadde fra før, står urørt.`,
    refusedMore: (count: string) => `… og ${count} feil til.`,
    line: (line: string) => `Linje ${line}`,
    close: 'Lukk filen',
    fill: (name: string) => `Legg tallene for ${name} i skjemaet`,
    filled: 'Tallene fra filen står nå i skjemaet.',
    summary: (name: string, count: string) => `${name}: ${count} kommuner.`,
    municipalities: 'Kommunene i filen',
    municipality: 'Kommune',
    inhabitants: 'Innbyggere',
    own: 'Egne kostnader',
    statutory: 'Lovpålagt',
    perInhabitant: 'Kroner per innbygger',
    tooFew: 'For få kommuner til å regne om til hele landet. Det må være minst tre.',
    which: 'Hva linjen gjelder',
    national: (point: string, low: string, high: string, level: string) =>
      `For hele landet: ${point}. Mellom ${low} og ${high} med ${level} prosent sikkerhet etter modellen.`,
    cut: 'Den nedre enden er løftet til det kommunene i filen selv har oppgitt.',
    assumed:
      'Vi antar at linjen er rett, at avvikene er uavhengige og like store i små og store kommuner, og at kommunene er trukket tilfeldig. Det stemmer sjelden helt.',
    ways: 'Andre måter å regne om på',
    way: {
      least_squares: 'Rett linje (minste kvadrater)',
      bootstrap: 'Rett linje, intervall ved gjentatt trekning',
      per_inhabitant: 'Samlet kostnad per innbygger',
      through_origin: 'Linje gjennom null',
      size_classes: 'Størrelsesklasser',
      robust: 'Robust linje',
    },
    wayHead: 'Måte',
    point: 'Hele landet',
    low: 'Nedre',
    high: 'Øvre',
    plot: 'Kostnad og innbyggere, med linjen',
    plotText: (count: string, own: string) =>
      `${count} punkter med innbyggere bortover og kroner oppover, og linjen gjennom dem. ${own} De samme tallene står i tabellen.`,
    ownPoint: (name: string) => `${name} er merket med en ring.`,
    observations: 'Kommunene og avstanden til linjen',
    cost: 'Kostnad',
    fitted: 'På linjen',
    residual: 'Avvik',
    leverage: 'Vekt i linjen',
    cook: 'Innflytelse (Cook)',
    download: 'Last ned kommunene som CSV',
    file: 'undersokelse',
  },
  simulation: {
    title: 'Hvor usikkert er dette?',
    lead: 'Vi trekker hver antakelse 10\u00a0000 ganger innenfor endene sine og regner ut kostnaden hver gang. Samme startall gir alltid samme svar.',
    seed: 'Startall',
    start: 'Simuler',
    cancel: 'Avbryt',
    progress: (done: string) => `${done} av 10\u00a0000 trekninger er ferdige`,
    cancelled: 'Avbrutt. Tallene under er fra trekningene som ble ferdige.',
    before: 'Tallene under er fra før det siste du endret. Trykk «Simuler» på nytt.',
    draws: (draws: string, seed: string) => `${draws} trekninger med startall ${seed}.`,
    bands: 'Spennet i trekningene',
    result: 'Resultat',
    results: {
      own_costs: (year: string) => `Kostnad i ${year}`,
      own_costs_per_inhabitant: (year: string) => `Kostnad per innbygger i ${year}`,
    },
    point: 'Uten trekning',
    p5: 'Nedre (5 %)',
    p50: 'Midten',
    p95: 'Øvre (95 %)',
    middle:
      'Midten kan ligge over banen: Høye satser drar mer opp enn lave drar ned. Tallet uten trekning er rundet av én gang og kan avvike en krone eller to fra banen.',
    tornado: 'Hvilken antakelse betyr mest?',
    tornadoLead: (result: string) =>
      `Én antakelse om gangen til hver sin ende, alle andre i ro. Tallene er endringen i «${result.toLowerCase()}».`,
    tornadoText: (parts: string) =>
      `Stolper til hver side av null: ${parts}. De samme tallene står i tabellen.`,
    input: 'Antakelse',
    atLow: 'I den lave enden',
    atHigh: 'I den høye enden',
    inputs: {
      municipal_cost_total: 'Landets samlede kostnad i 2021',
      'municipal_cost_mnok/welfare_technology': 'Delen som er velferdsteknologi',
      'municipal_cost_mnok/records': 'Delen som er pasientjournal',
      'municipal_growth_ratio/records': 'Vekst i pasientjournal',
      'municipal_growth_ratio/welfare_technology': 'Vekst i velferdsteknologi',
      'municipal_growth_ratio/national_solutions': 'Vekst i nasjonale løsninger',
      'municipal_growth_ratio/other_and_general': 'Vekst i andre og generelle kostnader',
      municipal_population: 'Innbyggere i 2050',
      municipal_wage_cost: 'Lønnskostnad for et årsverk',
      own_total: 'Summen i skjemaet',
    },
    held: 'Dette holdes fast',
    heldLead: 'Vedtatte og talte tall flytter seg aldri. Disse holdes også i ro:',
    heldOf: {
      national_solutions_2021: 'de lovpålagte kostnadene i 2021',
      other_keys: 'de andre fordelingsnøklene',
      keys: 'fordelingsnøklene',
      population: 'innbyggertallene',
      cpi_supplement: 'prisjusteringen',
      state_share: 'statens andel',
      vkp_use_of_others: 'andre kommuners bruk av VKP',
      sharing_model: 'måten det deles på',
    },
  },
};

export type OwnFormTexts = typeof ownForm;
