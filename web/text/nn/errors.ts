// SPDX-License-Identifier: MIT
// A sentence for each error code, in nynorsk.
import type { Texts } from '../nb.ts';

export const errors: Texts['errors'] = {
  json_syntax: () => 'Fila eller lenkja er ikkje gyldig JSON. Sjå etter at heile teksten er med.',
  json_too_large: () => 'Fila eller lenkja er for stor.',
  json_too_deep: () => 'Fila eller lenkja har for mange nivå inni kvarandre.',
  json_too_many_values: () => 'Fila eller lenkja har for mange verdiar.',
  json_too_many_keys: () => 'Fila eller lenkja har for mange nøklar.',
  string_too_long: () => 'Ein tekst er for lang.',
  invalid_utf8: () => 'Teksten har teikn som ikkje kan lesast. Lagre han som UTF-8.',
  duplicate_key: (value) => `Nøkkelen «${value('key')}» står to gonger.`,
  unknown_key: (value) => `Nøkkelen «${value('key')}» er ukjend.`,
  missing_key: () => 'Her manglar det eit tal. Fyll ut feltet.',
  wrong_type: () => 'Her skal det stå eit tal.',
  number_not_whole: () => 'Her skal det stå eit heilt tal.',
  ratio_syntax: () => 'Talet kan ikkje lesast. Skriv det til dømes som 2,5.',
  ratio_too_large: () => 'Talet har for mange siffer.',
  too_many_errors: (value) => `Det er fleire enn ${value('limit')} feil; resten vart ikkje lesen.`,
  unsupported_version: () => 'Lenkja eller fila er laga for ein annan versjon av sida.',
  unknown_base: () => 'Lenkja eller fila bruker eit ukjent utgangspunkt.',
  year_without_parameters: (value) =>
    `Det finst ikkje tal for ${value('year') || 'dette året'}. Vel eitt av desse åra: ${value('years')}.`,
  duplicate_year: () => 'Eit år står to gonger.',
  unknown_path: () => 'Lenkja eller fila endrar eit tal som ikkje finst. Fjern endringa.',
  duplicate_change: () => 'Det same talet er endra to gonger.',
  value_out_of_range: (value) =>
    value('min') && value('max')
      ? `Talet må liggje mellom ${value('min')} og ${value('max')}.`
      : 'Talet er for stort eller for lite.',
  value_not_allowed: () => 'Verdien er ikkje ein av dei som kan veljast.',
  unknown_municipality: () => 'Eitt av kommunenummera finst ikkje dette året.',
  unknown_actor: (value) => `Vi finn ingen med koden «${value('actor')}».`,
  actor_not_in_year: (value) =>
    `${value('actor') || 'Kommunen'} fanst ikkje i ${value('year') || 'dette året'}.`,
  unknown_solution: () => 'Løysinga er ukjend.',
  no_payment: () => 'Her er det inga betaling å forklare.',
  unknown_member_kind: () => 'Vel kva slags medlem det gjeld.',
  input_not_known: () =>
    'Eit tal som trengst, er ikkje kjent for dette året. Fyll det inn sjølv, eller vel eit anna år.',
  vkp_no_users: () =>
    'Minst éin kommune må bruke VKP, elles er det ingen som kan betale halvdelen til brukarane. Vel minst éin.',
  negative_weight: () => 'Ei vekt kan ikkje vere negativ.',
  all_weights_zero: () => 'Minst éi vekt må vere større enn null.',
  denominator_too_large: () =>
    'Tala har for mange desimalar til å rekne heilt nøyaktig. Bruk færre desimalar.',
  amount_too_large: () => 'Beløpet er for stort. Skriv eit mindre tal.',
  length_mismatch: () => 'Listene er ikkje like lange.',
  duplicate_id: () => 'Den same koden står to gonger.',
  overlapping_lines: (value) =>
    `Linja «${value('name')}» finst alt frå ${value('from_year')}. Gi linja eit anna namn eller eit anna år.`,
  unknown_driver: (value) =>
    `Drivaren «${value('driver')}» finst ikkje. Vel ein av desse: ${value('known')}.`,
  unknown_component: (value) =>
    `Delen «${value('component')}» finst ikkje i løysinga. Vel ein av desse: ${value('known')}.`,
  invoice_below_zero: (value) =>
    `Fakturaen for ${value('year')} blir mindre enn null etter tilbakebetalinga. Betal tilbake mindre.`,
  shares_not_one: (value) => `Delane må bli 1 til saman. No blir dei ${value('sum')}.`,
  year_out_of_order: (value) =>
    `${value('year')} kan ikkje kome etter ${value('previous')}. Skriv åra i rekkjefølgje, utan hol.`,
  repayment_above_carried: (value) =>
    `I ${value('year')} kan det ikkje betalast tilbake meir enn det som blei overført frå året før.`,
  fixed_amounts_above_total: () =>
    'Dei faste beløpa er større enn det som skal delast. Set dei ned, eller del meir.',
  groups_mixed: () => 'Bruk anten delar eller tal på bruk for gruppene, ikkje begge.',
  csv_syntax: (value) =>
    `Linje ${value('line')} i tabellen kan ikkje lesast. Først skal overskrifta «actor;weight» stå, så ein kode og eit tal på kvar linje, til dømes 4601;12,5.`,
  key_parts_not_in_year: (value) =>
    `Nøkkelen kan ikkje delast opp for ${value('year')}. Det går frå og med ${value('first')}.`,
  csv_too_large: (value) => `Fila er for stor: ${value('bytes')} byte. Ho kan ha ${value('limit')}.`,
  csv_too_many_rows: (value) => `Fila har for mange linjer. Ho kan ha ${value('limit')}.`,
  duplicate_cell: (value) =>
    `Linje ${value('line')} gjeld det same som linje ${value('first_line')}: ${value('municipality_code')}, ${value('category')}, ${value('cost_type')}, ${value('measure')}. Ta bort den eine.`,
  too_few_observations: (value) =>
    `Det er for få svar: ${value('found')}. Det må vere minst ${value('needed')}.`,
  no_spread: (value) =>
    `Alle dei ${value('n')} svara har like mange innbyggjarar. Då går det inga linje gjennom dei. Ta med fleire.`,
  unknown_input: (value) => `Vi kjenner ingen usikker storleik som heiter ${value('id')}.`,
  ends_out_of_order: (value) =>
    `Endane for ${value('id')} må stå i rekkjefølgje. No er dei ${value('low')}, ${value('mode')} og ${value('high')}.`,
  basis_not_loaded: () =>
    'Kostnadstala er ikkje henta. Last sida på nytt, eller fjern endringane i kostnadene.',
  internal_check_failed: () =>
    'Ein kontroll i utrekninga slo feil. Difor viser vi ikkje noko tal. Last sida på nytt, eller vel noko anna.',
  engine_trap: () =>
    'Utrekninga stoppa to gonger på rad. Det du har skrive, er ikkje borte. Endre det siste du gjorde, eller last sida på nytt.',
  engine_unavailable: () =>
    'Utrekninga kunne ikkje starte. Nettlesaren må tillate WebAssembly, og filene til sida må vere tilgjengelege. Prøv å laste sida på nytt.',
  workbook_disagrees: () =>
    'Reknearket vart ikkje laga, fordi det ikkje gav dei same tala som denne sida. Last sida på nytt, og prøv igjen.',
  workbook_too_large: () =>
    'Eitt av tala er for stort, eller har for mange desimalar, til at eit rekneark kan rekne nøyaktig med det.',
  view_unavailable: () => 'Denne sida kunne ikkje hentast. Sjekk nettsambandet, og last sida på nytt.',
  empty: () => 'Fyll ut feltet.',
  not_a_number: () => 'Dette er ikkje eit tal vi kan lese. Skriv til dømes 1 234 eller 2,5.',
  not_whole: () => 'Her skal det stå eit heilt tal.',
};

export const unknownError: Texts['unknownError'] = (code) =>
  `Noko gjekk gale (${code}). Endre det siste du gjorde.`;
