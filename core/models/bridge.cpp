// SPDX-License-Identifier: MIT
#include "core/models/bridge.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <optional>

#include "core/regulation/price_model.hpp"
#include "core/regulation/vkp.hpp"
#include "core/report/bill.hpp"

namespace samfin {

namespace {

using Wide = boost::multiprecision::int1024_t;

/// A fraction wide enough for any product of a payment's factors.
struct WideRatio {
  Wide numerator = 0;
  Wide denominator = 1;
};

Wide wide(Int128 value) {
  const bool is_negative = value < 0;
  const auto magnitude = static_cast<Uint128>(is_negative ? -value : value);
  Wide result = static_cast<std::uint64_t>(magnitude >> 64U);
  result = (result << 64U) + static_cast<std::uint64_t>(magnitude);
  return is_negative ? Wide(-result) : result;
}

WideRatio wide(const Ratio& ratio) {
  Wide denominator = static_cast<std::uint64_t>(ratio.denominator() >> 64U);
  denominator = (denominator << 64U) + static_cast<std::uint64_t>(ratio.denominator());
  return {wide(ratio.numerator()), denominator};
}

WideRatio operator*(const WideRatio& a, const WideRatio& b) {
  return {a.numerator * b.numerator, a.denominator * b.denominator};
}

WideRatio operator+(const WideRatio& a, const WideRatio& b) {
  return {a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator};
}

/// a / b; 0 where b is 0, as for a user's half without users.
WideRatio operator/(const WideRatio& a, const WideRatio& b) {
  if (b.numerator == 0) return {};
  return {a.numerator * b.denominator, a.denominator * b.numerator};
}

/// Millionths of an øre, a half up. Amounts here are not negative.
constexpr std::int64_t per_ore = 1'000'000;
Wide millionths(const WideRatio& value) {
  return (value.numerator * per_ore * 2 + value.denominator) / (value.denominator * 2);
}

/// All that decides one payment. Without a key (a group paid as one) the weights are 1 and 0.
struct Factors {
  Money cost;
  Money group;
  Ratio population = Ratio(1);
  Ratio index = Ratio(1);
  Ratio others;
  bool is_vkp = false;
  Ratio common_share = Ratio(1);
  bool is_user = true;
  Ratio other_users;
  std::string users;  ///< who uses VKP, as the parameter says it
};

/// The value of factor f comes from `to` where its bit is set.
WideRatio payment(const Factors& from, const Factors& to, unsigned bits) {
  const auto of = [&](BridgeFactor factor) -> const Factors& {
    return (bits >> static_cast<unsigned>(factor) & 1U) != 0 ? to : from;
  };
  const Factors& group = of(BridgeFactor::group_share);
  const Factors& others = of(BridgeFactor::others_key);
  const Factors& rule = of(BridgeFactor::vkp_rule);
  const WideRatio weight = wide(of(BridgeFactor::own_population).population) * wide(of(BridgeFactor::own_index).index);
  const WideRatio amount =
      WideRatio{wide(Int128{of(BridgeFactor::cost).cost.ore()}), 1} *
      (WideRatio{wide(Int128{group.group.ore()}), 1} / WideRatio{wide(Int128{group.cost.ore()}), 1});
  WideRatio share = weight / (weight + wide(others.others));
  if (from.is_vkp) {
    const Ratio users_share = *sum_of(Ratio(1), rule.common_share.negated());
    WideRatio users;
    // Who else uses VKP belongs to the rule; where that is unchanged, what they weigh is others' key.
    const Factors& user_weights = from.users == to.users ? others : rule;
    if (rule.is_user) users = weight / (weight + wide(user_weights.other_users));
    share = share * wide(rule.common_share) + users * wide(users_share);
  }
  return amount * share;
}

/// One end's factors for a solution; nothing where the actor does not pay for it.
class FactorReader {
 public:
  FactorReader(const BridgeEnd& end, std::string actor) : end_(end), actor_(std::move(actor)) {}

