// SPDX-License-Identifier: MIT
#include "core/io/sharing_model_json.hpp"

#include <algorithm>
#include <span>

#include "core/inputs/own_amount.hpp"
#include "core/io/investment_json.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/object_reader.hpp"
#include "core/io/sharing_key_json.hpp"
#include "core/io/words.hpp"

namespace samfin {

using nlohmann::json;

namespace {

constexpr std::array<PayerGroup, 4> sharing_groups = {PayerGroup::health_regions, PayerGroup::municipalities,
                                                      PayerGroup::pharmacies, PayerGroup::other_members};
constexpr std::array<PayerGroup, 2> represented_groups = {PayerGroup::general_practitioners,
                                                          PayerGroup::contract_specialists};
constexpr std::array<PayerGroup, 6> billed_groups = {
    PayerGroup::health_regions, PayerGroup::municipalities,        PayerGroup::pharmacies,
    PayerGroup::other_members,  PayerGroup::general_practitioners, PayerGroup::contract_specialists};

/// Reads the members of an object that are named after payer groups; another name is `unknown_key`.
template <class Read>
void read_by_group(const json* value, const std::string& path, std::span<const PayerGroup> groups, Errors& errors,
                   Read read) {
  if (value == nullptr) return;
  ObjectReader reader(*value, path, errors);
  for (const PayerGroup group : groups) {
    if (const json* entry = reader.find(name_of(group))) read(group, *entry, reader.path_of(name_of(group)));
  }
  reader.finish();
}

Money read_amount(ObjectReader& reader, std::string_view key, Errors& errors) {
  const auto mnok = reader.ratio(key, true);
  if (!mnok) return {};
  const auto amount = own_amount(*mnok, Ratio(), reader.path_of(key));
  if (amount) return *amount;
  errors.insert(errors.end(), amount.errors().begin(), amount.errors().end());
  return {};
}

std::string mnok_text(Money amount) {
  return Ratio::of(amount.ore(), 100'000'000).text();
}

/// A share, `{"mnok"}` or `{"use"}`.
GroupPortion read_portion(const json& value, const std::string& path, Errors& errors) {
  GroupPortion portion;
  if (!value.is_object()) {
    const auto share = read_ratio(value, path, errors);
    if (share && (share->is_negative() || *share > Ratio(1))) {
      errors.push_back({ErrorCode::value_out_of_range, path, {{"value", share->text()}, {"min", "0"}, {"max", "1"}}});
    }
    portion.value = share.value_or(Ratio());
    return portion;
  }
  ObjectReader reader(value, path, errors);
  if (reader.find("use") != nullptr) {
    portion.kind = GroupPortion::Kind::use;
    portion.value = reader.ratio("use").value_or(Ratio());
    if (portion.value.is_negative()) {
      errors.push_back({ErrorCode::negative_weight, reader.path_of("use"), {{"value", portion.value.text()}}});
    } else if (!portion.value.is_whole()) {
      errors.push_back({ErrorCode::number_not_whole, reader.path_of("use"), {{"value", portion.value.text()}}});
    }
  } else {
    portion.kind = GroupPortion::Kind::fixed;
    portion.amount = read_amount(reader, "mnok", errors);
  }
  reader.finish();
  return portion;
}

/// Shares add up to 1; use stands alone; somebody pays what is left after fixed amounts.
void check_groups(const SolutionModel& model, const std::string& path, Errors& errors) {
  std::optional<Ratio> share_sum = Ratio();
  Ratio use_sum;
  int share_count = 0;
  int use_count = 0;
  for (const auto& [group, portion] : model.groups) {
    if (portion.kind == GroupPortion::Kind::share) {
      ++share_count;
      if (share_sum) share_sum = sum_of(*share_sum, portion.value);
    } else if (portion.kind == GroupPortion::Kind::use) {
      ++use_count;
      use_sum = sum_of(use_sum, portion.value).value_or(use_sum);
    }
  }
  if (share_count > 0 && use_count > 0) {
    errors.push_back({ErrorCode::groups_mixed, path});
  } else if (use_count > 0) {
    if (use_sum.is_zero()) errors.push_back({ErrorCode::all_weights_zero, path});
  } else if (!share_sum || *share_sum != Ratio(1)) {
    errors.push_back({ErrorCode::shares_not_one, path, {{"sum", share_sum ? share_sum->text() : "?"}}});
  }
}

void read_groups(const json& value, const std::string& path, SolutionModel& model, Errors& errors) {
  const std::size_t error_count = errors.size();
  read_by_group(&value, path, sharing_groups, errors, [&](PayerGroup group, const json& entry, const std::string& at) {
    model.groups[group] = read_portion(entry, at, errors);
  });
  for (const PayerGroup group : {PayerGroup::health_regions, PayerGroup::municipalities}) {
    if (value.is_object() && !value.contains(name_of(group))) {
      errors.push_back(
          {ErrorCode::missing_key, path + "/" + std::string(name_of(group)), {{"key", std::string(name_of(group))}}});
    }
  }
  if (errors.size() == error_count) check_groups(model, path, errors);
}

OnBehalf read_on_behalf(PayerGroup of, const json& value, const std::string& path, Errors& errors) {
  OnBehalf on_behalf;
  ObjectReader reader(value, path, errors);
  on_behalf.share = read_share(reader, "share", true, errors);
  const std::array<std::string_view, 2> payers = {name_of(payer_on_behalf_of(of)), "self"};
  on_behalf.is_paid_by_group = read_word(reader.text("pays", true), payers, reader.path_of("pays"), errors) == 0;
  reader.finish();
  return on_behalf;
}

void read_buyers(const json& value, const std::string& path, SolutionModel& model, Errors& errors) {
  if (!value.is_object()) {
    errors.push_back(wrong_type_error(path, "object"));
    return;
  }
  if (model.task_class != TaskClass::voluntary) {
    errors.push_back({ErrorCode::unknown_key, path, {{"key", "buyers"}}});
    return;
  }
  bool has_units = false;
  for (const auto& [actor, count] : value.items()) {
    const std::string place = path + pointer_step(actor);
    const auto units = read_ratio(count, place, errors);
    if (!units) continue;
    if (units->is_negative()) errors.push_back({ErrorCode::negative_weight, place, {{"value", units->text()}}});
    has_units = has_units || !units->is_zero();
    model.buyers[actor] = *units;
  }
  if (!has_units) errors.push_back({ErrorCode::all_weights_zero, path});
}

SolutionModel read_solution(const json& value, const std::string& path, Errors& errors) {
  SolutionModel model;
  ObjectReader reader(value, path, errors);
  if (const auto word = reader.text("class")) {
    model.task_class = static_cast<TaskClass>(read_word(word, task_class_names, reader.path_of("class"), errors));
  }
  if (reader.find("total_mnok") != nullptr) model.total = read_amount(reader, "total_mnok", errors);
  model.state_share = read_share(reader, "state_share", false, errors);
  if (const json* groups = reader.find("groups")) read_groups(*groups, reader.path_of("groups"), model, errors);
  read_by_group(reader.find("keys"), reader.path_of("keys"), sharing_groups, errors,
                [&](PayerGroup group, const json& entry, const std::string& at) {
                  model.keys[group] = read_sharing_key(entry, group, at, errors);
                });
  read_by_group(reader.find("on_behalf"), reader.path_of("on_behalf"), represented_groups, errors,
                [&](PayerGroup group, const json& entry, const std::string& at) {
                  model.on_behalf[group] = read_on_behalf(group, entry, at, errors);
                });
  read_by_group(reader.find("collection"), reader.path_of("collection"), billed_groups, errors,
                [&](PayerGroup group, const json& entry, const std::string& at) {
                  if (!entry.is_string()) return errors.push_back(wrong_type_error(at, "text"));
                  const auto word = read_word(entry.get<std::string>(), collection_names, at, errors);
                  model.collection[group] = static_cast<Collection>(word);
                });
  if (const json* buyers = reader.find("buyers")) read_buyers(*buyers, reader.path_of("buyers"), model, errors);
  reader.finish();
  return model;
}

std::map<Solution, SolutionModel> read_solutions(const json& value, const std::string& path, Errors& errors) {
  std::map<Solution, SolutionModel> solutions;
  if (!value.is_object()) {
    errors.push_back(wrong_type_error(path, "object"));
    return solutions;
  }
  if (const auto all = value.find("all"); all != value.end()) {
    SolutionModel read = read_solution(*all, path + "/all", errors);
    read.named_as = "all";
    for (std::size_t i = 0; i < solution_names.size(); ++i) solutions[static_cast<Solution>(i)] = read;
  }
  for (const auto& [name, entry] : value.items()) {
    if (name == "all") continue;
    const std::string place = path + pointer_step(name);
    const auto solution = solution_named(name);
    if (!solution) {
      errors.push_back({ErrorCode::unknown_solution, place, {{"solution", shown(name)}}});
      continue;
    }
    solutions[*solution] = read_solution(entry, place, errors);
    solutions[*solution].named_as = name;
  }
  return solutions;
}

Transition read_transition(const json& value, const std::string& path, Errors& errors) {
  Transition transition;
  ObjectReader reader(value, path, errors);
  const auto in_range = [&](std::string_view key, std::int64_t number, std::int64_t min, std::int64_t max) {
    if (number >= min && number <= max) return static_cast<int>(number);
    errors.push_back({ErrorCode::value_out_of_range,
                      reader.path_of(key),
                      {{"value", std::to_string(number)}, {"min", std::to_string(min)}, {"max", std::to_string(max)}}});
    return static_cast<int>(min);
  };
  transition.first_year = in_range("first_year", reader.whole_number("first_year", true).value_or(2022), 1000, 9999);
  transition.step_count = in_range("steps", reader.whole_number("steps").value_or(5), 1, 100);
  if (const json* from = reader.find("from")) {
    ObjectReader old(*from, reader.path_of("from"), errors);
    if (const json* solutions = old.find("solutions", true)) {
      transition.from = read_solutions(*solutions, old.path_of("solutions"), errors);
    }
    old.finish();
  }
  reader.finish();
  return transition;
}

void write_groups(JsonWriter& writer, const SolutionModel& rule) {
  writer.begin_object("groups");
  for (const auto& [group, portion] : rule.groups) {
    writer.name(name_of(group));
    switch (portion.kind) {
      case GroupPortion::Kind::share:
        writer.value(std::string_view(portion.value.text()));
        break;
      case GroupPortion::Kind::use:
        writer.begin_object().member("use", std::string_view(portion.value.text())).end_object();
        break;
      case GroupPortion::Kind::fixed:
        writer.begin_object().member("mnok", std::string_view(mnok_text(portion.amount))).end_object();
        break;
    }
  }
  writer.end_object();
}

void write_solution(JsonWriter& writer, Solution solution, const SolutionModel& rule) {
  writer.begin_object(name_of(solution)).member("class", name_of(rule.task_class));
  if (rule.total) writer.member("total_mnok", std::string_view(mnok_text(*rule.total)));
  writer.member("state_share", std::string_view(rule.state_share.text()));
  if (!rule.groups.empty()) write_groups(writer, rule);
  writer.begin_object("keys");
  for (const auto& [group, key] : rule.keys) {
    writer.name(name_of(group));
    write_sharing_key(writer, key);
  }
  writer.end_object();
  if (!rule.on_behalf.empty()) writer.begin_object("on_behalf");
  for (const auto& [of, part] : rule.on_behalf) {
    writer.begin_object(name_of(of)).member("share", std::string_view(part.share.text()));
    writer.member("pays", part.is_paid_by_group ? name_of(payer_on_behalf_of(of)) : "self").end_object();
  }
  if (!rule.on_behalf.empty()) writer.end_object();
  if (!rule.collection.empty()) writer.begin_object("collection");
  for (const auto& [group, collection] : rule.collection) writer.member(name_of(group), name_of(collection));
  if (!rule.collection.empty()) writer.end_object();
  if (!rule.buyers.empty()) writer.begin_object("buyers");
  for (const auto& [buyer, units] : rule.buyers) writer.member(buyer, std::string_view(units.text()));
  if (!rule.buyers.empty()) writer.end_object();
  writer.end_object();
}

void write_solutions(JsonWriter& writer, const std::map<Solution, SolutionModel>& solutions) {
  writer.begin_object("solutions");
  for (const auto& [solution, rule] : solutions) write_solution(writer, solution, rule);
  writer.end_object();
}

}  // namespace

SharingModel read_sharing_model(const json& value, const std::string& path, Errors& errors) {
  SharingModel model;
  ObjectReader reader(value, path, errors);
  model.name = reader.text("name").value_or("");
  model.source = reader.text("source").value_or("");
  const json* investments = reader.array("investments");
  if (investments != nullptr) {
    model.investments = read_investments(*investments, reader.path_of("investments"), errors);
  }
  if (const json* solutions = reader.find("solutions", investments == nullptr)) {
    model.solutions = read_solutions(*solutions, reader.path_of("solutions"), errors);
  }
  if (const json* transition = reader.find("transition")) {
    model.transition = read_transition(*transition, reader.path_of("transition"), errors);
  }
  reader.finish();
  return model;
}

void write_sharing_model(JsonWriter& writer, const SharingModel& model) {
  writer.begin_object("model").member("name", std::string_view(model.name));
  if (!model.source.empty()) writer.member("source", std::string_view(model.source));
  write_solutions(writer, model.solutions);
  if (model.transition) {
    writer.begin_object("transition").member("first_year", model.transition->first_year);
    writer.member("steps", model.transition->step_count);
    if (!model.transition->from.empty()) {
      writer.begin_object("from");
      write_solutions(writer, model.transition->from);
      writer.end_object();
    }
    writer.end_object();
  }
  if (!model.investments.empty()) {
    writer.begin_array("investments");
    for (const Investment& investment : model.investments) write_investment(writer, investment);
    writer.end_array();
  }
  writer.end_object();
}

}  // namespace samfin
