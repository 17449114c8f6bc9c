// SPDX-License-Identifier: MIT
#include "core/io/investment_questions.hpp"

#include <map>

#include "core/inputs/own_amount.hpp"
#include "core/investments/repayment.hpp"
#include "core/io/investment_json.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/object_reader.hpp"
#include "core/voluntary/price.hpp"

namespace samfin {

using nlohmann::json;

namespace {

void append(Errors& errors, const Errors& more) {
  errors.insert(errors.end(), more.begin(), more.end());
}

void write_repayment(JsonWriter& writer, const Investment& investment, const Repayment& repayment) {
  writer.begin_object().member("id", std::string_view(investment.id));
  writer.member("solution", name_of(investment.solution)).member("kind", name_of(investment.kind));
  writer.member("form", name_of(investment.form)).member("amount_ore", investment.amount);
  writer.member("state_ore", repayment.state).member("repaid_ore", repayment.repaid);
  writer.member("interest_ore", repayment.interest).begin_array("years");
  for (const RepaymentYear& year : repayment.years) {
    writer.begin_object().member("year", year.year).member("instalment_ore", year.instalment);
    writer.member("interest_ore", year.interest).member("payment_ore", year.payment());
    writer.member("balance_ore", year.balance).end_object();
  }
  writer.end_array().end_object();
}

int read_year(ObjectReader& reader, Errors& errors) {
  const auto year = reader.whole_number("year", true);
  if (!year) return 0;
  if (*year >= 1000 && *year <= 9999) return static_cast<int>(*year);
  errors.push_back({ErrorCode::value_out_of_range,
                    reader.path_of("year"),
                    {{"value", std::to_string(*year)}, {"min", "1000"}, {"max", "9999"}}});
  return 0;
}

/// What could not be read has a value that is possible, so that nothing is refused twice.
PriceYear read_price_year(const json& value, const std::string& path, Errors& errors) {
  ObjectReader reader(value, path, errors);
  PriceYear year;
  year.year = read_year(reader, errors);
  if (const auto mnok = reader.ratio("fixed_mnok", true)) {
    const auto fixed = own_amount(*mnok, Ratio(), reader.path_of("fixed_mnok"));
    if (fixed) {
      year.fixed = *fixed;
    } else {
      append(errors, fixed.errors());
    }
  }
  year.user_count = reader.whole_number("user_count", true).value_or(1);
  reader.finish();
  return year;
}

PriceTerms read_terms(const json& document, Errors& errors) {
  ObjectReader reader(document, "", errors);
  PriceTerms terms;
  const json* years = reader.array("years", true);
  for (std::size_t i = 0; years != nullptr && i < years->size(); ++i) {
    terms.years.push_back(read_price_year((*years)[i], "/years/" + std::to_string(i), errors));
  }
  if (years == nullptr) terms.years.push_back({0, {}, 1});
  terms.variable = Money::from_ore(reader.whole_number("variable_ore").value_or(0));
  if (const auto worth = reader.whole_number("worth_ore")) terms.worth = Money::from_ore(*worth);
  terms.leaving_share = reader.ratio("leaving_share");
  terms.round_count = reader.whole_number("rounds").value_or(terms.round_count);
  terms.is_sold_outside_state = reader.flag("sold_outside_state").value_or(false);
  reader.finish();
  return terms;
}

std::string price_json(const VoluntaryPrice& price) {
  JsonWriter writer;
  writer.begin_object().member("price_ore", price.price).member("cost_ore", price.cost);
  writer.member("user_total", price.user_total).member("income_ore", price.income).member("over_ore", price.over);
  writer.begin_array("years");
  for (const PricedYear& year : price.years) {
    writer.begin_object().member("year", year.year).member("user_count", year.user_count);
    writer.member("cost_ore", year.cost).member("income_ore", year.income);
    writer.member("balance_ore", year.balance).end_object();
  }
  writer.end_array().begin_array("leaving");
  for (const LeavingRound& round : price.leaving) {
    writer.begin_object().member("round", round.round).member("user_total", round.user_total);
    writer.member_or_null("price_ore", round.price).end_object();
  }
  writer.end_array().member_or_null("wind_up_below", price.wind_up_below);
  writer.member_or_null("wind_up_round", price.wind_up_round);
  writer.member("market_terms_required", price.are_market_terms_required).end_object();
  return std::move(writer).text();
}

}  // namespace

Result<std::string> investments_repaid(std::string_view text) {
  auto document = read_json(text);
  if (!document.is_whole) return document.errors;
  Errors errors = std::move(document.errors);
  ObjectReader reader(document.document, "", errors);
  std::vector<Investment> investments;
  if (const json* list = reader.array("investments", true)) {
    investments = read_investments(*list, "/investments", errors);
  }
  reader.finish();
  if (!errors.empty()) return errors;

  JsonWriter writer;
  writer.begin_object().begin_array("investments");
  std::map<int, Money> years;  // at most 100 payments of 2 x 10^14 øre each
  for (const Investment& investment : investments) {
    const auto repayment = repayment_of(investment);
    if (!repayment) return repayment.errors();
    for (const RepaymentYear& year : repayment->years) years[year.year] += year.payment();
    write_repayment(writer, investment, *repayment);
  }
  writer.end_array().begin_array("years");
  for (const auto& [year, payment] : years) {
    if (payment.is_too_large()) {
      return Error{ErrorCode::amount_too_large, "/investments", {{"largest_ore", Money::largest_ore}}};
    }
    writer.begin_object().member("year", year).member("payment_ore", payment).end_object();
  }
  writer.end_array().end_object();
  return std::move(writer).text();
}

Result<std::string> service_priced(std::string_view text) {
  auto document = read_json(text);
  if (!document.is_whole) return document.errors;
  Errors errors = std::move(document.errors);
  const PriceTerms terms = read_terms(document.document, errors);
  const auto price = voluntary_price(terms);
  if (!price) append(errors, price.errors());
  if (!errors.empty()) return errors;
  return price_json(*price);
}

}  // namespace samfin
