// SPDX-License-Identifier: MIT
#include "core/io/object_reader.hpp"

#include <algorithm>

#include "core/io/json_reader.hpp"

namespace samfin {

using nlohmann::json;

Error wrong_type_error(const std::string& path, std::string_view expected) {
  return {ErrorCode::wrong_type, path, {{"expected", std::string(expected)}}};
}

ObjectReader::ObjectReader(const json& value, std::string path, Errors& errors)
    : path_(std::move(path)), errors_(errors) {
  if (value.is_object()) {
    object_ = &value;
  } else if (!value.is_discarded()) {
    errors_.push_back(wrong_type_error(path_, "object"));
  }
}

std::string ObjectReader::path_of(std::string_view key) const {
  return path_ + pointer_step(key);
}

const json* ObjectReader::find(std::string_view key, bool is_required) {
  asked_.emplace_back(key);
  if (object_ == nullptr) return nullptr;
  const auto found = object_->find(std::string(key));
  if (found != object_->end()) return found->is_discarded() ? nullptr : &*found;
  if (is_required) errors_.push_back({ErrorCode::missing_key, path_of(key), {{"key", std::string(key)}}});
  return nullptr;
}

void ObjectReader::refuse_type(std::string_view key, std::string_view expected) {
  errors_.push_back(wrong_type_error(path_of(key), expected));
}

std::optional<std::string> ObjectReader::text(std::string_view key, bool is_required) {
  const json* value = find(key, is_required);
  if (value == nullptr) return std::nullopt;
  if (value->is_string()) return value->get<std::string>();
  refuse_type(key, "text");
  return std::nullopt;
}

std::optional<std::int64_t> ObjectReader::whole_number(std::string_view key, bool is_required) {
  const json* value = find(key, is_required);
  if (value == nullptr) return std::nullopt;
  if (value->is_number_integer()) return value->get<std::int64_t>();
  refuse_type(key, "whole_number");
  return std::nullopt;
}

std::optional<bool> ObjectReader::flag(std::string_view key) {
  const json* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (value->is_boolean()) return value->get<bool>();
  refuse_type(key, "true_or_false");
  return std::nullopt;
}

std::optional<Ratio> ObjectReader::ratio(std::string_view key, bool is_required) {
  const json* value = find(key, is_required);
  return value == nullptr ? std::nullopt : read_ratio(*value, path_of(key), errors_);
}

const json* ObjectReader::array(std::string_view key, bool is_required) {
  const json* value = find(key, is_required);
  if (value == nullptr || value->is_array()) return value;
  refuse_type(key, "list");
  return nullptr;
}

void ObjectReader::finish() {
  if (object_ == nullptr) return;
  for (const auto& [key, value] : object_->items()) {
    if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
    if (are_enough(errors_)) return;
    errors_.push_back({ErrorCode::unknown_key, path_of(key), {{"key", shown(key)}}});
  }
}

std::optional<Ratio> read_ratio(const json& value, const std::string& path, Errors& errors) {
  if (value.is_discarded()) return std::nullopt;
  if (value.is_number_integer()) return Ratio(value.get<std::int64_t>());
  if (!value.is_string()) {
    errors.push_back(wrong_type_error(path, "whole_number_or_ratio_text"));
    return std::nullopt;
  }
  const auto ratio = Ratio::read(value.get_ref<const std::string&>(), path);
  if (ratio) return *ratio;
  errors.insert(errors.end(), ratio.errors().begin(), ratio.errors().end());
  return std::nullopt;
}

}  // namespace samfin
