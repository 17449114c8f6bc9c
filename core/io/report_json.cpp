// SPDX-License-Identifier: MIT
#include "core/io/report_json.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>

#include "core/io/error_json.hpp"
#include "core/io/scenario_json.hpp"
#include "core/report/bill.hpp"

namespace samfin {

namespace {

void write_warnings(JsonWriter& writer, const Report& report) {
  writer.begin_array("warnings");
  for (const Warning& warning : report.warnings) {
    writer.begin_object().member("code", std::string_view(warning.code)).member("path", std::string_view(warning.path));
    write_values(writer, warning.values);
    writer.end_object();
  }
  writer.end_array();
}

void write_total(JsonWriter& writer, const Total& total) {
  writer.member("amount_ore", total.amount).member("status", name_of(total.status)).end_object();
}

/// Totals per solution and group, per solution, per group and per year.
void write_totals(JsonWriter& writer, const Report& report) {
  writer.begin_object("totals").begin_array("solutions_and_groups");
  for (const PaymentBlock& block : report.blocks) {
    writer.begin_object().member("year", block.year).member("solution", name_of(block.solution));
    writer.member("payer_group", name_of(block.payer_group));
    write_total(writer, {block.total, block.total_status});
  }
  writer.end_array().begin_array("solutions");
  for (const int year : report.years) {
    for (std::size_t s = 0; s < solution_names.size(); ++s) {
      const auto solution = static_cast<Solution>(s);
      const auto is_wanted = [&](const PaymentBlock& b) { return b.year == year && b.solution == solution; };
      if (std::none_of(report.blocks.begin(), report.blocks.end(), is_wanted)) continue;
      writer.begin_object().member("year", year).member("solution", name_of(solution));
      write_total(writer, report.total_where(is_wanted));
    }
  }
  writer.end_array().begin_array("groups");
  for (const int year : report.years) {
    for (std::size_t g = 0; g < payer_group_names.size(); ++g) {
      const auto group = static_cast<PayerGroup>(g);
      const auto is_wanted = [&](const PaymentBlock& b) { return b.year == year && b.payer_group == group; };
      if (std::none_of(report.blocks.begin(), report.blocks.end(), is_wanted)) continue;
      writer.begin_object().member("year", year).member("payer_group", name_of(group));
      write_total(writer, report.total_where(is_wanted));
    }
  }
  writer.end_array().begin_array("years");
  for (const int year : report.years) {
    writer.begin_object().member("year", year);
    write_total(writer, report.total_where([&](const PaymentBlock& b) { return b.year == year; }));
  }
  writer.end_array().end_object();
}

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t total_column = solution_names.size();
constexpr std::size_t inhabitants_column = total_column + 1;
constexpr std::size_t per_inhabitant_column = total_column + 2;
constexpr std::size_t status_column = total_column + 3;
constexpr std::size_t column_count = total_column + 4;

/// The actors of a year in the order of the rows. A group's payers may differ from solution to solution, where a
/// model lets private payers pay one by one.
struct ActorRows {
  std::vector<std::string> actors;
  /// The row of each actor of a block, for each list of actors.
  std::map<const std::vector<std::string>*, std::vector<std::size_t>> rows;
};

/// In the order of the rows: municipalities first.
constexpr std::array<PayerGroup, payer_group_names.size()> row_order = {
    PayerGroup::municipalities, PayerGroup::health_regions,        PayerGroup::pharmacies,
    PayerGroup::other_members,  PayerGroup::general_practitioners, PayerGroup::contract_specialists,
    PayerGroup::state};

ActorRows rows_of(const Report& report, int year) {
  ActorRows rows;
  for (const PayerGroup group : row_order) {
    const std::size_t first_row = rows.actors.size();
    const std::vector<std::string>* first_list = nullptr;  // which most often is the group's only one
    std::map<std::string_view, std::size_t> row_of;
    for (const PaymentBlock& block : report.blocks) {
      if (block.year != year || block.payer_group != group) continue;
      if (rows.rows.count(block.actors.get()) > 0) continue;
      std::vector<std::size_t>& own = rows.rows[block.actors.get()];
      if (first_list == nullptr) {
        first_list = block.actors.get();
        rows.actors.insert(rows.actors.end(), block.actors->begin(), block.actors->end());
        own.resize(block.actors->size());
        std::iota(own.begin(), own.end(), first_row);
        continue;
      }
      for (std::size_t i = row_of.empty() ? 0 : first_list->size(); i < first_list->size(); ++i) {
        row_of.emplace((*first_list)[i], first_row + i);
      }
      for (const std::string& actor : *block.actors) {
        const auto [place, is_new] = row_of.emplace(actor, rows.actors.size());
        if (is_new) rows.actors.push_back(actor);
        own.push_back(place->second);
      }
    }
  }
  return rows;
}

void fill_numbers(std::vector<double>& numbers, std::size_t offset, const ActorRows& rows, const Report& report,
                  int year) {
  numbers.resize(offset + rows.actors.size() * column_count, nothing);
  std::vector<Money> totals(rows.actors.size());
  std::vector<Status> statuses(rows.actors.size(), Status::adopted);
  for (const PaymentBlock& block : report.blocks) {
    if (block.year != year) continue;
    const std::vector<std::size_t>& block_rows = rows.rows.at(block.actors.get());
    for (std::size_t i = 0; i < block.amounts.size(); ++i) {
      const std::size_t row = block_rows[i];
      numbers[offset + row * column_count + static_cast<std::size_t>(block.solution)] =
          static_cast<double>(block.amounts[i].ore());
      totals[row] += block.amounts[i];
      statuses[row] = weakest_of(statuses[row], block.statuses[i]);
    }
  }
  const auto& municipalities = report.parameters.structure().municipalities();
  const auto all = all_inhabitants(report.parameters, year);
  std::size_t next = 0;  // both have the codes in order, where the actor is a municipality
  for (std::size_t row = 0; row < rows.actors.size(); ++row) {
    double* cells = numbers.data() + offset + row * column_count;
    cells[total_column] = static_cast<double>(totals[row].ore());
    cells[status_column] = static_cast<double>(statuses[row]);
    while (next < municipalities.size() && municipalities[next].code < rows.actors[row]) ++next;
    const bool is_next = next < municipalities.size() && municipalities[next].code == rows.actors[row];
    const auto inhabitants = is_next ? all[next] : inhabitants_of(report.parameters, rows.actors[row], year);
    if (!inhabitants) continue;
    cells[inhabitants_column] = static_cast<double>(inhabitants->count);
    if (const auto per_inhabitant = per_inhabitant_of(totals[row], inhabitants)) {
      cells[per_inhabitant_column] = static_cast<double>(per_inhabitant->ore());
    }
  }
}

void write_columns(JsonWriter& writer) {
  writer.begin_array("columns");
  for (const auto solution : solution_names) writer.value(solution);
  for (const char* column : {"total_ore", "population", "per_inhabitant_ore", "status"}) writer.value(column);
  writer.end_array();
}

}  // namespace

void write_parameter_identity(JsonWriter& writer, const Parameters& parameters) {
  writer.begin_object("parameters").member("id", std::string_view(parameters.id()));
  writer.member("sha256", std::string_view(parameters.sha256()));
  writer.member("read_on", std::string_view(parameters.read_on())).end_object();
}

void write_basis_identity(JsonWriter& writer, const Parameters& parameters) {
  const ParameterSet& basis = parameters.basis();
  writer.begin_object("basis").member("id", std::string_view(basis.id));
  writer.member("sha256", std::string_view(basis.sha256)).member("read_on", std::string_view(basis.read_on));
  writer.end_object();
}

void write_whole_identity(JsonWriter& writer, const Parameters& parameters) {
  writer.member("engine", engine_version);
  write_parameter_identity(writer, parameters);
  write_basis_identity(writer, parameters);
}

std::string report_json(const Report& report) {
  JsonWriter writer;
  writer.begin_object().begin_array("payments");
  for (const PaymentBlock& block : report.blocks) {
    for (std::size_t i = 0; i < block.amounts.size(); ++i) {
      writer.begin_object().member("year", block.year).member("solution", name_of(block.solution));
      writer.member("payer_group", name_of(block.payer_group)).member("actor", std::string_view((*block.actors)[i]));
      writer.member("amount_ore", block.amounts[i]).member("status", name_of(block.statuses[i])).end_object();
    }
  }
  writer.end_array();
  write_totals(writer, report);
  writer.member("engine", engine_version);
  write_parameter_identity(writer, report.parameters);
  if (report.scenario.base == Base::costs) write_basis_identity(writer, report.parameters);
  writer.name("scenario");
  write_scenario(writer, report.scenario, report.parameters);
  write_warnings(writer, report);
  writer.end_object();
  return std::move(writer).text();
}

ReportNumbers report_numbers(const Report& report) {
  ReportNumbers result;
  JsonWriter writer;
  writer.begin_object().begin_array("years");
  for (const int year : report.years) {
    const ActorRows rows = rows_of(report, year);
    const std::size_t offset = result.numbers.size();
    fill_numbers(result.numbers, offset, rows, report, year);
    writer.begin_object().member("year", year).member("offset", static_cast<std::int64_t>(offset));
    write_columns(writer);
    writer.begin_array("actors");
    for (const std::string& actor : rows.actors) writer.value(std::string_view(actor));
    writer.end_array().begin_array("totals");
    for (const PaymentBlock& block : report.blocks) {
      if (block.year != year) continue;
      writer.begin_object().member("solution", name_of(block.solution));
      writer.member("payer_group", name_of(block.payer_group));
      write_total(writer, {block.total, block.total_status});
    }
    writer.end_array();
    writer.member("total_ore", report.total_where([&](const PaymentBlock& b) { return b.year == year; }).amount);
    writer.end_object();
  }
  writer.end_array();
  write_warnings(writer, report);
  writer.member("engine", engine_version);
  write_parameter_identity(writer, report.parameters);
  if (report.scenario.base == Base::costs) write_basis_identity(writer, report.parameters);
  writer.end_object();
  result.header = std::move(writer).text();
  return result;
}

}  // namespace samfin
