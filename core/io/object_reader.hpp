// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/ratio.hpp"
#include "core/outcome/error.hpp"

namespace samfin {

/// Reads one JSON object key by key and gathers every error on the way. Each question names the type it
/// expects; `finish` refuses what nobody asked for. A value that the reading has refused already counts as
/// absent, without a second error.
class ObjectReader {
 public:
  /// Errors go to `errors`, at `path` and below. A value that is no object is `wrong_type`.
  ObjectReader(const nlohmann::json& value, std::string path, Errors& errors);

  /// Null where the key is absent (an error if `is_required`) or of another type.
  const nlohmann::json* find(std::string_view key, bool is_required = false);
  std::optional<std::string> text(std::string_view key, bool is_required = false);
  std::optional<std::int64_t> whole_number(std::string_view key, bool is_required = false);
  std::optional<bool> flag(std::string_view key);
  std::optional<Ratio> ratio(std::string_view key, bool is_required = false);
  const nlohmann::json* array(std::string_view key, bool is_required = false);

  /// `unknown_key` for every key that was not asked for.
  void finish();

  std::string path_of(std::string_view key) const;

 private:
  void refuse_type(std::string_view key, std::string_view expected);

  const nlohmann::json* object_ = nullptr;
  std::string path_;
  Errors& errors_;
  std::vector<std::string> asked_;
};

/// A weight or rate: a whole number, or text of a decimal or fraction.
std::optional<Ratio> read_ratio(const nlohmann::json& value, const std::string& path, Errors& errors);

/// `wrong_type` at a place.
Error wrong_type_error(const std::string& path, std::string_view expected);

}  // namespace samfin
