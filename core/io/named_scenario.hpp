// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "core/inputs/scenario.hpp"
#include "core/io/object_reader.hpp"
#include "core/report/report.hpp"

namespace samfin {

/// The members `preset` and `scenario` of a question being read: a scenario by the name of a preset, or written out;
/// the law where neither stands. Errors: `value_not_allowed` at `preset`, those of the scenario below `scenario`.
Scenario read_named_scenario(ObjectReader& reader, Errors& errors);

/// A report, with the errors placed below the scenario that met them; null where there were any. The reports asked for
/// last are kept, so that several questions about one scenario work it out once.
std::shared_ptr<const Report> report_of(const Scenario& scenario, const Parameters& parameters, const std::string& path,
                                        Errors& errors);

}  // namespace samfin
