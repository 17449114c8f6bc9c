// SPDX-License-Identifier: MIT
#include "core/models/bridge.hpp"

namespace samfin {

namespace {

/// The two ends beside each other.
class Bridging {
 public:
  Bridging(BridgeReader from, BridgeReader to, BridgeOrder order)
      : from_(std::move(from)), to_(std::move(to)), order_(order) {}

  Result<Bridge> bridge() {
    for (std::size_t s = 0; s < solution_names.size(); ++s) {
      Errors errors = add(static_cast<Solution>(s));
      if (!errors.empty()) return errors;
    }
    for (std::size_t f = 1; f < bridge_factor_count; ++f) {
      add_step(std::string(bridge_factor_names[f]), ore_of(sums_[f]));
    }
    add_step("solution_enters_or_leaves", enters_or_leaves_);
    add_step("rounding", bridge_.to - bridge_.from - stepped_);
    return std::move(bridge_);
  }

 private:
  BridgeFrame frame_of(Solution solution) const {
    BridgeFrame frame;
    frame.is_modelled = from_.is_modelled(solution) || to_.is_modelled(solution);
    frame.groups = from_.sharing(solution);
    frame.groups.merge(to_.sharing(solution));
    frame.step = from_.is_modelled(solution) ? from_.step() : to_.step();
    return frame;
  }

  Errors add(Solution solution) {
    const Money before = from_.actor().amount_for(solution);
    const Money after = to_.actor().amount_for(solution);
    bridge_.from += before;
    bridge_.to += after;
    const BridgeFrame frame = frame_of(solution);
    const bool is_at_both = from_.has_payment(solution, frame) && to_.has_payment(solution, frame) &&
                            from_.is_bought(solution) == to_.is_bought(solution);
    if (!is_at_both) {
      enters_or_leaves_ += after - before;
      return {};
    }
    const auto old_factors = from_.factors(solution, frame);
    if (!old_factors) return old_factors.errors();
    const auto new_factors = to_.factors(solution, frame);
    if (!new_factors) return new_factors.errors();
    const BridgeParts parts = parts_of(BridgePayment(*old_factors, *new_factors), order_);
    add_step("cost_" + std::string(name_of(solution)), ore_of(parts[0]));
    for (std::size_t f = 1; f < bridge_factor_count; ++f) sums_[f] += parts[f];
    return {};
  }

  void add_step(std::string name, Money amount) {
    stepped_ += amount;
    if (amount != Money()) bridge_.steps.push_back({std::move(name), amount});
  }

  BridgeReader from_;
  BridgeReader to_;
  BridgeOrder order_;
  Bridge bridge_;
  BridgeParts sums_;
  Money enters_or_leaves_;
  Money stepped_;
};

/// Whether there is such an actor at the end, only without a payment there, as the state by the regulation.
bool is_without_payment(const BridgeEnd& end, std::string_view actor, const Errors& errors) {
  const ErrorCode code = errors.front().code;
  if (code == ErrorCode::no_payment || code == ErrorCode::unknown_actor) return true;
  const Municipality* municipality = end.report->parameters.structure().find(actor);
  return code == ErrorCode::actor_not_in_year && municipality != nullptr && municipality->exists_in(end.year);
}

/// A payment of 0 for somebody who pays at the other end only. Refused where there is no payment at either end.
Errors add_absent(Result<BridgeActor>& absent, const Result<BridgeActor>& other, const BridgeEnd& end,
                  std::string_view code) {
  if (!other || !is_without_payment(end, code, absent.errors())) return absent.errors();
  BridgeActor actor;
  actor.code = code;
  actor.group = other->group;
  absent = std::move(actor);
  return {};
}

}  // namespace

Result<Bridge> bridge_of(const BridgeEnd& from, const BridgeEnd& to, std::string_view actor, BridgeOrder order) {
  auto before = actor_at(from, std::string(actor));
  auto after = actor_at(to, std::string(actor));
  Errors errors;
  if (!before) errors = add_absent(before, after, from, actor);
  if (errors.empty() && !after) errors = add_absent(after, before, to, actor);
  if (!errors.empty()) return errors;
  auto old_end = BridgeReader::of(from, std::move(*before));
  if (!old_end) return old_end.errors();
  auto new_end = BridgeReader::of(to, std::move(*after));
  if (!new_end) return new_end.errors();
  return Bridging(std::move(*old_end), std::move(*new_end), order).bridge();
}

}  // namespace samfin
