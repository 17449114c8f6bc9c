// SPDX-License-Identifier: MIT
// A sentence for each error code, in bokmål: what is wrong, and what to do.

export type ErrorSentence = (value: (name: string) => string) => string;

export const errors = {
  json_syntax: () => 'Filen eller lenken er ikke gyldig JSON. Kontroller at hele teksten er med.',
  json_too_large: () => 'Filen eller lenken er for stor.',
  json_too_deep: () => 'Filen eller lenken har for mange nivåer inni hverandre.',
  json_too_many_values: () => 'Filen eller lenken har for mange verdier.',
  json_too_many_keys: () => 'Filen eller lenken har for mange nøkler.',
  string_too_long: () => 'En tekst er for lang.',
  invalid_utf8: () => 'Teksten har tegn som ikke kan leses. Lagre den som UTF-8.',
  duplicate_key: (value) => `Nøkkelen «${value('key')}» står to ganger.`,
  unknown_key: (value) => `Nøkkelen «${value('key')}» er ukjent.`,
  missing_key: () => 'Her mangler det et tall. Fyll ut feltet.',
  wrong_type: () => 'Her skal det stå et tall.',
  number_not_whole: () => 'Her skal det stå et helt tall.',
  ratio_syntax: () => 'Tallet kan ikke leses. Skriv det for eksempel som 2,5.',
  ratio_too_large: () => 'Tallet har for mange siffer.',
  too_many_errors: (value) => `Det er flere enn ${value('limit')} feil; resten ble ikke lest.`,
  unsupported_version: () => 'Lenken eller filen er laget for en annen versjon av siden.',
  unknown_base: () => 'Lenken eller filen bruker et ukjent utgangspunkt.',
  year_without_parameters: (value) =>
    `Det finnes ikke tall for ${value('year') || 'dette året'}. Velg et av disse årene: ${value('years')}.`,
  duplicate_year: () => 'Et år står to ganger.',
  unknown_path: () => 'Lenken eller filen endrer et tall som ikke finnes. Fjern endringen.',
  duplicate_change: () => 'Det samme tallet er endret to ganger.',
  value_out_of_range: (value) =>
    value('min') && value('max')
      ? `Tallet må ligge mellom ${value('min')} og ${value('max')}.`
      : 'Tallet er for stort eller for lite.',
  value_not_allowed: () => 'Verdien er ikke en av dem som kan velges.',
  unknown_municipality: () => 'Et av kommunenumrene finnes ikke dette året.',
  unknown_actor: (value) => `Vi finner ingen med koden «${value('actor')}».`,
  actor_not_in_year: (value) =>
    `${value('actor') || 'Kommunen'} fantes ikke i ${value('year') || 'dette året'}.`,
  unknown_solution: () => 'Løsningen er ukjent.',
  no_payment: () => 'Her er det ingen betaling å forklare.',
  unknown_member_kind: () => 'Velg hva slags medlem det gjelder.',
  input_not_known: () =>
    'Et tall som trengs, er ikke kjent for dette året. Fyll det inn selv, eller velg et annet år.',
  vkp_no_users: () =>
    'Minst én kommune må bruke VKP, ellers er det ingen som kan betale brukernes halvdel. Velg minst én.',
  negative_weight: () => 'En vekt kan ikke være negativ.',
  all_weights_zero: () => 'Minst én vekt må være større enn null.',
  denominator_too_large: () =>
    'Tallene har for mange desimaler til å regne helt nøyaktig. Bruk færre desimaler.',
  amount_too_large: () => 'Beløpet er for stort. Skriv et mindre tall.',
  length_mismatch: () => 'Listene er ikke like lange.',
  duplicate_id: () => 'Den samme koden står to ganger.',
  overlapping_lines: (value) =>
    `Linjen «${value('name')}» finnes allerede fra ${value('from_year')}. Gi linjen et annet navn eller et annet år.`,
  unknown_driver: (value) =>
    `Driveren «${value('driver')}» finnes ikke. Velg en av disse: ${value('known')}.`,
  unknown_component: (value) =>
    `Delen «${value('component')}» finnes ikke i løsningen. Velg en av disse: ${value('known')}.`,
  invoice_below_zero: (value) =>
    `Fakturaen for ${value('year')} blir mindre enn null etter tilbakebetalingen. Betal tilbake mindre.`,
  shares_not_one: (value) => `Andelene må bli 1 til sammen. Nå blir de ${value('sum')}.`,
  year_out_of_order: (value) =>
    `${value('year')} kan ikke komme etter ${value('previous')}. Skriv årene i rekkefølge, uten hull.`,
  repayment_above_carried: (value) =>
    `I ${value('year')} kan det ikke betales tilbake mer enn det som ble overført fra året før.`,
  fixed_amounts_above_total: () =>
    'De faste beløpene er større enn det som skal deles. Senk dem, eller del mer.',
  groups_mixed: () => 'Bruk enten andeler eller antall for gruppene, ikke begge deler.',
  csv_syntax: (value) =>
    `Linje ${value('line')} i tabellen kan ikke leses. Først skal overskriften «actor;weight» stå, så en kode og et tall på hver linje, for eksempel 4601;12,5.`,
  key_parts_not_in_year: (value) =>
    `Nøkkelen kan ikke deles opp for ${value('year')}. Det går fra og med ${value('first')}.`,
  csv_too_large: (value) => `Filen er for stor: ${value('bytes')} byte. Den kan ha ${value('limit')}.`,
  csv_too_many_rows: (value) => `Filen har for mange linjer. Den kan ha ${value('limit')}.`,
  duplicate_cell: (value) =>
    `Linje ${value('line')} gjelder det samme som linje ${value('first_line')}: ${value('municipality_code')}, ${value('category')}, ${value('cost_type')}, ${value('measure')}. Ta bort den ene.`,
  too_few_observations: (value) =>
    `Det er for få svar: ${value('found')}. Det må være minst ${value('needed')}.`,
  no_spread: (value) =>
    `Alle de ${value('n')} svarene har like mange innbyggere. Da går det ikke en linje gjennom dem. Ta med flere.`,
  unknown_input: (value) => `Vi kjenner ingen usikker størrelse som heter ${value('id')}.`,
  ends_out_of_order: (value) =>
    `Endene for ${value('id')} må stå i rekkefølge. Nå er de ${value('low')}, ${value('mode')} og ${value('high')}.`,
  basis_not_loaded: () =>
    'Kostnadstallene er ikke hentet. Last siden på nytt, eller fjern endringene i kostnadene.',
  internal_check_failed: () =>
    'En kontroll i beregningen slo feil. Derfor viser vi ikke noe tall. Last siden på nytt, eller velg noe annet.',
  engine_trap: () =>
    'Beregningen stoppet to ganger på rad. Det du har skrevet, er ikke borte. Endre det siste du gjorde, eller last siden på nytt.',
  engine_unavailable: () =>
    'Beregningen kunne ikke starte. Nettleseren må tillate WebAssembly, og filene til siden må være tilgjengelige. Prøv å laste siden på nytt.',
  workbook_disagrees: () =>
    'Regnearket ble ikke laget, fordi det ikke ga de samme tallene som denne siden. Last siden på nytt, og prøv igjen.',
  workbook_too_large: () =>
    'Et av tallene er for stort, eller har for mange desimaler, til at et regneark kan regne med det nøyaktig.',
  view_unavailable: () => 'Denne siden kunne ikke hentes. Sjekk nettforbindelsen, og last siden på nytt.',
  empty: () => 'Fyll ut feltet.',
  not_a_number: () => 'Dette er ikke et tall vi kan lese. Skriv for eksempel 1 234 eller 2,5.',
  not_whole: () => 'Her skal det stå et helt tall.',
} satisfies Record<string, ErrorSentence>;

export const unknownError = (code: string): string => `Noe gikk galt (${code}). Endre det siste du gjorde.`;
