// SPDX-License-Identifier: MIT
#include "core/report/explanation.hpp"

#include <algorithm>

#include "core/regulation/group_amount.hpp"
#include "core/regulation/other_member.hpp"
#include "core/regulation/price_model.hpp"
#include "core/regulation/vkp.hpp"
#include "core/report/weaker_inputs.hpp"

namespace samfin {

namespace {

constexpr int shown_decimals = 4;

ExplainedInput input_of(const CellRef& cell) {
  const Unit unit = cell.table->unit();
  return {cell.table->family(), cell.path(), text_of(cell.cell(), unit), std::string(name_of(unit)), cell.provenance()};
}

ExplainedInput earlier(std::string name, std::string value, std::string unit, Status status) {
  return {std::move(name), "", std::move(value), std::move(unit), {status, "", "", "", "", std::nullopt}};
}

std::string ore_text(Money amount) {
  return std::to_string(amount.ore());
}

/// The steps of one explanation as they are gathered.
class Trail {
 public:
  Trail(const Report& report, const PaymentPlace& place, Explanation& explanation)
      : report_(report), place_(place), block_(*place.block), explanation_(explanation) {}

  Errors fill() {
    if (block_.is_by_model) {
      // Of a private group that its rule leaves alone the model tells nothing.
      Errors errors = fill_model();
      if (!errors.empty() || !explanation_.steps.empty()) return errors;
    }
    if (block_.payer_group == PayerGroup::other_members) return fill_price_list();
    const auto amount = group_amount(report_.parameters, block_.solution, block_.payer_group, block_.year);
    if (!amount) return amount.errors();
    rule_ = (*amount)->amount_cell.provenance();
    add_group_amount(**amount);
    // Where the amount comes from the cost basis, the regulation still says how it is shared.
    if (rule_.note == "from_costs") rule_ = {Status::adopted, "regulation", "§§ 13-16", "", "", std::nullopt};
    const auto keys = regulated_keys(report_.parameters, block_.year);
    if (!keys) return keys.errors();
    if (block_.payer_group == PayerGroup::health_regions) {
      add_region_weight(keys->health_regions);
      add_share("share", keys->health_regions, block_.total, block_.total_status, block_.amounts[place_.index],
                block_.statuses[place_.index]);
    } else if (block_.payer_group == PayerGroup::municipalities) {
      auto errors = add_municipal_weight(keys->municipalities);
      if (!errors.empty()) return errors;
      if (block_.solution == Solution::vkp) return fill_vkp(keys->municipalities);
      add_share("share", keys->municipalities, block_.total, block_.total_status, block_.amounts[place_.index],
                block_.statuses[place_.index]);
    } else {
      explanation_.exact_share_ore = Ratio(block_.total.ore());
    }
    return {};
  }

 private:
  ExplanationStep& add(std::string step, std::string equation) {
    explanation_.steps.push_back({std::move(step), std::move(equation), rule_.source, rule_.place, {}, "", "", "", {}});
    return explanation_.steps.back();
  }

  void add_group_amount(const GroupAmount& amount) {
    ExplanationStep& base = add("group_amount", "1");
    base.inputs = {input_of(amount.amount_cell)};
    base.formula = "payment_mnok * 100000000";
    base.result = ore_text(amount.before_supplement);
    base.unit = "ore";
    base.status = amount.amount_cell.status();
    if (!amount.supplement_cell) return;
    ExplanationStep& supplement = add("cpi_supplement", "1");
    supplement.place = "§ 17";
    supplement.inputs = {
        earlier("group_amount", ore_text(amount.before_supplement), "ore", amount.amount_cell.status()),
        input_of(*amount.supplement_cell)};
    supplement.formula = "group_amount * (1 + cpi_supplement_ratio)";
    supplement.result = ore_text(amount.amount);
    supplement.unit = "ore";
    supplement.status = amount.status;
  }

  void add_region_weight(const GroupKey& key) {
    const auto cell = *known_cell(report_.parameters, "health_region_key", (*block_.actors)[place_.index], block_.year);
    ExplanationStep& step = add("weight", "4");
    step.inputs = {input_of(cell)};
    step.formula = "health_region_key";
    step.result = key.weights[place_.index].text();
    step.unit = "weight";
    step.status = key.statuses[place_.index];
  }

