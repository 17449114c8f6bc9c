// SPDX-License-Identifier: MIT
#include "core/io/json_reader.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace samfin {

namespace {

using nlohmann::json;

/// The first byte that is no UTF-8 (overlong forms, surrogates and values past U+10FFFF included).
std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned lead = byte_at(i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - i < length) return i;
    for (std::size_t k = 1; k < length; ++k) {
      if ((byte_at(i + k) & 0xC0U) != 0x80) return i;
    }
    const unsigned second = byte_at(i + 1);
    const bool is_overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool is_outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    if (is_overlong || is_outside) return i;
    i += length;
  }
  return std::nullopt;
}

std::pair<std::int64_t, std::int64_t> line_and_column(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, std::min(offset, text.size()));
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const auto last_break = before.rfind('\n');
  const std::size_t line_start = last_break == std::string_view::npos ? 0 : last_break + 1;
  return {lines + 1, static_cast<std::int64_t>(before.size() - line_start) + 1};
}

Error at_offset(ErrorCode code, std::string_view text, std::size_t offset) {
  const auto [line, column] = line_and_column(text, offset);
  return {code, "", {{"line", line}, {"column", column}}};
}

/// Builds the document event by event, so that each limit is met before the memory for it is taken.
class StrictReader : public nlohmann::json_sax<json> {
 public:
  StrictReader(std::string_view text, const JsonLimits& limits) : text_(text), limits_(limits) {}

  Errors errors;
  json document;

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(std::int64_t value) override { return put(value); }
  bool number_unsigned(std::uint64_t value) override {
    if (value <= static_cast<std::uint64_t>(INT64_MAX)) return put(static_cast<std::int64_t>(value));
    refuse(ErrorCode::value_out_of_range,
           {{"value", std::to_string(value)}, {"min", std::to_string(INT64_MIN)}, {"max", std::to_string(INT64_MAX)}});
    return put(refused());
  }
  bool number_float(double, const std::string& digits) override {
    refuse(ErrorCode::number_not_whole, {{"value", shown(digits)}});
    return put(refused());
  }
  bool string(std::string& value) override {
    if (value.size() > limits_.string_bytes) return refuse_string(value.size());
    return put(std::move(value));
  }
  bool binary(json::binary_t&) override { return false; }  // no-cover: no text holds any

