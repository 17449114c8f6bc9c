// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/exact/ratio.hpp"
#include "core/io/object_reader.hpp"

namespace samfin {

/// The names with spaces between, as error values list what is allowed.
template <class Names>
std::string listed(const Names& names) {
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : " ") + std::string(name);
  return list;
}

/// A word of a list as its number; the first where it is absent, or not one of them, which is `value_not_allowed`.
template <std::size_t count>
std::size_t read_word(const std::optional<std::string>& word, const std::array<std::string_view, count>& allowed,
                      const std::string& path, Errors& errors) {
  if (!word) return 0;
  const auto found = std::find(allowed.begin(), allowed.end(), *word);
  if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
  errors.push_back({ErrorCode::value_not_allowed, path, {{"value", shown(*word)}, {"allowed", listed(allowed)}}});
  return 0;
}

/// A share from 0 to 1; 0 where it is absent or refused.
inline Ratio read_share(ObjectReader& reader, std::string_view key, bool is_required, Errors& errors) {
  const Ratio share = reader.ratio(key, is_required).value_or(Ratio());
  if (!share.is_negative() && share <= Ratio(1)) return share;
  errors.push_back(
      {ErrorCode::value_out_of_range, reader.path_of(key), {{"value", share.text()}, {"min", "0"}, {"max", "1"}}});
  return {};
}

}  // namespace samfin
