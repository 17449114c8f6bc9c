// SPDX-License-Identifier: MIT
#include "core/io/sharing_key_json.hpp"

#include <algorithm>
#include <set>

#include "core/io/json_reader.hpp"
#include "core/io/key_csv.hpp"
#include "core/io/words.hpp"

namespace samfin {

using nlohmann::json;

namespace {

constexpr std::int64_t largest_count = 1'000'000'000'000;

bool is_private(PayerGroup group) {
  return group == PayerGroup::pharmacies || group == PayerGroup::other_members;
}

bool may_have(PayerGroup group, KeyKind kind) {
  if (kind == KeyKind::table || kind == KeyKind::use) return true;
  if (kind == KeyKind::turnover) return group == PayerGroup::other_members;
  return !is_private(group);
}

void check_kind(PayerGroup group, KeyKind kind, const std::string& path, Errors& errors) {
  if (may_have(group, kind)) return;
  std::string allowed;
  for (std::size_t i = 0; i < key_kind_names.size(); ++i) {
    if (may_have(group, static_cast<KeyKind>(i)))
      allowed += (allowed.empty() ? "" : " ") + std::string(key_kind_names[i]);
  }
  errors.push_back({ErrorCode::value_not_allowed,
                    path,
                    {{"value", std::string(key_kind_names[static_cast<std::size_t>(kind)])}, {"allowed", allowed}}});
}

/// The user's own names of private payers: short, nothing that a file could not show, and not the name of anybody
/// else who pays.
void check_member_name(const std::string& name, const std::string& path, Errors& errors) {
  const auto is_one_of = [&](const auto& names) { return std::find(names.begin(), names.end(), name) != names.end(); };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool is_code = name.size() == 4 && std::all_of(name.begin(), name.end(), is_digit);
  const bool is_taken = is_code || is_one_of(payer_group_names) || name.rfind("helse_", 0) == 0;
  const bool is_printable =
      std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f; });
  if (!name.empty() && name.size() <= 60 && is_printable && !is_taken) return;
  errors.push_back({ErrorCode::value_not_allowed,
                    path,
                    {{"value", shown(name)}, {"allowed", "1-60 characters, no code of a public payer"}}});
}

void check_weight(const Ratio& weight, KeyKind kind, const std::string& path, Errors& errors) {
  if (weight.is_negative()) {
    errors.push_back({ErrorCode::negative_weight, path, {{"value", weight.text()}}});
  } else if (kind == KeyKind::use && !weight.is_whole()) {
    errors.push_back({ErrorCode::number_not_whole, path, {{"value", weight.text()}}});
  }
}

void check_has_weight(const KeyPart& part, const std::string& path, Errors& errors) {
  const bool has_weight =
      std::any_of(part.table.begin(), part.table.end(), [](const auto& entry) { return !entry.second.is_zero(); });
  if (!has_weight) errors.push_back({ErrorCode::all_weights_zero, path});
}

void read_table(const json& value, const std::string& path, KeyPart& part, Errors& errors) {
  if (!value.is_object()) {
    errors.push_back(wrong_type_error(path, "object"));
    return;
  }
  for (const auto& [actor, weight] : value.items()) {
    const std::string place = path + pointer_step(actor);
    const auto ratio = read_ratio(weight, place, errors);
    if (!ratio) continue;
    check_weight(*ratio, part.kind, place, errors);
    part.table[actor] = *ratio;
  }
  check_has_weight(part, path, errors);
}

/// The weights, written out or as the text of a CSV file.
void read_weights(ObjectReader& reader, KeyPart& part, Errors& errors) {
  if (const auto csv = reader.text("csv")) {
    const std::string path = reader.path_of("csv");
    const std::size_t error_count = errors.size();
    for (auto& [actor, weight] : read_key_csv(*csv, path, errors)) part.table[actor] = weight;
    for (const auto& [actor, weight] : part.table) check_weight(weight, part.kind, path, errors);
    if (errors.size() == error_count) check_has_weight(part, path, errors);
    return;
  }
  if (const json* table = reader.find("table", true)) read_table(*table, reader.path_of("table"), part, errors);
}

void read_users(const json& list, const std::string& path, KeyPart& part, Errors& errors) {
  part.users.emplace();
  std::set<std::string> known;
  for (std::size_t i = 0; i < list.size() && !are_enough(errors); ++i) {
    const std::string place = path + "/" + std::to_string(i);
    if (!list[i].is_string()) {
      errors.push_back(wrong_type_error(place, "text"));
      continue;
    }
    const auto user = list[i].get<std::string>();
    if (known.insert(user).second) {
      part.users->push_back(user);
    } else {
      errors.push_back({ErrorCode::duplicate_id, place, {{"id", shown(user)}}});
    }
  }
}