  Result<std::optional<Factors>> factors(Solution solution) {
    const auto place = payment_of(*end_.report, actor_, end_.year, solution);
    if (!place) return std::optional<Factors>();
    Factors factors;
    factors.group = place->block->total;
    for (const PaymentBlock& block : end_.report->blocks) {
      const bool counts = block.payer_group != PayerGroup::other_members && block.payer_group != PayerGroup::state;
      if (block.year == end_.year && block.solution == solution && counts) factors.cost += block.total;
    }
    if (factors.cost == Money()) factors.cost = factors.group;
    Errors errors;
    if (place->block->payer_group == PayerGroup::municipalities)
      errors = add_municipal(factors, solution, place->index);
    if (place->block->payer_group == PayerGroup::health_regions) errors = add_region(factors, place->index);
    if (!errors.empty()) return errors;
    return std::optional(factors);
  }

 private:
  static Ratio sum_without(const std::vector<Ratio>& weights, std::size_t own) {
    Ratio sum;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (i != own) sum = sum_of(sum, weights[i]).value_or(sum);
    }
    return sum;
  }

  Errors add_municipal(Factors& factors, Solution solution, std::size_t own) {
    const Parameters& parameters = end_.report->parameters;
    if (!key_) key_ = municipal_key(parameters, end_.year);
    const Result<GroupKey>& key = *key_;
    if (!key) return key.errors();
    const auto rule = MunicipalRule::of(parameters, end_.year);
    if (!rule) return rule.errors();
    Ratio inhabitants;
    for (const std::string& code : parameters.structure().codes_today(*parameters.structure().find(actor_))) {
      const auto weight = rule->weight_of(code);
      if (!weight) return weight.errors();
      inhabitants = *sum_of(inhabitants, weight->inhabitants);
    }
    factors.population = inhabitants;
    factors.index = inhabitants.is_zero()
                        ? Ratio()
                        : *product_of(key->weights[own], Ratio::of(static_cast<Int128>(inhabitants.denominator()),
                                                                   static_cast<Uint128>(inhabitants.numerator())));
    factors.others = sum_without(key->weights, own);
    if (solution != Solution::vkp) return {};
    const auto common = known_cell(parameters, "vkp_common_share", "", end_.year);
    if (!common) return common.errors();
    const auto users = known_cell(parameters, "vkp_users", "", end_.year);
    if (!users) return users.errors();
    const std::vector<bool> is_user = vkp_users(*users, *key->actors);
    std::vector<Ratio> weights = key->weights;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (!is_user[i]) weights[i] = Ratio();
    }
    factors.is_vkp = true;
    factors.common_share = common->number();
    factors.is_user = is_user[own];
    factors.users = users->cell().text;
    factors.other_users = sum_without(weights, own);
    return {};
  }

  Errors add_region(Factors& factors, std::size_t own) const {
    const auto key = health_region_key(end_.report->parameters, end_.year);
    if (!key) return key.errors();
    factors.index = key->weights[own];
    factors.others = sum_without(key->weights, own);
    return {};
  }

  const BridgeEnd& end_;
  std::string actor_;
  std::optional<Result<GroupKey>> key_;  ///< of the municipalities, worked out once for all solutions
};

using Parts = std::array<Wide, bridge_factor_count>;

/// The factors' steps in millionths of an øre.
Parts stated_parts(const Factors& from, const Factors& to) {
  Parts parts;
  Wide before = millionths(payment(from, to, 0));
  for (std::size_t f = 0; f < bridge_factor_count; ++f) {
    const Wide after = millionths(payment(from, to, (2U << f) - 1U));
    parts[f] = after - before;
    before = after;
  }
  return parts;
}

