// SPDX-License-Identifier: MIT
#include "core/command/investment_text.hpp"

#include "core/command/columns.hpp"

namespace samfin {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t name_width = 34;
constexpr std::size_t number_width = 12;
constexpr std::size_t amount_width = 20;

std::string amount(const ordered_json& ore) {
  return right(ore.is_null() ? "-" : kroner(ore.get<std::int64_t>()), amount_width);
}

std::string row(const std::string& name, const ordered_json& ore) {
  return left(name, name_width) + amount(ore) + "\n";
}

std::string heads(std::initializer_list<const char*> names) {
  std::string text;
  for (const char* name : names) text += right(name, amount_width);
  return text + "\n";
}

std::string investment_text(const ordered_json& investment) {
  std::string text = text_of(investment["id"]) + ": " + text_of(investment["kind"]) + " in " +
                     text_of(investment["solution"]) + ", " + text_of(investment["form"]) + "\n";
  text += row("  amount", investment["amount_ore"]) + row("  paid by the state when built", investment["state_ore"]);
  text += row("  repaid", investment["repaid_ore"]) + row("  interest", investment["interest_ore"]);
  text += left("  year", 8) + heads({"instalment", "interest", "payment", "balance"});
  for (const ordered_json& year : investment["years"]) {
    text += left("  " + text_of(year["year"]), 8) + amount(year["instalment_ore"]) + amount(year["interest_ore"]) +
            amount(year["payment_ore"]) + amount(year["balance_ore"]) + "\n";
  }
  return text + "\n";
}

std::string wind_up_text(const ordered_json& price) {
  std::string text;
  if (!price["wind_up_below"].is_null()) {
    text += "With fewer than " + text_of(price["wind_up_below"]) + " users the price is above the worth.\n";
  }
  if (!price["wind_up_round"].is_null()) {
    text +=
        "Wind up in round " + text_of(price["wind_up_round"]) + ": the price is above the worth, or nobody is left.\n";
  }
  if (price["market_terms_required"].get<bool>()) text += "Sold outside the state sector: market terms are required.\n";
  return text;
}

}  // namespace

std::string repay_text(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text;
  for (const ordered_json& investment : answer["investments"]) text += investment_text(investment);
  text += left("all", 8) + heads({"payment"});
  for (const ordered_json& year : answer["years"]) {
    text += left("  " + text_of(year["year"]), 8) + amount(year["payment_ore"]) + "\n";
  }
  return text;
}

std::string repay_csv(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text = "id,solution,kind,form,year,instalment_ore,interest_ore,payment_ore,balance_ore\n";
  for (const ordered_json& investment : answer["investments"]) {
    for (const ordered_json& year : investment["years"]) {
      for (const char* key : {"id", "solution", "kind", "form"}) text += csv_cell(investment[key]) + ",";
      text += csv_cell(year["year"]);
      for (const char* key : {"instalment_ore", "interest_ore", "payment_ore", "balance_ore"}) {
        text += "," + csv_cell(year[key]);
      }
      text += "\n";
    }
  }
  return text;
}

std::string price_text(std::string_view json) {
  const ordered_json price = parsed(json);
  std::string text = row("price of a user in a year", price["price_ore"]) + row("cost", price["cost_ore"]);
  text += left("users of all years", name_width) + right(text_of(price["user_total"]), amount_width) + "\n";
  text += row("income", price["income_ore"]) + row("over", price["over_ore"]) + "\n";
  text += left("year", 8) + right("users", number_width) + heads({"cost", "income", "balance"});
  for (const ordered_json& year : price["years"]) {
    text += left(text_of(year["year"]), 8) + right(text_of(year["user_count"]), number_width) +
            amount(year["cost_ore"]) + amount(year["income_ore"]) + amount(year["balance_ore"]) + "\n";
  }
  text += "\n" + left("round", 8) + right("users", number_width) + heads({"price"});
  for (const ordered_json& round : price["leaving"]) {
    text += left(text_of(round["round"]), 8) + right(text_of(round["user_total"]), number_width) +
            amount(round["price_ore"]) + "\n";
  }
  return text + wind_up_text(price);
}

std::string price_csv(std::string_view json) {
  const ordered_json price = parsed(json);
  std::string text = "year,user_count,price_ore,cost_ore,income_ore,balance_ore\n";
  for (const ordered_json& year : price["years"]) {
    text += csv_cell(year["year"]) + "," + csv_cell(year["user_count"]) + "," + csv_cell(price["price_ore"]);
    for (const char* key : {"cost_ore", "income_ore", "balance_ore"}) text += "," + csv_cell(year[key]);
    text += "\n";
  }
  return text;
}

}  // namespace samfin
