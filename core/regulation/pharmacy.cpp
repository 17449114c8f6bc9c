// SPDX-License-Identifier: MIT
#include "core/regulation/pharmacy.hpp"

#include <algorithm>

#include "core/exact/allocation.hpp"
#include "core/regulation/group_amount.hpp"

namespace samfin {

namespace {
constexpr std::int64_t most_look_ups = 1'000'000'000'000;

Error out_of_range(const char* path, std::int64_t value, std::int64_t min, std::int64_t max) {
  return {ErrorCode::value_out_of_range,
          path,
          {{"value", std::to_string(value)}, {"min", std::to_string(min)}, {"max", std::to_string(max)}}};
}
}  // namespace

Result<PharmacyPayment> pharmacy_payment(const Parameters& parameters, int year, std::int64_t look_up_count,
                                         std::int64_t total_look_up_count) {
  Errors errors;
  const auto& years = parameters.years();
  if (std::find(years.begin(), years.end(), year) == years.end()) {
    errors.push_back({ErrorCode::year_without_parameters, "/year", {{"year", year}, {"years", text_of_years(years)}}});
  }
  if (total_look_up_count < 1 || total_look_up_count > most_look_ups) {
    errors.push_back(out_of_range("/total_look_up_count", total_look_up_count, 1, most_look_ups));
  } else if (look_up_count < 0 || look_up_count > total_look_up_count) {
    errors.push_back(out_of_range("/look_up_count", look_up_count, 0, total_look_up_count));
  }
  if (!errors.empty()) return errors;
  const auto group = group_amount(parameters, Solution::e_resept, PayerGroup::pharmacies, year);
  if (!group) return group.errors();
  if (!*group) {
    return Error{ErrorCode::input_not_known, "/payment_mnok/e_resept/pharmacies/" + std::to_string(year)};
  }
  const Ratio weights[] = {Ratio(look_up_count), Ratio(total_look_up_count - look_up_count)};
  const auto parts = shares_of((*group)->amount, weights);
  if (!parts) return parts.errors();
  return PharmacyPayment{(*group)->amount, parts->front(), weakest_of(Status::assumed, (*group)->status)};
}

}  // namespace samfin
