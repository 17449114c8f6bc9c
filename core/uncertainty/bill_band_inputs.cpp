// SPDX-License-Identifier: MIT
// Which inputs can move the bills of a year, with their ends.
#include <algorithm>

#include "core/evaluate.hpp"
#include "core/exact/wide_fraction.hpp"
#include "core/inputs/cell_ref.hpp"
#include "core/inputs/next_year.hpp"
#include "core/regulation/health_region_key.hpp"
#include "core/regulation/municipal_key.hpp"
#include "core/uncertainty/bill_band.hpp"

namespace samfin {

namespace {

constexpr std::string_view risk_margin_family = "risk_margin_ratio";
constexpr std::string_view users_id = "vkp_users_share";

double double_of(const Ratio& value) {
  return value.is_zero() ? 0.0 : nearest_double(wide_fraction_of(value));
}

Ratio difference_of(const Ratio& a, const Ratio& b) {
  return sum_of(a, b.negated()).value_or(Ratio());
}

std::string year_path(std::string_view family, std::string_view row, int year) {
  std::string path = "/" + std::string(family);
  if (!row.empty()) path += "/" + std::string(row);
  return path + "/" + std::to_string(year);
}

Ratio total_of_weights(const GroupKey& key) {
  Ratio total;
  for (const Ratio& weight : key.weights) total = sum_of(total, weight).value_or(total);
  return total;
}

}  // namespace

bool BillBand::is_held(Solution solution) const {
  const auto& model = report_->scenario.model;
  if (!model || !model->bears_on(solution)) return false;
  const auto has_fixed = [](const SolutionModel& rule) {
    return rule.total || std::any_of(rule.groups.begin(), rule.groups.end(),
                                     [](const auto& group) { return group.second.kind == GroupPortion::Kind::fixed; });
  };
  const auto is_fixed_in = [&](const std::map<Solution, SolutionModel>& rules) {
    const auto found = rules.find(solution);
    return found != rules.end() && has_fixed(found->second);
  };
  const bool has_investment =
      std::any_of(model->investments.begin(), model->investments.end(),
                  [&](const Investment& investment) { return investment.solution == solution; });
  return has_investment || is_fixed_in(model->solutions) || (model->transition && is_fixed_in(model->transition->from));
}

/// The year that is carried forward grows by what is assumed; the ends are the report's for the national solutions.
Errors BillBand::add_growths() {
  const bool is_carried = report_->scenario.base == Base::next_year && terms_.year == next_year_of(*parameters_);
  if (!is_carried) return {};
  std::array<Ratio, solution_names.size()> rates;
  Status status = Status::assumed;
  for (std::size_t i = 0; i < rates.size(); ++i) {
    const auto cell = known_cell(report_->parameters, "growth_ratio", solution_names[i], terms_.year);
    if (!cell) return cell.errors();
    rates[i] = cell->number();
    status = weakest_of(status, cell->status());
  }
  std::array<Ratio, 2> ends;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const std::string row = std::string(i == 0 ? "low" : "high") + "/national_solutions/2025_2030";
    const auto cell = known_cell(report_->parameters, "municipal_growth_ratio", row, terms_.year);
    if (!cell) return cell.errors();
    ends[i] = cell->number();
  }
  const ParameterTable& table = report_->parameters.table("growth_ratio");
  const bool is_one = !terms_.is_independent &&
                      std::all_of(rates.begin(), rates.end(), [&](const Ratio& rate) { return rate == rates[0]; });
  const std::string common_id = "growth_ratio/all/" + std::to_string(terms_.year);
  for (std::size_t i = 0; i < rates.size(); ++i) {
    if (is_held(static_cast<Solution>(i))) continue;
    if (is_one && !growths_.empty()) {
      growth_of_[i] = 0;
      continue;
    }
    const std::string own_id = "growth_ratio/" + std::string(solution_names[i]) + "/" + std::to_string(terms_.year);
    growth_of_[i] = static_cast<int>(growths_.size());
    growths_.push_back({inputs_.size(), terms_.is_independent ? own_id : common_id, rates[i]});
    inputs_.push_back({is_one ? common_id : own_id, DistributionKind::triangular, InputUnit::ratio,
                       std::min(rates[i], ends[0]), rates[i], std::max(rates[i], ends[1]), table.smallest(),
                       table.largest(), status});
  }
  return {};
}