  Errors add_municipal_weight(const GroupKey& key) {
    const auto codes = report_.parameters.structure().find((*block_.actors)[place_.index])->codes_today();
    std::vector<ExplainedInput> parts;
    for (const std::string& code : codes) {
      const auto weight = municipal_weight(report_.parameters, code, block_.year);
      if (!weight) return weight.errors();
      ExplanationStep& step = add("weight", "3");
      for (const CellRef& cell : weight->cells()) step.inputs.push_back(input_of(cell));
      step.formula = "(population + population) * municipal_health_index";
      step.result = weight->value.text();
      step.unit = "weight";
      step.status = weight->status;
      parts.push_back(earlier("weight", step.result, "weight", step.status));
    }
    if (parts.size() < 2) return {};
    ExplanationStep& sum = add("sum_of_weights", "3");
    sum.inputs = std::move(parts);
    sum.formula = "weight + weight";
    sum.result = key.weights[place_.index].text();
    sum.unit = "weight";
    sum.status = key.statuses[place_.index];
    return {};
  }

  static Ratio total_of(const std::vector<Ratio>& weights) {
    Ratio total;
    for (const Ratio& weight : weights) total = sum_of(total, weight).value_or(total);
    return total;
  }

  /// total weight, exact share and rounding of one split; the exact shares of several splits add up.
  void add_share(const std::string& name, const GroupKey& key, Money total, Status amount_status, Money share,
                 Status status) {
    const Ratio total_weight = total_of(key.weights);
    ExplanationStep& sum = add("total_weight", block_.payer_group == PayerGroup::health_regions ? "4" : "3");
    sum.inputs = {earlier("actor_count", std::to_string(nonzero_count(key.weights)), "count", Status::counted)};
    sum.formula = "sum(weight)";
    sum.result = total_weight.text();
    sum.unit = "weight";
    const Status total_status = computed_from(*std::max_element(key.statuses.begin(), key.statuses.end()));
    sum.status = total_status;

    const auto exact = key.key.exact_share_of(total, place_.index);
    const std::string exact_text = exact ? exact->decimal_text(shown_decimals) : "";
    ExplanationStep& step = add(name, "2");
    step.inputs = {earlier("amount", ore_text(total), "ore", amount_status),
                   earlier("weight", key.weights[place_.index].text(), "weight", key.statuses[place_.index]),
                   earlier("total_weight", total_weight.text(), "weight", total_status)};
    step.formula = "amount * weight / total_weight";
    step.result = exact_text;
    step.unit = "ore";
    step.status = status;

    ExplanationStep& rounding = add("rounding", "2");
    rounding.source = "convention";
    rounding.place = "METHOD (2)";
    rounding.inputs = {earlier(name, exact_text, "ore", status)};
    rounding.formula = "largest_remainder(" + name + ")";
    rounding.result = ore_text(share);
    rounding.unit = "ore";
    rounding.status = status;
    if (!exact) return;
    explanation_.exact_share_ore =
        explanation_.exact_share_ore ? sum_of(*explanation_.exact_share_ore, *exact) : *exact;
  }

  static std::ptrdiff_t nonzero_count(const std::vector<Ratio>& weights) {
    return std::count_if(weights.begin(), weights.end(), [](const Ratio& w) { return !w.is_zero(); });
  }

