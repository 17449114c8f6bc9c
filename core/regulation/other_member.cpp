// SPDX-License-Identifier: MIT
#include "core/regulation/other_member.hpp"

#include <algorithm>

namespace samfin {

namespace {

constexpr std::int64_t months_a_year = 12;

Errors errors_of(const Parameters& parameters, const MemberQuestion& question) {
  Errors errors;
  const auto& years = parameters.years();
  if (std::find(years.begin(), years.end(), question.year) == years.end()) {
    errors.push_back(
        {ErrorCode::year_without_parameters, "/year", {{"year", question.year}, {"years", text_of_years(years)}}});
  }
  if (std::find(std::begin(member_kinds), std::end(member_kinds), question.kind) == std::end(member_kinds)) {
    std::string kinds;
    for (const auto kind : member_kinds) kinds += (kinds.empty() ? "" : " ") + std::string(kind);
    errors.push_back({ErrorCode::unknown_member_kind, "/kind", {{"kind", shown(question.kind)}, {"kinds", kinds}}});
  }
  const auto check_range = [&](std::int64_t value, std::int64_t min, std::int64_t max, const char* path) {
    if (value >= min && value <= max) return;
    errors.push_back({ErrorCode::value_out_of_range,
                      path,
                      {{"value", std::to_string(value)}, {"min", std::to_string(min)}, {"max", std::to_string(max)}}});
  };
  check_range(question.location_count, 1, 1'000'000, "/location_count");
  check_range(question.month_count, 0, months_a_year, "/month_count");
  if (question.turnover_mnok && (question.turnover_mnok->is_negative() || *question.turnover_mnok > Ratio(1'000'000))) {
    errors.push_back({ErrorCode::value_out_of_range,
                      "/turnover_mnok",
                      {{"value", question.turnover_mnok->text()}, {"min", "0"}, {"max", "1000000"}}});
  }
  return errors;
}

bool exists(const Parameters& parameters, std::string_view category, int year) {
  return cell_if_known(parameters, "monthly_price_ore", category, year).has_value();
}

/// The bracket of a turnover: the first whose limit it does not pass. Which bracket a turnover on the
/// limit belongs to is a convention.
Result<std::string> bracket_of(const Parameters& parameters, const Ratio& turnover, int year,
                               std::vector<CellRef>& cells) {
  const auto convention = known_cell(parameters, "convention", "turnover_on_limit", year);
  if (!convention) return convention.errors();
  const bool limit_is_lower = convention->cell().text == "lower";
  std::string next = "small";
  for (const std::string_view category : {"small", "medium", "large"}) {
    const auto limit = cell_if_known(parameters, "turnover_limit_mnok", category, year);
    if (!limit) return std::string(category);  // the largest bracket has no limit
    cells.push_back(*limit);
    if (turnover < limit->number() || (limit_is_lower && turnover == limit->number())) return std::string(category);
    next = category == "small" ? "medium" : category == "medium" ? "large" : "extra_large";
  }
  return next;
}

Result<std::string> category_of(const Parameters& parameters, const MemberQuestion& question,
                                std::vector<CellRef>& cells) {
  const int year = question.year;
  if (question.kind == "county_council") {
    return std::string(exists(parameters, "county_council", year) ? "county_council" : "member");
  }
  if (exists(parameters, "member", year)) return std::string("member");  // one price for all until 2024
  if (question.kind == "own_staff_or_residents") return question.kind;
  const auto chain = known_cell(parameters, "chain_location_count", "", year);
  if (!chain) return chain.errors();
  cells.push_back(*chain);
  if (Ratio(question.location_count) >= chain->number()) return std::string("chain");
  if (!question.turnover_mnok) return Error{ErrorCode::missing_key, "/turnover_mnok", {{"key", "turnover_mnok"}}};
  return bracket_of(parameters, *question.turnover_mnok, year, cells);
}

}  // namespace

Result<std::optional<Money>> monthly_price(const Parameters& parameters, std::string_view category, int year) {
  const auto base = cell_if_known(parameters, "monthly_price_ore", category, year);
  if (!base) return std::optional<Money>();
  const auto supplement = known_cell(parameters, "cpi_supplement_ratio", "other_members", year);
  if (!supplement) return supplement.errors();
  const Money price = Money::from_ore(static_cast<std::int64_t>(base->number().numerator()));
  if (supplement->number().is_zero()) return std::optional(price);
  const auto factor = sum_of(Ratio(1), supplement->number());
  if (!factor) return Error{ErrorCode::amount_too_large, supplement->path()};
  const auto rounded = scaled_to_whole_kroner(price, *factor, Rounding::half_up, base->path());
  if (!rounded) return rounded.errors();
  return std::optional(*rounded);
}

Result<MemberPrice> member_price(const Parameters& parameters, const MemberQuestion& question) {
  const Errors errors = errors_of(parameters, question);
  if (!errors.empty()) return errors;
  MemberPrice price;
  const auto category = category_of(parameters, question, price.cells);
  if (!category) return category.errors();
  price.category = *category;
  const auto base = known_cell(parameters, "monthly_price_ore", price.category, question.year);
  if (!base) return base.errors();
  price.cells.push_back(*base);
  const auto supplement = known_cell(parameters, "cpi_supplement_ratio", "other_members", question.year);
  if (!supplement) return supplement.errors();
  price.cells.push_back(*supplement);
  const auto monthly = monthly_price(parameters, price.category, question.year);
  if (!monthly) return monthly.errors();
  price.monthly_price = **monthly;
  price.price_count = price.category == "chain" ? question.location_count : 1;
  const auto amount = scaled(price.monthly_price, Ratio(price.price_count * question.month_count), Rounding::half_up,
                             "/location_count");
  if (!amount) return amount.errors();
  price.amount = *amount;
  Status weakest = Status::adopted;
  for (const CellRef& cell : price.cells) weakest = weakest_of(weakest, cell.status());
  price.status = computed_from(weakest);
  return price;
}

Result<std::optional<PaymentBlock>> other_members_payment(const Parameters& parameters, int year) {
  const ParameterTable& counts = parameters.table("other_member_count");
  Money total;
  Status weakest = Status::adopted;
  bool is_known = false;
  for (const std::string& category : counts.rows()) {
    const auto count = cell_if_known(parameters, "other_member_count", category, year);
    if (!count) continue;
    const auto price = monthly_price(parameters, category, year);
    if (!price) return price.errors();
    if (!*price)
      return Error{ErrorCode::input_not_known, "/monthly_price_ore/" + category + "/" + std::to_string(year)};
    const auto units = product_of(count->number(), Ratio(months_a_year));
    const auto amount = scaled(**price, *units, Rounding::half_up, count->path());
    if (!amount) return amount.errors();
    total += *amount;
    weakest = weakest_of(weakest, count->status());
    is_known = true;
  }
  if (!is_known) return std::optional<PaymentBlock>();
  if (total.ore() > Money::largest_ore) return Error{ErrorCode::amount_too_large, "/other_member_count"};
  PaymentBlock block;
  block.year = year;
  block.solution = Solution::helsenettet;
  block.payer_group = PayerGroup::other_members;
  block.actors = std::make_shared<const std::vector<std::string>>(1, std::string(name_of(PayerGroup::other_members)));
  block.amounts = {total};
  block.total = total;
  block.total_status = computed_from(weakest);
  block.statuses = {block.total_status};
  return std::optional(block);
}

}  // namespace samfin
