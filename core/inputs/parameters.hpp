// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/inputs/kept_results.hpp"
#include "core/inputs/parameter_table.hpp"
#include "core/inputs/structure.hpp"
#include "core/outcome/result.hpp"

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

class Parameters;
struct OwnCosts;
struct ModelTrail;
struct PaymentBlock;
struct Scenario;
struct SharingModel;

/// What a scenario may ask for that the regulation does not need. Each is null where it is not built in.
struct Extensions {
  /// All that is wrong with what a scenario adds to the number basis, with places in the scenario.
  Errors (*own_costs_errors)(const OwnCosts&, const Parameters&) = nullptr;
  /// The parameters with the groups' amounts taken from the cost basis.
  Result<Parameters> (*amounts_from_costs)(const OwnCosts&, const Parameters&) = nullptr;
  /// A year's payments under a sharing model, from those of the regulation.
  Result<std::vector<PaymentBlock>> (*payments_by_model)(const SharingModel&, const Parameters&,
                                                         const std::vector<PaymentBlock>&, int year) = nullptr;
  /// How one of its payments came to be.
  Result<ModelTrail> (*model_trail)(const SharingModel&, const Parameters&, const PaymentBlock&,
                                    std::size_t index) = nullptr;
  /// What follows from a scenario's changes to the parts of the municipal key: given the parameters without the
  /// changes and with them, moves what depends on them. Gives all errors, with places in the scenario.
  Errors (*move_key)(const Scenario&, const Parameters& before, Parameters& after) = nullptr;
};

/// The identity of a set of parameters.
struct ParameterSet {
  std::string id;
  std::string sha256;   ///< of the document as released, in hexadecimal; a scenario's changes do not move it
  std::string read_on;  ///< the day when the sources were last read, as YYYY-MM-DD
};

/// One released set of parameters, or such a set with the changes of a scenario. Copying is cheap: the
/// tables are shared until one of them is changed.
class Parameters {
 public:
  Parameters(ParameterSet set, std::map<std::string, Source> sources, Structure structure,
             std::vector<ParameterTable> tables);

  const std::string& id() const { return set_.id; }
  const std::string& sha256() const { return set_.sha256; }
  const std::string& read_on() const { return set_.read_on; }
  const std::map<std::string, Source>& sources() const { return *sources_; }
  const Structure& structure() const { return *structure_; }
  const std::map<std::string, std::shared_ptr<const ParameterTable>, std::less<>>& tables() const { return tables_; }

  /// A family that every set has; asking for another stops the program.
  const ParameterTable& table(std::string_view family) const;
  /// The same, to change: this copy gets a table of its own. What rests on it may be asked for when all is changed.
  ParameterTable& own_table(std::string_view family);

  /// What `work` gives, a Result, worked out once for the tables of these families as they are now: it must rest on
  /// nothing else of the set but its structure. `name` tells it from what else rests on them. Errors are not kept.
  template <class Work>
  auto kept(std::string_view name, std::initializer_list<std::string_view> families, Work work) const
      -> decltype(work()) {
    return kept_for(name, tables_of(families), work);
  }
  /// The same for what rests on the whole set.
  template <class Work>
  auto kept(std::string_view name, Work work) const -> decltype(work()) {
    return kept_for(name, all_tables(), work);
  }

  /// The years with payments, ascending.
  const std::vector<int>& years() const;

  /// The same with the number basis: its families and sources, and what scenarios may then ask for.
  Parameters with_basis(ParameterSet basis, const std::map<std::string, Source>& sources,
                        std::vector<ParameterTable> tables, const Extensions& extensions) const;
  /// The identity of the number basis; all empty without one.
  const ParameterSet& basis() const { return basis_; }
  const Extensions& extensions() const { return extensions_; }

 private:
  template <class Work>
  auto kept_for(std::string_view name, const KeptResults::Tables& tables, Work work) const -> decltype(work()) {
    using Value = std::decay_t<decltype(*work())>;
    if (const auto found = kept_->find(name, tables)) return *static_cast<const Value*>(found.get());
    auto result = work();
    if (result) kept_->keep(name, tables, std::make_shared<const Value>(*result));
    return result;
  }
  KeptResults::Tables tables_of(std::initializer_list<std::string_view> families) const;
  KeptResults::Tables all_tables() const;

  ParameterSet set_;
  ParameterSet basis_;
  Extensions extensions_;
  std::shared_ptr<const std::map<std::string, Source>> sources_;
  std::shared_ptr<const Structure> structure_;
  std::map<std::string, std::shared_ptr<const ParameterTable>, std::less<>> tables_;
  std::shared_ptr<KeptResults> kept_ = std::make_shared<KeptResults>();
};

/// "2022 2023 …", as error values list years.
std::string text_of_years(const std::vector<int>& years);

}  // namespace samfin
