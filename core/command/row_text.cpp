// SPDX-License-Identifier: MIT
#include "core/command/row_text.hpp"

#include <algorithm>

#include "core/command/columns.hpp"

namespace samfin {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t path_width = 40;
constexpr std::size_t number_width = 12;

/// Of VKP, what the list of users says of this municipality.
std::string value_text(const ordered_json& held) {
  if (held.contains("is_user")) return held["is_user"].get<bool>() ? "user" : "not user";
  return held["value"].is_null() ? "-" : text_of(held["value"]);
}

std::string value_before(const ordered_json& input) {
  return input["before"].is_null() ? "-" : value_text(input["before"]);
}

/// "+27.03 %" from "0.2703".
std::string percent(const ordered_json& ratio) {
  std::string text = text_of(ratio);
  const bool is_negative = text.front() == '-';
  if (is_negative) text.erase(0, 1);
  const auto point = text.find('.');
  std::string whole = text.substr(0, point) + text.substr(point + 1, 2);
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
  return (is_negative ? "-" : "+") + whole + "." + text.substr(point + 3) + " %";
}

std::string remark(const ordered_json& input) {
  if (!input["is_odd"].get<bool>()) return "";
  const ordered_json& change = input["change"];
  const ordered_json& apart = change["spreads_apart"];
  return "  ODD: " + std::string(input["movement"] == "above_others" ? "above" : "below") + " the others (median " +
         percent(change["median_ratio"]) +
         (apart.is_null() ? std::string(", none apart") : ", " + text_of(apart) + " spreads apart") + ")";
}

/// "3440 3441"; a dash for none.
std::string listed(const ordered_json& codes) {
  std::string text;
  for (const ordered_json& code : codes) text += (text.empty() ? "" : " ") + text_of(code);
  return text.empty() ? "-" : text;
}

ordered_json of_change(const ordered_json& input, const char* key) {
  return input["change"].is_null() ? ordered_json() : input["change"][key];
}

std::string listed_uses(const ordered_json& input) {
  std::string text;
  for (const ordered_json& use : input["uses"]) text += (text.empty() ? "" : " ") + text_of(use);
  return text;
}

}  // namespace

std::string row_text(std::string_view json) {
  const ordered_json row = parsed(json);
  std::string text = text_of(row["actor"]) + " " + text_of(row["name"]) + " in " + text_of(row["year"]) + " (county " +
                     text_of(row["county"]) + ", " + text_of(row["health_region"]) + "; before " +
                     listed(row["predecessors"]) + "; later " + listed(row["successors"]) + ")\n\n";
  text += left("input", path_width) + right("value", number_width) + right("before", number_width) +
          right("change", number_width) + "  " + left("status", 13) + "source\n";
  for (const ordered_json& input : row["inputs"]) {
    const ordered_json ratio = of_change(input, "ratio");
    text += left(text_of(input["path"]), path_width) + right(value_text(input), number_width) +
            right(value_before(input), number_width) + right(ratio.is_null() ? "-" : percent(ratio), number_width) +
            "  " + left(text_of(input["status"]), 13) + text_of(input["source"]) + remark(input) + "\n";
  }
  return text + "\n" + text_of(row["odd_count"]) + " moved oddly: further from the median of all municipalities than " +
         text_of(row["limit"]["value"]) + " spreads (" + text_of(row["limit"]["status"]) + ", METHOD 46)\n";
}

std::string row_csv(std::string_view json) {
  const ordered_json row = parsed(json);
  std::string text =
      "actor,year,path,value,unit,status,source,place,date,uses,value_before,change_ratio,median_ratio,spread_ratio,"
      "spreads_apart,movement,is_odd\n";
  for (const ordered_json& input : row["inputs"]) {
    text += csv_cell(row["actor"]) + "," + csv_cell(row["year"]);
    for (const char* key : {"path", "value", "unit", "status", "source", "place", "date"}) {
      text += "," + csv_cell(input[key]);
    }
    text += "," + csv_cell(listed_uses(input));
    text += "," + csv_cell(input["before"].is_null() ? ordered_json() : input["before"]["value"]);
    for (const char* key : {"ratio", "median_ratio", "spread_ratio", "spreads_apart"}) {
      text += "," + text_of(of_change(input, key));  // numbers of ours: a sign in front is no formula
    }
    text += "," + csv_cell(input["movement"]) + "," + csv_cell(input["is_odd"]) + "\n";
  }
  return text;
}

}  // namespace samfin
