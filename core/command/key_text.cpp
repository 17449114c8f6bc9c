// SPDX-License-Identifier: MIT
#include "core/command/key_text.hpp"

#include "core/command/columns.hpp"

namespace samfin {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t name_width = 12;
constexpr std::size_t number_width = 12;
constexpr std::size_t amount_width = 18;

std::string amount(const ordered_json& ore) {
  return right(ore.is_null() ? "-" : kroner(ore.get<std::int64_t>()), amount_width);
}

/// The people of one date; nothing for a part that is not of people.
ordered_json people_of(const ordered_json& part, std::size_t date) {
  return part.contains("people") ? part["people"][date] : ordered_json();
}

}  // namespace

std::string key_table_text(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text;
  for (const auto& [actor, weight] : answer["table"].items()) text += right(text_of(weight), 16) + "  " + actor + "\n";
  return text;
}

std::string key_table_csv(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text = "actor,weight\n";
  for (const auto& [actor, weight] : answer["table"].items()) {
    text += csv_cell(ordered_json(actor)) + "," + csv_cell(weight) + "\n";
  }
  return text;
}

std::string key_parts_text(std::string_view json) {
  const ordered_json answer = parsed(json);
  const std::string year = text_of(answer["year"]);
  const std::string before = std::to_string(answer["year"].get<int>() - 1);
  std::string text = text_of(answer["actor"]) + " in " + year + ": index " + text_of(answer["index"]) + " (" +
                     text_of(answer["status"]) + ")\n\n";
  text += left("part", name_width) + right("weight", number_width) + right("people " + before, number_width + 2) +
          right("people " + year, number_width + 2) + right("a head", number_width) + right("kroner", amount_width) +
          "\n";
  for (const ordered_json& part : answer["parts"]) {
    const ordered_json& head = part["ore_per_head"];
    text += left(text_of(part["part"]), name_width) + right(text_of(part["weight"]), number_width) +
            right(text_of(people_of(part, 0)), number_width + 2) +
            right(text_of(people_of(part, 1)), number_width + 2) +
            right(head.is_null() ? "" : kroner(head.get<std::int64_t>()), number_width) + amount(part["amount_ore"]);
    if (part.contains("note")) text += "  (no distance is negative: people counted on another date)";
    text += "\n";
  }
  const std::size_t width = name_width + 2 * number_width + 2 * (number_width + 2);
  text += left("by the key", width) + amount(answer["amount_ore"]) + "\n";
  return text + left("the rest of the bill", width) + amount(answer["other_ore"]) + "\n";
}

std::string key_parts_csv(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text = "actor,year,part,weight,people_before,people,ore_per_head,amount_ore\n";
  for (const ordered_json& part : answer["parts"]) {
    text += csv_cell(answer["actor"]) + "," + csv_cell(answer["year"]) + "," + csv_cell(part["part"]) + "," +
            csv_cell(part["weight"]) + "," + csv_cell(people_of(part, 0)) + "," + csv_cell(people_of(part, 1)) + "," +
            csv_cell(part["ore_per_head"]) + "," + csv_cell(part["amount_ore"]) + "\n";
  }
  return text;
}

}  // namespace samfin
