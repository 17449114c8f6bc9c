// SPDX-License-Identifier: MIT
#include "core/io/explanation_json.hpp"

#include "core/io/json_writer.hpp"

namespace samfin {

namespace {

constexpr int shown_decimals = 6;

void write_input(JsonWriter& writer, const ExplainedInput& input) {
  const Provenance& provenance = input.provenance;
  writer.begin_object().member("name", input.name);
  if (!input.path.empty()) writer.member("path", input.path);
  writer.member("value", input.value).member("unit", input.unit).member("status", name_of(provenance.status));
  if (!provenance.source.empty()) writer.member("source", provenance.source);
  if (!provenance.place.empty()) writer.member("place", provenance.place);
  if (!provenance.date.empty()) writer.member("date", provenance.date);
  if (!provenance.note.empty()) writer.member("note", provenance.note);
  if (provenance.margin) writer.member("margin", provenance.margin->text());
  writer.end_object();
}

void write_step(JsonWriter& writer, const ExplanationStep& step) {
  writer.begin_object().member("step", step.step).member("equation", step.equation).begin_object("rule");
  writer.member("source", step.source).member("place", step.place).end_object().begin_array("inputs");
  for (const ExplainedInput& input : step.inputs) write_input(writer, input);
  writer.end_array().member("formula", step.formula).member("result", step.result).member("unit", step.unit);
  writer.member("status", name_of(step.status)).end_object();
}

void write_exact(JsonWriter& writer, std::string_view key, const std::optional<Ratio>& ratio) {
  writer.name(key);
  if (!ratio) {
    writer.null();
    return;
  }
  writer.begin_object().member("fraction", ratio->fraction_text());
  writer.member("decimal", ratio->decimal_text(shown_decimals)).end_object();
}

}  // namespace

std::string explanation_json(const Explanation& explanation) {
  JsonWriter writer;
  writer.begin_object().member("actor", explanation.actor).member("year", explanation.year);
  writer.member("solution", name_of(explanation.solution)).member("payer_group", name_of(explanation.payer_group));
  writer.member("amount_ore", explanation.amount).member("status", name_of(explanation.status)).begin_array("steps");
  for (const ExplanationStep& step : explanation.steps) write_step(writer, step);
  writer.end_array();
  write_exact(writer, "exact_share_ore", explanation.exact_share_ore);
  write_exact(writer, "rounding_ore", explanation.rounding_ore);
  writer.begin_array("weaker_inputs");
  for (const WeakerInput& weaker : explanation.weaker_inputs) {
    writer.begin_object().member("path", weaker.path).member("status", name_of(weaker.status)).name("could_move_ore");
    if (weaker.could_move) {
      writer.begin_object().member("low", weaker.could_move->first).member("high", weaker.could_move->second);
      writer.end_object();
    } else {
      writer.null();
    }
    writer.end_object();
  }
  writer.end_array().end_object();
  return std::move(writer).text();
}

}  // namespace samfin