/// Where payments follow the cost basis, a margin may be laid on the estimate. Which groups' amounts it moves, and how
/// much, is what the engine gives at its two ends: an estimate is straight in the margin.
Errors BillBand::add_risk_margin() {
  if (report_->scenario.base != Base::costs) return {};
  const auto cell = cell_if_known(report_->parameters, risk_margin_family, "", terms_.year);
  if (!cell) return {};
  const ParameterTable& table = *cell->table;
  std::array<Result<Report>, 2> ends = {Error{ErrorCode::internal_check_failed, ""},
                                        Error{ErrorCode::internal_check_failed, ""}};
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const Ratio value = i == 0 ? table.smallest() : table.largest();
    ends[i] = with_changes({{cell->path(), value.text(), ""}});
    if (!ends[i]) return ends[i].errors();
  }
  const double width = double_of(table.largest()) - double_of(table.smallest());
  for (std::size_t i = 0; i < report_->blocks.size(); ++i) {
    const PaymentBlock& block = report_->blocks[i];
    if (block.year != terms_.year || block.total == Money()) continue;
    const auto moved = [&](const Report& report) {
      for (const PaymentBlock& other : report.blocks) {
        const bool is_same =
            other.year == block.year && other.solution == block.solution && other.payer_group == block.payer_group;
        if (is_same) return other.total.ore();
      }
      return block.total.ore();  // no-cover: who pays at one growth pays at another
    };
    const std::int64_t reach = moved(*ends[1]) - moved(*ends[0]);
    if (reach == 0) continue;
    slopes_[{block.solution, block.payer_group}] =
        static_cast<double>(reach) / (width * static_cast<double>(block.total.ore()));
  }
  if (slopes_.empty()) return {};
  margin_input_ = inputs_.size();
  known_margin_ = cell->number();
  inputs_.push_back({std::string(risk_margin_family), DistributionKind::uniform, InputUnit::ratio, cell->number(),
                     cell->number(), table.largest(), table.smallest(), table.largest(), cell->status()});
  return {};
}

Errors BillBand::add_indices() {
  if (!terms_.has_municipality || terms_.is_live) return {};
  const Parameters& parameters = report_->parameters;
  const auto key = municipal_key(parameters, terms_.year);
  if (!key) return key.errors();
  key_total_ = double_of(total_of_weights(*key));
  const ParameterTable& table = parameters.table("municipal_health_index");
  for (const std::string& code : table.rows()) {
    const auto weight = municipal_weight(parameters, code, terms_.year);
    if (!weight) return weight.errors();
    const Provenance& provenance = weight->index.provenance();
    if (!provenance.margin || weight->value.is_zero()) continue;
    const Ratio known = weight->index.number();
    indices_.push_back({inputs_.size(), code, weight->index.path(), double_of(weight->value), double_of(known)});
    inputs_.push_back({"municipal_health_index/" + code, DistributionKind::uniform, InputUnit::ratio,
                       std::max(difference_of(known, *provenance.margin), table.smallest()), known,
                       sum_of(known, *provenance.margin).value_or(known), table.smallest(), table.largest(),
                       provenance.status});
  }
  return {};
}

Errors BillBand::add_users() {
  const bool is_by_model = std::any_of(report_->blocks.begin(), report_->blocks.end(), [&](const PaymentBlock& block) {
    return block.year == terms_.year && block.solution == Solution::vkp && block.is_by_model;
  });
  if (!terms_.has_municipality || terms_.is_live || is_by_model) return {};
  const auto users = cell_if_known(report_->parameters, "vkp_users", "", terms_.year);
  if (!users || users->cell().text != "all") return {};
  const auto common = known_cell(report_->parameters, "vkp_common_share", "", terms_.year);
  if (!common) return common.errors();
  const auto few = known_cell(report_->parameters, "vkp_few_users_share", "", terms_.year);
  if (!few) return few.errors();
  common_share_ = double_of(common->number());
  users_input_ = inputs_.size();
  inputs_.push_back({std::string(users_id), DistributionKind::uniform, InputUnit::ratio, few->number(), Ratio(1),
                     Ratio(1), few->table->smallest(), Ratio(1), users->status()});
  return {};
}

