// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"
#include "core/reconciliation/interval.hpp"

namespace samfin {

/// A figure as a source prints it, or an exact value of the parameters.
struct Figure {
  std::string source;
  std::string place;
  std::string unit;  ///< mnok, nok, percent or count
  Interval value;
};

/// How the figure of a check is found again (METHOD 20):
/// scale x (sum of terms) x (product of factors) / (sum of divisors). A name that begins with "-" is taken
/// away instead of added.
struct Check {
  std::string id;
  std::string figure;
  std::vector<std::string> terms;
  std::vector<std::string> factors;
  std::vector<std::string> divisors;
  Ratio scale = Ratio(1);
  std::string note;
};

enum class Verdict : unsigned char {
  equal,          ///< the same figure
  rounding,       ///< another, which the printed digits explain
  contradiction,  ///< another, which they do not
};

inline constexpr std::array<std::string_view, 3> verdict_names = {"equal", "rounding", "contradiction"};
constexpr std::string_view name_of(Verdict verdict) {
  return verdict_names[static_cast<std::size_t>(verdict)];
}

/// Published figures and how they hang together.
struct Reconciliation {
  std::map<std::string, Figure, std::less<>> figures;
  std::vector<Check> checks;
};

/// One figure beside what is found for it.
struct CheckResult {
  std::string id;
  std::string source;
  std::string place;
  std::string other_place;  ///< where it is found again; empty where that is the same place
  std::string unit;
  Ratio published;
  Ratio recomputed;
  Ratio difference;  ///< published less recomputed
  Verdict verdict = Verdict::equal;
  std::string note;
};

/// What a printed figure can stand for: half a unit of its last digit to both sides; for one with a word such
/// as "about", half a unit of its last digit that is not 0.
Interval printed_interval(std::string_view text, bool is_about);

/// Every check. A check that names an unknown figure or cannot be computed is a broken data file and stops
/// the program.
std::vector<CheckResult> reconciled(const Reconciliation& reconciliation);

}  // namespace samfin
