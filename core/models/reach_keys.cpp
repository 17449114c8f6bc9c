// SPDX-License-Identifier: MIT
// The inputs of the regulation's keys.
#include <algorithm>

#include "core/models/reach_probe.hpp"

namespace samfin {

namespace {

/// What an input of the regulation's keys runs into, where nothing moves.
ReachReason key_reason(const ReachScene& scene, PayerGroup group, bool is_of_index) {
  const auto is_of_other_class = [&](Solution solution) {
    const SolutionModel* rule = scene.rule_of(solution);
    return rule != nullptr && rule->task_class != TaskClass::basic;
  };
  if (scene.all_solutions(is_of_other_class)) return ReachReason::other_class;
  const auto has_other_key = [&](Solution solution) {
    const SolutionModel* rule = scene.rule_of(solution);
    const DatedKey* key = rule == nullptr ? nullptr : rule->key_of(group);
    const auto version = key == nullptr ? std::nullopt : key->version_in(scene.year);
    if (!version) return false;
    const auto& parts = key->versions[*version].key.parts;
    return std::none_of(parts.begin(), parts.end(), [&](const KeyPart& part) {
      return part.kind == KeyKind::regulated || (!is_of_index && part.kind == KeyKind::inhabitants);
    });
  };
  const auto is_idle = [&](Solution solution) { return is_of_other_class(solution) || has_other_key(solution); };
  if (scene.all_solutions(is_idle)) return ReachReason::key_not_in_use;
  const auto is_nothing = [&](Solution solution) { return scene.group_amount(solution, group) == Money(); };
  return scene.all_solutions(is_nothing) ? ReachReason::no_amount : ReachReason::within_an_ore;
}

class KeyProbes {
 public:
  explicit KeyProbes(const ReachScene& scene) : scene_(scene), year_(std::to_string(scene.year)) {}

  std::vector<ReachProbe> probes() && {
    add_municipal_key();
    add_rows("health_region_key", scene_.year, PayerGroup::health_regions,
             key_reason(scene_, PayerGroup::health_regions, true));
    add_vkp();
    return std::move(probes_);
  }

 private:
  const ParameterTable& table(std::string_view family) const { return scene_.parameters().table(family); }

  void add(ReachInput input, const std::vector<Change>& changes, ReachReason otherwise) {
    probes_.push_back(probe_of(scene_, std::move(input), changes, otherwise));
  }

  /// A family in a year as one input: every other row is moved, since a key does not see all moved alike.
  void add_rows(std::string_view family, int year, std::optional<PayerGroup> group, ReachReason otherwise) {
    const ParameterTable& rows = table(family);
    const ReachInput input{std::string(family), "/" + std::string(family) + "/*/" + std::to_string(year), {}, group};
    const auto column = rows.column_of(year);
    std::vector<Change> changes;
    for (std::size_t row = 0; column && row < rows.rows().size(); row += 2) {
      const Cell& cell = rows.cell(row, *column);
      if (!cell.is_known) continue;
      const bool is_whole = rows.unit() == Unit::count || rows.unit() == Unit::ore;
      const Ratio tenth = product_of(cell.number, Ratio::of(1, 10)).value_or(Ratio::of(1, 10));
      changes.push_back(moved_cell(rows, row, *column, is_whole ? Ratio(100) : tenth));
    }
    add(input, std::move(changes), column ? otherwise : ReachReason::not_in_year);
  }

  void add_municipal_key() {
    const ReachReason of_counts = key_reason(scene_, PayerGroup::municipalities, false);
    const ReachReason of_index = key_reason(scene_, PayerGroup::municipalities, true);
    const ReachReason of_dates = of_counts == ReachReason::within_an_ore ? ReachReason::key_not_in_use : of_counts;
    add_rows("population", scene_.year - 1, PayerGroup::municipalities, of_dates);
    add_rows("population", scene_.year, PayerGroup::municipalities, of_dates);
    add_mid_year(of_counts);
    const Cell* index_year = table("key_index_year").find("", scene_.year);
    const int used = index_year == nullptr ? scene_.year : static_cast<int>(index_year->number.numerator());
    add_rows("municipal_health_index", used, PayerGroup::municipalities, of_index);
    add_word("key_population_dates", of_counts);
    add_index_year(used, of_index);
  }