/// The average of each factor's step over all orders: sum over sets S without it of
/// |S|! (n - |S| - 1)! / n! x (payment with it - payment without it).
Parts shapley_parts(const Factors& from, const Factors& to) {
  constexpr std::array<int, bridge_factor_count + 1> factorial = {1, 1, 2, 6, 24, 120, 720};
  std::array<Wide, 1U << bridge_factor_count> values;
  for (unsigned bits = 0; bits < values.size(); ++bits) values[bits] = millionths(payment(from, to, bits));
  Parts parts;
  for (std::size_t f = 0; f < bridge_factor_count; ++f) {
    Wide sum = 0;
    for (unsigned bits = 0; bits < values.size(); ++bits) {
      if ((bits >> f & 1U) != 0) continue;
      const auto size = static_cast<std::size_t>(__builtin_popcount(bits));
      sum +=
          Wide(factorial[size] * factorial[bridge_factor_count - size - 1]) * (values[bits | 1U << f] - values[bits]);
    }
    parts[f] = sum / factorial[bridge_factor_count];
  }
  return parts;
}

/// Whole øre of millionths, a half away from zero.
Money ore_of(const Wide& parts) {
  const bool is_negative = parts < 0;
  const Wide magnitude = is_negative ? Wide(-parts) : parts;
  const auto ore = static_cast<std::int64_t>(Wide((magnitude + per_ore / 2) / per_ore));
  return Money::from_ore(is_negative ? -ore : ore);
}

/// The actor's code at the beginning: its own, or that of the one municipality it was before.
Result<std::string> code_at(const BridgeEnd& end, std::string_view actor) {
  const Structure& structure = end.report->parameters.structure();
  const Municipality* municipality = structure.find(actor);
  if (municipality == nullptr || municipality->exists_in(end.year)) return std::string(actor);
  const auto& before = municipality->predecessors;
  if (before.size() == 1 && structure.find(before[0])->successors.size() == 1) return before[0];
  const auto refused = bill_of(*end.report, actor, end.year);
  return refused ? Result<std::string>(std::string(actor)) : Result<std::string>(refused.errors());
}

}  // namespace

Result<Bridge> bridge_of(const BridgeEnd& from, const BridgeEnd& to, std::string_view actor, BridgeOrder order) {
  const auto code = code_at(from, actor);
  if (!code) return code.errors();
  const auto before = bill_of(*from.report, *code, from.year);
  if (!before) return before.errors();
  const auto after = bill_of(*to.report, actor, to.year);
  if (!after) return after.errors();

  Bridge bridge;
  bridge.from = before->total;
  bridge.to = after->total;
  Parts sums;
  Money enters_or_leaves;
  Money by_model;
  Money stepped;
  const auto add_step = [&](std::string name, Money amount) {
    stepped += amount;
    if (amount != Money()) bridge.steps.push_back({std::move(name), amount});
  };
  FactorReader old_end(from, *code);
  FactorReader new_end(to, std::string(actor));
  for (std::size_t s = 0; s < solution_names.size(); ++s) {
    const auto solution = static_cast<Solution>(s);
    const auto old_factors = old_end.factors(solution);
    if (!old_factors) return old_factors.errors();
    const auto new_factors = new_end.factors(solution);
    if (!new_factors) return new_factors.errors();
    const auto amount_in = [&](const Bill& bill) {
      for (const BillLine& line : bill.lines) {
        if (line.solution == solution) return line.amount;
      }
      return Money();
    };
    const Money change = amount_in(*after) - amount_in(*before);
    const bool is_modelled =
        from.report->scenario.has_model_for(solution) || to.report->scenario.has_model_for(solution);
    if (is_modelled) {
      by_model += change;
    } else if (!*old_factors || !*new_factors) {
      enters_or_leaves += change;
    } else {
      const Parts parts = order == BridgeOrder::stated ? stated_parts(**old_factors, **new_factors)
                                                       : shapley_parts(**old_factors, **new_factors);
      add_step("cost_" + std::string(name_of(solution)), ore_of(parts[0]));
      for (std::size_t f = 1; f < bridge_factor_count; ++f) sums[f] += parts[f];
    }
  }
  for (std::size_t f = 1; f < bridge_factor_count; ++f) add_step(std::string(bridge_factor_names[f]), ore_of(sums[f]));
  add_step("solution_enters_or_leaves", enters_or_leaves);
  add_step("model", by_model);
  add_step("rounding", bridge.to - bridge.from - stepped);
  return bridge;
}

}  // namespace samfin
