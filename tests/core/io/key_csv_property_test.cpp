// SPDX-License-Identifier: MIT
// A random key written as CSV, with quotes or without, comes back as it was.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "core/io/key_csv.hpp"

namespace samfin {
namespace {

std::string in_quotes(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

TEST(KeyCsvProperty, AKeyComesBackAsItWas) {
  EXPECT_TRUE(rc::check([] {
    std::map<std::string, Ratio> table;
    const auto count = *rc::gen::inRange<int>(1, 30);
    for (int i = 0; i < count; ++i) {
      std::string name = *rc::gen::container<std::string>(rc::gen::inRange<char>(' ', 0x7F));
      name = name.substr(0, 50) + std::to_string(i);
      const auto below = *rc::gen::element<std::int64_t>(1, 3, 8, 1000);
      table[name] = Ratio::of(*rc::gen::inRange<std::int64_t>(0, 1'000'000), static_cast<Uint128>(below));
    }
    table["last"] = Ratio(1);
    const char separator = *rc::gen::element(';', ',');
    std::string csv = *rc::gen::arbitrary<bool>() ? "\xEF\xBB\xBF" : "";
    csv += std::string("actor") + separator + "weight\n";
    for (const auto& [name, weight] : table) {
      std::string text = weight.text();
      if (separator == ';') std::replace(text.begin(), text.end(), '.', ',');
      csv += in_quotes(name) + separator + (*rc::gen::arbitrary<bool>() ? in_quotes(text) : text);
      csv += *rc::gen::element("\n", "\r\n");
    }
    Errors errors;
    RC_ASSERT(read_key_csv(csv, "/csv", errors) == table);
    RC_ASSERT(errors.empty());
  }));
}

TEST(KeyCsvProperty, AnyTextIsReadOrRefused) {
  EXPECT_TRUE(rc::check([] {
    const auto rest =
        *rc::gen::container<std::string>(rc::gen::element('a', '1', ';', ',', '.', '"', '\n', '\r', '-', '/'));
    Errors errors;
    const auto table = read_key_csv("actor;weight\n" + rest, "/csv", errors);
    RC_ASSERT(!errors.empty() || !table.empty());
  }));
}

}  // namespace
}  // namespace samfin