  /// Counts at mid-year are the user's to give: each as its count of January, and one per cent more for every other.
  void add_mid_year(ReachReason otherwise) {
    const ParameterTable& counts = table("population_1_july");
    const ParameterTable& january = table("population");
    const auto column = counts.column_of(scene_.year - 1);
    std::vector<Change> changes;
    for (std::size_t row = 0; column && row < counts.rows().size(); ++row) {
      const Cell* known = january.find(counts.rows()[row], scene_.year - 1);
      if (known == nullptr || !known->is_known) continue;
      const auto count = static_cast<std::int64_t>(known->number.numerator());
      changes.push_back({counts.path_of(row, *column), count + (row % 2 == 0 ? 1 + count / 100 : 0), ""});
    }
    add({"population_1_july",
         "/population_1_july/*/" + std::to_string(scene_.year - 1),
         {},
         PayerGroup::municipalities},
        std::move(changes), column ? otherwise : ReachReason::not_in_year);
  }

  /// A word of a family without rows: another of those that are allowed.
  void add_word(std::string_view family, ReachReason otherwise) {
    const ParameterTable& words = table(family);
    const auto column = words.column_of(scene_.year);
    if (!column) return;
    std::vector<Change> changes;
    for (const std::string& word : words.allowed_tokens(0)) {
      if (word == words.cell(0, *column).text || !changes.empty()) continue;
      changes.push_back({words.path_of(0, *column), word, ""});
    }
    add({std::string(family), words.path_of(0, *column), {}, PayerGroup::municipalities}, std::move(changes),
        otherwise);
  }

  void add_index_year(int used, ReachReason otherwise) {
    const ParameterTable& years = table("key_index_year");
    const auto column = years.column_of(scene_.year);
    if (!column) return;
    // The year carried forward has an index too, but none that may be chosen.
    const auto& known = table("municipal_health_index").years();
    const int other = known.front() == used ? known[1] : known.front();
    add({"key_index_year", years.path_of(0, *column), {}, PayerGroup::municipalities},
        {{years.path_of(0, *column), std::int64_t{other}, ""}}, otherwise);
  }

  void add_vkp() {
    const ParameterTable& common = table("vkp_common_share");
    const ParameterTable& users = table("vkp_users");
    const auto column = common.column_of(scene_.year);
    const ReachReason otherwise = vkp_reason();
    const ReachInput share{"vkp_common_share", "/vkp_common_share/" + year_, Solution::vkp, PayerGroup::municipalities};
    const ReachInput who{"vkp_users", "/vkp_users/" + year_, Solution::vkp, PayerGroup::municipalities};
    if (!column) {
      add(share, {}, ReachReason::not_in_year);
      add(who, {}, ReachReason::not_in_year);
      return;
    }
    const std::string user = scene_.parameters().structure().codes_of(scene_.year).front();
    const auto& text = users.cell(0, *users.column_of(scene_.year)).text;
    const Change fewer{users.path_of(0, *column), text == "all" ? ChangeValue(AllExcept{{user}}) : ChangeValue("all"),
                       ""};
    // Where all use VKP, both halves have the same key, and only single øre can move between them.
    add(share, {moved_cell(common, 0, *column, Ratio::of(1, 100))}, otherwise);
    add(who, {fewer}, otherwise);
  }

  ReachReason vkp_reason() const {
    const SolutionModel* rule = scene_.rule_of(Solution::vkp);
    if (rule != nullptr && rule->task_class != TaskClass::basic) return ReachReason::other_class;
    if (!scene_.has_payments(Solution::vkp)) return ReachReason::no_amount;
    const DatedKey* key = rule == nullptr ? nullptr : rule->key_of(PayerGroup::municipalities);
    if (key != nullptr && key->version_in(scene_.year)) return ReachReason::key_not_in_use;
    return ReachReason::within_an_ore;
  }

  const ReachScene& scene_;
  std::string year_;
  std::vector<ReachProbe> probes_;
};

}  // namespace

std::vector<ReachProbe> key_probes(const ReachScene& scene) {
  return KeyProbes(scene).probes();
}

}  // namespace samfin