Ratio read_not_negative(ObjectReader& reader, std::string_view key, bool is_required, Errors& errors) {
  const Ratio value = reader.ratio(key, is_required).value_or(Ratio());
  if (value.is_negative()) {
    errors.push_back({ErrorCode::negative_weight, reader.path_of(key), {{"value", value.text()}}});
    return {};
  }
  return value;
}

std::int64_t read_count(ObjectReader& reader, std::string_view key, std::int64_t missing, Errors& errors) {
  const std::int64_t count = reader.whole_number(key).value_or(missing);
  if (count >= 1 && count <= 1'000'000) return count;
  errors.push_back({ErrorCode::value_out_of_range,
                    reader.path_of(key),
                    {{"value", std::to_string(count)}, {"min", "1"}, {"max", "1000000"}}});
  return missing;
}

void read_members(const json& value, const std::string& path, TurnoverKey& key, Errors& errors) {
  if (!value.is_object()) {
    errors.push_back(wrong_type_error(path, "object"));
    return;
  }
  if (value.empty()) errors.push_back({ErrorCode::all_weights_zero, path});
  for (const auto& [name, entry] : value.items()) {
    const std::string place = path + pointer_step(name);
    check_member_name(name, place, errors);
    ObjectReader reader(entry, place, errors);
    TurnoverMember member;
    member.turnover_mnok = read_not_negative(reader, "turnover_mnok", true, errors);
    member.location_count = read_count(reader, "locations", 1, errors);
    reader.finish();
    key.members[name] = member;
  }
}

/// Brackets by ascending limit; the last one has none.
void read_brackets(const json& list, const std::string& path, TurnoverKey& key, Errors& errors) {
  for (std::size_t i = 0; i < list.size() && !are_enough(errors); ++i) {
    ObjectReader reader(list[i], path + "/" + std::to_string(i), errors);
    TurnoverBracket bracket;
    const bool is_last = i + 1 == list.size();
    if (!is_last) bracket.up_to_mnok = read_not_negative(reader, "up_to_mnok", true, errors);
    bracket.weight = read_not_negative(reader, "weight", true, errors);
    reader.finish();
    if (!is_last && i > 0 && *bracket.up_to_mnok <= *key.brackets.back().up_to_mnok) {
      errors.push_back({ErrorCode::value_out_of_range,
                        reader.path_of("up_to_mnok"),
                        {{"value", bracket.up_to_mnok->text()},
                         {"min", key.brackets.back().up_to_mnok->text()},
                         {"max", std::to_string(largest_count)}}});
    }
    key.brackets.push_back(bracket);
  }
}

void read_turnover(ObjectReader& reader, KeyPart& part, Errors& errors) {
  TurnoverKey& key = part.turnover;
  if (const json* members = reader.find("members", true)) {
    read_members(*members, reader.path_of("members"), key, errors);
  }
  if (const json* brackets = reader.array("brackets")) {
    read_brackets(*brackets, reader.path_of("brackets"), key, errors);
    if (brackets->empty()) errors.push_back({ErrorCode::all_weights_zero, reader.path_of("brackets")});
  }
  if (reader.find("per_location_from") != nullptr) {
    key.per_location_from = read_count(reader, "per_location_from", 1, errors);
    key.per_location_weight = read_not_negative(reader, "per_location_weight", true, errors);
    if (key.brackets.empty()) {
      errors.push_back({ErrorCode::missing_key, reader.path_of("brackets"), {{"key", "brackets"}}});
    }
  }
}

/// A key by its name, or an object.
KeyPart read_part(const json& value, PayerGroup group, const std::string& path, bool is_in_mixture, Errors& errors) {
  KeyPart part;
  if (value.is_string() && !is_in_mixture) {
    part.kind = static_cast<KeyKind>(read_word(value.get<std::string>(), key_kind_names, path, errors));
    check_kind(group, part.kind, path, errors);
    if (part.kind == KeyKind::table || part.kind == KeyKind::use) {
      errors.push_back({ErrorCode::missing_key, path, {{"key", "table"}}});
    } else if (part.kind == KeyKind::turnover) {
      errors.push_back({ErrorCode::missing_key, path, {{"key", "members"}}});
    }
    return part;
  }
  ObjectReader reader(value, path, errors);
  const std::string kind_path = reader.path_of("key");
  const auto word = reader.text("key", true);
  part.kind = static_cast<KeyKind>(read_word(word, key_kind_names, kind_path, errors));
  if (word) check_kind(group, part.kind, kind_path, errors);
  if (part.kind == KeyKind::table || part.kind == KeyKind::use) read_weights(reader, part, errors);
  if (part.kind == KeyKind::turnover) read_turnover(reader, part, errors);
  if (is_private(group)) {
    for (const auto& [name, weight] : part.table) check_member_name(name, path, errors);
  } else if (const json* users = reader.array("users")) {
    read_users(*users, reader.path_of("users"), part, errors);
  }
  if (is_in_mixture) part.share = read_share(reader, "share", true, errors);
  reader.finish();
  return part;
}

