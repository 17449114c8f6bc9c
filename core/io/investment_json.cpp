// SPDX-License-Identifier: MIT
#include "core/io/investment_json.hpp"

#include <algorithm>

#include "core/inputs/own_amount.hpp"
#include "core/investments/repayment.hpp"
#include "core/io/object_reader.hpp"
#include "core/io/words.hpp"

namespace samfin {

using nlohmann::json;

namespace {

int read_number(ObjectReader& reader, std::string_view key, int smallest, int largest, Errors& errors) {
  const auto number = reader.whole_number(key, true);
  if (!number) return smallest;
  if (*number >= smallest && *number <= largest) return static_cast<int>(*number);
  errors.push_back(
      {ErrorCode::value_out_of_range,
       reader.path_of(key),
       {{"value", std::to_string(*number)}, {"min", std::to_string(smallest)}, {"max", std::to_string(largest)}}});
  return smallest;
}

Solution read_solution_name(ObjectReader& reader, Errors& errors) {
  const auto name = reader.text("solution", true);
  if (!name) return Solution::helsenettet;
  const auto solution = solution_named(*name);
  if (!solution) {
    errors.push_back({ErrorCode::unknown_solution, reader.path_of("solution"), {{"solution", shown(*name)}}});
  }
  return solution.value_or(Solution::helsenettet);
}

Money read_amount(ObjectReader& reader, Errors& errors) {
  const Money smallest = Money::from_ore(1);
  const auto mnok = reader.ratio("amount_mnok", true);
  if (!mnok) return smallest;
  const auto amount = own_amount(*mnok, Ratio::of(1, 100'000'000), reader.path_of("amount_mnok"));
  if (amount) return *amount;
  append_at(errors, amount.errors(), "");
  return smallest;
}

bool is_loan(RepaymentForm form) {
  return form == RepaymentForm::annuity || form == RepaymentForm::serial;
}

/// Interest is asked for where the form has it; elsewhere nobody asks, and it is an unknown key. Where the form
/// could not be read, it may stand or not.
Ratio read_interest(ObjectReader& reader, RepaymentForm form, bool is_form_known) {
  if (is_form_known && !is_loan(form)) return {};
  return reader.ratio("interest", is_form_known).value_or(Ratio());
}

}  // namespace

Investment read_investment(const json& value, const std::string& path, Errors& errors) {
  ObjectReader reader(value, path, errors);
  Investment investment;
  investment.id = reader.text("id", true).value_or("");
  investment.solution = read_solution_name(reader, errors);
  const auto kind_errors = errors.size();
  investment.kind = static_cast<InvestmentKind>(
      read_word(reader.text("kind"), investment_kind_names, reader.path_of("kind"), errors));
  const bool is_kind_known = errors.size() == kind_errors;
  investment.amount = read_amount(reader, errors);
  investment.state_share = reader.ratio("state_share").value_or(Ratio());
  const auto form_errors = errors.size();
  investment.form = static_cast<RepaymentForm>(
      read_word(reader.text("form", true), repayment_form_names, reader.path_of("form"), errors));
  investment.interest = read_interest(reader, investment.form, errors.size() == form_errors);
  investment.delivered = read_number(reader, "delivered", 1000, 9999, errors);
  investment.year_count = read_number(reader, "years", 1, most_repayment_years, errors);
  if (!is_kind_known || investment.kind == InvestmentKind::buy_out) {
    investment.sold_by = reader.text("sold_by").value_or("");
  }
  reader.finish();
  // What is impossible together, or for a share or rate alone: the rest has been read within its range.
  const auto repayment = repayment_of(investment);
  if (!repayment) append_at(errors, repayment.errors(), path);
  return investment;
}

std::vector<Investment> read_investments(const json& list, const std::string& path, Errors& errors) {
  std::vector<Investment> investments;
  if (list.size() > most_investments) {
    errors.push_back(
        {ErrorCode::value_out_of_range,
         path,
         {{"value", std::to_string(list.size())}, {"min", "0"}, {"max", std::to_string(most_investments)}}});
    return investments;
  }
  for (std::size_t i = 0; i < list.size() && !are_enough(errors); ++i) {
    const std::string place = path + "/" + std::to_string(i);
    Investment investment = read_investment(list[i], place, errors);
    const bool is_repeated = std::any_of(investments.begin(), investments.end(),
                                         [&](const Investment& other) { return other.id == investment.id; });
    if (is_repeated && !investment.id.empty()) {
      errors.push_back({ErrorCode::duplicate_id, place + "/id", {{"id", shown(investment.id)}}});
    }
    investments.push_back(std::move(investment));
  }
  return investments;
}

void write_investment(JsonWriter& writer, const Investment& investment) {
  writer.begin_object().member("id", std::string_view(investment.id));
  writer.member("solution", name_of(investment.solution)).member("kind", name_of(investment.kind));
  writer.member("amount_mnok", std::string_view(Ratio::of(investment.amount.ore(), 100'000'000).text()));
  writer.member("state_share", std::string_view(investment.state_share.text()));
  writer.member("form", name_of(investment.form));
  if (is_loan(investment.form)) writer.member("interest", std::string_view(investment.interest.text()));
  writer.member("delivered", investment.delivered).member("years", investment.year_count);
  if (!investment.sold_by.empty()) writer.member("sold_by", std::string_view(investment.sold_by));
  writer.end_object();
}

}  // namespace samfin
