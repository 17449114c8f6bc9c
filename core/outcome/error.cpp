// SPDX-License-Identifier: MIT
#include "core/outcome/error.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace samfin {

namespace {
constexpr std::array<std::string_view, error_code_count> names = {
    "json_syntax",
    "json_too_large",
    "json_too_deep",
    "json_too_many_values",
    "json_too_many_keys",
    "string_too_long",
    "invalid_utf8",
    "duplicate_key",
    "unknown_key",
    "missing_key",
    "wrong_type",
    "number_not_whole",
    "ratio_syntax",
    "ratio_too_large",
    "too_many_errors",
    "unsupported_version",
    "unknown_base",
    "year_without_parameters",
    "duplicate_year",
    "unknown_path",
    "duplicate_change",
    "value_out_of_range",
    "value_not_allowed",
    "unknown_municipality",
    "unknown_actor",
    "actor_not_in_year",
    "unknown_solution",
    "no_payment",
    "unknown_member_kind",
    "basis_not_loaded",
    "unknown_driver",
    "unknown_component",
    "overlapping_lines",
    "shares_not_one",
    "year_out_of_order",
    "repayment_above_carried",
    "invoice_below_zero",
    "fixed_amounts_above_total",
    "groups_mixed",
    "csv_syntax",
    "key_parts_not_in_year",
    "csv_too_large",
    "csv_too_many_rows",
    "duplicate_cell",
    "too_few_observations",
    "no_spread",
    "unknown_input",
    "ends_out_of_order",
    "input_not_known",
    "vkp_no_users",
    "negative_weight",
    "all_weights_zero",
    "denominator_too_large",
    "amount_too_large",
    "length_mismatch",
    "duplicate_id",
    "internal_check_failed",
};
}  // namespace

NamedValue::NamedValue(std::string_view value_name, std::int64_t number) : name(value_name), value(number) {}
NamedValue::NamedValue(std::string_view value_name, std::string text) : name(value_name), value(std::move(text)) {}

Error::Error(ErrorCode error_code, std::string error_path, std::initializer_list<NamedValue> named_values)
    : code(error_code), path(std::move(error_path)), values(named_values) {}
Error::Error(const Error&) = default;
Error::Error(Error&&) noexcept = default;
Error& Error::operator=(const Error&) = default;      // no-cover: needed by lists that no test makes move
Error& Error::operator=(Error&&) noexcept = default;  // no-cover: the same
Error::~Error() = default;

bool are_enough(Errors& errors) {
  if (errors.size() < most_errors) return false;
  if (errors.back().code != ErrorCode::too_many_errors) {
    errors.push_back({ErrorCode::too_many_errors, "", {{"limit", static_cast<std::int64_t>(most_errors)}}});
  }
  return true;
}

void append_at(Errors& errors, Errors more, const std::string& path) {
  for (Error& error : more) {
    error.path.insert(0, path);
    errors.push_back(std::move(error));
  }
}

std::string shown(std::string_view text) {
  constexpr std::size_t most_bytes = 60;
  std::size_t size = std::min(text.size(), most_bytes);
  // Text is UTF-8, whose characters begin with any byte but 10xxxxxx.
  while (size < text.size() && size > 0 && (text[size] & 0xC0) == 0x80) --size;
  return std::string(text.substr(0, size));
}

std::string_view name_of(ErrorCode code) {
  return names[static_cast<std::size_t>(code)];
}

}  // namespace samfin
