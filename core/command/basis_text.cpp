// SPDX-License-Identifier: MIT
#include "core/command/basis_text.hpp"

#include <array>
#include <span>

#include "core/command/columns.hpp"

namespace samfin {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t name_width = 46;
constexpr std::size_t amount_width = 20;

std::string kroner_or_unknown(const ordered_json& ore) {
  return ore.is_null() ? "-" : kroner(ore.get<std::int64_t>());
}

/// A name, an amount and what follows.
std::string row(const std::string& name, const ordered_json& ore, const std::string& rest = "") {
  return left(name, name_width) + right(kroner_or_unknown(ore), amount_width) + (rest.empty() ? "" : "  " + rest) +
         "\n";
}

std::string origin(const ordered_json& value) {
  return "(" + text_of(value["status"]) + "; " + text_of(value["source"]) +
         (text_of(value["place"]).empty() ? "" : ", " + text_of(value["place"])) + ")";
}

std::string percent(const ordered_json& value) {
  return value.is_null() ? "" : text_of(value) + " %";
}

std::string step_text(const ordered_json& step) {
  std::string text = row("  growth", step["growth_ore"], percent(step["growth_percent"]));
  text += row("  efficiency", step["efficiency_ore"], percent(step["efficiency_percent"]));
  text +=
      row("  estimate", step["estimate_ore"], percent(step["change_percent"]) + " (" + text_of(step["status"]) + ")");
  if (!step["published_ore"].is_null()) text += row("  as published", step["published_ore"]);
  if (!step["price_adjusted_ore"].is_null()) text += row("  price adjusted", step["price_adjusted_ore"]);
  return text;
}

/// One line a row of a list, the named members as columns; members of the row around it may come first.
std::string csv_rows(const ordered_json& list, std::span<const std::string_view> columns,
                     const std::string& before = "") {
  std::string text;
  for (const ordered_json& entry : list) {
    text += before;
    bool is_first = true;
    for (const std::string_view column : columns) {
      if (!is_first) text += ",";
      is_first = false;
      const auto found = entry.find(std::string(column));
      if (found != entry.end()) text += csv_cell(*found);
    }
    text += "\n";
  }
  return text;
}

std::string header_of(std::span<const std::string_view> columns) {
  std::string text;
  for (const std::string_view column : columns) text += (text.empty() ? "" : ",") + std::string(column);
  return text;
}

constexpr std::array<std::string_view, 8> line_columns = {"component",  "name",   "driver", "kind",
                                                          "amount_ore", "status", "source", "place"};
constexpr std::array<std::string_view, 17> year_columns = {"year",
                                                           "kind",
                                                           "brought_forward_ore",
                                                           "invoiced_ore",
                                                           "repaid_ore",
                                                           "recovered_ore",
                                                           "state_funding_ore",
                                                           "earlier_public_funds_ore",
                                                           "available_ore",
                                                           "used_ore",
                                                           "to_equity_ore",
                                                           "carried_forward_ore",
                                                           "left_after_plans_ore",
                                                           "balance_ore",
                                                           "status",
                                                           "source",
                                                           "place"};
constexpr std::array<std::string_view, 10> check_columns = {
    "id", "source", "place", "other_place", "published", "recomputed", "difference", "unit", "verdict", "note"};

}  // namespace

std::string costs_text(std::string_view json) {
  const ordered_json costs = parsed(json);
  std::string text = "Cost basis of " + text_of(costs["year"]) + " (kroner; estimates, not payments)\n";
  for (const ordered_json& solution : costs["solutions"]) {
    text += "\n" + text_of(solution["solution"]) + "\n";
    const ordered_json& level = solution["level"];
    text += row("  level of " + text_of(level["year"]) + ", " + text_of(level["kind"]), level["amount_ore"]);
    for (const ordered_json& line : solution["lines"]) {
      text += row("  " + text_of(line["driver"]) + ": " + text_of(line["component"]) + "/" + text_of(line["name"]),
                  line["amount_ore"], origin(line));
    }
    text += step_text(solution);
  }
  text += "\nall\n" + row("  level", costs["total"]["level_ore"]);
  for (const ordered_json& sum : costs["total"]["drivers"]) {
    text += row("  " + text_of(sum["driver"]), sum["amount_ore"], percent(sum["percent"]));
  }
  text += step_text(costs["total"]);
  for (const ordered_json& option : costs["options"]) {
    text += row("\noptional: " + text_of(option["name"]), option["amount_ore"],
                option["is_included"].get<bool>() ? "included" : "not included");
  }
  return text;
}

