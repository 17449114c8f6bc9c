// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/ratio.hpp"
#include "core/inputs/status.hpp"
#include "core/outcome/result.hpp"
#include "core/uncertainty/distribution.hpp"

namespace samfin {

/// What the ends of an uncertain input are counted in.
enum class InputUnit : unsigned char {
  mnok,   ///< million kroner, drawn in whole kroner
  nok,    ///< whole kroner
  count,  ///< whole numbers
  ratio,  ///< drawn with nine decimals
  path,   ///< the three paths of a growth: its ends are theirs, period by period
};

inline constexpr std::array<std::string_view, 5> input_unit_names = {"mnok", "nok", "count", "ratio", "path"};
constexpr std::string_view name_of(InputUnit unit) {
  return input_unit_names[static_cast<std::size_t>(unit)];
}

/// An input that a simulation draws, with its ends (METHOD 42-45). `id` names its random stream too.
struct UncertainInput {
  std::string id;
  DistributionKind distribution = DistributionKind::fixed;
  InputUnit unit = InputUnit::ratio;
  Ratio low;
  Ratio mode;  ///< its point: what it is where it is not drawn
  Ratio high;
  Ratio smallest;  ///< what the input may be at all
  Ratio largest;
  Status status = Status::assumed;

  bool is_drawn() const { return distribution != DistributionKind::fixed; }
};

/// What a question gives in place of an input's own shape and ends.
struct OwnInput {
  std::string id;
  std::string path;  ///< of it in the question
  DistributionKind distribution = DistributionKind::fixed;
  std::optional<Ratio> low;
  std::optional<Ratio> mode;
  std::optional<Ratio> high;
};

/// Puts the own inputs in the place of those with the same id. Errors, at their paths: `duplicate_id`, `unknown_input`,
/// `ends_out_of_order`, `value_out_of_range` (also for a lognormal that reaches 0), `value_not_allowed` (ends for a
/// growth, whose ends are its paths; a normal shape for one).
Errors replace_inputs(std::vector<UncertainInput>& inputs, const std::vector<OwnInput>& own);

/// Those of the own inputs that name one of `inputs`.
std::vector<OwnInput> known_among(const std::vector<UncertainInput>& inputs, const std::vector<OwnInput>& own);

/// The input of an id; null where there is none.
const UncertainInput* input_named(const std::vector<UncertainInput>& inputs, std::string_view id);

/// The shape to draw from, in the unit that draws are computed in: kroner for million kroner.
Distribution distribution_of(const UncertainInput& input);
Grid grid_of(const UncertainInput& input);
/// A value of the input in that unit, on its grid.
double value_of(const UncertainInput& input, const Ratio& value);

}  // namespace samfin
