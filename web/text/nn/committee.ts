// SPDX-License-Identifier: MIT
// What members of the committee objected, and the year's calendar, in our own words in nynorsk.
import type { CostTexts } from '../nb/costs.ts';

export const committee: CostTexts['committee'] = {
  title: 'Kva medlemmer av utvalet innvende',
  lead: 'Teknisk berekningsutval vurderer tala før departementet avgjer. Utvalet vedtek ingenting. Dette er vår attgjeving av innvendingar, ikkje sitat.',
  about: 'Gjeld',
  spring2023: 'TBU våren 2023',
  autumn2025: 'TBU, møte 19. september 2025',
  chapter: (number, page) => `kapittel ${number}, side ${page}`,
  item: (number) => `sak ${number}`,
  objection: {
    growth_while_saving: 'Kostnaden veks mykje medan mange av dei som betaler, må spare.',
    above_compensation: 'Kommunane: Veksten er langt større enn det kommunane får i kompensasjon.',
    patient_care: 'Medlemmer frå helseregionane: Høgare driftskostnader kan gå ut over pasientbehandlinga.',
    hard_to_follow:
      'Det er vanskeleg å sjå kva vedtaka gjennom året tyder samla. Vedtak som aukar kostnadene, må dokumenterast.',
    unused_funds_discussed: 'Bruken av ubrukte midlar bør drøftast i rådsmodellen.',
    when_project_ends:
      'Det er ikkje klart nok når ei løysing går frå prosjekt til forvaltning, og kven som då betaler.',
    vkp_non_users: 'Aukar medlemsavgifta òg for dei som ikkje bruker VKP?',
    others_also_cut: 'Andre har òg fått kutt frå staten utan å kunne sende rekninga vidare.',
    sfm_decision:
      'Når og kor blei det avgjort at SFM skulle auke kostnaden? Ingen bør betale før løysinga kan brukast.',
    approval_effect: 'Når gir effektivisering av test og godkjenning lågare kostnader?',
    price_models:
      'Medlemmene var usamde om prismodellen: Nokre ville betale etter bruk for å kunne styre eigne utgifter. Andre ville ha faste beløp, fordi det éin sparer, må ein annan betale.',
    who_decides:
      'Kommunar og helseregionar: Kven kan avgjere kva som skjer med pengar som ikkje blei brukte, og i kva råd blei det behandla?',
    lasting_savings: 'Ein helseregion: Varige innsparingar må kome med i grunnlaget for forskrifta for 2026.',
    ehds_new_money:
      'Kommunane: Eit så stort tiltak som EHDS (EU-reglane for helsedata) bør få friske midlar.',
    fee_despite_underspend:
      'Legeforeininga: Kvifor aukar medlemsavgifta når Helsenettet bruker mindre enn venta i 2025?',
    value_unknown:
      'Helse Midt-Noreg: Det er vanskeleg å godta høgare kostnader utan å vite om verdien aukar.',
    vkp_ambition: 'Kommunane: Gjennomføringskrafta for VKP er for lita, og ambisjonen bør drøftast.',
  },
  calendar: {
    first_quarter: {
      when: 'Første kvartalet',
      what: 'Rådsmodellen behandlar samla kor mykje investeringar og nye tiltak aukar driftskostnadene.',
    },
    spring: {
      when: 'Om våren',
      what: 'Norsk helsenett legg fram prognosen for utvalet. Han er taket for betalinga året etter.',
    },
    autumn: {
      when: 'Om hausten',
      what: 'Utvalet går gjennom overslag, prisar og satsar for året etter meir i detalj.',
    },
    hearing: {
      when: 'Om hausten',
      what: 'Departementet sender forslag til endring av forskrifta på høyring.',
    },
    regulation: {
      when: 'I desember',
      what: 'Departementet fastset forskrifta for året etter. Frå 1. januar gjeld dei nye beløpa.',
    },
  },
};
