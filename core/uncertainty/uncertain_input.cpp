// SPDX-License-Identifier: MIT
#include "core/uncertainty/uncertain_input.hpp"

#include <algorithm>

#include "core/exact/wide_fraction.hpp"

namespace samfin {

namespace {

/// The nearest double; 0 has no nearest one of its own kind.
double double_of(const Ratio& value, std::int64_t scale) {
  if (value.is_zero()) return 0.0;
  return nearest_double(wide_fraction_of(value) * wide_fraction_of(scale));
}

std::int64_t scale_of(const UncertainInput& input) {
  return input.unit == InputUnit::mnok ? 1'000'000 : 1;
}

Errors ends_errors(const UncertainInput& input, const OwnInput& own) {
  Errors errors;
  for (const auto& [name, value] : {std::pair("/low", &input.low), {"/mode", &input.mode}, {"/high", &input.high}}) {
    const bool is_above_zero = input.distribution != DistributionKind::lognormal || *value > Ratio();
    if (*value >= input.smallest && *value <= input.largest && is_above_zero) continue;
    errors.push_back({ErrorCode::value_out_of_range,
                      own.path + name,
                      {{"value", value->text()}, {"min", input.smallest.text()}, {"max", input.largest.text()}}});
  }
  if (errors.empty() && (input.low > input.mode || input.mode > input.high)) {
    errors.push_back(
        {ErrorCode::ends_out_of_order,
         own.path,
         {{"id", input.id}, {"low", input.low.text()}, {"mode", input.mode.text()}, {"high", input.high.text()}}});
  }
  return errors;
}

/// A growth has three values in each period, which are those of the paths.
Errors path_errors(const OwnInput& own) {
  Errors errors;
  if (own.distribution == DistributionKind::normal || own.distribution == DistributionKind::lognormal) {
    errors.push_back({ErrorCode::value_not_allowed,
                      own.path + "/distribution",
                      {{"value", std::string(name_of(own.distribution))}, {"allowed", "fixed uniform triangular"}}});
  }
  for (const auto& [name, value] : {std::pair("/low", &own.low), {"/mode", &own.mode}, {"/high", &own.high}}) {
    if (*value) {
      errors.push_back({ErrorCode::value_not_allowed,
                        own.path + name,
                        {{"value", (*value)->text()}, {"allowed", "low medium high"}}});
    }
  }
  return errors;
}

Errors replace(UncertainInput& input, const OwnInput& own) {
  if (input.unit == InputUnit::path) {
    Errors errors = path_errors(own);
    if (errors.empty()) input.distribution = own.distribution;
    return errors;
  }
  UncertainInput replaced = input;
  replaced.distribution = own.distribution;
  replaced.low = own.low.value_or(input.low);
  replaced.mode = own.mode.value_or(input.mode);
  replaced.high = own.high.value_or(input.high);
  replaced.status = weakest_of(input.status, Status::assumed);
  if (own.distribution == DistributionKind::fixed) replaced.low = replaced.high = replaced.mode;
  Errors errors = ends_errors(replaced, own);
  if (errors.empty()) input = replaced;
  return errors;
}

}  // namespace

Errors replace_inputs(std::vector<UncertainInput>& inputs, const std::vector<OwnInput>& own) {
  Errors errors;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const auto is_same = [&](const auto& earlier) { return earlier.id == own[i].id; };
    if (std::any_of(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(i), is_same)) {
      errors.push_back({ErrorCode::duplicate_id, own[i].path + "/id", {{"id", shown(own[i].id)}}});
      continue;
    }
    const auto found = std::find_if(inputs.begin(), inputs.end(), is_same);
    if (found == inputs.end()) {
      errors.push_back({ErrorCode::unknown_input, own[i].path + "/id", {{"id", shown(own[i].id)}}});
      continue;
    }
    const Errors more = replace(*found, own[i]);
    errors.insert(errors.end(), more.begin(), more.end());
  }
  return errors;
}

std::vector<OwnInput> known_among(const std::vector<UncertainInput>& inputs, const std::vector<OwnInput>& own) {
  std::vector<OwnInput> known;
  for (const OwnInput& input : own) {
    if (input_named(inputs, input.id) != nullptr) known.push_back(input);
  }
  return known;
}

const UncertainInput* input_named(const std::vector<UncertainInput>& inputs, std::string_view id) {
  const auto found = std::find_if(inputs.begin(), inputs.end(), [&](const auto& input) { return input.id == id; });
  return found == inputs.end() ? nullptr : &*found;
}

Grid grid_of(const UncertainInput& input) {
  return input.unit == InputUnit::ratio || input.unit == InputUnit::path ? Grid::nine_decimals : Grid::whole;
}

double value_of(const UncertainInput& input, const Ratio& value) {
  return on_grid(double_of(value, scale_of(input)), grid_of(input));
}

Distribution distribution_of(const UncertainInput& input) {
  const std::int64_t scale = scale_of(input);
  return {input.distribution,           double_of(input.low, scale),      double_of(input.mode, scale),
          double_of(input.high, scale), double_of(input.smallest, scale), double_of(input.largest, scale)};
}

}  // namespace samfin
