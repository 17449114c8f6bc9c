// SPDX-License-Identifier: MIT
#include "core/command/projection_text.hpp"

#include "core/command/columns.hpp"

namespace samfin {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t name_width = 40;
constexpr std::size_t amount_width = 20;

/// "1 234 567" from whole kroner.
std::string whole_kroner_text(std::int64_t nok) {
  std::string text = kroner(nok * 100);
  return text.substr(0, text.size() - 3);
}

std::string amount(const ordered_json& nok) {
  return right(nok.is_null() ? "-" : whole_kroner_text(nok.get<std::int64_t>()), amount_width);
}

std::string row(const std::string& name, const ordered_json& nok, const std::string& more = "") {
  return left(name, name_width) + amount(nok) + (more.empty() ? "" : "  " + more) + "\n";
}

std::string listed_codes(const ordered_json& codes) {
  std::string text;
  for (const ordered_json& code : codes) text += (text.empty() ? "" : ", ") + text_of(code);
  return text;
}

std::string csv_row(const ordered_json& object, std::initializer_list<const char*> keys) {
  std::string text;
  for (const char* key : keys) text += (text.empty() ? "" : ",") + csv_cell(object[key]);
  return text + "\n";
}

}  // namespace

std::string estimate_text(std::string_view json) {
  const ordered_json estimate = parsed(json);
  std::string text = left("category", name_width) + right("kroner of 2021", amount_width) + "  status\n";
  for (const ordered_json& category : estimate["categories"]) {
    text += row(text_of(category["category"]), category["amount_nok"], text_of(category["status"]));
  }
  text += row("rounding", estimate["rounding_nok"]);
  text += row("all", estimate["amount_nok"], text_of(estimate["status"]));
  text += row("from", estimate["low_nok"]) + row("to", estimate["high_nok"]);
  if (estimate.contains("observed_nok")) text += row("own costs in the survey", estimate["observed_nok"]);
  text += left("per inhabitant", name_width) +
          right(kroner(estimate["per_inhabitant_ore"].get<std::int64_t>()), amount_width) + "\n";
  text +=
      row("by law, shared by the key", estimate["statutory"]["by_key_nok"], text_of(estimate["statutory"]["status"]));
  if (!estimate["budget_share_percent"].is_null()) {
    text += left("per cent of the health budget", name_width) +
            right(text_of(estimate["budget_share_percent"]), amount_width) + "\n";
  }
  return text + "\nMethod: " + text_of(estimate["method"]) + ". Notes: " + listed_codes(estimate["notes"]) + ".\n";
}

std::string estimate_csv(std::string_view json) {
  const ordered_json estimate = parsed(json);
  std::string text = "category,amount_nok,status\n";
  for (const ordered_json& category : estimate["categories"]) {
    text += csv_row(category, {"category", "amount_nok", "status"});
  }
  return text;
}

std::string project_text(std::string_view json) {
  const ordered_json path = parsed(json);
  const bool is_nominal = path["years"][0].contains("nominal_nok");
  std::string text = left("year", 6) + left("category", name_width - 6) + right("kroner of 2021", amount_width);
  text += (is_nominal ? right("kroner of the year", amount_width) : "") + "\n";
  for (const ordered_json& year : path["years"]) {
    text +=
        left(text_of(year["year"]), 6) + left(text_of(year["category"]), name_width - 6) + amount(year["amount_nok"]);
    text += (is_nominal ? amount(year["nominal_nok"]) : "") + "\n";
  }
  text += "\n" + left("year", 6) + right("inhabitants", name_width - 6) + right("per inhabitant", amount_width) + "\n";
  for (const ordered_json& year : path["per_inhabitant"]) {
    text += left(text_of(year["year"]), 6) +
            right(whole_kroner_text(year["population"].get<std::int64_t>()), name_width - 6) +
            right(kroner(year["amount_ore"].get<std::int64_t>()), amount_width) + "\n";
  }
  return text + "\nPath: " + text_of(path["path"]) + ". Notes: " + listed_codes(path["notes"]) + ".\n";
}

std::string project_csv(std::string_view json) {
  const ordered_json path = parsed(json);
  const bool is_nominal = path["years"][0].contains("nominal_nok");
  std::string text = is_nominal ? "year,category,amount_nok,nominal_nok\n" : "year,category,amount_nok\n";
  for (const ordered_json& year : path["years"]) {
    text += is_nominal ? csv_row(year, {"year", "category", "amount_nok", "nominal_nok"})
                       : csv_row(year, {"year", "category", "amount_nok"});
  }
  return text;
}

std::string simulate_text(std::string_view json) {
  const ordered_json simulation = parsed(json);
  std::string text = left("result", name_width);
  for (const char* name : {"point", "5 %", "50 %", "95 %"}) text += right(name, amount_width);
  text += "  status\n";
  for (const ordered_json& result : simulation["results"]) {
    text += left(text_of(result["id"]), name_width);
    for (const char* key : {"point_nok", "p5_nok", "p50_nok", "p95_nok"}) text += amount(result[key]);
    text += "  " + text_of(result["status"]) + (result["moves"].get<bool>() ? "" : ", does not move") + "\n";
  }
  std::string shown;
  for (const ordered_json& row : simulation["sensitivity"]) {
    if (text_of(row["result"]) != shown) {
      shown = text_of(row["result"]);
      text += "\n" + left(shown + ": what either end of an input gives", 2 * name_width) + "\n";
    }
    text += left("  " + text_of(row["input"]), name_width) + amount(row["low_gives_nok"]) +
            amount(row["high_gives_nok"]) + "\n";
  }
  return text + "\n" + text_of(simulation["draws"]) + " draws, seed " + text_of(simulation["seed"]) +
         ". Held: " + listed_codes(simulation["held"]) + ".\n";
}

std::string simulate_csv(std::string_view json) {
  const ordered_json simulation = parsed(json);
  std::string text = "id,unit,status,point_nok,mean_nok,p5_nok,p25_nok,p50_nok,p75_nok,p95_nok,moves\n";
  for (const ordered_json& result : simulation["results"]) {
    text += csv_row(result, {"id", "unit", "status", "point_nok", "mean_nok", "p5_nok", "p25_nok", "p50_nok", "p75_nok",
                             "p95_nok", "moves"});
  }
  return text;
}

}  // namespace samfin
