// SPDX-License-Identifier: MIT
#include "core/uncertainty/bill_band.hpp"

#include <algorithm>
#include <cmath>

#include "core/exact/wide_fraction.hpp"
#include "core/regulation/municipal_key.hpp"
#include "core/report/bill.hpp"
#include "core/report/vkp_range.hpp"
#include "core/uncertainty/random_stream.hpp"

namespace samfin {

namespace {

/// The drawn values of an input, or its point in every draw.
std::vector<double> values_of(const UncertainInput& input, std::string_view stream_id, const DrawRange& range) {
  if (!input.is_drawn()) return std::vector<double>(range.count, value_of(input, input.mode));
  const RandomStream stream(range.seed, stream_id);
  const Distribution distribution = distribution_of(input);
  const Grid grid = grid_of(input);
  std::vector<double> values(range.count);
  for (std::size_t i = 0; i < range.count; ++i) {
    values[i] = on_grid(drawn(distribution, stream.number(range.first + i)), grid);
  }
  return values;
}

void multiply(std::vector<double>& values, const std::vector<double>& factors) {
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = values[i] * factors[i];
}

/// The group that is asked for as a whole; nothing for one actor.
std::optional<PayerGroup> whole_group(const std::string& actor) {
  return payer_group_named(actor);
}

std::int64_t kroner_of(Money amount) {
  return static_cast<std::int64_t>(std::floor(static_cast<double>(amount.ore()) / 100.0 + 0.5));
}

}  // namespace

BillBand::Draws BillBand::drawn(const DrawRange& range) const {
  Draws draws;
  draws.count = range.count;
  const auto values = [&](std::size_t place) { return values_of(inputs_[place], inputs_[place].id, range); };
  for (const Growth& growth : growths_) {
    const UncertainInput& input = inputs_[growth.input];
    const double at_base = 1.0 + value_of(input, growth.known);
    std::vector<double> factors = values_of(input, growth.stream, range);
    for (double& factor : factors) factor = (1.0 + factor) / at_base;
    draws.growth.push_back(std::move(factors));
  }
  if (margin_input_) {
    const std::vector<double> margins = values(*margin_input_);
    const double known = value_of(inputs_[*margin_input_], known_margin_);
    for (const auto& [block, slope] : slopes_) {
      std::vector<double>& factors = draws.margins[block];
      factors.resize(range.count);
      for (std::size_t i = 0; i < range.count; ++i) factors[i] = 1.0 + slope * (margins[i] - known);
    }
  }
  if (!indices_.empty()) draws.key.assign(range.count, 0.0);
  for (const UncertainIndex& index : indices_) {
    std::vector<double> ratios = values(index.input);
    for (std::size_t i = 0; i < range.count; ++i) {
      ratios[i] = ratios[i] / index.known;
      draws.key[i] += index.weight * (ratios[i] - 1.0);
    }
    draws.indices.push_back(std::move(ratios));
  }
  for (double& added : draws.key) added = key_total_ / (key_total_ + added);
  if (users_input_) {
    draws.users = values(*users_input_);
    for (double& share : draws.users) share = 1.0 / share;
  }
  for (const std::size_t place : region_inputs_) draws.regions.push_back(values(place));
  centre_regions(draws);
  return draws;
}

/// Shares of a key add up to 1: what they all are moved by is taken away again.
void BillBand::centre_regions(Draws& draws) const {
  if (draws.regions.empty()) return;
  const auto count = static_cast<double>(draws.regions.size());
  for (std::size_t i = 0; i < draws.count; ++i) {
    double sum = 0.0;
    for (const auto& moves : draws.regions) sum += moves[i];
    const double mean = sum / count;
    for (std::size_t r = 0; r < draws.regions.size(); ++r) {
      draws.regions[r][i] = (region_shares_[r] + (draws.regions[r][i] - mean)) / region_shares_[r];
    }
  }
}

BillBand::Draws BillBand::at_point() const {
  BillBand still = *this;
  for (UncertainInput& input : still.inputs_) input.distribution = DistributionKind::fixed;
  return still.drawn({0, 0, 1});
}

std::vector<BillBand::Line> BillBand::lines_of(const std::string& actor, const Draws& draws) const {
  const auto group = whole_group(actor);
  std::vector<Line> lines;
  const auto add = [&](const PaymentBlock& block, Money amount) {
    Line line;
    line.ore = static_cast<double>(amount.ore());
    line.growth = growth_of_[static_cast<std::size_t>(block.solution)];
    const auto margin = draws.margins.find({block.solution, block.payer_group});
    if (margin != draws.margins.end()) line.margin = &margin->second;
    line.is_by_key = !group && !block.is_by_model;
    line.is_vkp = line.is_by_key && users_input_ && block.solution == Solution::vkp &&
                  block.payer_group == PayerGroup::municipalities;
    if (line.is_vkp && amount != Money()) {
      line.most_users = static_cast<double>(block.total.ore()) / static_cast<double>(amount.ore());
    }
    const auto same = std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return l.bears_like(line); });
    if (same == lines.end()) {
      lines.push_back(line);
    } else {
      same->ore += line.ore;
    }
  };
  for (const PaymentBlock& block : report_->blocks) {
    if (block.year != terms_.year) continue;
    if (group) {
      if (block.payer_group == *group) add(block, block.total);
      continue;
    }
    const auto found = std::find(block.actors->begin(), block.actors->end(), actor);
    if (found != block.actors->end())
      add(block, block.amounts[static_cast<std::size_t>(found - block.actors->begin())]);
  }
  return lines;
}

