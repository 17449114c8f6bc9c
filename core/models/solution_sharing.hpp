// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/inputs/sharing_model.hpp"
#include "core/models/model_keys.hpp"
#include "core/regulation/payment_block.hpp"

namespace samfin {

/// A rule for a solution with its place in the scenario.
struct PlacedRule {
  const SolutionModel* rule = nullptr;  ///< null: the regulation
  std::string path;
};

/// One solution of one year on its way from one rule to another.
struct SharingQuestion {
  Solution solution = Solution::helsenettet;
  int year = 0;
  Ratio step = Ratio(1);  ///< how far from `before` to `after`, 0 to 1
  PlacedRule before;
  PlacedRule after;
  Money instalments;  ///< on investments, due in the year
};

/// What a group pays on behalf of others, or what these pay themselves.
struct OnBehalfAmount {
  PayerGroup of = PayerGroup::general_practitioners;
  Money amount;
  bool is_paid_by_group = true;
};

/// How a solution was shared (METHOD 21): the payments, and what they were made from.
struct SharedSolution {
  Solution solution = Solution::helsenettet;
  TaskClass task_class = TaskClass::basic;
  bool is_modelled = false;
  Ratio step = Ratio(1);
  Money operation;   ///< of all groups
  Money investment;  ///< instalments due in the year
  Money bought;      ///< a voluntary service without buyers: outside the payments
  std::vector<PaymentBlock> blocks;
  std::vector<OnBehalfAmount> on_behalf;
  std::map<PayerGroup, Collection> collection;
  // The stages between, for who explains a payment.
  Money pool;                                       ///< operation and instalments of the groups that share
  Money state;                                      ///< the state's part of it
  std::map<PayerGroup, Ratio> group_shares;         ///< of the rest
  std::map<PayerGroup, Money> group_amounts;        ///< before those that a group pays for have paid themselves
  std::map<PayerGroup, std::vector<Ratio>> shares;  ///< by key, of regions and municipalities; not where as regulated
};

/// The regulated payments of one solution and year, shared by a rule. The total is kept through all stages.
/// Errors: those of the keys and splits, `fixed_amounts_above_total`, `input_not_known` for a private group whose
/// amount is not known, all at their place in the scenario.
Result<SharedSolution> shared_solution(const SharingQuestion& question, const std::vector<PaymentBlock>& regulated,
                                       ModelKeys& keys);

/// What the groups that share pay, as shares of what is left after the state's part (adding up to 1), by one rule:
/// `rest` is that amount, which fixed amounts are taken from. `regulated` are the sharing groups' regulated amounts.
/// Errors: `fixed_amounts_above_total`, `denominator_too_large`.
Result<std::map<PayerGroup, Ratio>> group_shares_of(const PlacedRule& rule,
                                                    const std::map<PayerGroup, Money>& regulated, Money rest);

/// The part of a group's amount that those it is for pay themselves, by one rule.
Ratio own_part_of(const PlacedRule& rule, PayerGroup of);

/// The state's share by one rule: 1 for an authority task.
Ratio state_share_of(const PlacedRule& rule);

}  // namespace samfin
