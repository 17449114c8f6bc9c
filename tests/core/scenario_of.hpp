// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <string_view>

#include "core/evaluate.hpp"
#include "core/io/embedded_parameters.hpp"
#include "core/io/scenario_json.hpp"

namespace samfin::test {

/// The report of a scenario that is known to be good.
inline Report report_of(std::string_view scenario) {
  const auto read = read_scenario(scenario);
  EXPECT_TRUE(read.has_value());
  auto report = evaluate(*read, embedded_parameters());
  EXPECT_TRUE(report.has_value());
  return std::move(*report);
}

/// The errors of a scenario that is known to be bad.
inline Errors errors_of(std::string_view scenario) {
  const auto read = read_scenario(scenario);
  if (!read) return read.errors();
  const auto report = evaluate(*read, embedded_parameters());
  return report ? Errors() : report.errors();
}

}  // namespace samfin::test
