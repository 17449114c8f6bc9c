// SPDX-License-Identifier: MIT
#include "core/models/goal_seek_input.hpp"

#include <algorithm>

#include "core/exact/rest_of_one.hpp"

namespace samfin {

namespace {

bool is_meant(const SeekInput& input, Solution solution) {
  return !input.solution || *input.solution == solution;
}

PayerGroup other_of(PayerGroup group) {
  return group == PayerGroup::municipalities ? PayerGroup::health_regions : PayerGroup::municipalities;
}

/// The mixture of the year that the input names; null where there is none.
std::vector<KeyPart>* mixture_of(SolutionModel& rule, const SeekInput& input, int year) {
  const auto key = rule.keys.find(input.group);
  if (key == rule.keys.end()) return nullptr;
  const auto version = key->second.version_in(year);
  if (!version) return nullptr;
  auto& parts = key->second.versions[*version].key.parts;
  return parts.size() < 2 ? nullptr : &parts;
}

std::string rule_path(const SolutionModel& rule) {
  return "/scenario/model/solutions/" + rule.named_as;
}

Error not_allowed(std::string path, std::string value, std::string allowed) {
  return {
      ErrorCode::value_not_allowed, std::move(path), {{"value", std::move(value)}, {"allowed", std::move(allowed)}}};
}

/// Other groups that take shares leave less than 1 to the two.
Errors group_errors(const SolutionModel& rule) {
  for (const auto& [group, portion] : rule.groups) {
    const bool is_of_the_two = group == PayerGroup::health_regions || group == PayerGroup::municipalities;
    if (is_of_the_two || portion.kind == GroupPortion::Kind::fixed) continue;
    return {not_allowed(rule_path(rule) + "/groups/" + std::string(name_of(group)), "group_share",
                        "state_share key_weight cost")};
  }
  return {};
}

/// The part must be there, and something must be left to keep its proportions when it changes.
Errors part_errors(const std::vector<KeyPart>& parts, const SeekInput& input, const std::string& path) {
  if (input.part >= parts.size()) {
    return {{ErrorCode::value_out_of_range,
             "/input/part",
             {{"value", std::to_string(input.part)}, {"min", "0"}, {"max", std::to_string(parts.size() - 1)}}}};
  }
  if (parts[input.part].share == Ratio(1)) return {not_allowed(path, "1", "a share below 1")};
  return {};
}

/// The part's share becomes the value; the others share what is left as before.
Errors set_weight(std::vector<KeyPart>& parts, std::size_t part, const Ratio& value) {
  const Ratio before = rest_of_one(parts[part].share);
  const Ratio after = rest_of_one(value);
  const auto factor =
      product_of(after, Ratio::of(static_cast<Int128>(before.denominator()), static_cast<Uint128>(before.numerator())));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto share = i == part ? std::optional(value) : factor ? product_of(parts[i].share, *factor) : std::nullopt;
    if (!share) return {{ErrorCode::denominator_too_large, "/input/part"}};
    parts[i].share = *share;
  }
  return {};
}

Errors set_rule(SolutionModel& rule, const SeekInput& input, const Ratio& value, int year) {
  switch (input.kind) {
    case SeekKind::state_share:
      rule.state_share = value;
      break;
    case SeekKind::group_share:
      rule.groups[input.group] = {GroupPortion::Kind::share, value, Money()};
      rule.groups[other_of(input.group)] = {GroupPortion::Kind::share, rest_of_one(value), Money()};
      break;
    case SeekKind::key_weight:
      if (auto* parts = mixture_of(rule, input, year)) return set_weight(*parts, input.part, value);
      break;
    case SeekKind::cost: {
      const auto total = money_from_mnok(value, "/step");
      if (!total) return total.errors();
      rule.total = *total;
      break;
    }
  }
  return {};
}

}  // namespace

