// SPDX-License-Identifier: MIT
#include "core/command/text_answers.hpp"

#include <algorithm>

#include "core/command/columns.hpp"

namespace samfin {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t name_width = 20;
constexpr std::size_t amount_width = 18;

}  // namespace

std::string bill_text(std::string_view json, std::string_view parameters_line) {
  const ordered_json bill = parsed(json);
  std::string text = "Bill of " + text_of(bill["actor"]) + " for " + text_of(bill["year"]) +
                     " (kroner a year, excluding VAT; guidance, not an invoice)\n\n";
  text += left("solution", name_width) + right("amount", amount_width) + "  status\n";
  for (const ordered_json& line : bill["lines"]) {
    text += left(text_of(line["solution"]), name_width) +
            right(kroner(line["amount_ore"].get<std::int64_t>()), amount_width) + "  " + text_of(line["status"]) + "\n";
  }
  text += left("total", name_width) + right(kroner(bill["total_ore"].get<std::int64_t>()), amount_width) + "  " +
          text_of(bill["status"]) + "\n";
  if (!bill["per_inhabitant_ore"].is_null()) {
    text += left("per inhabitant", name_width) +
            right(kroner(bill["per_inhabitant_ore"].get<std::int64_t>()), amount_width) + "  " +
            text_of(bill["population"]["value"]) + " inhabitants on 1 January " + text_of(bill["population"]["year"]) +
            "\n";
  }
  if (bill.contains("quarters_ore")) {
    text += "\nby the quarter that the cost belongs to\n";
    for (std::size_t quarter = 0; quarter < 4; ++quarter) {
      text += left("Q" + std::to_string(quarter + 1), name_width) +
              right(kroner(bill["quarters_ore"][quarter].get<std::int64_t>()), amount_width) + "\n";
    }
  }
  text += "\n";
  text += parameters_line;
  return text + "\n";
}

std::string bill_csv(std::string_view json) {
  const ordered_json bill = parsed(json);
  const bool has_quarters = bill.contains("quarters_ore");
  std::string text = "actor,year,solution,amount_ore,status";
  if (has_quarters) text += ",quarter_1_ore,quarter_2_ore,quarter_3_ore,quarter_4_ore";
  text += "\n";
  const auto add = [&](const ordered_json& solution, const ordered_json& amount, const ordered_json& row) {
    text += csv_cell(bill["actor"]) + "," + csv_cell(bill["year"]) + "," + csv_cell(solution) + "," + csv_cell(amount) +
            "," + csv_cell(row["status"]);
    if (has_quarters) {
      for (const ordered_json& quarter : row["quarters_ore"]) text += "," + csv_cell(quarter);
    }
    text += "\n";
  };
  for (const ordered_json& line : bill["lines"]) add(line["solution"], line["amount_ore"], line);
  add("total", bill["total_ore"], bill);
  return text;
}