  Errors fill_vkp(const GroupKey& municipalities) {
    const auto shares = vkp_shares(report_.parameters, block_.total, municipalities, block_.year);
    if (!shares) return shares.errors();
    const Status status = block_.statuses[place_.index];
    ExplanationStep& halves = add("vkp_halves", "6");
    halves.inputs = {earlier("amount", ore_text(block_.total), "ore", block_.total_status),
                     input_of(shares->common_share_cell)};
    halves.formula = "amount * vkp_common_share; amount - amount * vkp_common_share";
    halves.result = ore_text(shares->common_amount) + " " + ore_text(shares->users_amount);
    halves.unit = "ore";
    const Status half_status = computed_from(weakest_of(block_.total_status, shares->common_share_cell.status()));
    halves.status = half_status;
    const Money common = shares->common[place_.index];
    const Money users = shares->users[place_.index];
    const Status common_status = weakest_of(half_status, municipalities.statuses[place_.index]);
    add_share("share", municipalities, shares->common_amount, half_status, common, common_status);

    const auto is_user = vkp_users(shares->users_cell, *municipalities.actors);
    GroupKey user_key = municipalities;
    for (std::size_t i = 0; i < is_user.size(); ++i) {
      if (!is_user[i]) user_key.weights[i] = Ratio();
    }
    auto ready = AllocationKey::of(user_key.weights, *user_key.actors);
    if (!ready) return ready.errors();
    user_key.key = std::move(*ready);
    ExplanationStep& use = add("vkp_users", "6");
    use.inputs = {input_of(shares->users_cell)};
    use.formula = is_user[place_.index] ? "weight" : "0";
    use.result = user_key.weights[place_.index].text();
    use.unit = "weight";
    use.status = status;
    add_share("users_share", user_key, shares->users_amount, half_status, users, status);

    ExplanationStep& sum = add("sum", "6");
    sum.inputs = {earlier("share", ore_text(common), "ore", common_status),
                  earlier("users_share", ore_text(users), "ore", status)};
    sum.formula = "share + users_share";
    sum.result = ore_text(block_.amounts[place_.index]);
    sum.unit = "ore";
    sum.status = status;
    return {};
  }

  /// A sharing model decides who pays, and tells its stages.
  Errors fill_model() {
    const auto told = report_.parameters.extensions().model_trail;
    if (told == nullptr) return {{ErrorCode::basis_not_loaded, "/model"}};
    auto trail = told(*report_.scenario.model, report_.parameters, block_, place_.index);
    if (!trail) return trail.errors();
    explanation_.steps = std::move(trail->steps);
    explanation_.exact_share_ore = trail->exact_share_ore;
    return {};
  }

  /// Other members pay by a price list: members x price x 12 months in each category.
  Errors fill_price_list() {
    const ParameterTable& counts = report_.parameters.table("other_member_count");
    for (const std::string& category : counts.rows()) {
      const auto count = cell_if_known(report_.parameters, "other_member_count", category, block_.year);
      if (!count) continue;
      const auto price = monthly_price(report_.parameters, category, block_.year);
      if (!price) return price.errors();
      const auto base = known_cell(report_.parameters, "monthly_price_ore", category, block_.year);
      const auto supplement = known_cell(report_.parameters, "cpi_supplement_ratio", "other_members", block_.year);
      if (!base || !supplement || !*price) return {{ErrorCode::input_not_known, "/monthly_price_ore/" + category}};
      rule_ = base->provenance();
      ExplanationStep& step = add("price_list", "9");
      step.inputs = {input_of(*count), input_of(*base), input_of(*supplement)};
      step.formula = "other_member_count * monthly_price_ore * (1 + cpi_supplement_ratio) * 12";
      step.result = std::to_string((*price)->ore() * static_cast<std::int64_t>(count->number().numerator()) * 12);
      step.unit = "ore";
      step.status = block_.total_status;
    }
    explanation_.exact_share_ore = Ratio(block_.total.ore());
    return {};
  }

  const Report& report_;
  const PaymentPlace& place_;
  const PaymentBlock& block_;
  Explanation& explanation_;
  Provenance rule_;
};

}  // namespace

Result<Explanation> explanation_of(const Report& report, std::string_view actor, int year, Solution solution) {
  const auto bill = bill_of(report, actor, year);
  if (!bill) return bill.errors();
  const auto place = payment_of(report, actor, year, solution);
  if (!place) {
    return Error{ErrorCode::no_payment,
                 "/solution",
                 {{"actor", std::string(actor)}, {"year", year}, {"solution", std::string(name_of(solution))}}};
  }
  Explanation explanation;
  explanation.actor = actor;
  explanation.year = year;
  explanation.solution = solution;
  explanation.payer_group = place->block->payer_group;
  explanation.amount = place->block->amounts[place->index];
  explanation.status = place->block->statuses[place->index];
  auto errors = Trail(report, *place, explanation).fill();
  if (!errors.empty()) return errors;
  if (explanation.exact_share_ore) {
    explanation.rounding_ore = sum_of(Ratio(explanation.amount.ore()), explanation.exact_share_ore->negated());
  }
  auto weaker = weaker_inputs_of(report, *place);
  if (!weaker) return weaker.errors();
  explanation.weaker_inputs = std::move(*weaker);
  return explanation;
}

}  // namespace samfin
