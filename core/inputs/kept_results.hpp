// SPDX-License-Identifier: MIT
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace samfin {

class ParameterTable;

/// What was worked out from some tables, for as long as they are the very same: a change that leaves them alone need
/// not work it out again. A table that is changed is another table, so nothing has to be taken out. The results that
/// were asked for last are kept. Safe to share between threads.
class KeptResults {
 public:
  using Tables = std::vector<std::shared_ptr<const ParameterTable>>;

  /// The result kept under the name for these tables, or null. One name always stands for one type.
  std::shared_ptr<const void> find(std::string_view name, const Tables& tables);
  void keep(std::string_view name, const Tables& tables, std::shared_ptr<const void> result);

 private:
  struct Entry {
    std::string name;
    Tables tables;  ///< held, so that no other table can stand where they stood
    std::shared_ptr<const void> result;
  };
  std::mutex mutex_;
  std::list<Entry> entries_;  ///< the one asked for last is first
};

}  // namespace samfin
