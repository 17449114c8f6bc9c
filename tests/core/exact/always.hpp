// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <sstream>

namespace samfin {

/// Whether the full counts are asked for.
inline bool is_deep() {
  return std::getenv("SAMFIN_DEEP") != nullptr;
}

/// Runs a property a hundredth of the full count, or all of it when that is asked for, and prints the seed.
template <class Property>
void expect_always(const char* description, int deep_count, Property property) {
  auto parameters = rc::detail::configuration().testParams;
  parameters.maxSuccess = is_deep() ? deep_count : deep_count / 100;
  rc::detail::TestMetadata metadata;
  metadata.description = description;
  std::cout << description << ": seed " << parameters.seed << ", " << parameters.maxSuccess << " cases" << std::endl;
  const auto result = rc::detail::checkTestable(property, metadata, parameters);
  std::ostringstream message;
  rc::detail::printResultMessage(result, message);
  EXPECT_TRUE(result.template is<rc::detail::SuccessResult>()) << message.str();
}

}  // namespace samfin
