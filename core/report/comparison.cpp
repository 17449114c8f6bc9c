// SPDX-License-Identifier: MIT
#include "core/report/comparison.hpp"

#include <algorithm>

namespace samfin {

namespace {

/// The bill of one old municipality, as much of it as falls on `code`.
Result<std::vector<BillLine>> part_of_predecessor(const Report& report, const Municipality& old,
                                                  const std::string& code, int year) {
  auto bill = bill_of(report, old.code, year);
  if (!bill) return bill.errors();
  if (old.successors.size() == 1) return bill->lines;
  std::vector<Ratio> weights;
  Status status = Status::calculated;
  for (const std::string& successor : old.successors) {
    const auto weight = municipal_weight(report.parameters, successor, year);
    if (!weight) return weight.errors();
    weights.push_back(weight->value);
    status = weakest_of(status, weight->status);
  }
  const auto key = AllocationKey::of(weights, old.successors, "/population");
  if (!key) return key.errors();
  const auto place =
      static_cast<std::size_t>(std::find(old.successors.begin(), old.successors.end(), code) - old.successors.begin());
  for (BillLine& line : bill->lines) {
    const auto shares = key->shares_of(line.amount);
    if (!shares) return shares.errors();
    line.amount = (*shares)[place];
    line.status = computed_from(weakest_of(line.status, status));
  }
  return bill->lines;
}

void add_lines(std::vector<BillLine>& sum, const std::vector<BillLine>& lines) {
  for (const BillLine& line : lines) {
    const auto same =
        std::find_if(sum.begin(), sum.end(), [&](const BillLine& other) { return other.solution == line.solution; });
    if (same == sum.end()) {
      sum.push_back(line);
    } else {
      same->amount += line.amount;                           // no-cover: two municipalities became one,
      same->status = weakest_of(same->status, line.status);  // no-cover: which none has in the years
    }                                                        // no-cover: that there are parameters of
  }
}

/// Four decimals, half up: the figure that is shown, so it is rounded where it is made.
std::string growth_text(Money difference, Money before) {
  if (before == Money()) return "";
  const bool is_positive = before.ore() > 0;
  const Ratio per_ten_thousand = Ratio::of(static_cast<Int128>(is_positive ? 10'000 : -10'000),
                                           static_cast<Uint128>(is_positive ? before.ore() : -before.ore()));
  const auto rounded = scaled(difference, per_ten_thousand, Rounding::half_up, "");
  return rounded ? Ratio::of(rounded->ore(), 10'000).decimal_text(4) : "";
}

}  // namespace

Result<std::vector<BillLine>> lines_then(const Report& report, const Municipality& municipality, int year) {
  if (municipality.exists_in(year)) {
    auto bill = bill_of(report, municipality.code, year);
    if (!bill) return bill.errors();
    return std::move(bill->lines);
  }
  std::vector<BillLine> sum;
  for (const std::string& code : municipality.predecessors) {
    const auto lines = part_of_predecessor(report, *report.parameters.structure().find(code), municipality.code, year);
    if (!lines) return lines.errors();
    add_lines(sum, *lines);
  }
  return sum;
}

Result<std::optional<Comparison>> comparison_of(const Report& report, const Bill& bill) {
  const int year = bill.year - 1;
  if (std::find(report.years.begin(), report.years.end(), year) == report.years.end()) {
    return std::optional<Comparison>();
  }
  Comparison comparison;
  comparison.year = year;
  const Municipality* municipality = report.parameters.structure().find(bill.actor);
  if (municipality == nullptr || municipality->exists_in(year)) {
    const auto before = bill_of(report, bill.actor, year);
    if (!before) return std::optional<Comparison>();  // a group that did not pay then
    comparison.lines = before->lines;
  } else {
    comparison.predecessors = municipality->predecessors;
    comparison.basis = ComparisonBasis::renumbered;
    for (const std::string& code : municipality->predecessors) {
      const Municipality& old = *report.parameters.structure().find(code);
      if (old.successors.size() > 1) comparison.basis = ComparisonBasis::shared_predecessor;
    }
    auto lines = lines_then(report, *municipality, year);
    if (!lines) return lines.errors();
    comparison.lines = std::move(*lines);
  }
  for (const BillLine& line : comparison.lines) {
    comparison.total += line.amount;
    comparison.status = weakest_of(comparison.status, line.status);
  }
  comparison.difference = bill.total - comparison.total;
  comparison.growth_text = growth_text(comparison.difference, comparison.total);
  return std::optional(std::move(comparison));
}

}  // namespace samfin
