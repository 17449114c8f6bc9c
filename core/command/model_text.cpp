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

/// Who pays an actor's gain, or gets its loss.
std::string lens_lines(const ordered_json& lens) {
  const auto amount = lens["amount_ore"].get<std::int64_t>();
  std::string text = "\n" + text_of(lens["actor"]) + (amount > 0 ? " pays more: " : " pays less: ") + kroner(amount) +
                     (amount > 0 ? ", which goes to\n" : ", which comes from\n");
  const auto row = [](const std::string& name, const ordered_json& ore) {
    return "    " + left(name, name_width - 4) + right(kroner(ore.get<std::int64_t>()), amount_width) + "\n";
  };
  const std::size_t count = std::min(2 * shown_count, lens["parts"].size());
  std::int64_t rest = 0;
  for (std::size_t i = 0; i < lens["parts"].size(); ++i) {
    const ordered_json& part = lens["parts"][i];
    if (i < count) text += row(text_of(part["actor"]), part["amount_ore"]);
    if (i >= count) rest += part["amount_ore"].get<std::int64_t>();
  }
  if (rest != 0) text += row("others", rest);
  if (lens["outside_ore"] != 0) text += row("outside", lens["outside_ore"]);
  return text;
}

std::string words_of(const ordered_json& list) {
  std::string text;
  for (const ordered_json& word : list) text += (text.empty() ? "" : " ") + text_of(word);
  return text;
}

/// The input in words: kind, and what of.
std::string input_words(const ordered_json& input) {
  std::string text = text_of(input["kind"]);
  if (input.contains("group")) text += " of " + text_of(input["group"]);
  if (input.contains("part")) text += ", part " + text_of(input["part"]);
  return text + " (" + text_of(input["solution"]) + ")";
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
    if (year.contains("lens")) text += lens_lines(year["lens"]);
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
  const std::string input = input_words(seek["input"]);
  if (seek["value"].is_null()) return "No " + input + " in the range reaches the goal.\n" + range;
  std::string text = "A " + input + " of " + text_of(seek["value"]) + " and every larger one reaches the goal.\n";
  if (!seek["below"].is_null()) {
    text += "At " + text_of(seek["below"]) + " " + text_of(seek["actor_below"]) + " misses it by " +
            kroner(seek["excess_below_ore"].get<std::int64_t>()) + " kroner.\n";
  }
  return text + range;
}

std::string seek_csv(std::string_view json) {
  ordered_json flat = parsed(json);
  ordered_json row;
  for (const auto& [key, value] : flat.items()) {
    if (key != "input") {
      row[key] = value;
      continue;
    }
    for (const auto& [name, word] : value.items()) row[name] = word;
  }
  return flat_csv(row.dump());
}

std::string reach_text(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text = text_of(answer["year"]) + "\n";
  for (const ordered_json& input : answer["inputs"]) {
    text += left(text_of(input["path"]), 3 * name_width);
    if (input["reason"].is_null()) {
      text += right(text_of(input["actor_count"]), 6) + " actors: " + words_of(input["moves"]) + " (" +
              words_of(input["solutions"]) + ")\n";
    } else {
      text += right("0", 6) + " actors: " + text_of(input["reason"]) + "\n";
    }
  }
  return text;
}

std::string reach_csv(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text = "input,path,solution,payer_group,moves,solutions,actor_count,reason\n";
  for (const ordered_json& input : answer["inputs"]) {
    const auto cell = [&](const char* key) { return input.contains(key) ? csv_cell(input[key]) : std::string(); };
    text += cell("input") + "," + cell("path") + "," + cell("solution") + "," + cell("payer_group") + "," +
            csv_cell(words_of(input["moves"])) + "," + csv_cell(words_of(input["solutions"])) + "," +
            cell("actor_count") + "," + cell("reason") + "\n";
  }
  return text;
}

std::string stages_text(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text = text_of(answer["year"]) + "\n";
  const auto row = [&](const std::string& indent, const ordered_json& name, const ordered_json& ore) {
    text += left(indent + text_of(name), 2 * name_width) + right(kroner(ore.get<std::int64_t>()), amount_width);
  };
  for (const ordered_json& solution : answer["solutions"]) {
    row("", solution["solution"], solution["total_ore"]);
    text += "  " + text_of(solution["class"]) + "\n";
    if (solution["investment_ore"] != 0) {
      row("    of it ", "instalments", solution["investment_ore"]);
      text += "\n";
    }
    if (solution["bought_ore"] != 0) {
      row("    outside, ", "bought", solution["bought_ore"]);
      text += "\n";
    }
    for (const ordered_json& payer : solution["payers"]) {
      row("  ", payer["payer_group"], payer["amount_ore"]);
      text += "  " + text_of(payer["collection"]) + "  " + text_of(payer["status"]) + "\n";
      if (!payer.contains("on_behalf")) continue;
      for (const ordered_json& part : payer["on_behalf"]) {
        row("    for ", part["of"], part["amount_ore"]);
        text += "  paid by " + text_of(part["pays"]) + "\n";
      }
    }
  }
  row("", "total", answer["total_ore"]);
  return text + "\n";
}

std::string stages_csv(std::string_view json) {
  const ordered_json answer = parsed(json);
  std::string text = "year,solution,class,payer_group,amount_ore,actor_count,collection,status\n";
  for (const ordered_json& solution : answer["solutions"]) {
    for (const ordered_json& payer : solution["payers"]) {
      text += csv_cell(answer["year"]) + "," + csv_cell(solution["solution"]) + "," + csv_cell(solution["class"]) +
              "," + csv_cell(payer["payer_group"]) + "," + csv_cell(payer["amount_ore"]) + "," +
              csv_cell(payer["actor_count"]) + "," + csv_cell(payer["collection"]) + "," + csv_cell(payer["status"]) +
              "\n";
    }
  }
  return text;
}

}  // namespace samfin
