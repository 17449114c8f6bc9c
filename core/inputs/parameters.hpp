// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/inputs/parameter_table.hpp"
#include "core/inputs/structure.hpp"

namespace samfin {

/// A document that values come from.
struct Source {
  std::string publisher;
  std::string document;
  std::string reference;
  std::string url;
  std::string licence;
  bool is_second_hand = false;  ///< read in a copy or a retelling
};

/// One released set of parameters, or such a set with the changes of a scenario. Copying is cheap: the
/// tables are shared until one of them is changed.
class Parameters {
 public:
  Parameters(std::string id, std::string sha256, std::string read_on, std::map<std::string, Source> sources,
             Structure structure, std::vector<ParameterTable> tables);

  const std::string& id() const { return id_; }
  /// SHA-256 of the parameter document as released, in hexadecimal; a scenario's changes do not move it.
  const std::string& sha256() const { return sha256_; }
  /// The day when the sources were last read, as YYYY-MM-DD.
  const std::string& read_on() const { return read_on_; }
  const std::map<std::string, Source>& sources() const { return *sources_; }
  const Structure& structure() const { return *structure_; }
  const std::map<std::string, std::shared_ptr<const ParameterTable>, std::less<>>& tables() const { return tables_; }

  /// A family that every set has; asking for another stops the program.
  const ParameterTable& table(std::string_view family) const;
  /// The same, to change: this copy gets a table of its own.
  ParameterTable& own_table(std::string_view family);

  /// The years with payments, ascending.
  const std::vector<int>& years() const;

 private:
  std::string id_;
  std::string sha256_;
  std::string read_on_;
  std::shared_ptr<const std::map<std::string, Source>> sources_;
  std::shared_ptr<const Structure> structure_;
  std::map<std::string, std::shared_ptr<const ParameterTable>, std::less<>> tables_;
};

/// "2022 2023 …", as error values list years.
std::string text_of_years(const std::vector<int>& years);

}  // namespace samfin
