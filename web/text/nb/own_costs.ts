// SPDX-License-Identifier: MIT
// The sentences of "Own costs" in bokmål. Amounts, numbers and names come in as finished text.

export const ownCosts = {
  title: 'Egne kostnader til e-helse',
  lead: 'Regningen for de nasjonale løsningene er en liten del av det kommunene bruker på e-helse. Her ser du et anslag for hele kostnaden, kan fylle ut kommunens egne tall, og se fram mot 2050.',
  notMunicipality: (name: string) =>
    `Egne kostnader finnes bare for kommuner. Vi viser ${name}. Velg en annen kommune i feltet over.`,
  source: 'Kilde',
  status: 'Merke',
  kroner: 'Kroner',
  sum: 'Sum',
  year: 'År',
  category: 'Kategori',
  categories: {
    records: 'Elektronisk pasientjournal',
    welfare_technology: 'Velferdsteknologi',
    national_solutions: 'Lovpålagte nasjonale løsninger',
    other_and_general: 'Andre og generelle kostnader',
    own_costs: 'Egne kostnader',
    total: 'I alt',
  },
  estimate: {
    title: (name: string) => `Anslag for ${name} i 2021`,
    sentence: (name: string, amount: string) => `${name} brukte anslagsvis ${amount} på e-helse i 2021.`,
    interval: (low: string, high: string) => `Mellom ${low} og ${high}.`,
    perInhabitant: (amount: string, inhabitants: string) =>
      `${amount} per innbygger. Kommunen hadde ${inhabitants} innbyggere 1. januar 2021.`,
    method:
      'Dette er en andel av landets samlede kostnad etter innbyggertall. Det finnes ingen kartlegging av akkurat denne kommunen.',
    own: 'Intervallet er landets, i samme forhold. For én kommune er det virkelige spennet større. Halvparten, en tredel eller det dobbelte er alt sammen innenfor.',
    chart: (name: string) => `Anslaget for ${name} med intervall`,
    chartText: (amount: string, low: string, high: string) =>
      `Et punkt på ${amount} på en strek fra ${low} til ${high}. De samme tallene står i teksten over.`,
    table: 'Anslaget etter kategori',
    rounding: 'Avrunding, så kolonnen går opp',
    statutory: 'Det lovpålagte regnet på to måter',
    byInhabitants: 'Etter innbyggertall, som i tabellen over',
    byKey: 'Etter nøkkelen i forskriften',
    statutoryLead:
      'Anslaget deler landets lovpålagte kostnad etter innbyggertall. Forskriften bruker en nøkkel som også tar hensyn til behov. Derfor er de to tallene ulike.',
    national: 'Landet i 2021',
    nationalLead:
      'Anslaget bygger på disse tallene for hele landet. Delingen mellom velferdsteknologi og andre kostnader er ikke publisert. Den er regnet ut fra det rapporten skriver om 2050.',
    figure: 'Tall',
    millions: 'Millioner kroner',
  },
  position: {
    title: 'Sammenlignet med publiserte tall',
    lead: 'Lavere er ikke bedre: Kommuner bruker løsningene ulikt.',
    perInhabitant: 'Kroner per innbygger',
    estimate: 'Anslaget for 2021',
    own: (year: string) => `Skjemaet ditt for ${year}`,
    operation: 'Drift, kartlagt i 2017',
    investment: 'Investering, kartlagt i 2017',
    short: { operation: 'Drift', investment: 'Investering' },
    lowMean: 'nedre snitt',
    highMean: 'øvre snitt',
    smallest: 'minste svar',
    largest: 'største svar',
    chart: 'Anslaget ved siden av kartleggingen i 2017',
    chartText: (parts: string) =>
      `Stolper i kroner per innbygger: ${parts}. De samme tallene står i tabellen.`,
    shares: 'Andel av budsjettet',
    budget: 'Kommunens budsjett for helse og omsorg, millioner kroner',
    budgetHint: 'Valgfritt. Tallet blir i denne nettleseren og står aldri i lenken.',
    budgetShare: (share: string) => `Anslaget er ${share} av budsjettet du har skrevet inn.`,
    shareOf: {
      share_of_health_and_care: 'Kommunenes e-helse av helse og omsorg',
      specialist_care_share: 'IKT i spesialisthelsetjenesten',
      international_share: 'IKT i helsesektoren i andre land',
    },
    yours: 'Din kommune: anslaget av budsjettet',
    among: 'Blant kommunene i undersøkelsen',
    othersField: 'Kommuner du velger',
    othersHint: 'Kommunenummer med komma imellom, for eksempel 1573, 3316.',
    sets: {
      all: 'Alle i filen',
      like_size: 'Omtrent like store',
      size_class: 'Samme størrelsesklasse',
      health_region: 'Samme helseregion',
      chosen: 'Valgte',
    },
    set: 'Sammenlignet med',
    others: 'Andre kommuner',
    below: 'Har lavere',
    quartiles: 'Nedre kvartil, median, øvre kvartil',
  },
  combined: {
    title: 'Regningen og egne kostnader i ett bilde',
    lead: (year: string) =>
      `Øverst det kommunen betaler for de nasjonale løsningene etter forskriften i ${year}, delt på løsning. Under står kommunens egne kostnader.`,
    fromEstimate: 'Egne kostnader er fra anslaget for 2021. Årene er altså ulike.',
    formIncomplete: 'Skjemaet ditt brukes her når alle gruppene av kostnader er svart på.',
    fromForm: (year: string) => `Egne kostnader er fra skjemaet ditt for ${year}.`,
    differentYears: 'Årene er altså ulike.',
    bill: (solution: string) => `${solution} (regningen)`,
    share: (share: string) =>
      `Regningen er ${share} av det hele. For landet i 2021 skriver rapporten om lag 7 prosent.`,
    chart: 'Regningen og egne kostnader, del for del',
    chartText: (parts: string) => `Stolper i kroner: ${parts}. De samme tallene står i tabellen.`,
    part: 'Del',
  },
  groups: {
    welfare_technology: 'Velferdsteknologi',
    records: 'Elektronisk pasientjournal',
    other: 'Andre løsninger',
    general: 'Generelle kostnader',
  },
  road: {
    title: 'Veien til 2050',
    lead: 'Tre baner fram til 2050: lav, middels og høy vekst i hver kategori. Rapporten regner i faste 2021-priser.',
    whose: 'Hvem',
    municipality: 'Kommunen',
    country: 'Hele landet',
    measure: 'Vis',
    total: 'Kroner i alt',
    perInhabitant: 'Kroner per innbygger',
    nominal: 'Kroner i hvert års priser',
    priceGrowth: 'Årlig prisvekst, prosent',
    priceGrowthHint: 'Valgfritt. Uten den er kroner i hvert års priser de samme som faste 2021-kroner.',
    path: 'Bane i tabellen',
    paths: { low: 'Lav vekst', medium: 'Middels vekst', high: 'Høy vekst' },
    start: 'Begynn med',
    startEstimate: 'Anslaget for 2021',
    startForm: 'Skjemaet ditt',
    startFormHint:
      'Banen kan begynne med skjemaet ditt når det er for 2021 og sier noe om alle gruppene av kostnader.',
    sentence: (name: string, low: string, medium: string, high: string) =>
      `${name} i 2050: ${low} ved lav vekst, ${medium} ved middels og ${high} ved høy.`,
    chart: (name: string) => `Veien til 2050 for ${name}`,
    chartText: (low: string, medium: string, high: string) =>
      `Tre linjer fra 2021 til 2050. De ender på ${low}, ${medium} og ${high}. Tallene for hvert år står i tabellen.`,
    table: (path: string) => `${path}, år for år`,
    three: 'De tre banene',
    population: 'Innbyggere',
    populationNote:
      'Innbyggertallene framover er de som følger av rapportens egne tall. Kommunens andel av landet holdes fast.',
    rounding:
      'Summen i 2021 er lagt sammen av avrundede kategorier, og kan avvike én eller to kroner fra anslaget.',
    two: (published: string, other: string, own: string) =>
      `Rapporten skriver både ${other} og ${published} milliarder kroner for 2050 med middels vekst. Av dens egne satser følger ${own}.`,
    ends: 'Det rapporten skriver om 2050, og det som følger av satsene',
    published: 'Rapporten',
    follows: 'Følger av satsene',
    rates: 'Bruk egne vekstsatser',
    ratesLead: (path: string) =>
      `Årlig vekst i prosent for banen «${path.toLowerCase()}». Det du endrer, gjelder denne banen og ligger i lenken.`,
    rate: (category: string, period: string) => `${category}, ${period}`,
    periods: { '2021_2025': '2021–2025', '2025_2030': '2025–2030', '2030_2050': '2030–2050' },
    download: 'Last ned banene som CSV',
    file: 'egne-kostnader-til-2050',
  },
  leftOut: {
    title: 'Det som ikke er med',
    lead: 'Rapporten teller ikke disse kostnadene, og det gjør ikke skjemaet heller:',
    of: {
      general_practitioners: 'fastleger',
      child_welfare_and_social_services: 'barnevern og sosiale tjenester',
      administrative_systems: 'administrative systemer, som lønn og regnskap',
      time_spent_using: 'tiden ansatte bruker i systemene',
      covid: 'kostnader på grunn av covid-19',
    },
    sources: 'Kilder og tall',
    sourcesLead: 'Alle tallene anslaget bygger på, står under «Kilder».',
  },
};

export type OwnCostTexts = typeof ownCosts;
