// SPDX-License-Identifier: MIT
#include "core/report/kept_reports.hpp"

#include <algorithm>

namespace samfin {

namespace {
constexpr std::size_t most_kept = 8;
}

std::shared_ptr<const Report> KeptReports::find(const Scenario& scenario, const Parameters& parameters) {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return entry.report->scenario == scenario && entry.parameters.tables() == parameters.tables();
  });
  if (found == entries_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found);
  return entries_.front().report;
}

std::shared_ptr<const Report> KeptReports::keep(const Parameters& parameters, Report report) {
  entries_.push_front({parameters, std::make_shared<const Report>(std::move(report))});
  if (entries_.size() > most_kept) entries_.pop_back();
  return entries_.front().report;
}

}  // namespace samfin
