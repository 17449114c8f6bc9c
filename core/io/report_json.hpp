// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/io/json_writer.hpp"
#include "core/report/report.hpp"

namespace samfin {

/// The report as the contract has it: payments, totals, engine, parameters, scenario, warnings.
std::string report_json(const Report& report);

/// The figures of all actors as one block of numbers, row by row, for a reader that draws tables:
/// per year one row per actor with the solutions, the total in øre, inhabitants, øre per inhabitant and
/// the place of the status in `status_names`. NaN where there is nothing.
struct ReportNumbers {
  std::string header;  ///< JSON: years with actors, columns, offset and totals; warnings; engine; parameters
  std::vector<double> numbers;
};
ReportNumbers report_numbers(const Report& report);

/// `"parameters":{"id","sha256","read_on"}` as a member.
void write_parameter_identity(JsonWriter& writer, const Parameters& parameters);

/// `"basis":{"id","sha256","read_on"}` as a member: the number basis, in answers that rest on it.
void write_basis_identity(JsonWriter& writer, const Parameters& parameters);

/// Members `engine`, `parameters` and `basis`: what an answer about the number basis was made with.
void write_whole_identity(JsonWriter& writer, const Parameters& parameters);

}  // namespace samfin
