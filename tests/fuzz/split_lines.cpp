// SPDX-License-Identifier: MIT
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/exact/wide.hpp"
#include "core/io/split_json.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/targets.hpp"

namespace samfin::fuzz {

using nlohmann::json;

namespace {

bool is_a_refusal(const json& errors) {
  return !errors.empty() && std::none_of(errors.begin(), errors.end(),
                                         [](const json& error) { return error["code"] == "internal_check_failed"; });
}

}  // namespace

void split_a_line(std::string_view line) {
  const std::string text = split_json(line);
  check_answer(text);
  const json answer = json::parse(text);
  if (answer.contains("errors")) {
    if (!is_a_refusal(answer["errors"])) broken("refusals", text);
    return;
  }
  // What was split is valid JSON now, so a plain reader reads it the same way.
  const json question = json::parse(line);
  const json& weights = question["weights"];
  const json& shares = answer["shares_ore"];
  if (shares.size() != weights.size()) broken("one share for each weight", text);
  Int128 sum = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto share = shares[i].get<std::int64_t>();
    sum += share;
    if (weights[i] == 0 && share != 0) broken("weight 0 pays 0", text);
  }
  if (sum != question["amount_ore"].get<std::int64_t>()) broken("the shares add up to the amount", text);
  if (split_json(line) != text) broken("the same line gives the same bytes", text);
}

}  // namespace samfin::fuzz
