// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/money.hpp"

namespace samfin {

/// Writes JSON in one pass: the only way in which figures leave the core as text. Keys come in the order
/// in which they are written, so the same answer is the same bytes everywhere.
class JsonWriter {
 public:
  JsonWriter& begin_object();
  JsonWriter& begin_object(std::string_view key) { return name(key).begin_object(); }
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& begin_array(std::string_view key) { return name(key).begin_array(); }
  JsonWriter& end_array();

  JsonWriter& name(std::string_view key);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(bool flag);
  JsonWriter& value(Money amount) { return value(amount.ore()); }
  /// A number given as decimal text.
  JsonWriter& number(std::string_view decimal);
  JsonWriter& null();

  template <class T>
  JsonWriter& member(std::string_view key, T member_value) {
    return name(key).value(member_value);
  }

  /// A member that may be unknown: `null` then.
  template <class T>
  JsonWriter& member_or_null(std::string_view key, const std::optional<T>& member_value) {
    name(key);
    return member_value ? value(*member_value) : null();
  }

  std::string text() && { return std::move(text_); }

 private:
  void separate();
  void append_quoted(std::string_view text);

  std::string text_;
  bool needs_comma_ = false;
};

}  // namespace samfin
