// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace samfin {

/// Every way in which input can be refused. The name of a code in files and messages is
/// `name_of(code)`; the sentence for it belongs to whoever speaks to a person.
enum class ErrorCode {
  // reading text
  json_syntax,
  json_too_large,
  json_too_deep,
  json_too_many_values,
  json_too_many_keys,
  string_too_long,
  invalid_utf8,
  duplicate_key,
  unknown_key,
  missing_key,
  wrong_type,
  number_not_whole,
  ratio_syntax,
  ratio_too_large,
  too_many_errors,
  // scenario
  unsupported_version,
  unknown_base,
  year_without_parameters,
  duplicate_year,
  unknown_path,
  duplicate_change,
  value_out_of_range,
  value_not_allowed,
  unknown_municipality,
  // questions
  unknown_actor,
  actor_not_in_year,
  unknown_solution,
  no_payment,
  unknown_member_kind,
  // number basis
  basis_not_loaded,
  unknown_driver,
  unknown_component,
  overlapping_lines,
  shares_not_one,
  year_out_of_order,
  repayment_above_carried,
  invoice_below_zero,
  // sharing models
  fixed_amounts_above_total,
  groups_mixed,
  csv_syntax,
  key_parts_not_in_year,
  // statistics
  csv_too_large,
  csv_too_many_rows,
  duplicate_cell,
  too_few_observations,
  no_spread,
  unknown_input,
  ends_out_of_order,
  // computing
  input_not_known,
  vkp_no_users,
  negative_weight,
  all_weights_zero,
  denominator_too_large,
  amount_too_large,
  length_mismatch,
  duplicate_id,
  internal_check_failed,
};

/// All codes, in the order of the enum; the tests ask for one test per code.
inline constexpr int error_code_count = static_cast<int>(ErrorCode::internal_check_failed) + 1;

std::string_view name_of(ErrorCode code);

using ErrorValue = std::variant<std::int64_t, std::string>;

/// A value that a sentence needs, with its name there.
struct NamedValue {
  std::string_view name;  ///< a literal
  ErrorValue value;

  NamedValue(std::string_view value_name, std::int64_t number);
  NamedValue(std::string_view value_name, std::string text);

  friend bool operator==(const NamedValue&, const NamedValue&) = default;
};

using NamedValues = std::vector<NamedValue>;

/// What an error shows of a text that came in: at most 60 bytes of its start, and no half of a character.
std::string shown(std::string_view text);

/// A refusal as a value: what is wrong, where (JSON Pointer, or `line N` for line formats), and the
/// values that a sentence about it needs.
struct Error {
  ErrorCode code;
  std::string path;
  NamedValues values;

  // Made, copied and destroyed in one place: errors stand everywhere, and the page carries the code.
  Error(ErrorCode error_code, std::string error_path, std::initializer_list<NamedValue> named_values = {});
  Error(const Error&);
  Error(Error&&) noexcept;
  Error& operator=(const Error&);
  Error& operator=(Error&&) noexcept;
  ~Error();

  friend bool operator==(const Error&, const Error&) = default;
};

using Errors = std::vector<Error>;

/// How many errors are told at once: a hostile file can hold one in every few bytes.
inline constexpr std::size_t most_errors = 1'000;

/// Whether so many errors are gathered that the reading should end; the last of them then says so.
bool are_enough(Errors& errors);

/// Adds errors, each placed below `path`.
void append_at(Errors& errors, Errors more, const std::string& path);

}  // namespace samfin