std::string costs_csv(std::string_view json) {
  const ordered_json costs = parsed(json);
  std::string text = "year,solution," + header_of(line_columns) + "\n";
  for (const ordered_json& solution : costs["solutions"]) {
    const std::string before = csv_cell(costs["year"]) + "," + csv_cell(solution["solution"]) + ",";
    for (const ordered_json& part : solution["level"]["parts"]) {
      const ordered_json level = {{"component", part["component"]},
                                  {"name", "level"},
                                  {"kind", solution["level"]["kind"]},
                                  {"amount_ore", part["amount_ore"]},
                                  {"status", part["status"]},
                                  {"source", part["source"]},
                                  {"place", part["place"]}};
      text += csv_rows(ordered_json::array({level}), line_columns, before);
    }
    text += csv_rows(solution["lines"], line_columns, before);
  }
  return text;
}

std::string settlement_text(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text = "Settlement (kroner)\n";
  for (const ordered_json& account : answer["accounts"]) {
    for (const ordered_json& year : account["years"]) {
      text += "\n" + text_of(account["account"]) + " " + text_of(year["year"]) + ", " + text_of(year["kind"]) + " " +
              origin(year) + "\n";
      text += row("  brought forward", year["brought_forward_ore"]) + row("  invoiced", year["invoiced_ore"]);
      text += row("  state funding", year["state_funding_ore"]);
      text += row("  public funds of earlier years", year["earlier_public_funds_ore"]);
      text += row("  used", year["used_ore"]);
      for (const ordered_json& from : year["used_from"])
        text += row("    from " + text_of(from["source"]), from["amount_ore"]);
      text += row("  to equity", year["to_equity_ore"]) + row("  carried forward", year["carried_forward_ore"]);
      for (const ordered_json& use : year["planned"])
        text += row("  planned: " + text_of(use["use"]), use["amount_ore"]);
      text += row("  left after plans", year["left_after_plans_ore"]);
      if (!year["published_carried_forward_ore"].is_null()) {
        text += row("  as published", year["published_carried_forward_ore"]);
      }
    }
  }
  text += "\nceiling: spring forecast, autumn estimate, regulated, what binds\n";
  for (const ordered_json& year : answer["ceiling"]) {
    text += left("  " + text_of(year["year"]), 8) + right(kroner_or_unknown(year["spring_ore"]), amount_width) +
            right(kroner_or_unknown(year["autumn_ore"]), amount_width) +
            right(kroner_or_unknown(year["regulated_ore"]), amount_width) + "  " + text_of(year["binding"]) + "\n";
  }
  text += "\ncompensation: transferred, for these payments, regulated, difference\n";
  for (const ordered_json& year : answer["compensation"]) {
    text += left("  " + text_of(year["year"]) + " " + text_of(year["group"]), 24) +
            right(kroner_or_unknown(year["transferred_ore"]), amount_width) +
            right(kroner_or_unknown(year["for_payment_ore"]), amount_width) +
            right(kroner_or_unknown(year["regulated_ore"]), amount_width) +
            right(kroner_or_unknown(year["difference_ore"]), amount_width) + "\n";
  }
  if (const ordered_json& members = answer["implied_members"]; !members.is_null()) {
    text += "\nother members implied by the accounts of " + text_of(members["year"]) + "\n";
    text += row("  invoiced less the regulated amounts", members["other_members_ore"], origin(members));
    text += row("  monthly price", members["monthly_price_ore"], text_of(members["member_count"]) + " paying members");
  }
  return text;
}

std::string settlement_csv(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text = "account," + header_of(year_columns) + "\n";
  for (const ordered_json& account : answer["accounts"]) {
    text += csv_rows(account["years"], year_columns, csv_cell(account["account"]) + ",");
  }
  return text;
}

std::string reconciliation_text(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text;
  for (const ordered_json& check : answer["checks"]) {
    text += left(text_of(check["verdict"]), 14) + left(text_of(check["id"]), name_width) + " published " +
            text_of(check["published"]) + ", recomputed " + text_of(check["recomputed"]) + " " +
            text_of(check["unit"]) + "  (" + text_of(check["source"]) + ", " + text_of(check["place"]);
    if (check.contains("other_place")) text += "; " + text_of(check["other_place"]);
    text += ")" + (text_of(check["note"]).empty() ? std::string() : "  " + text_of(check["note"])) + "\n";
  }
  text += "\n";
  for (const auto& [verdict, count] : answer["counts"].items()) text += verdict + ": " + text_of(count) + "\n";
  return text;
}

std::string reconciliation_csv(std::string_view json) {
  return header_of(check_columns) + "\n" + csv_rows(parsed(json)["checks"], check_columns);
}

}  // namespace samfin
