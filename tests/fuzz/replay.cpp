// SPDX-License-Identifier: MIT
// Everything that is kept, once more: the seeds of the corpus and every input that ever failed.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "tests/fuzz/mutator.hpp"
#include "tests/fuzz/target.hpp"

namespace samfin::fuzz {
namespace {

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Runs a target on each file of a folder; how many there are.
int run_all(const Target& target, const std::filesystem::path& below) {
  const std::filesystem::path folder = SAMFIN_FUZZ_FOLDER / below;
  int count = 0;
  if (!std::filesystem::is_directory(folder)) return count;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    SCOPED_TRACE(entry.path().string());
    target.run(content_of(entry.path()));
    ++count;
  }
  return count;
}

class Replay : public testing::TestWithParam<Target> {};

TEST_P(Replay, Corpus) {
  EXPECT_GT(run_all(GetParam(), std::filesystem::path("corpus") / GetParam().corpus), 0);
}

TEST_P(Replay, Failures) {
  run_all(GetParam(), std::filesystem::path("failures") / GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Replay, testing::ValuesIn(targets().begin(), targets().end()),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(Mutator, ChangesJsonIntoOtherJsonAndKeepsTheFirstLine) {
  const std::string input = "bill\n{\"actor\":\"0301\",\"year\":2026,\"scenario\":{\"years\":[2025,2026]}}";
  std::set<std::string> met;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::string changed = mutated_json(input, seed);
    ASSERT_TRUE(changed.starts_with("bill\n")) << changed;
    met.insert(changed);
    EXPECT_EQ(changed, mutated_json(input, seed));
  }
  EXPECT_GT(met.size(), 100U);
  EXPECT_EQ(mutated_json("{\"a\":", 1), "");
}

}  // namespace
}  // namespace samfin::fuzz
