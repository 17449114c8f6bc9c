// SPDX-License-Identifier: MIT
// What members of the committee objected, and the year's calendar, in our own words in bokmål.

export const committee = {
  title: 'Hva medlemmer av utvalget innvendte',
  lead: 'Teknisk beregningsutvalg vurderer tallene før departementet bestemmer. Utvalget vedtar ingenting. Dette er vår gjengivelse av innvendinger, ikke sitater.',
  about: 'Gjelder',
  spring2023: 'TBU våren 2023',
  autumn2025: 'TBU, møte 19. september 2025',
  chapter: (number: string, page: string) => `kapittel ${number}, side ${page}`,
  item: (number: string) => `sak ${number}`,
  objection: {
    growth_while_saving: 'Kostnaden vokser mye mens mange av dem som betaler, må spare.',
    above_compensation: 'Kommunene: Veksten er langt større enn det kommunene får i kompensasjon.',
    patient_care: 'Medlemmer fra helseregionene: Høyere driftskostnader kan gå ut over pasientbehandlingen.',
    hard_to_follow:
      'Det er vanskelig å se hva vedtakene gjennom året betyr samlet. Vedtak som øker kostnadene, må dokumenteres.',
    unused_funds_discussed: 'Bruken av ubrukte midler bør drøftes i rådsmodellen.',
    when_project_ends:
      'Det er ikke klart nok når en løsning går fra prosjekt til forvaltning, og hvem som da betaler.',
    vkp_non_users: 'Øker medlemsavgiften også for dem som ikke bruker VKP?',
    others_also_cut: 'Også andre har fått kutt fra staten uten å kunne sende regningen videre.',
    sfm_decision:
      'Når og hvor ble det bestemt at SFM skulle øke kostnaden? Ingen bør betale før løsningen kan brukes.',
    approval_effect: 'Når gir effektivisering av test og godkjenning lavere kostnader?',
    price_models:
      'Medlemmene var uenige om prismodellen: Noen ville betale etter bruk for å kunne styre egne utgifter. Andre ville ha faste beløp, fordi det én sparer, må en annen betale.',
    who_decides:
      'Kommuner og helseregioner: Hvem kan bestemme over penger som ikke ble brukt, og i hvilke råd ble det behandlet?',
    lasting_savings: 'En helseregion: Varige besparelser må komme med i grunnlaget for forskriften for 2026.',
    ehds_new_money: 'Kommunene: Et så stort tiltak som EHDS (EUs regler for helsedata) bør få friske midler.',
    fee_despite_underspend:
      'Legeforeningen: Hvorfor øker medlemsavgiften når Helsenettet bruker mindre enn ventet i 2025?',
    value_unknown: 'Helse Midt-Norge: Det er vanskelig å godta høyere kostnader uten å vite om verdien øker.',
    vkp_ambition: 'Kommunene: Gjennomføringskraften for VKP er for liten, og ambisjonen bør drøftes.',
  },
  calendar: {
    first_quarter: {
      when: 'Første kvartal',
      what: 'Rådsmodellen behandler samlet hvor mye investeringer og nye tiltak øker driftskostnadene.',
    },
    spring: {
      when: 'Våren',
      what: 'Norsk helsenett legger fram prognosen for utvalget. Den er taket for betalingen året etter.',
    },
    autumn: {
      when: 'Høsten',
      what: 'Utvalget går gjennom anslag, priser og satser for året etter mer i detalj.',
    },
    hearing: {
      when: 'Høsten',
      what: 'Departementet sender forslag til endring av forskriften på høring.',
    },
    regulation: {
      when: 'Desember',
      what: 'Departementet fastsetter forskriften for året etter. Fra 1. januar gjelder de nye beløpene.',
    },
  },
};
