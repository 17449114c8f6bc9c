// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/bill.hpp"

namespace samfin {

/// One input of a step, as it stands in the parameters.
struct ExplainedInput {
  std::string name;  ///< the family, or the name of an earlier result
  std::string path;  ///< empty for an earlier result
  std::string value;
  std::string unit;
  Provenance provenance;
};

/// One step of the way to a payment. Names and formulas are words and identifiers of METHOD.md; the
/// reader's language belongs to who shows them.
struct ExplanationStep {
  std::string step;
  std::string equation;  ///< number in METHOD.md
  std::string source;    ///< of the rule
  std::string place;
  std::vector<ExplainedInput> inputs;
  std::string formula;
  std::string result;
  std::string unit;
  Status status = Status::calculated;
};

/// The steps to a payment that a sharing model decides.
struct ModelTrail {
  std::vector<ExplanationStep> steps;
  std::optional<Ratio> exact_share_ore;
};

/// An input of others whose status is weaker than what stands on the actor's own row, and what it could
/// move in the actor's payment where its margin is known.
struct WeakerInput {
  std::string path;
  Status status = Status::estimated;
  std::optional<std::pair<Money, Money>> could_move;  ///< lowest and highest difference
};

struct Explanation {
  std::string actor;
  int year = 0;
  Solution solution = Solution::helsenettet;
  PayerGroup payer_group = PayerGroup::municipalities;
  Money amount;
  Status status = Status::calculated;
  std::vector<ExplanationStep> steps;
  std::optional<Ratio> exact_share_ore;  ///< before rounding
  std::optional<Ratio> rounding_ore;     ///< amount minus exact share: what rounding gave or took
  std::vector<WeakerInput> weaker_inputs;
};

/// Errors: those of `bill_of`, and `no_payment` where the actor does not pay for the solution.
Result<Explanation> explanation_of(const Report& report, std::string_view actor, int year, Solution solution);

}  // namespace samfin