  bool start_object(std::size_t) override { return open(json::object()); }
  bool start_array(std::size_t) override { return open(json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(std::string& value) override {
    if (value.size() > limits_.string_bytes) return refuse_string(value.size());
    Level& level = levels_.back();
    level.key = value;
    if (++key_count_ > limits_.keys) {
      refuse(ErrorCode::json_too_many_keys, {{"limit", static_cast<std::int64_t>(limits_.keys)}});
      return false;
    }
    if (level.container->contains(value)) {
      refuse(ErrorCode::duplicate_key, {{"key", shown(value)}});
    }
    return !are_enough(errors);
  }
  bool parse_error(std::size_t position, const std::string& token,
                   const nlohmann::detail::exception& problem) override {
    constexpr int number_past_double = 406;  // such as 1e400, which is JSON
    if (problem.id == number_past_double) {
      refuse(ErrorCode::number_not_whole, {{"value", shown(token)}});
      return false;
    }
    if (string_behind_ && position > text_.size()) return refuse_string(*string_behind_);
    errors.push_back(at_offset(ErrorCode::json_syntax, text_, position == 0 ? 0 : position - 1));
    return false;
  }

  /// The errors of a text behind which a string of so many bytes stands, that string's own included.
  Errors errors_until_string(std::size_t size) {
    string_behind_ = size;
    const bool is_behind_the_end = json::sax_parse(text_, this);
    if (is_behind_the_end) errors.push_back(at_offset(ErrorCode::json_syntax, text_, text_.size()));
    return std::move(errors);
  }

 private:
  static json refused() { return json(json::value_t::discarded); }

  struct Level {
    json* container;
    std::string key;
  };

  /// The place of the value that is being read. A list above it holds it (or what holds it) already.
  std::string path() const {
    std::string path;
    for (const Level& level : levels_) {
      const std::size_t ahead = &level == &levels_.back() ? 0 : 1;
      path +=
          level.container->is_array() ? "/" + std::to_string(level.container->size() - ahead) : pointer_step(level.key);
    }
    return path;
  }

  void refuse(ErrorCode code, std::initializer_list<NamedValue> values) { errors.push_back({code, path(), values}); }

  bool refuse_string(std::size_t size) {
    refuse(ErrorCode::string_too_long,
           {{"bytes", static_cast<std::int64_t>(size)}, {"limit", static_cast<std::int64_t>(limits_.string_bytes)}});
    return false;
  }

  /// Places a value; null where the count of values is used up.
  json* place(json value) {
    if (++value_count_ > limits_.values) {
      refuse(ErrorCode::json_too_many_values, {{"limit", static_cast<std::int64_t>(limits_.values)}});
      return nullptr;
    }
    if (levels_.empty()) {
      document = std::move(value);
      return &document;
    }
    Level& level = levels_.back();
    if (level.container->is_array()) {
      level.container->push_back(std::move(value));
      return &level.container->back();
    }
    json& slot = (*level.container)[level.key];
    slot = std::move(value);
    return &slot;
  }

  bool put(json value) { return place(std::move(value)) != nullptr && !are_enough(errors); }

  bool open(json container) {
    if (levels_.size() >= limits_.depth) {
      refuse(ErrorCode::json_too_deep, {{"limit", static_cast<std::int64_t>(limits_.depth)}});
      return false;
    }
    json* opened = place(std::move(container));
    if (opened == nullptr) return false;
    levels_.push_back({opened, ""});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  std::string_view text_;
  JsonLimits limits_;
  std::vector<Level> levels_;
  std::size_t value_count_ = 0;
  std::size_t key_count_ = 0;
  std::optional<std::size_t> string_behind_;  // its size, where the text ends before a string that is too long
};

/// Where the first string begins that is too long however its escapes are read (\u0041 is one byte), so that the
/// parser never takes memory for it; with the bytes that it has as it is written.
struct LongString {
  std::size_t begin = 0;
  std::size_t size = 0;
};
std::optional<LongString> first_too_long(std::string_view text, std::size_t limit) {
  constexpr std::size_t longest_escape = 6;
  if (text.size() <= longest_escape * limit) return std::nullopt;
  for (std::size_t begin = text.find('"'); begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
    end = std::min(end, text.size());
    if (end - begin - 1 > longest_escape * limit) return LongString{begin, end - begin - 1};
    begin = text.find('"', end + 1);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> utf8_error(std::string_view text) {
  const auto invalid = first_invalid_utf8(text);
  if (!invalid) return std::nullopt;
  return at_offset(ErrorCode::invalid_utf8, text, *invalid);
}

JsonReading read_json(std::string_view text, const JsonLimits& limits) {
  JsonReading reading;
  if (text.size() > limits.bytes) {
    reading.errors.push_back(
        {ErrorCode::json_too_large,
         "",
         {{"bytes", static_cast<std::int64_t>(text.size())}, {"limit", static_cast<std::int64_t>(limits.bytes)}}});
    return reading;
  }
  if (auto invalid = utf8_error(text)) {
    reading.errors.push_back(std::move(*invalid));
    return reading;
  }
  // The parser takes it for the end, and would not look at what stands behind.
  if (const auto zero = text.find('\0'); zero != std::string_view::npos) {
    reading.errors.push_back(at_offset(ErrorCode::json_syntax, text, zero));
    return reading;
  }
  if (const auto found = first_too_long(text, limits.string_bytes)) {
    StrictReader until(text.substr(0, found->begin), limits);
    reading.errors = until.errors_until_string(found->size);
    return reading;
  }
  StrictReader reader(text, limits);
  reading.is_whole = json::sax_parse(text, &reader);
  reading.errors = std::move(reader.errors);
  if (reading.is_whole) reading.document = std::move(reader.document);
  return reading;
}

}  // namespace samfin
