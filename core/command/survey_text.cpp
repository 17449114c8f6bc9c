// SPDX-License-Identifier: MIT
#include "core/command/survey_text.hpp"

#include <array>

#include "core/command/columns.hpp"

namespace samfin {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t name_width = 30;
constexpr std::size_t amount_width = 18;

constexpr std::array<const char*, 7> group_columns = {
    "operation_nok", "investment_nok", "implementation_nok", "invoices_nok", "staff_nok", "imputed_nok", "total_nok"};

std::string whole_kroner(std::int64_t nok) {
  const bool is_negative = nok < 0;
  std::string digits = std::to_string(nok).substr(is_negative ? 1 : 0);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ' ');
  return (is_negative ? "-" : "") + digits;
}

std::string row(const std::string& name, const ordered_json& nok, const std::string& behind = "") {
  return left("  " + name, name_width) +
         right(nok.is_null() ? "-" : whole_kroner(nok.get<std::int64_t>()), amount_width) +
         (behind.empty() ? "" : "  " + behind) + "\n";
}

std::string municipality_text(const ordered_json& municipality) {
  std::string text = text_of(municipality["municipality_code"]) + ", " + text_of(municipality["inhabitants"]) +
                     " inhabitants, " + text_of(municipality["status"]) + "\n";
  for (const ordered_json& group : municipality["groups"]) {
    const bool has_imputed = group["imputed_nok"].get<std::int64_t>() > 0;
    const std::string behind = !group["is_observed"].get<bool>() ? "not told" : has_imputed ? "some imputed" : "";
    text += row(text_of(group["group"]), group["total_nok"], behind);
  }
  text += row("own costs", municipality["own_nok"]);
  text += row("statutory", municipality["statutory_nok"], text_of(municipality["statutory_status"]));
  text += row("total", municipality["total_nok"]);
  return text + "\n";
}

/// One line of the table of what was scaled.
std::string scaled_row(const ordered_json& fit) {
  const ordered_json& national = fit["national"];
  std::string text = left("  " + text_of(fit["id"]), name_width) + right(text_of(fit["n"]), 5);
  for (const char* key : {"point_nok", "low_nok", "high_nok"}) {
    text += right(whole_kroner(national[key].get<std::int64_t>()), amount_width);
  }
  return text + (national["cut"].get<bool>() ? "  cut at what was observed" : "") + "\n";
}

std::string fit_text(const ordered_json& fit) {
  std::string text =
      text_of(fit["id"]) + ": " + text_of(fit["intercept"]) + " + " + text_of(fit["slope"]) + " x inhabitants\n";
  text += "  standard errors " + text_of(fit["intercept_se"]) + " and " + text_of(fit["slope_se"]) + ", spread " +
          text_of(fit["residual_sd"]) + ", R2 " + (fit["r2"].is_null() ? "-" : text_of(fit["r2"])) + "\n";
  const ordered_json& others = fit["alternatives"];
  if (!fit["bootstrap"].is_null()) {
    text += row("bootstrap, low", fit["bootstrap"]["low_nok"]) + row("bootstrap, high", fit["bootstrap"]["high_nok"]);
  }
  text += row("by inhabitants", others["per_inhabitant"]["national_nok"]);
  text += row("line through the origin", others["through_origin"]["national_nok"]);
  text += row("by size class", others["size_classes_national_nok"]);
  if (!others["robust"].is_null()) text += row("robust line", others["robust"]["national_nok"]);
  return text;
}

std::string scaling_text(const ordered_json& scaling) {
  if (scaling.is_null()) return "Too few municipalities to say anything of the country.\n\n";
  std::string text = left("The country", name_width) + right("n", 5) + right("kroner", amount_width) +
                     right("low", amount_width) + right("high", amount_width) + "\n";
  for (const ordered_json& fit : scaling["by_group"]) text += scaled_row(fit);
  if (scaling["total"].is_null()) return text + "\n";
  text += scaled_row(scaling["total"]) + "\n";
  return text + fit_text(scaling["total"]) + "\n";
}

std::string position_text(const ordered_json& position) {
  if (position.is_null()) return "";
  std::string text = text_of(position["municipality_code"]) + " has " +
                     kroner(position["per_inhabitant_ore"].get<std::int64_t>()) + " kroner per inhabitant; of others\n";
  for (const ordered_json& set : position["sets"]) {
    text += left("  " + text_of(set["set"]), name_width) + text_of(set["below"]) + " of " + text_of(set["others"]) +
            " have less\n";
  }
  return text + "\n";
}

std::string warning_text(const ordered_json& warning) {
  std::string text = "  " + text_of(warning["code"]);
  if (!text_of(warning["path"]).empty()) text += " at " + text_of(warning["path"]);
  const char* separator = ": ";
  for (const auto& [key, value] : warning["values"].items()) {
    text += separator + key + " " + text_of(value);
    separator = ", ";
  }
  return text + "\n";
}

std::string warnings_text(const ordered_json& answer) {
  std::string text;
  for (const ordered_json& warning : answer["warnings"]) text += warning_text(warning);
  if (!answer["scaling"].is_null() && !answer["scaling"]["total"].is_null()) {
    for (const ordered_json& warning : answer["scaling"]["total"]["warnings"]) text += warning_text(warning);
  }
  return text.empty() ? "" : "Worth looking at\n" + text;
}

}  // namespace

std::string survey_text(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text = "Own costs of e-health in " + text_of(answer["year"]) + ", kroner\n\n";
  for (const ordered_json& municipality : answer["municipalities"]) text += municipality_text(municipality);
  text += scaling_text(answer["scaling"]) + position_text(answer["position"]) + warnings_text(answer);
  text += "Left out:";
  for (const ordered_json& what : answer["left_out"]) text += " " + text_of(what);
  return text + "\n";
}

std::string survey_csv(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text = "municipality_code,group";
  for (const char* column : group_columns) text += std::string(",") + column;
  text += "\n";
  for (const ordered_json& municipality : answer["municipalities"]) {
    for (const ordered_json& group : municipality["groups"]) {
      text += csv_cell(municipality["municipality_code"]) + "," + csv_cell(group["group"]);
      for (const char* column : group_columns) text += "," + csv_cell(group[column]);
      text += "\n";
    }
  }
  return text;
}

}  // namespace samfin