std::string explanation_text(std::string_view json) {
  const ordered_json explanation = parsed(json);
  std::string text = text_of(explanation["actor"]) + " pays " + kroner(explanation["amount_ore"].get<std::int64_t>()) +
                     " kroner for " + text_of(explanation["solution"]) + " in " + text_of(explanation["year"]) + " (" +
                     text_of(explanation["status"]) + ")\n";
  for (const ordered_json& step : explanation["steps"]) {
    text += "\n" + text_of(step["step"]) + "  [METHOD (" + text_of(step["equation"]) + "); " +
            text_of(step["rule"]["source"]) + " " + text_of(step["rule"]["place"]) + "]\n";
    for (const ordered_json& input : step["inputs"]) {
      text += "  " + text_of(input["name"]) + " = " + text_of(input["value"]) + " " + text_of(input["unit"]) + "  (" +
              text_of(input["status"]);
      if (input.contains("source")) text += "; " + text_of(input["source"]);
      if (input.contains("place")) text += " " + text_of(input["place"]);
      if (input.contains("path")) text += "; " + text_of(input["path"]);
      text += ")\n";
    }
    text += "  " + text_of(step["formula"]) + " = " + text_of(step["result"]) + " " + text_of(step["unit"]) + "  (" +
            text_of(step["status"]) + ")\n";
  }
  if (!explanation["exact_share_ore"].is_null()) {
    text += "\nexact share before rounding: " + text_of(explanation["exact_share_ore"]["decimal"]) +
            " oere; rounding gave " + text_of(explanation["rounding_ore"]["decimal"]) + " oere\n";
  }
  for (const ordered_json& weaker : explanation["weaker_inputs"]) {
    text += "weaker input of others: " + text_of(weaker["path"]) + " (" + text_of(weaker["status"]) + ")";
    const ordered_json& move = weaker["could_move_ore"];
    if (!move.is_null()) {
      text += " could move this by " + kroner(move["low"].get<std::int64_t>()) + " to " +
              kroner(move["high"].get<std::int64_t>()) + " kroner";
    }
    text += "\n";
  }
  return text;
}

std::string explanation_csv(std::string_view json) {
  const ordered_json explanation = parsed(json);
  std::string text = "step,equation,source,place,name,value,unit,status,path\n";
  const auto add = [&](const ordered_json& step, std::initializer_list<ordered_json> cells) {
    text += csv_cell(step["step"]) + "," + csv_cell(step["equation"]);
    for (const ordered_json& cell : cells) text += "," + csv_cell(cell);
    text += "\n";
  };
  for (const ordered_json& step : explanation["steps"]) {
    for (const ordered_json& input : step["inputs"]) {
      add(step, {input.value("source", ""), input.value("place", ""), input["name"], input["value"], input["unit"],
                 input["status"], input.value("path", "")});
    }
    add(step, {step["rule"]["source"], step["rule"]["place"], step["formula"], step["result"], step["unit"],
               step["status"], ""});
  }
  return text;
}

std::string parameters_text(std::string_view json) {
  std::string text;
  const ordered_json document = parsed(json);
  for (const ordered_json& family : document["families"]) {
    text += text_of(family["family"]) + " (" + text_of(family["unit"]) + "): " + text_of(family["about"]) + "\n";
    for (const ordered_json& value : family["values"]) {
      const std::string shown = value["value"].is_null() ? "not known" : text_of(value["value"]);
      text += "  " + text_of(value["path"]) + " = " + shown + "  (" + text_of(value["status"]) + "; " +
              text_of(value["source"]) + " " + value.value("place", "") + ")\n";
    }
  }
  return text;
}

std::string parameters_csv(std::string_view json) {
  std::string text = "path,value,unit,status,source,place,date,note\n";
  const ordered_json document = parsed(json);
  for (const ordered_json& family : document["families"]) {
    for (const ordered_json& value : family["values"]) {
      text += csv_cell(value["path"]) + "," + csv_cell(value["value"]) + "," + csv_cell(family["unit"]);
      for (const char* key : {"status", "source", "place", "date", "note"}) {
        text += ",";
        text += csv_cell(value.value(key, ""));
      }
      text += "\n";
    }
  }
  return text;
}

std::string flat_text(std::string_view json) {
  std::string text;
  const ordered_json answer = parsed(json);
  for (const auto& [key, value] : answer.items()) {
    if (!value.is_structured()) text += left(key, name_width) + text_of(value) + "\n";
  }
  return text;
}

std::string flat_csv(std::string_view json) {
  std::string header;
  std::string row;
  const ordered_json answer = parsed(json);
  for (const auto& [key, value] : answer.items()) {
    if (value.is_structured()) continue;
    header += (header.empty() ? "" : ",") + key;
    row += (row.empty() ? "" : ",") + csv_cell(value);
  }
  return header + "\n" + row + "\n";
}

}  // namespace samfin
