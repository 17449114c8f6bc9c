// SPDX-License-Identifier: MIT
// A sentence for each error code, in English.
import type { Texts } from '../nb.ts';

export const errors: Texts['errors'] = {
  json_syntax: () => 'The file or link is not valid JSON. Check that all of the text is there.',
  json_too_large: () => 'The file or link is too large.',
  json_too_deep: () => 'The file or link is nested too deeply.',
  json_too_many_values: () => 'The file or link has too many values.',
  json_too_many_keys: () => 'The file or link has too many keys.',
  string_too_long: () => 'A text is too long.',
  invalid_utf8: () => 'The text has characters that cannot be read. Save it as UTF-8.',
  duplicate_key: (value) => `The key “${value('key')}” stands twice.`,
  unknown_key: (value) => `The key “${value('key')}” is unknown.`,
  missing_key: () => 'A number is missing here. Fill in the field.',
  wrong_type: () => 'A number belongs here.',
  number_not_whole: () => 'A whole number belongs here.',
  ratio_syntax: () => 'The number cannot be read. Write it as 2.5, for example.',
  ratio_too_large: () => 'The number has too many digits.',
  too_many_errors: (value) => `There are more than ${value('limit')} errors; the rest was not read.`,
  unsupported_version: () => 'The link or file was made for another version of the page.',
  unknown_base: () => 'The link or file starts from something unknown.',
  year_without_parameters: (value) =>
    `There are no figures for ${value('year') || 'this year'}. Choose one of these years: ${value('years')}.`,
  duplicate_year: () => 'A year stands twice.',
  unknown_path: () => 'The link or file changes a number that does not exist. Remove the change.',
  duplicate_change: () => 'The same number is changed twice.',
  value_out_of_range: (value) =>
    value('min') && value('max')
      ? `The number must be between ${value('min')} and ${value('max')}.`
      : 'The number is too large or too small.',
  value_not_allowed: () => 'The value is not one of those that can be chosen.',
  unknown_municipality: () => 'One of the municipality codes does not exist in this year.',
  unknown_actor: (value) => `We find nobody with the code “${value('actor')}”.`,
  actor_not_in_year: (value) =>
    `${value('actor') || 'The municipality'} did not exist in ${value('year') || 'this year'}.`,
  unknown_solution: () => 'The solution is unknown.',
  no_payment: () => 'There is no payment to explain here.',
  unknown_member_kind: () => 'Choose what kind of member this is about.',
  input_not_known: () =>
    'A number that is needed is not known for this year. Fill it in yourself, or choose another year.',
  vkp_no_users: () =>
    "At least one municipality must use VKP, or nobody can pay the users' half. Choose at least one.",
  negative_weight: () => 'A weight cannot be negative.',
  all_weights_zero: () => 'At least one weight must be greater than zero.',
  denominator_too_large: () => 'The numbers have too many decimals to calculate exactly. Use fewer decimals.',
  amount_too_large: () => 'The amount is too large. Write a smaller number.',
  length_mismatch: () => 'The lists are not equally long.',
  duplicate_id: () => 'The same code stands twice.',
  overlapping_lines: (value) =>
    `The line “${value('name')}” already exists from ${value('from_year')}. Give the line another name or another year.`,
  unknown_driver: (value) =>
    `The driver “${value('driver')}” does not exist. Choose one of these: ${value('known')}.`,
  unknown_component: (value) =>
    `The solution has no part “${value('component')}”. Choose one of these: ${value('known')}.`,
  invoice_below_zero: (value) =>
    `The invoice of ${value('year')} falls below zero after the repayment. Repay less.`,
  shares_not_one: (value) => `The shares must add up to 1. Now they add up to ${value('sum')}.`,
  year_out_of_order: (value) =>
    `${value('year')} cannot come after ${value('previous')}. Write the years in order, without gaps.`,
  repayment_above_carried: (value) =>
    `In ${value('year')} no more can be repaid than was carried forward from the year before.`,
  fixed_amounts_above_total: () =>
    'The fixed amounts are larger than what is to be shared. Lower them, or share more.',
  groups_mixed: () => 'Use either shares or counts for the groups, not both.',
  csv_syntax: (value) =>
    `Line ${value('line')} of the table cannot be read. The heading “actor;weight” comes first, then a code and a number on each line, for example 4601;12,5.`,
  key_parts_not_in_year: (value) =>
    `The key cannot be taken apart for ${value('year')}. It can from ${value('first')} on.`,
  csv_too_large: (value) => `The file is too large: ${value('bytes')} bytes. It may have ${value('limit')}.`,
  csv_too_many_rows: (value) => `The file has too many lines. It may have ${value('limit')}.`,
  duplicate_cell: (value) =>
    `Line ${value('line')} is about the same as line ${value('first_line')}: ${value('municipality_code')}, ${value('category')}, ${value('cost_type')}, ${value('measure')}. Remove one of them.`,
  too_few_observations: (value) =>
    `There are too few answers: ${value('found')}. At least ${value('needed')} are needed.`,
  no_spread: (value) =>
    `All ${value('n')} answers have the same number of inhabitants, so no line goes through them. Include more.`,
  unknown_input: (value) => `We know no uncertain quantity named ${value('id')}.`,
  ends_out_of_order: (value) =>
    `The ends of ${value('id')} must be in order. Now they are ${value('low')}, ${value('mode')} and ${value('high')}.`,
  basis_not_loaded: () =>
    'The cost figures are not fetched. Reload the page, or remove the changes of the costs.',
  internal_check_failed: () =>
    'A check in the calculation failed. That is why we show no number. Reload the page, or choose something else.',
  engine_trap: () =>
    'The calculation stopped twice in a row. What you typed is not lost. Change the last thing you did, or reload the page.',
  engine_unavailable: () =>
    "The calculation could not start. The browser must allow WebAssembly, and the page's files must be reachable. Try to reload the page.",
  workbook_disagrees: () =>
    'The spreadsheet was not made, because it did not give the same numbers as this page. Reload the page and try again.',
  workbook_too_large: () =>
    'One of the numbers is too large, or has too many decimals, for a spreadsheet to be exact.',
  view_unavailable: () => 'This page could not be fetched. Check the connection, and reload the page.',
  empty: () => 'Fill in the field.',
  not_a_number: () => 'This is not a number that we can read. Write 1 234 or 2.5, for example.',
  not_whole: () => 'A whole number belongs here.',
};

export const unknownError: Texts['unknownError'] = (code) =>
  `Something went wrong (${code}). Change the last thing you did.`;