Errors BillBand::add_regions() {
  if (!terms_.has_health_region || terms_.is_live) return {};
  const auto key = health_region_key(report_->parameters, terms_.year);
  if (!key) return key.errors();
  const auto margin = known_cell(report_->parameters, "simulation_margin_ratio", "region_key", terms_.year);
  if (!margin) return margin.errors();
  const double total = double_of(total_of_weights(*key));
  for (std::size_t i = 0; i < key->actors->size(); ++i) {
    region_shares_.push_back(double_of(key->weights[i]) / total);
    region_inputs_.push_back(inputs_.size());
    inputs_.push_back({"health_region_key/" + (*key->actors)[i], DistributionKind::uniform, InputUnit::ratio,
                       margin->number().negated(), Ratio(), margin->number(), Ratio(-1), Ratio(1),
                       weakest_of(key->statuses[i], margin->status())});
  }
  return {};
}

void BillBand::add_held() {
  const Scenario& scenario = report_->scenario;
  if (terms_.is_live) {
    held_.emplace_back("keys");
  } else {
    held_.emplace_back("other_keys");
  }
  for (const char* code : {"population", "cpi_supplement", "state_share", "vkp_use_of_others"}) {
    held_.emplace_back(code);
  }
  if (scenario.model) held_.emplace_back("sharing_model");
  for (const std::string_view name : solution_names) {
    if (is_held(*solution_named(name))) held_.push_back("fixed_amounts/" + std::string(name));
  }
}

/// What a scenario would change to bring the input to a value.
std::vector<Change> BillBand::changes_of(const UncertainInput& input, const Ratio& value) const {
  const auto place = static_cast<std::size_t>(&input - inputs_.data());
  std::vector<Change> changes;
  for (std::size_t i = 0; i < growth_of_.size(); ++i) {
    const bool is_moved = growth_of_[i] >= 0 && growths_[static_cast<std::size_t>(growth_of_[i])].input == place;
    if (is_moved) changes.push_back({year_path("growth_ratio", solution_names[i], terms_.year), value.text(), ""});
  }
  if (margin_input_ == place) changes.push_back({year_path(risk_margin_family, "", terms_.year), value.text(), ""});
  for (const UncertainIndex& index : indices_) {
    if (index.input == place) changes.push_back({index.path, value.text(), ""});
  }
  if (users_input_ == place) changes.push_back({"/vkp_few_users_share", value.text(), ""});
  const auto region = std::find(region_inputs_.begin(), region_inputs_.end(), place);
  if (region != region_inputs_.end()) {
    const auto key = health_region_key(report_->parameters, terms_.year);
    if (!key) return changes;
    const Ratio total = total_of_weights(*key);
    const Ratio moved = product_of(total, value).value_or(Ratio());
    const Ratio mean = product_of(moved, Ratio::of(1, key->actors->size())).value_or(Ratio());
    for (std::size_t i = 0; i < key->actors->size(); ++i) {
      Ratio weight = difference_of(key->weights[i], mean);
      if (region - region_inputs_.begin() == static_cast<std::ptrdiff_t>(i)) {
        weight = sum_of(weight, moved).value_or(weight);
      }
      changes.push_back({year_path("health_region_key", (*key->actors)[i], terms_.year), weight.text(), ""});
    }
  }
  return changes;
}

Result<Report> BillBand::with_changes(const std::vector<Change>& changes) const {
  Scenario scenario = report_->scenario;
  for (const Change& change : changes) {
    const auto is_same = [&](const Change& other) { return other.path == change.path; };
    scenario.changes.erase(std::remove_if(scenario.changes.begin(), scenario.changes.end(), is_same),
                           scenario.changes.end());
    scenario.changes.push_back(change);
  }
  scenario.years = {terms_.year};
  return evaluate(scenario, *parameters_);
}

Result<BillBand> BillBand::of(const Report& report, const Parameters& parameters, const BillBandTerms& terms,
                              const std::vector<OwnInput>& own) {
  if (std::find(report.years.begin(), report.years.end(), terms.year) == report.years.end()) {
    return Error{
        ErrorCode::year_without_parameters, "/year", {{"year", terms.year}, {"years", text_of_years(report.years)}}};
  }
  BillBand band(report, parameters, terms);
  for (const auto add : {&BillBand::add_growths, &BillBand::add_risk_margin, &BillBand::add_indices,
                         &BillBand::add_users, &BillBand::add_regions}) {
    Errors errors = (band.*add)();
    if (!errors.empty()) return errors;
  }
  Errors errors = replace_inputs(band.inputs_, known_among(band.inputs_, own));
  if (!errors.empty()) return errors;
  band.add_held();
  return band;
}

}  // namespace samfin
