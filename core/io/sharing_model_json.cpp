// SPDX-License-Identifier: MIT
#include "core/io/sharing_model_json.hpp"

#include <algorithm>

#include "core/io/json_reader.hpp"
#include "core/io/object_reader.hpp"

namespace samfin {

using nlohmann::json;

namespace {

/// A word of a list; the first where it is not one of them, which is an error.
template <std::size_t count>
std::size_t read_word(const std::optional<std::string>& word, const std::array<std::string_view, count>& allowed,
                      const std::string& path, Errors& errors) {
  if (!word) return 0;
  const auto found = std::find(allowed.begin(), allowed.end(), *word);
  if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
  std::string list;
  for (const std::string_view name : allowed) list += (list.empty() ? "" : " ") + std::string(name);
  errors.push_back({ErrorCode::value_not_allowed, path, {{"value", word->substr(0, 60)}, {"allowed", list}}});
  return 0;
}

/// A share from 0 to 1.
Ratio read_share(ObjectReader& reader, std::string_view key, bool is_required, Errors& errors) {
  const Ratio share = reader.ratio(key, is_required).value_or(Ratio());
  if (!share.is_negative() && share <= Ratio(1)) return share;
  errors.push_back(
      {ErrorCode::value_out_of_range, reader.path_of(key), {{"value", share.text()}, {"min", "0"}, {"max", "1"}}});
  return {};
}

void require_one(const std::optional<Ratio>& sum, const std::string& path, Errors& errors) {
  if (sum && *sum == Ratio(1)) return;
  errors.push_back({ErrorCode::shares_not_one, path, {{"sum", sum ? sum->text() : "?"}}});
}

void read_table(const json& value, const std::string& path, KeyPart& part, Errors& errors) {
  if (!value.is_object()) {
    errors.push_back(wrong_type_error(path, "object"));
    return;
  }
  bool has_weight = false;
  for (const auto& [actor, weight] : value.items()) {
    const std::string place = path + pointer_step(actor);
    const auto ratio = read_ratio(weight, place, errors);
    if (!ratio) continue;
    if (ratio->is_negative()) {
      errors.push_back({ErrorCode::negative_weight, place, {{"value", ratio->text()}}});
    }
    has_weight = has_weight || !ratio->is_zero();
    part.table[actor] = *ratio;
  }
  if (!has_weight) errors.push_back({ErrorCode::all_weights_zero, path});
}

/// A key by its name, or an object `{"key","table"?,"users"?,"share"?}`.
KeyPart read_part(const json& value, const std::string& path, bool is_in_mixture, Errors& errors) {
  KeyPart part;
  if (value.is_string() && !is_in_mixture) {
    part.kind = static_cast<KeyKind>(read_word(value.get<std::string>(), key_kind_names, path, errors));
    if (part.kind == KeyKind::table) errors.push_back({ErrorCode::missing_key, path, {{"key", "table"}}});
    return part;
  }
  ObjectReader reader(value, path, errors);
  part.kind = static_cast<KeyKind>(read_word(reader.text("key", true), key_kind_names, reader.path_of("key"), errors));
  if (const json* table = reader.find("table", part.kind == KeyKind::table)) {
    read_table(*table, reader.path_of("table"), part, errors);
  }
  if (const json* users = reader.array("users")) {
    part.users.emplace();
    for (std::size_t i = 0; i < users->size(); ++i) {
      if ((*users)[i].is_string()) {
        part.users->push_back((*users)[i].get<std::string>());
      } else {
        errors.push_back(wrong_type_error(reader.path_of("users") + "/" + std::to_string(i), "text"));
      }
    }
  }
  if (is_in_mixture) part.share = read_share(reader, "share", true, errors);
  reader.finish();
  return part;
}

/// A key, or a list of its parts.
SharingKey read_key(const json* value, const std::string& path, Errors& errors) {
  SharingKey key;
  if (value == nullptr) return key;
  if (!value->is_array()) {
    key.parts.push_back(read_part(*value, path, false, errors));
    return key;
  }
  std::optional<Ratio> sum = Ratio();
  for (std::size_t i = 0; i < value->size(); ++i) {
    key.parts.push_back(read_part((*value)[i], path + "/" + std::to_string(i), true, errors));
    if (sum) sum = sum_of(*sum, key.parts.back().share);
  }
  require_one(sum, path, errors);
  return key;
}

SolutionModel read_solution(const json& value, const std::string& path, Errors& errors) {
  SolutionModel model;
  ObjectReader reader(value, path, errors);
  if (const auto word = reader.text("class")) {
    model.task_class = static_cast<TaskClass>(read_word(word, task_class_names, reader.path_of("class"), errors));
  }
  model.state_share = read_share(reader, "state_share", false, errors);
  if (const json* groups = reader.find("groups")) {
    ObjectReader shares(*groups, reader.path_of("groups"), errors);
    GroupShares read{read_share(shares, "health_regions", true, errors),
                     read_share(shares, "municipalities", true, errors)};
    shares.finish();
    require_one(sum_of(read.health_regions, read.municipalities), reader.path_of("groups"), errors);
    model.group_shares = read;
  }
  if (const json* keys = reader.find("keys")) {
    ObjectReader groups(*keys, reader.path_of("keys"), errors);
    model.health_regions = read_key(groups.find("health_regions"), groups.path_of("health_regions"), errors);
    model.municipalities = read_key(groups.find("municipalities"), groups.path_of("municipalities"), errors);
    groups.finish();
  }
  reader.finish();
  return model;
}

void read_solutions(const json& value, const std::string& path, SharingModel& model, Errors& errors) {
  if (!value.is_object()) {
    errors.push_back(wrong_type_error(path, "object"));
    return;
  }
  if (const auto all = value.find("all"); all != value.end()) {
    SolutionModel read = read_solution(*all, path + "/all", errors);
    read.named_as = "all";
    for (std::size_t i = 0; i < solution_names.size(); ++i) model.solutions[static_cast<Solution>(i)] = read;
  }
  for (const auto& [name, entry] : value.items()) {
    if (name == "all") continue;
    const std::string place = path + pointer_step(name);
    const auto solution = solution_named(name);
    if (!solution) {
      errors.push_back({ErrorCode::unknown_solution, place, {{"solution", name.substr(0, 60)}}});
      continue;
    }
    model.solutions[*solution] = read_solution(entry, place, errors);
    model.solutions[*solution].named_as = name;
  }
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
  reader.finish();
  return transition;
}

void write_part(JsonWriter& writer, const KeyPart& part, bool is_in_mixture) {
  writer.begin_object().member("key", key_kind_names[static_cast<std::size_t>(part.kind)]);
  if (!part.table.empty()) {
    writer.begin_object("table");
    for (const auto& [actor, weight] : part.table) writer.member(actor, std::string_view(weight.text()));
    writer.end_object();
  }
  if (part.users) {
    writer.begin_array("users");
    for (const std::string& user : *part.users) writer.value(std::string_view(user));
    writer.end_array();
  }
  if (is_in_mixture) writer.member("share", std::string_view(part.share.text()));
  writer.end_object();
}

void write_key(JsonWriter& writer, std::string_view group, const SharingKey& key) {
  if (key.parts.empty()) return;
  writer.name(group);
  if (key.parts.size() == 1) {
    write_part(writer, key.parts.front(), false);
    return;
  }
  writer.begin_array();
  for (const KeyPart& part : key.parts) write_part(writer, part, true);
  writer.end_array();
}

}  // namespace

SharingModel read_sharing_model(const json& value, const std::string& path, Errors& errors) {
  SharingModel model;
  ObjectReader reader(value, path, errors);
  model.name = reader.text("name").value_or("");
  if (const json* solutions = reader.find("solutions", true)) {
    read_solutions(*solutions, reader.path_of("solutions"), model, errors);
  }
  if (const json* transition = reader.find("transition")) {
    model.transition = read_transition(*transition, reader.path_of("transition"), errors);
  }
  reader.finish();
  return model;
}

void write_sharing_model(JsonWriter& writer, const SharingModel& model) {
  writer.begin_object("model").member("name", std::string_view(model.name)).begin_object("solutions");
  for (const auto& [solution, rule] : model.solutions) {
    writer.begin_object(name_of(solution)).member("class", name_of(rule.task_class));
    writer.member("state_share", std::string_view(rule.state_share.text()));
    if (rule.group_shares) {
      writer.begin_object("groups");
      writer.member("health_regions", std::string_view(rule.group_shares->health_regions.text()));
      writer.member("municipalities", std::string_view(rule.group_shares->municipalities.text())).end_object();
    }
    writer.begin_object("keys");
    write_key(writer, "health_regions", rule.health_regions);
    write_key(writer, "municipalities", rule.municipalities);
    writer.end_object().end_object();
  }
  writer.end_object();
  if (model.transition) {
    writer.begin_object("transition").member("first_year", model.transition->first_year);
    writer.member("steps", model.transition->step_count).end_object();
  }
  writer.end_object();
}

}  // namespace samfin
