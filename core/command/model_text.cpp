// SPDX-License-Identifier: MIT
#include "core/command/model_text.hpp"

#include <algorithm>
#include <vector>

#include "core/command/columns.hpp"
#include "core/command/text_answers.hpp"

namespace samfin {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t name_width = 20;
constexpr std::size_t amount_width = 20;
constexpr std::size_t shown_count = 5;

std::string amounts(const ordered_json& list) {
  std::string text;
  for (const ordered_json& amount : list) text += right(kroner(amount.get<std::int64_t>()), amount_width);
  return text;
}

/// The actors that save most, and those that pay most more, under a scenario.
std::string extremes(const ordered_json& year, std::size_t scenario) {
  std::vector<const ordered_json*> actors;
  for (const ordered_json& actor : year["actors"]) {
    if (actor["payer_group"] == "municipalities") actors.push_back(&actor);
  }
  const auto difference = [&](const ordered_json* actor) {
    return (*actor)["differences_ore"][scenario - 1].get<std::int64_t>();
  };
  std::stable_sort(actors.begin(), actors.end(),
                   [&](const auto* a, const auto* b) { return difference(a) < difference(b); });
  const std::size_t count = std::min(shown_count, actors.size());
  std::string text;
  const auto add = [&](const ordered_json* actor) {
    text += "    " + left(text_of((*actor)["actor"]), name_width - 4) + right(kroner(difference(actor)), amount_width) +
            "  " + text_of((*actor)["differences_percent"][scenario - 1]) + " %\n";
  };
  text += "  municipalities that save most\n";
  for (std::size_t i = 0; i < count; ++i) add(actors[i]);
  text += "  municipalities that pay most more\n";
  for (std::size_t i = 0; i < count; ++i) add(actors[actors.size() - 1 - i]);
  return text;
}

}  // namespace

std::string comparison_text(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text;
  for (const ordered_json& year : answer["years"]) {
    text += text_of(year["year"]) + left("", name_width - 4);
    for (const ordered_json& name : answer["names"]) text += right(text_of(name), amount_width);
    text += "\n";
    for (const ordered_json& group : year["groups"]) {
      text += left(text_of(group["payer_group"]), name_width) + amounts(group["amounts_ore"]) + "\n";
    }
    text += left("total", name_width) + amounts(year["totals_ore"]) + "\n";
    for (std::size_t i = 1; i < answer["names"].size(); ++i) {
      const ordered_json& all = year["scenarios"][i]["municipalities"][0];
      text += "\n" + text_of(answer["names"][i]) + ": " + text_of(all["winner_count"]) + " municipalities pay less, " +
              text_of(all["loser_count"]) + " more, " + text_of(all["unchanged_count"]) + " the same\n";
      text += extremes(year, i);
    }
    text += "\n";
  }
  return text;
}

std::string comparison_csv(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text = "year,payer_group,actor";
  for (const ordered_json& name : answer["names"]) text += "," + csv_cell(text_of(name) + " ore");
  text += "\n";
  for (const ordered_json& year : answer["years"]) {
    for (const ordered_json& actor : year["actors"]) {
      text += csv_cell(year["year"]) + "," + csv_cell(actor["payer_group"]) + "," + csv_cell(actor["actor"]);
      for (const ordered_json& amount : actor["amounts_ore"]) text += "," + csv_cell(amount);
      text += "\n";
    }
  }
  return text;
}

std::string bridge_text(std::string_view json) {
  const ordered_json bridge = parsed(json);
  const auto row = [](const std::string& name, const ordered_json& ore) {
    return left(name, 30) + right(kroner(ore.get<std::int64_t>()), amount_width) + "\n";
  };
  std::string text = text_of(bridge["actor"]) + ", order " + text_of(bridge["order"]) + "\n";
  text += row(text_of(bridge["from_year"]), bridge["from_ore"]);
  for (const ordered_json& step : bridge["steps"]) text += row("  " + text_of(step["name"]), step["amount_ore"]);
  return text + row(text_of(bridge["to_year"]), bridge["to_ore"]);
}

std::string bridge_csv(std::string_view json) {
  const ordered_json bridge = parsed(json);
  std::string text = "name,amount_ore\nfrom," + csv_cell(bridge["from_ore"]) + "\n";
  for (const ordered_json& step : bridge["steps"]) {
    text += csv_cell(step["name"]) + "," + csv_cell(step["amount_ore"]) + "\n";
  }
  return text + "to," + csv_cell(bridge["to_ore"]) + "\n";
}

std::string seek_text(std::string_view json) {
  const ordered_json seek = parsed(json);
  const std::string range = "Tried " + text_of(seek["step_count"]) + " steps of " + text_of(seek["step"]) + " from " +
                            text_of(seek["from"]) + " with " + text_of(seek["evaluation_count"]) + " evaluations.\n";
  if (seek["value"].is_null()) return "No state share in the range reaches the goal.\n" + range;
  std::string text = "A state share of " + text_of(seek["value"]) + " and every larger one reaches the goal.\n";
  if (!seek["below"].is_null()) {
    text += "At " + text_of(seek["below"]) + " " + text_of(seek["actor_below"]) + " pays " +
            kroner(seek["excess_below_ore"].get<std::int64_t>()) + " kroner too much.\n";
  }
  return text + range;
}

std::string seek_csv(std::string_view json) {
  return flat_csv(json);
}

}  // namespace samfin
