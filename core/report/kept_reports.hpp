// SPDX-License-Identifier: MIT
#pragma once

#include <list>
#include <memory>

#include "core/report/report.hpp"

namespace samfin {

/// The reports that were asked for last, by the scenario and the parameters that gave them.
class KeptReports {
 public:
  /// Null where there is none for an equal scenario and the very same tables.
  std::shared_ptr<const Report> find(const Scenario& scenario, const Parameters& parameters);

  /// Keeps what `parameters`, before the scenario's changes, gave.
  std::shared_ptr<const Report> keep(const Parameters& parameters, Report report);

 private:
  struct Entry {
    Parameters parameters;
    std::shared_ptr<const Report> report;
  };
  std::list<Entry> entries_;  ///< the one asked for last is first
};

}  // namespace samfin
