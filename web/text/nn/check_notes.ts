// SPDX-License-Identifier: MIT
// What is to be said of a check, by the code of its note, in nynorsk.
import type { SourceTexts } from '../nb/sources.ts';

export const checkNotes: SourceTexts['checkNote'] = {
  about_figures: 'Kjelda seier «om lag» og «rundt»; tala er runde.',
  accumulated_total_not_leading_to_opening: 'Summen av avskrivingar fører ikkje til opningsbalansen.',
  accumulated_total_not_the_sum_of_columns: 'Summen er ikkje summen av kolonnane.',
  accumulated_two_kroner_apart: 'Dei to notane skil seg med to kroner.',
  approval_rest_of_funding_not_named: 'Teksten nemner ikkje kvar resten av pengane til godkjenning kom frå.',
  assets_two_kroner_below_their_parts: 'Eigedelane er to kroner mindre enn delane sine.',
  below_all_funding_not_invoiced:
    'Teksten samanliknar med det som blei fakturert, men talet er rekna frå all finansiering.',
  cash_growth_just_below: 'Veksten er litt under det teksten seier.',
  columns_out_of_order: 'Kolonnane står i ei anna rekkjefølgje enn overskriftene.',
  compensation_against_payment: 'Overføringa i budsjettet er ikkje lik betalinga etter forskrifta.',
  digits_swapped: 'To siffer har bytt plass i referatet.',
  equity_share_is_forty_five_and_a_half: 'Delen blir 45,5 prosent når han blir rekna ut frå balansen.',
  estimate_against_regulation: 'Overslaget om våren og forskrifta for same året er to ulike tal.',
  forecast_against_outcome: 'Venta eller fakturert beløp og det det blei, er to ulike tal.',
  forecast_range: 'Teksten oppgir eit spenn; her står midten av det.',
  grant_in_text_below_table: 'Teksten oppgir eit mindre tilskot enn tabellen.',
  heading_counts_helsenettet: 'Overskrifta reknar med Helsenettet, tabellen gjer det ikkje.',
  intangible_additions_two_kroner_below_cash_flow: 'Tilgangen er to kroner mindre enn i kontantstraumen.',
  intangible_cost_total_leaves_out_additions_of_2023: 'Summen er utan det som kom til i 2023.',
  intangible_cost_total_too_low_for_opening: 'Summen er for låg til å gi opningsbalansen.',
  intangible_opening_two_kroner_above_balance: 'Opningsbalansen er to kroner høgare enn balansen året før.',
  invoiced_above_regulation:
    'Det fakturerte er høgare enn beløpet i forskrifta med ein tredel frå andre medlemmer. Skilnaden kan vere fleire betalande medlemmer.',
  just_over_figure: 'Rapporten seier «drygt»; her står midten av det det kan bety.',
  members_of_2023_in_text: 'Teksten bruker talet for 2023.',
  opening_two_kroner_below_balance: 'Opninga er to kroner lågare enn balansen.',
  operating_cash_flow_ten_kroner_below_its_lines:
    'Kontantstraumen er ti kroner mindre enn linjene til saman.',
  other_income_above_text: 'Resultatrekneskapen viser meir enn teksten.',
  prescribing_module_saved_twelve_not_ten: 'Her sparer forskrivingsmodulen 12 millionar kroner, ikkje 10.',
  repayment_against_underspend: 'Den føreslåtte tilbakeføringa er ikkje lik det som ikkje blei brukt.',
  rest_without_stated_use: 'Resten har ingen oppgitt bruk.',
  row_counts_other_unused_funds: 'Rada reknar òg med andre ubrukte midlar.',
  row_fifty_six_kroner_apart: 'Rada går ikkje opp: det skil 56 kroner.',
  share_above_the_increase: 'Den oppgitte delen er større enn auken han skal forklare.',
  stock_change_ten_kroner_more: 'Endringa i kontantstraumen er ti kroner større enn i balansen.',
  sum_of_one_row_17500_more: 'Summen har berre éi rad og er 17 500 kroner høgare enn ho.',
  sum_of_one_row_17556_more: 'Summen har berre éi rad og er 17 556 kroner høgare enn ho.',
  sum_of_rounded_figures: 'Summen er rekna av avrunda tal.',
  sum_of_transfers_other_sign_2023: 'Overføringa har motsett forteikn i summen for 2023.',
  sum_of_transfers_other_sign_2024: 'Overføringa har motsett forteikn i summen for 2024.',
  tangible_additions_two_kroner_above_cash_flow: 'Tilgangen er to kroner større enn i kontantstraumen.',
  ten_years_against_five: 'Den eine noten seier ti år, den andre fem.',
  text_counts_investment_as_assumptions:
    'Teksten reknar ei investering som endra føresetnader, tabellen gjer det ikkje.',
  text_says_twenty_tables_eighteen: 'Teksten seier 20, tabellane gir 18.',
  transfer_against_financing_2021:
    'Det som blei overført, er ikkje lik det som finansierte løysingane i 2021.',
  transfer_between_groups: 'Dei to gruppene fekk ikkje heilt det same.',
  two_figures_of_2050: 'Rapporten har to tal for same vekstbane i 2050.',
  underspend_against_carried: 'Prognosen for ubrukte midlar er ikkje lik det som var att etter planane.',
  used_in_2022_called_unused_in_2021:
    'Teksten bruker det som blei brukt i 2022, som det som var ubrukt i 2021.',
  year_not_a_fifth_of_the_whole: 'Beløpet for året er ikkje nøyaktig ein femdel av det heile.',
};
