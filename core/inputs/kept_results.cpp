// SPDX-License-Identifier: MIT
#include "core/inputs/kept_results.hpp"

#include <algorithm>

namespace samfin {

namespace {
constexpr std::size_t most_kept = 24;  // with a changed table some 300 KB each at most
}

std::shared_ptr<const void> KeptResults::find(std::string_view name, const Tables& tables) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.name == name && entry.tables == tables; });
  if (found == entries_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found);
  return entries_.front().result;
}

void KeptResults::keep(std::string_view name, const Tables& tables, std::shared_ptr<const void> result) {
  const std::lock_guard lock(mutex_);
  entries_.push_front({std::string(name), tables, std::move(result)});
  if (entries_.size() > most_kept) entries_.pop_back();
}

}  // namespace samfin
