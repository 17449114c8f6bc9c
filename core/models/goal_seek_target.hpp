// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/models/goal_seek.hpp"

namespace samfin {

/// How far each target is from its limit, in the order of the targets: above 0 where it is missed.
struct Excesses {
  std::vector<Money> amounts;
  bool is_nobody_there = false;  ///< no target pays anything
};

/// The target that misses its limit by most.
struct WorstExcess {
  Money amount;
  std::string name;
};

/// Those whose payments a goal limits: all municipalities, a group's sum, or one actor.
class SeekTargets {
 public:
  /// Errors: `amount_too_large` at `/goal/growth`; those of the keys, for a municipality that was divided.
  static Result<SeekTargets> of(const Goal& goal, const Report& report, int year);

  Excesses excesses(const std::vector<PaymentBlock>& blocks) const;
  WorstExcess worst_of(const Excesses& excesses) const;

  bool is_one_actor() const { return goal_.kind != Goal::Kind::no_municipality_above && !goal_.group; }
  /// Why the one actor pays nothing, at `/goal/actor`.
  Errors refusal(const Report& report, int year) const;

 private:
  Goal goal_;
  std::vector<std::string> names_;
  std::vector<Money> limits_;
  std::map<std::string, std::size_t, std::less<>> places_;
};

}  // namespace samfin
