// SPDX-License-Identifier: MIT
#include "core/io/cost_basis_json.hpp"

#include "core/costs/component.hpp"
#include "core/costs/price_adjustment.hpp"
#include "core/io/json_writer.hpp"
#include "core/io/provenance_json.hpp"
#include "core/io/report_json.hpp"

namespace samfin {

namespace {

/// part / whole in per cent with one decimal, a half away from zero; nothing of 0.
std::optional<std::string> percent_of(Money part, Money whole) {
  if (whole == Money() || whole.is_negative()) return std::nullopt;
  return Ratio::of(Int128{part.ore()} * 100, static_cast<Uint128>(whole.ore())).decimal_text(1);
}

void write_percent(JsonWriter& writer, std::string_view key, Money part, Money whole) {
  writer.member_or_null(key, percent_of(part, whole));
}

void write_level(JsonWriter& writer, const CostLevel& level) {
  writer.begin_object("level").member("amount_ore", level.amount).member("year", level.year);
  writer.member("kind", level.is_published ? "published" : "regulated").member("status", name_of(level.status));
  writer.begin_array("parts");
  for (const LevelPart& part : level.parts) {
    writer.begin_object().member("component", std::string_view(part.component)).member("amount_ore", part.amount);
    writer.member("status", name_of(part.cell.status())).member("path", std::string_view(part.cell.path()));
    write_place(writer, part.cell);
    writer.end_object();
  }
  writer.end_array().end_object();
}

void write_line(JsonWriter& writer, const CostLine& line, const CostBasis& basis) {
  writer.begin_object()
      .member("component", std::string_view(line.component))
      .member("name", std::string_view(line.name));
  writer.member("driver", name_of(line.driver)).member("kind", name_of(line.kind));
  writer.member("amount_ore", line.amount).member("status", name_of(line.status));
  // A given line is one value, which can be replaced; the others are worked out from several.
  writer.name("path");
  if (line.kind == LineKind::given) {
    writer.value(std::string_view(line.inputs.front().path()));
  } else {
    writer.null();
  }
  if (line.inputs.empty()) {
    writer.member("source", "user_input").member("place", "");
  } else {
    write_place(writer, line.inputs.front());
  }
  const auto counterpart = counterpart_of(basis, line);
  writer.name("counterpart");
  if (counterpart) {
    writer.value(name_of(*counterpart));
  } else {
    writer.null();
  }
  writer.begin_array("inputs");
  for (const CellRef& input : line.inputs) write_cell(writer, input);
  writer.end_array().end_object();
}

void write_step(JsonWriter& writer, const CostStep& step) {
  writer.begin_array("drivers");
  for (const DriverSum& sum : step.drivers) {
    writer.begin_object().member("driver", name_of(sum.driver)).member("amount_ore", sum.amount);
    write_percent(writer, "percent", sum.amount, step.level);
    writer.end_object();
  }
  const Money change = step.growth + step.efficiency;
  writer.end_array().member("growth_ore", step.growth).member("efficiency_ore", step.efficiency);
  writer.member("change_ore", change);
  write_percent(writer, "growth_percent", step.growth, step.level);
  write_percent(writer, "efficiency_percent", step.efficiency, step.level);
  write_percent(writer, "change_percent", change, step.level);
  writer.member("estimate_ore", step.estimate).member_or_null("price_adjusted_ore", step.price_adjusted);
  write_ore_or_null(writer, "published_ore", step.published);
  writer.member("status", name_of(step.status));
}

void write_solution(JsonWriter& writer, const SolutionCost& cost, const CostBasis& basis) {
  writer.begin_object().member("solution", name_of(cost.solution));
  write_level(writer, cost.level);
  writer.begin_array("lines");
  for (const CostLine& line : cost.lines) write_line(writer, line, basis);
  writer.end_array();
  write_step(writer, cost.step);
  writer.begin_array("components");
  for (const std::string_view component : components_of(cost.solution)) {
    if (component.empty()) break;
    const Money estimate = component_estimate(cost, component);
    if (estimate == Money()) continue;
    writer.begin_object().member("component", component).member("estimate_ore", estimate).end_object();
  }
  writer.end_array().begin_array("groups");
  for (const GroupPart& part : cost.groups) {
    writer.begin_object().member("solution", name_of(part.solution)).member("payer_group", name_of(part.group));
    writer.member("amount_ore", part.amount).member("regulated_ore", part.regulated).end_object();
  }
  writer.end_array().end_object();
}

void write_options(JsonWriter& writer, const std::vector<OptionalCost>& options) {
  writer.begin_array("options");
  for (const OptionalCost& option : options) {
    writer.begin_object().member("name", name_of(option.option)).member("is_included", option.is_included);
    writer.member("amount_ore", option.amount).member("path", std::string_view(option.choice.path()));
    writer.member("status", name_of(option.status));
    write_place(writer, option.inputs.front());
    writer.begin_array("inputs");
    for (const CellRef& input : option.inputs) write_cell(writer, input);
    writer.end_array().end_object();
  }
  writer.end_array();
}

void write_price_adjustment(JsonWriter& writer, const Parameters& parameters, int year) {
  const auto adjustment = price_adjustment(parameters, year);
  writer.name("price_adjustment");
  if (!adjustment) {
    writer.null();  // no-cover: without it there is
    return;         // no-cover: no basis to tell
  }                 // no-cover: of
  writer.begin_object().member("ratio", std::string_view(adjustment->ratio.number().text()));
  writer.member("path", std::string_view(adjustment->ratio.path())).member("year", year);
  writer.member("index", std::string_view(adjustment->index.cell().text));
  writer.member("index_path", std::string_view(adjustment->index.path()));
  writer.member("status", name_of(weakest_of(adjustment->ratio.status(), adjustment->index.status()))).end_object();
}

/// What the sources say common services charge in the year.
void write_common_services(JsonWriter& writer, const Parameters& parameters, int year) {
  const ParameterTable& table = parameters.table("common_service_mnok");
  writer.begin_array("common_services");
  for (const std::string& row : table.rows()) {
    const auto cell = cell_if_known(parameters, table.family(), row, year);
    if (!cell) continue;
    const auto slash = row.find('/');
    writer.begin_object().member("service", std::string_view(row).substr(0, slash));
    writer.member("charged_to", std::string_view(row).substr(slash + 1));
    write_ore_or_null(writer, "amount_ore", cell);
    writer.member("status", name_of(cell->status())).member("path", std::string_view(cell->path()));
    write_place(writer, *cell);
    writer.end_object();
  }
  writer.end_array();
}

void write_cost_year(JsonWriter& writer, const CostYear& year) {
  writer.begin_object().member("year", year.year);
  write_ore_or_null(writer, "cost_ore", year.cost);
  if (year.cost) {
    writer.member("cost_kind", std::string_view(year.cost->provenance().note));
    writer.member("cost_status", name_of(year.cost->status()));
    writer.member("source", std::string_view(year.cost->provenance().source));
    writer.member("place", std::string_view(year.cost->provenance().place));
  } else {
    writer.name("cost_kind").null().name("cost_status").null();
  }
  writer.member_or_null("regulated_ore", year.regulated).name("regulated_status");
  if (year.regulated) {
    writer.value(name_of(year.regulated_status));
  } else {
    writer.null();
  }
  write_ore_or_null(writer, "other_members_ore", year.other_members);
  writer.end_object();
}

void write_history(JsonWriter& writer, const std::vector<CostHistory>& history) {
  writer.begin_array("history");
  for (const CostHistory& solution : history) {
    writer.begin_object().member("solution", name_of(solution.solution)).begin_array("years");
    for (const CostYear& year : solution.years) write_cost_year(writer, year);
    writer.end_array().end_object();
  }
  writer.end_array();
}

}  // namespace

std::string cost_basis_json(const CostBasis& basis, const std::vector<CostHistory>& history,
                            const Parameters& parameters) {
  JsonWriter writer;
  writer.begin_object().member("year", basis.year).begin_array("years");
  for (const int year : cost_years(parameters)) writer.value(year);
  writer.end_array().begin_array("solutions");
  for (const SolutionCost& cost : basis.solutions) write_solution(writer, cost, basis);
  writer.end_array().begin_object("total").member("level_ore", basis.total.level);
  write_step(writer, basis.total);
  writer.end_object();
  write_options(writer, basis.options);
  write_price_adjustment(writer, parameters, basis.year);
  write_common_services(writer, parameters, basis.year);
  writer.begin_array("warnings");
  for (const UnevenTransfer& warning : basis.warnings) {
    writer.begin_object().member("code", "transfer_does_not_cancel").member("path", std::string_view(warning.path));
    writer.begin_object("values").member("sum_ore", warning.sum).end_object().end_object();
  }
  writer.end_array();
  write_history(writer, history);
  write_whole_identity(writer, parameters);
  writer.end_object();
  return std::move(writer).text();
}

}  // namespace samfin
