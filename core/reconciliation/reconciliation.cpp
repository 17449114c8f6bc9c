// SPDX-License-Identifier: MIT
#include "core/reconciliation/reconciliation.hpp"

#include <algorithm>
#include <optional>

namespace samfin {

namespace {

/// The value, which the data file's tests have shown to exist.
template <class T>
const T& known(const std::optional<T>& value) {
  if (!value) __builtin_trap();  // no-cover: the data file was shown to have it
  return *value;
}

class Computation {
 public:
  explicit Computation(const Reconciliation& reconciliation) : figures_(reconciliation.figures) {}

  const Figure& figure(std::string_view name) const {
    const auto found = figures_.find(name);
    if (found == figures_.end()) __builtin_trap();  // no-cover: the data file was shown to have it
    return found->second;
  }

  Interval sum(const std::vector<std::string>& names) const {
    Interval total = Interval::exactly(Ratio());
    for (const std::string& name : names) {
      const bool is_taken_away = name.front() == '-';
      const Interval& value = figure(is_taken_away ? std::string_view(name).substr(1) : name).value;
      total = known(sum_of(total, is_taken_away ? negated(value) : value));
    }
    return total;
  }

  Interval value(const Check& check) const {
    Interval value = check.terms.empty() ? Interval::exactly(Ratio(1)) : sum(check.terms);
    for (const std::string& factor : check.factors) value = known(product_of(value, figure(factor).value));
    if (!check.divisors.empty()) value = known(quotient_of(value, sum(check.divisors)));
    return known(product_of(value, Interval::exactly(check.scale)));
  }

  /// The places of what the figure is found from, where they are others than its own.
  std::string other_places(const Check& check, const Figure& own) const {
    std::vector<std::string> places;
    for (const auto* names : {&check.terms, &check.factors, &check.divisors}) {
      for (const std::string& name : *names) {
        const Figure& part = figure(name.front() == '-' ? std::string_view(name).substr(1) : name);
        if (part.source == own.source && part.place == own.place) continue;
        const std::string place = part.source == own.source ? part.place : part.source + ", " + part.place;
        if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
      }
    }
    std::string text;
    for (const std::string& place : places) text += (text.empty() ? "" : "; ") + place;
    return text;
  }

 private:
  const std::map<std::string, Figure, std::less<>>& figures_;
};

Verdict verdict_of(const Interval& published, const Interval& recomputed) {
  if (published.point == recomputed.point) return Verdict::equal;
  return published.meets(recomputed) ? Verdict::rounding : Verdict::contradiction;
}

}  // namespace

Interval printed_interval(std::string_view text, bool is_about) {
  const Ratio value = Ratio::read(text).value();
  const auto point = text.find('.');
  std::size_t decimals = point == std::string_view::npos ? 0 : text.size() - point - 1;
  // The unit of the last digit as a power of ten: 10^-decimals, or for "about" that of the last digit not 0.
  std::int64_t zeros = 0;
  if (is_about && point == std::string_view::npos) {
    for (std::size_t i = text.size(); i > 1 && text[i - 1] == '0'; --i) ++zeros;
  }
  Int128 numerator = 1;
  Uint128 denominator = 2;
  for (; zeros > 0; --zeros) numerator *= 10;
  for (; decimals > 0; --decimals) denominator *= 10;
  const Ratio half_unit = Ratio::of(numerator, denominator);
  return {known(sum_of(value, half_unit.negated())), value, known(sum_of(value, half_unit))};
}

std::vector<CheckResult> reconciled(const Reconciliation& reconciliation) {
  const Computation computation(reconciliation);
  std::vector<CheckResult> results;
  for (const Check& check : reconciliation.checks) {
    const Figure& figure = computation.figure(check.figure);
    const Interval recomputed = computation.value(check);
    CheckResult result;
    result.id = check.id;
    result.source = figure.source;
    result.place = figure.place;
    result.other_place = computation.other_places(check, figure);
    result.unit = figure.unit;
    result.published = figure.value.point;
    result.recomputed = recomputed.point;
    result.difference = known(sum_of(figure.value.point, recomputed.point.negated()));
    result.verdict = verdict_of(figure.value, recomputed);
    result.note = check.note;
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace samfin
