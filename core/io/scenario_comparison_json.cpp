// SPDX-License-Identifier: MIT
#include "core/io/scenario_comparison_json.hpp"

#include "core/io/json_writer.hpp"

namespace samfin {

namespace {

void write_amounts(JsonWriter& writer, std::string_view key, const std::vector<Money>& amounts) {
  writer.begin_array(key);
  for (const Money amount : amounts) writer.value(amount);
  writer.end_array();
}

/// What each scenario after the first differs by, in øre and in per cent with two decimals.
void write_differences(JsonWriter& writer, const std::vector<Money>& amounts) {
  writer.begin_array("differences_ore");
  for (std::size_t i = 1; i < amounts.size(); ++i) writer.value(amounts[i] - amounts[0]);
  writer.end_array().begin_array("differences_percent");
  for (std::size_t i = 1; i < amounts.size(); ++i) {
    if (amounts[0] <= Money()) {
      writer.null();
      continue;
    }
    const Int128 difference = Int128{(amounts[i] - amounts[0]).ore()} * 100;
    writer.value(std::string_view(Ratio::of(difference, static_cast<Uint128>(amounts[0].ore())).decimal_text(2)));
  }
  writer.end_array();
}

void write_actor(JsonWriter& writer, const ComparedActor& actor) {
  writer.begin_object().member("actor", std::string_view(actor.actor)).member("payer_group", name_of(actor.group));
  write_amounts(writer, "amounts_ore", actor.amounts);
  write_differences(writer, actor.amounts);
  if (!actor.per_inhabitant.empty()) {
    writer.begin_array("per_inhabitant_ore");
    for (const auto& amount : actor.per_inhabitant) {
      if (amount) {
        writer.value(*amount);
      } else {
        writer.null();
      }
    }
    writer.end_array();
  }
  if (actor.size_class) writer.member("size_class", size_classes[*actor.size_class].name);
  writer.member("status", name_of(actor.status)).end_object();
}

void write_spread(JsonWriter& writer, const std::optional<Spread>& spread) {
  writer.name("spread_per_inhabitant_ore");
  if (!spread) {
    writer.null();  // no-cover: somebody lives in a
    return;         // no-cover: municipality that pays by
  }                 // no-cover: the law
  writer.begin_object().member("smallest", spread->smallest).member("tenth", spread->tenth);
  writer.member("median", spread->median).member("ninetieth", spread->ninetieth);
  writer.member("largest", spread->largest).end_object();
}

void write_difference(JsonWriter& writer, const ScenarioDifference& difference) {
  writer.begin_object().member("gains_ore", difference.gains).member("losses_ore", difference.losses);
  writer.begin_array("municipalities");
  for (const Tally& tally : difference.tallies) {
    writer.begin_object().member("of", tally.name.empty() ? std::string_view("all") : std::string_view(tally.name));
    writer.member("winner_count", tally.winner_count).member("loser_count", tally.loser_count);
    writer.member("unchanged_count", tally.unchanged_count).end_object();
  }
  writer.end_array();
  write_spread(writer, difference.spread);
  writer.end_object();
}

void write_lens(JsonWriter& writer, const ZeroSumLens& lens) {
  writer.begin_object("lens").member("actor", std::string_view(lens.actor));
  writer.member("scenario", static_cast<std::int64_t>(lens.scenario)).member("amount_ore", lens.amount);
  writer.begin_array("parts");
  for (const LensPart& part : lens.parts) {
    writer.begin_object().member("actor", std::string_view(part.actor)).member("payer_group", name_of(part.group));
    writer.member("amount_ore", part.amount).end_object();
  }
  writer.end_array().member("outside_ore", lens.outside).end_object();
}

void write_year(JsonWriter& writer, const ComparedYear& year, const std::optional<ZeroSumLens>& lens) {
  writer.begin_object().member("year", year.year);
  write_amounts(writer, "totals_ore", year.totals);
  writer.begin_array("groups");
  for (const ComparedGroup& group : year.groups) {
    writer.begin_object().member("payer_group", name_of(group.group));
    write_amounts(writer, "amounts_ore", group.amounts);
    write_differences(writer, group.amounts);
    writer.end_object();
  }
  writer.end_array().begin_array("scenarios");
  for (const ScenarioDifference& difference : year.differences) write_difference(writer, difference);
  writer.end_array().begin_array("actors");
  for (const ComparedActor& actor : year.actors) write_actor(writer, actor);
  writer.end_array();
  if (lens) write_lens(writer, *lens);
  writer.end_object();
}

void write_input(JsonWriter& writer, const SeekInput& input) {
  writer.begin_object("input").member("kind", name_of(input.kind));
  writer.member("solution", input.solution ? name_of(*input.solution) : std::string_view("all"));
  const bool has_group = input.kind == SeekKind::group_share || input.kind == SeekKind::key_weight;
  if (has_group) writer.member("group", name_of(input.group));
  if (input.kind == SeekKind::key_weight) writer.member("part", static_cast<std::int64_t>(input.part));
  writer.end_object();
}

}  // namespace

std::string scenario_comparison_json(const std::vector<std::string>& names, const std::vector<ComparedYear>& years,
                                     const std::vector<std::optional<ZeroSumLens>>& lenses) {
  JsonWriter writer;
  writer.begin_object().begin_array("names");
  for (const std::string& name : names) writer.value(std::string_view(name));
  writer.end_array().begin_array("years");
  for (std::size_t i = 0; i < years.size(); ++i) {
    write_year(writer, years[i], i < lenses.size() ? lenses[i] : std::nullopt);
  }
  writer.end_array().end_object();
  return std::move(writer).text();
}

std::string goal_seek_json(const GoalSeek& seek, const Search& search) {
  JsonWriter writer;
  const auto write_value = [&](std::string_view key, const std::optional<Ratio>& value) {
    writer.name(key);
    if (value) {
      writer.value(std::string_view(value->text()));
    } else {
      writer.null();
    }
  };
  writer.begin_object().member("year", search.year);
  write_input(writer, search.input);
  write_value("from", seek.smallest);
  write_value("to", seek.largest);
  write_value("step", seek.step);
  write_value("value", seek.value);
  write_value("below", seek.below);
  writer.member("actor_below", std::string_view(seek.actor_below)).member("excess_below_ore", seek.excess_below);
  writer.member("step_count", seek.step_count).member("evaluation_count", seek.evaluation_count).end_object();
  return std::move(writer).text();
}

std::string bridge_json(const Bridge& bridge, std::string_view actor, int from_year, int to_year,
                        std::string_view order) {
  JsonWriter writer;
  writer.begin_object().member("actor", actor).member("from_year", from_year).member("to_year", to_year);
  writer.member("order", order).begin_array("steps");
  for (const BridgeStep& step : bridge.steps) {
    writer.begin_object().member("name", std::string_view(step.name)).member("amount_ore", step.amount).end_object();
  }
  writer.end_array().member("from_ore", bridge.from).member("to_ore", bridge.to);
  writer.member("difference_ore", bridge.to - bridge.from).end_object();
  return std::move(writer).text();
}

}  // namespace samfin