/// A key, or a list of its parts.
SharingKey read_parts(const json& value, PayerGroup group, const std::string& path, Errors& errors) {
  SharingKey key;
  if (!value.is_array()) {
    key.parts.push_back(read_part(value, group, path, false, errors));
    return key;
  }
  std::optional<Ratio> sum = Ratio();
  for (std::size_t i = 0; i < value.size() && !are_enough(errors); ++i) {
    key.parts.push_back(read_part(value[i], group, path + "/" + std::to_string(i), true, errors));
    if (sum) sum = sum_of(*sum, key.parts.back().share);
  }
  if (!sum || *sum != Ratio(1)) {
    errors.push_back({ErrorCode::shares_not_one, path, {{"sum", sum ? sum->text() : "?"}}});
  }
  return key;
}

DatedKey read_versions(const json& value, PayerGroup group, const std::string& path, Errors& errors) {
  DatedKey dated;
  dated.is_dated = true;
  ObjectReader reader(value, path, errors);
  const json* list = reader.array("dated", true);
  reader.finish();
  for (std::size_t i = 0; list != nullptr && i < list->size() && !are_enough(errors); ++i) {
    ObjectReader version((*list)[i], path + "/dated/" + std::to_string(i), errors);
    const auto from = version.whole_number("from", true);
    const json* key = version.find("key", true);
    version.finish();
    const std::int64_t after = dated.versions.empty() ? 999 : dated.versions.back().from_year;
    if (from && (*from <= after || *from > 9999)) {
      errors.push_back({ErrorCode::value_out_of_range,
                        version.path_of("from"),
                        {{"value", std::to_string(*from)}, {"min", std::to_string(after + 1)}, {"max", "9999"}}});
      continue;
    }
    if (!from || key == nullptr) continue;
    dated.versions.push_back({static_cast<int>(*from), read_parts(*key, group, version.path_of("key"), errors)});
  }
  return dated;
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
  if (part.kind == KeyKind::turnover) {
    writer.begin_object("members");
    for (const auto& [name, member] : part.turnover.members) {
      writer.begin_object(name).member("turnover_mnok", std::string_view(member.turnover_mnok.text()));
      writer.member("locations", member.location_count).end_object();
    }
    writer.end_object();
    if (!part.turnover.brackets.empty()) writer.begin_array("brackets");
    for (const TurnoverBracket& bracket : part.turnover.brackets) {
      writer.begin_object();
      if (bracket.up_to_mnok) writer.member("up_to_mnok", std::string_view(bracket.up_to_mnok->text()));
      writer.member("weight", std::string_view(bracket.weight.text())).end_object();
    }
    if (!part.turnover.brackets.empty()) writer.end_array();
    if (part.turnover.per_location_from) {
      writer.member("per_location_from", *part.turnover.per_location_from);
      writer.member("per_location_weight", std::string_view(part.turnover.per_location_weight.text()));
    }
  }
  if (is_in_mixture) writer.member("share", std::string_view(part.share.text()));
  writer.end_object();
}

void write_parts(JsonWriter& writer, const SharingKey& key) {
  if (key.parts.size() == 1) {
    write_part(writer, key.parts.front(), false);
    return;
  }
  writer.begin_array();
  for (const KeyPart& part : key.parts) write_part(writer, part, true);
  writer.end_array();
}

}  // namespace

DatedKey read_sharing_key(const json& value, PayerGroup group, const std::string& path, Errors& errors) {
  if (value.is_object() && value.contains("dated")) return read_versions(value, group, path, errors);
  DatedKey key;
  key.versions.push_back({0, read_parts(value, group, path, errors)});
  return key;
}

void write_sharing_key(JsonWriter& writer, const DatedKey& key) {
  if (!key.is_dated) {
    write_parts(writer, key.versions.front().key);
    return;
  }
  writer.begin_object().begin_array("dated");
  for (const KeyVersion& version : key.versions) {
    writer.begin_object().member("from", version.from_year).name("key");
    write_parts(writer, version.key);
    writer.end_object();
  }
  writer.end_array().end_object();
}

}  // namespace samfin
