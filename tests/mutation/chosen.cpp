// SPDX-License-Identifier: MIT
#include "tests/mutation/chosen.hpp"

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace samfin_mutation {
namespace {

int mutant_of_this_run() {
  const char* text = std::getenv("SAMFIN_MUTANT");
  return text == nullptr ? -1 : std::atoi(text);
}

std::vector<bool>& reached() {
  // Never destroyed: it is read when the program ends.
  static auto* mutants = new std::vector<bool>();
  return *mutants;
}

void write_reached() {
  std::FILE* file = std::fopen(std::getenv("SAMFIN_MUTANT_RECORD"), "w");
  if (file == nullptr) return;
  for (std::size_t i = 0; i < reached().size(); ++i) {
    if (reached()[i]) std::fprintf(file, "%zu\n", i);
  }
  std::fclose(file);
}

bool starts_recording() {
  return std::getenv("SAMFIN_MUTANT_RECORD") != nullptr && std::atexit(write_reached) == 0;
}

void record(int mutant) {
  const auto index = static_cast<std::size_t>(mutant);
  if (index >= reached().size()) reached().resize(index + 1'000);
  reached()[index] = true;
}

}  // namespace

bool is_chosen(int mutant) {
  static const int the_chosen = mutant_of_this_run();
  static const bool is_recording = starts_recording();
  if (is_recording) record(mutant);
  return mutant == the_chosen;
}

}  // namespace samfin_mutation
