// SPDX-License-Identifier: MIT
#include "core/survey/statutory_payment.hpp"

#include "core/evaluate.hpp"
#include "core/report/comparison.hpp"

namespace samfin {

namespace {

/// The last year before the regulation, whose cost was published for all municipalities in one sum.
constexpr int year_before = 2021;

using Payments = std::map<std::string, StatutoryPayment, std::less<>>;

/// The published sum by the weights of the first regulated year, over the municipalities of today.
Result<Payments> payments_before(const Parameters& parameters) {
  const auto published = known_cell(parameters, "municipal_cost_mnok", "national_solutions", year_before);
  if (!published) return published.errors();
  const auto sum = money_from_mnok(published->number(), published->path());
  if (!sum) return sum.errors();
  const auto rule = MunicipalRule::of(parameters, year_before + 1);
  if (!rule) return rule.errors();
  const std::vector<std::string> codes = parameters.structure().codes_of(parameters.years().back());
  std::vector<Ratio> weights;
  std::vector<Status> statuses;
  for (const std::string& code : codes) {
    const auto weight = rule->weight_of(code, weights.size());
    if (!weight) return weight.errors();
    weights.push_back(weight->value);
    statuses.push_back(weight->status);
  }
  const auto amounts = shares_of(*sum, weights, codes, "/population");
  if (!amounts) return amounts.errors();
  Payments payments;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    // The weights of a later year are a rule that was not the rule of the year, whoever's they are.
    const Status status = weakest_of(Status::approximated, weakest_of(published->status(), statuses[i]));
    payments[codes[i]] = {(*amounts)[i], status, {}};
  }
  return payments;
}

StatutoryPayment payment_from(std::vector<BillLine> lines) {
  StatutoryPayment payment{{}, Status::calculated, std::move(lines)};
  for (const BillLine& line : payment.lines) {
    payment.amount += line.amount;
    payment.status = weakest_of(payment.status, line.status);
  }
  return payment;
}

/// A municipality of today pays what the code that it had then paid, or its part of that.
Result<Payments> payments_by_bill(const Parameters& parameters, int year) {
  Scenario scenario;
  scenario.years = {year};
  const auto report = evaluate(scenario, parameters);
  if (!report) return report.errors();
  Payments payments;
  for (const Municipality& municipality : parameters.structure().municipalities()) {
    if (!municipality.exists_in(parameters.years().back())) continue;
    auto lines = lines_then(*report, municipality, year);
    if (!lines) return lines.errors();
    if (!lines->empty()) payments[municipality.code] = payment_from(std::move(*lines));
  }
  return payments;
}

}  // namespace

Result<StatutoryPayments> StatutoryPayments::of(const Parameters& parameters, int year) {
  auto found = year == year_before ? payments_before(parameters) : payments_by_bill(parameters, year);
  if (!found) return found.errors();
  StatutoryPayments payments;
  payments.by_code_ = std::move(*found);
  return payments;
}

const StatutoryPayment* StatutoryPayments::find(std::string_view code) const {
  const auto found = by_code_.find(code);
  return found == by_code_.end() ? nullptr : &found->second;
}

Result<StatutoryPayment> statutory_payment(const Parameters& parameters, std::string_view code, int year) {
  const auto payments = StatutoryPayments::of(parameters, year);
  if (!payments) return payments.errors();
  const StatutoryPayment* payment = payments->find(code);
  if (payment != nullptr) return *payment;
  return Error{ErrorCode::unknown_municipality, "", {{"code", std::string(code)}, {"year", year}, {"successors", ""}}};
}

}  // namespace samfin
