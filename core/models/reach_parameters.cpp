// SPDX-License-Identifier: MIT
#include "core/models/reach_probe.hpp"

namespace samfin {

namespace {

/// What an amount of the regulation runs into.
ReachReason amount_reason(const ReachScene& scene, Solution solution, PayerGroup group) {
  const SolutionModel* rule = scene.rule_of(solution);
  if (rule == nullptr) return ReachReason::within_an_ore;
  if (rule->task_class == TaskClass::voluntary) return ReachReason::other_class;
  if (rule->total) return ReachReason::model_decides;
  return scene.group_amount(solution, group) == Money() ? ReachReason::no_amount : ReachReason::within_an_ore;
}

class ParameterProbes {
 public:
  explicit ParameterProbes(const ReachScene& scene) : scene_(scene), year_(std::to_string(scene.year)) {}

  std::vector<ReachProbe> probes() && {
    add_amounts();
    add_supplements();
    add_other_members();
    add_growth();
    return std::move(probes_);
  }

 private:
  const ParameterTable& table(std::string_view family) const { return scene_.parameters().table(family); }

  void add(ReachInput input, const std::vector<Change>& changes, ReachReason otherwise) {
    probes_.push_back(probe_of(scene_, std::move(input), changes, otherwise));
  }

  void add_amounts() {
    const ParameterTable& amounts = table("payment_mnok");
    const auto column = amounts.column_of(scene_.year);
    for (std::size_t row = 0; column && row < amounts.rows().size(); ++row) {
      if (!amounts.cell(row, *column).is_known) continue;
      const std::string& name = amounts.rows()[row];
      const auto slash = name.find('/');
      const auto solution = solution_named(std::string_view(name).substr(0, slash));
      const auto group = payer_group_named(std::string_view(name).substr(slash + 1));
      add({"payment_mnok", amounts.path_of(row, *column), solution, group},
          {moved_cell(amounts, row, *column, per_cent)}, amount_reason(scene_, *solution, *group));
    }
  }

  void add_supplements() {
    const ParameterTable& ratios = table("cpi_supplement_ratio");
    const auto column = ratios.column_of(scene_.year);
    for (std::size_t row = 0; column && row < ratios.rows().size(); ++row) {
      const auto group = payer_group_named(ratios.rows()[row]);
      const auto is_decided = [&](Solution solution) {
        return amount_reason(scene_, solution, *group) == ReachReason::model_decides;
      };
      const bool decides = scene_.scenario().model && scene_.all_solutions(is_decided);
      add({"cpi_supplement_ratio", ratios.path_of(row, *column), {}, group},
          {moved_cell(ratios, row, *column, per_cent)}, decides ? ReachReason::model_decides : ReachReason::no_amount);
    }
  }

  void add_other_members() {
    const ParameterTable& counts = table("other_member_count");
    const ParameterTable& prices = table("monthly_price_ore");
    const auto column = prices.column_of(scene_.year);
    std::vector<Change> more_members;
    std::vector<Change> higher_prices;
    for (std::size_t row = 0; column && row < prices.rows().size(); ++row) {
      if (!prices.cell(row, *column).is_known) continue;
      higher_prices.push_back(moved_cell(prices, row, *column, Ratio(10'000)));
      const auto count = counts.row_of(prices.rows()[row]);
      if (!count) continue;
      const Cell& cell = counts.cell(*count, *column);
      const auto known = cell.is_known ? static_cast<std::int64_t>(cell.number.numerator()) : 0;
      more_members.push_back({counts.path_of(*count, *column), known + 100, ""});
    }
    const SolutionModel* rule = scene_.rule_of(Solution::helsenettet);
    const ReachReason otherwise = rule != nullptr && rule->task_class == TaskClass::voluntary ? ReachReason::other_class
                                  : rule != nullptr && rule->total ? ReachReason::model_decides
                                                                   : ReachReason::no_amount;
    add({"other_member_count", "/other_member_count/*/" + year_, Solution::helsenettet, PayerGroup::other_members},
        std::move(more_members), otherwise);
    add({"monthly_price_ore", "/monthly_price_ore/*/" + year_, Solution::helsenettet, PayerGroup::other_members},
        std::move(higher_prices), otherwise);
  }

  void add_growth() {
    const ParameterTable& growth = table("growth_ratio");
    const auto column = growth.column_of(scene_.year);
    const bool is_grown = column && has_next_year(scene_.scenario().base);
    if (!is_grown) {
      add({"growth_ratio", "/growth_ratio", {}, {}}, {}, ReachReason::not_in_year);
      return;
    }
    for (std::size_t row = 0; row < growth.rows().size(); ++row) {
      const auto solution = solution_named(growth.rows()[row]);
      add({"growth_ratio", growth.path_of(row, *column), solution, {}}, {moved_cell(growth, row, *column, per_cent)},
          growth_reason(*solution));
    }
  }

  /// The amounts of the year may be the cost basis's, the user's or the model's.
  ReachReason growth_reason(Solution solution) const {
    const SolutionModel* rule = scene_.rule_of(solution);
    if (rule != nullptr && rule->task_class == TaskClass::voluntary) return ReachReason::other_class;
    return rule != nullptr && rule->total ? ReachReason::model_decides : ReachReason::no_amount;
  }

  const ReachScene& scene_;
  std::string year_;
  std::vector<ReachProbe> probes_;
};

}  // namespace

std::vector<ReachProbe> parameter_probes(const ReachScene& scene) {
  return ParameterProbes(scene).probes();
}

}  // namespace samfin
