// SPDX-License-Identifier: MIT
// What is to be said of a check, by the code of its note, in English.
import type { SourceTexts } from '../nb/sources.ts';

export const checkNotes: SourceTexts['checkNote'] = {
  about_figures: 'The source says “about”; the figures are round.',
  accumulated_total_not_leading_to_opening: 'The total of depreciation does not lead to the opening balance.',
  accumulated_total_not_the_sum_of_columns: 'The total is not the sum of its columns.',
  accumulated_two_kroner_apart: 'The two notes are two kroner apart.',
  approval_rest_of_funding_not_named:
    'The text does not name where the rest of the money for approval came from.',
  assets_two_kroner_below_their_parts: 'The assets are two kroner less than their parts.',
  below_all_funding_not_invoiced:
    'The text compares with what was invoiced, but the figure is computed from all funding.',
  cash_growth_just_below: 'The growth is slightly below what the text says.',
  columns_out_of_order: 'The columns stand in another order than their headings.',
  compensation_against_payment: 'The transfer in the budget is not equal to the payment by the regulation.',
  digits_swapped: 'Two digits have changed places in the minutes.',
  equity_share_is_forty_five_and_a_half: 'The share is 45.5 per cent when computed from the balance sheet.',
  estimate_against_regulation:
    'The spring estimate and the regulation of the same year are two different figures.',
  forecast_against_outcome: 'What was expected or invoiced and what it became are two different figures.',
  forecast_range: 'The text gives a range; here stands its middle.',
  grant_in_text_below_table: 'The text gives a smaller grant than the table.',
  heading_counts_helsenettet: 'The heading counts Helsenettet, the table does not.',
  intangible_additions_two_kroner_below_cash_flow:
    'The additions are two kroner less than in the cash flow statement.',
  intangible_cost_total_leaves_out_additions_of_2023: 'The total leaves out the additions of 2023.',
  intangible_cost_total_too_low_for_opening: 'The total is too low to give the opening balance.',
  intangible_opening_two_kroner_above_balance:
    'The opening balance is two kroner above the balance sheet of the year before.',
  invoiced_above_regulation:
    "What was invoiced is more than the regulation's amounts with one third from other members. More paying members may be the difference.",
  just_over_figure: 'The report says “just over”; here stands the middle of what that can mean.',
  members_of_2023_in_text: 'The text uses the figure of 2023.',
  opening_two_kroner_below_balance: 'The opening is two kroner below the balance sheet.',
  operating_cash_flow_ten_kroner_below_its_lines: 'The cash flow is ten kroner less than its lines together.',
  other_income_above_text: 'The income statement shows more than the text.',
  prescribing_module_saved_twelve_not_ten: 'Here the prescribing module saves 12 million kroner, not 10.',
  repayment_against_underspend: 'The proposed return is not equal to what was not used.',
  rest_without_stated_use: 'The rest has no stated use.',
  row_counts_other_unused_funds: 'The row counts other unused money too.',
  row_fifty_six_kroner_apart: 'The row does not add up: 56 kroner apart.',
  share_above_the_increase: 'The stated part is larger than the increase it should explain.',
  stock_change_ten_kroner_more:
    'The change in the cash flow statement is ten kroner more than in the balance sheet.',
  sum_of_one_row_17500_more: 'The sum has only one row and is 17,500 kroner above it.',
  sum_of_one_row_17556_more: 'The sum has only one row and is 17,556 kroner above it.',
  sum_of_rounded_figures: 'The sum is computed from rounded figures.',
  sum_of_transfers_other_sign_2023: 'The transfer has the opposite sign in the sum of 2023.',
  sum_of_transfers_other_sign_2024: 'The transfer has the opposite sign in the sum of 2024.',
  tangible_additions_two_kroner_above_cash_flow:
    'The additions are two kroner more than in the cash flow statement.',
  ten_years_against_five: 'One note says ten years, the other five.',
  text_counts_investment_as_assumptions:
    'The text counts an investment as changed assumptions, the table does not.',
  text_says_twenty_tables_eighteen: 'The text says 20, the tables give 18.',
  transfer_against_financing_2021:
    'What was transferred is not equal to what financed the solutions in 2021.',
  transfer_between_groups: 'The two groups did not get quite the same.',
  two_figures_of_2050: 'The report has two figures for the same path in 2050.',
  underspend_against_carried: 'The forecast of unused money is not equal to what was left after the plans.',
  used_in_2022_called_unused_in_2021: 'The text takes what was used in 2022 for what was unused in 2021.',
  year_not_a_fifth_of_the_whole: "The year's amount is not exactly one fifth of the whole.",
};