/// What an actor's part of its group's key is multiplied by in each draw; empty where nothing moves it.
std::vector<double> BillBand::key_factors(const std::string& actor, const Draws& draws) const {
  const auto& regions = report_->parameters.structure().health_regions();
  const auto region = std::find(regions.begin(), regions.end(), actor);
  if (region != regions.end()) {
    return draws.regions.empty() ? std::vector<double>()
                                 : draws.regions[static_cast<std::size_t>(region - regions.begin())];
  }
  const Municipality* municipality = report_->parameters.structure().find(actor);
  if (municipality == nullptr || draws.key.empty()) return {};
  std::vector<double> factors = draws.key;
  const auto codes = municipality->codes_today();
  const bool is_own = std::any_of(indices_.begin(), indices_.end(), [&](const UncertainIndex& index) {
    return std::find(codes.begin(), codes.end(), index.code) != codes.end();
  });
  if (!is_own) return factors;
  double weight = 0.0;
  for (const std::string& code : codes) {
    if (const auto own = municipal_weight(report_->parameters, code, terms_.year)) {
      weight += nearest_double(wide_fraction_of(own->value));
    }
  }
  for (std::size_t i = 0; i < factors.size(); ++i) {
    double moved = weight;
    for (std::size_t k = 0; k < indices_.size(); ++k) {
      const bool is_part = std::find(codes.begin(), codes.end(), indices_[k].code) != codes.end();
      if (is_part) moved += indices_[k].weight * (draws.indices[k][i] - 1.0);
    }
    factors[i] = factors[i] * (moved / weight);
  }
  return factors;
}

void BillBand::fill(const std::string& actor, const Draws& draws, std::vector<std::int64_t>& values) const {
  const std::vector<double> key = key_factors(actor, draws);
  thread_local std::vector<double> sums;
  thread_local std::vector<double> amounts;
  sums.assign(draws.count, 0.0);
  for (const Line& line : lines_of(actor, draws)) {
    amounts.assign(draws.count, line.ore);
    if (line.growth >= 0) multiply(amounts, draws.growth[static_cast<std::size_t>(line.growth)]);
    if (line.margin != nullptr) multiply(amounts, *line.margin);
    if (line.is_by_key && !key.empty()) multiply(amounts, key);
    if (line.is_vkp) {
      for (std::size_t i = 0; i < draws.count; ++i) {
        const double users = std::min(draws.users[i], line.most_users);
        amounts[i] = amounts[i] * (common_share_ + (1.0 - common_share_) * users);
      }
    }
    for (std::size_t i = 0; i < draws.count; ++i) sums[i] += amounts[i];
  }
  values.resize(draws.count);
  for (std::size_t i = 0; i < draws.count; ++i) {
    values[i] = static_cast<std::int64_t>(std::floor(sums[i] / 100.0 + 0.5));
  }
}

Result<Total> BillBand::total_of(const Report& report, const std::string& actor) const {
  if (const auto group = whole_group(actor)) {
    const auto is_of = [&](const PaymentBlock& block) {
      return block.year == terms_.year && block.payer_group == *group;
    };
    if (std::any_of(report.blocks.begin(), report.blocks.end(), is_of)) return report.total_where(is_of);
  }
  const auto bill = bill_of(report, actor, terms_.year);
  if (!bill) return bill.errors();
  return Total{bill->total, bill->status};
}

Result<Band> BillBand::band(const std::string& actor, const std::string& path, const Draws& draws, const Draws& point,
                            bool keeps_values) const {
  const auto total = total_of(*report_, actor);
  if (!total) {
    Errors errors = total.errors();
    for (Error& error : errors) error.path = path;
    return errors;
  }
  thread_local std::vector<std::int64_t> values;
  fill(actor, point, values);
  const std::int64_t at_point = values.front();
  fill(actor, draws, values);
  return band_of("bill/" + actor, total->status, at_point, values, keeps_values);
}

/// What the actor pays with the input at a value, from the report that has it there.
Result<Money> BillBand::amount_at(const UncertainInput& input, const Report& moved, const std::string& actor) const {
  const auto total = total_of(moved, actor);
  if (!total) return total.errors();
  const bool is_users = users_input_ && &input == &inputs_[*users_input_];
  if (!is_users) return total->amount;
  const auto range = vkp_range_of(moved, actor, terms_.year);
  if (!range) return range.errors();
  if (!*range || whole_group(actor)) return total->amount;
  return total->amount - (*range)->current + (*range)->few_users;
}

Result<std::vector<Sensitivity>> BillBand::sensitivity(const std::vector<std::string>& actors) const {
  std::vector<Sensitivity> rows;
  for (const std::string& actor : actors) {
    const auto total = total_of(*report_, actor);
    if (!total) return total.errors();
    for (const UncertainInput& input : inputs_) {
      if (input.is_drawn()) rows.push_back({"bill/" + actor, input.id, kroner_of(total->amount), 0, 0});
    }
  }
  const std::size_t per_actor = actors.empty() ? 0 : rows.size() / actors.size();
  std::size_t drawn_inputs = 0;
  for (const UncertainInput& input : inputs_) {
    if (!input.is_drawn()) continue;
    for (const bool is_high : {false, true}) {
      const auto moved = with_changes(changes_of(input, is_high ? input.high : input.low));
      if (!moved) return moved.errors();
      for (std::size_t i = 0; i < actors.size(); ++i) {
        const auto amount = amount_at(input, *moved, actors[i]);
        if (!amount) return amount.errors();
        Sensitivity& row = rows[i * per_actor + drawn_inputs];
        (is_high ? row.high_gives : row.low_gives) = kroner_of(*amount);
      }
    }
    ++drawn_inputs;
  }
  return sorted(std::move(rows));
}

}  // namespace samfin
