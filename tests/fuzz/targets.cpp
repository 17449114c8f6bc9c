// SPDX-License-Identifier: MIT
#include "tests/fuzz/targets.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/target.hpp"

namespace samfin::fuzz {

namespace {

constexpr std::array<Target, 7> all = {{
    {"scenario", evaluate_scenario, true, "scenario"},
    {"round_trip", write_and_read_again, true, "scenario"},
    {"question", ask_a_question, true, "question"},
    {"split", split_a_line, true, "split"},
    {"survey_csv", read_a_survey, false, "survey_csv"},
    {"key_csv", read_a_key, false, "key_csv"},
    {"fit_csv", read_points, false, "fit_csv"},
}};

}  // namespace

std::span<const Target> targets() {
  return all;
}

const Target* target_named(std::string_view name) {
  for (const Target& target : all) {
    if (target.name == name) return &target;
  }
  return nullptr;
}

void broken(std::string_view promise, std::string_view got) {
  std::fprintf(stderr, "Broken promise: %.*s\n%.*s\n", static_cast<int>(promise.size()), promise.data(),
               static_cast<int>(got.size()), got.data());
  std::abort();
}

}  // namespace samfin::fuzz
