// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/models/bridge_payment.hpp"
#include "core/models/payments_by_model.hpp"
#include "core/report/bill.hpp"

namespace samfin {

/// One side of a bridge.
struct BridgeEnd {
  const Report* report = nullptr;
  int year = 0;
};

/// Whose payment it is at one end.
struct BridgeActor {
  std::string code;             ///< in the year of the end
  std::string part;             ///< where the code's municipality was divided: today's code of the part
  std::vector<BillLine> lines;  ///< what it pays, or what of it falls on the part
  PayerGroup group = PayerGroup::municipalities;

  Money amount_for(Solution solution) const;
  bool pays_for(Solution solution) const;
};

/// The actor at an end: itself, the municipality that it was, or its part of one that was divided (METHOD 11).
/// Errors: those of `bill_of`; `actor_not_in_year` for a municipality that was merged from several.
Result<BridgeActor> actor_at(const BridgeEnd& end, const std::string& code);

/// What the two ends of a solution must agree on before their factors can be set beside each other.
struct BridgeFrame {
  bool is_modelled = false;     ///< at one end or at both
  std::set<PayerGroup> groups;  ///< that share at one end or the other
  Ratio step = Ratio(1);        ///< of the end with a model, for an end without
};

/// Reads the factors of an actor's payments from one end.
class BridgeReader {
 public:
  /// Errors: those of the regulated payments and keys.
  static Result<BridgeReader> of(const BridgeEnd& end, BridgeActor actor);

  const BridgeActor& actor() const { return actor_; }
  bool is_modelled(Solution solution) const;
  /// Whether the solution is bought by those who want it: there is no obligatory payment.
  bool is_bought(Solution solution) const;
  /// Whether the actor's payment for the solution is made of factors at this end.
  bool has_payment(Solution solution, const BridgeFrame& frame) const;
  /// The groups that share the solution under the rules in force.
  std::set<PayerGroup> sharing(Solution solution) const;
  Ratio step() const;

  /// Errors: those of the keys, splits and investments.
  Result<BridgeFactors> factors(Solution solution, const BridgeFrame& frame);

 private:
  /// A group's amount by the regulation, before and after what follows prices.
  struct Regulated {
    Money base;
    Money amount;
  };
  using Amounts = std::map<PayerGroup, Regulated>;

  BridgeReader(const BridgeEnd& end, BridgeActor actor, std::vector<PaymentBlock> regulated, ModelKeys keys)
      : end_(end), actor_(std::move(actor)), regulated_(std::move(regulated)), keys_(std::move(keys)) {}

  RulePair rules(Solution solution) const;
  std::vector<PlacedRule> rules_in_force(Solution solution) const;
  /// The rule that gives the total and the private groups' keys: the model's, from the first step on.
  PlacedRule leading_rule(Solution solution) const;
  Result<Amounts> amounts(Solution solution) const;
  Result<Money> base_amount(const PaymentBlock& block) const;

  // The amounts and the group's part.
  void add_regulated(BridgeFactors& factors, const Amounts& amounts) const;
  Errors add_bought(BridgeFactors& factors, Solution solution, const Amounts& amounts) const;
  Errors add_modelled(BridgeFactors& factors, Solution solution, const Amounts& amounts,
                      const BridgeFrame& frame) const;
  Errors add_shares(BridgeFactors& factors, Solution solution, const std::map<PayerGroup, Money>& shared, Money pool,
                    const WideRatio& of_all) const;

  // The key.
  Errors add_key(BridgeFactors& factors, Solution solution, const BridgeFrame& frame);
  Errors add_weights(BridgeFactors& factors, Solution solution);
  Errors add_municipal_weights(BridgeFactors& factors);
  const Ratio& total_weight();
  void add_vkp(BridgeFactors& factors, std::size_t own) const;
  Result<KeyMixture> mixture(const PlacedRule& rule, Solution solution);
  Result<KeyMixture> private_share(Solution solution);
  WideRatio part_of_code() const;

  BridgeEnd end_;
  BridgeActor actor_;
  std::vector<PaymentBlock> regulated_;
  ModelKeys keys_;
  SolutionModel neutral_;
  std::optional<Ratio> total_weight_;
};

}  // namespace samfin