Errors input_errors(const Scenario& scenario, const SeekInput& input, int year) {
  if (!scenario.model) return {{ErrorCode::missing_key, "/scenario/model", {{"key", "model"}}}};
  if (input.kind == SeekKind::cost && !input.solution) {
    std::string names;
    for (const auto name : solution_names) names += (names.empty() ? "" : " ") + std::string(name);
    return {not_allowed("/input/solution", "all", names)};
  }
  SharingModel model = *scenario.model;
  bool has_rule = false;
  bool has_mixture = false;
  for (auto& [solution, rule] : model.solutions) {
    if (!is_meant(input, solution)) continue;
    has_rule = true;
    if (input.kind == SeekKind::group_share) {
      Errors errors = group_errors(rule);
      if (!errors.empty()) return errors;
    }
    const auto* parts = mixture_of(rule, input, year);
    if (input.kind != SeekKind::key_weight || parts == nullptr) continue;
    has_mixture = true;
    Errors errors = part_errors(*parts, input, rule_path(rule) + "/keys/" + std::string(name_of(input.group)));
    if (!errors.empty()) return errors;
  }
  const std::string solution(input.solution ? name_of(*input.solution) : std::string_view("all"));
  if (!has_rule) return {{ErrorCode::missing_key, "/scenario/model/solutions", {{"key", solution}}}};
  if (input.kind == SeekKind::key_weight && !has_mixture) {
    return {{ErrorCode::missing_key,
             "/scenario/model/solutions/" + solution + "/keys/" + std::string(name_of(input.group)),
             {{"key", "share"}}}};
  }
  return {};
}

Errors set_input(SharingModel& model, const SeekInput& input, const Ratio& value, int year) {
  for (auto& [solution, rule] : model.solutions) {
    if (!is_meant(input, solution)) continue;
    Errors errors = set_rule(rule, input, value, year);
    if (!errors.empty()) return errors;
  }
  return {};
}

Money cost_now(const SharingModel& model, Solution solution, const std::vector<PaymentBlock>& regulated) {
  const SolutionModel& rule = model.solutions.at(solution);
  if (rule.total) return *rule.total;
  Money sum;
  for (const PaymentBlock& block : regulated) {
    const bool is_named = block.payer_group == PayerGroup::health_regions ||
                          block.payer_group == PayerGroup::municipalities || rule.groups.count(block.payer_group) > 0;
    const bool is_of_all = rule.task_class == TaskClass::authority && block.payer_group != PayerGroup::state;
    const bool shares = is_named || is_of_all;
    if (block.solution == solution && shares) sum += block.total;
  }
  return sum;
}

Errors fixed_amount_errors(const SharingModel& model, const SeekInput& input, const std::vector<PaymentBlock>& blocks) {
  for (const auto& [solution, rule] : model.solutions) {
    if (!is_meant(input, solution) || rule.task_class != TaskClass::basic) continue;
    for (const auto& [group, portion] : rule.groups) {
      if (portion.kind != GroupPortion::Kind::fixed || portion.amount == Money()) continue;
      const bool is_paid = std::any_of(blocks.begin(), blocks.end(), [&, s = solution, g = group](const auto& block) {
        return block.solution == s && block.payer_group == g && block.total != Money();
      });
      if (is_paid) continue;
      return {{ErrorCode::fixed_amounts_above_total,
               rule_path(rule) + "/groups",
               {{"fixed_ore", portion.amount.ore()}, {"total_ore", 0}}}};
    }
  }
  return {};
}

std::int64_t twice_margin(const SharingModel& model, const SeekInput& input, bool is_of_group) {
  // Half an øre where the state's part is rounded, less than one where the groups' are, half where a part is taken
  // out on behalf of others, less than one where the key splits; VKP in two halves is split three times.
  const bool moves_state = input.kind == SeekKind::state_share || input.kind == SeekKind::cost;
  const bool moves_groups = moves_state || input.kind == SeekKind::group_share;
  std::int64_t twice = 0;
  for (const auto& [solution, rule] : model.solutions) {
    if (!is_meant(input, solution)) continue;
    if (moves_state) twice += 1;
    if (moves_groups) twice += 2 + 1;
    if (!is_of_group) twice += solution == Solution::vkp ? 6 : 2;
  }
  return twice;
}

}  // namespace samfin
