// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/money.hpp"
#include "core/exact/ratio.hpp"
#include "core/inputs/investment.hpp"
#include "core/inputs/names.hpp"

namespace samfin {

/// What kind of task a solution is; the class decides who pays (financing models 2017, 2.1-2.2).
enum class TaskClass : unsigned char {
  authority,  ///< the state pays
  basic,      ///< shared infrastructure: all potential users pay
  voluntary,  ///< bought by those that use it, at a price
};

inline constexpr std::array<std::string_view, 3> task_class_names = {"authority", "basic", "voluntary"};
constexpr std::string_view name_of(TaskClass task_class) {
  return task_class_names[static_cast<std::size_t>(task_class)];
}

/// What a group's amount is shared by.
enum class KeyKind : unsigned char {
  regulated,    ///< as the regulation does: the municipal key, the regions' stand-in
  inhabitants,  ///< at the dates of the law's key; a region's are those of its municipalities
  flat,         ///< everybody the same
  table,        ///< weights of the user's
  use,          ///< counts of use: transactions, look-ups, users
  turnover,     ///< private members by bracket of turnover, chains by location
};

inline constexpr std::array<std::string_view, 6> key_kind_names = {"regulated", "inhabitants", "flat",
                                                                   "table",     "use",         "turnover"};

/// A private member by what decides its bracket.
struct TurnoverMember {
  Ratio turnover_mnok;
  std::int64_t location_count = 1;

  friend bool operator==(const TurnoverMember&, const TurnoverMember&) = default;
};

/// Members with a turnover up to a limit, and what each of them weighs. The last bracket has no limit.
struct TurnoverBracket {
  std::optional<Ratio> up_to_mnok;
  Ratio weight;

  friend bool operator==(const TurnoverBracket&, const TurnoverBracket&) = default;
};

/// A key by turnover. Without brackets the regulation's monthly prices are the weights.
struct TurnoverKey {
  std::map<std::string, TurnoverMember, std::less<>> members;
  std::vector<TurnoverBracket> brackets;
  std::optional<std::int64_t> per_location_from;  ///< from this many locations each of them is weighed
  Ratio per_location_weight;

  friend bool operator==(const TurnoverKey&, const TurnoverKey&) = default;
};

/// A key, or a part of a mixture.
struct KeyPart {
  KeyKind kind = KeyKind::regulated;
  std::map<std::string, Ratio, std::less<>> table;  ///< weight by actor; who is not there has none
  std::optional<std::vector<std::string>> users;    ///< only these have a weight
  TurnoverKey turnover;
  Ratio share = Ratio(1);  ///< of the mixture

  friend bool operator==(const KeyPart&, const KeyPart&) = default;
};

/// One part, or a weighted mixture whose shares add up to 1. No parts: as regulated.
struct SharingKey {
  std::vector<KeyPart> parts;

  friend bool operator==(const SharingKey&, const SharingKey&) = default;
};

/// A key from a year on.
struct KeyVersion {
  int from_year = 0;
  SharingKey key;

  friend bool operator==(const KeyVersion&, const KeyVersion&) = default;
};

/// A key that may change with the years. Before its first version, and without any, it is as regulated.
struct DatedKey {
  std::vector<KeyVersion> versions;  ///< by year, ascending
  bool is_dated = false;             ///< as the scenario writes it

  /// The version of a year and its number; nothing before the first.
  std::optional<std::size_t> version_in(int year) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < versions.size(); ++i) {
      if (versions[i].from_year <= year) found = i;
    }
    return found;
  }

  friend bool operator==(const DatedKey&, const DatedKey&) = default;
};

/// What a group pays of what is shared.
struct GroupPortion {
  enum class Kind : unsigned char {
    share,  ///< a share of what is left after the fixed amounts
    fixed,  ///< an amount
    use,    ///< in proportion to a count
  };
  Kind kind = Kind::share;
  Ratio value;   ///< the share or the count
  Money amount;  ///< the fixed amount

  friend bool operator==(const GroupPortion&, const GroupPortion&) = default;
};

/// Part of a group's amount that is for others: general practitioners, contract specialists.
struct OnBehalf {
  Ratio share;
  bool is_paid_by_group = true;  ///< else they pay it themselves

  friend bool operator==(const OnBehalf&, const OnBehalf&) = default;
};

/// How a group meets its payment: who sees a bill (financing models 2017, 2.2.2).
enum class Collection : unsigned char {
  invoice,    ///< from the supplier
  deduction,  ///< from the frame grants
  rates,      ///< adjusted rates
};

inline constexpr std::array<std::string_view, 3> collection_names = {"invoice", "deduction", "rates"};
constexpr std::string_view name_of(Collection collection) {
  return collection_names[static_cast<std::size_t>(collection)];
}

/// How one solution is paid for.
struct SolutionModel {
  std::string named_as;  ///< in the scenario: the solution, or `all`
  TaskClass task_class = TaskClass::basic;
  std::optional<Money> total;  ///< what the sharing groups pay together; nothing: as regulated
  Ratio state_share;           ///< of that and of the instalments on investments
  /// Regions and municipalities, and the private groups that share with them; empty: in proportion to the regulation.
  std::map<PayerGroup, GroupPortion> groups;
  std::map<PayerGroup, DatedKey> keys;          ///< missing: as regulated
  std::map<PayerGroup, OnBehalf> on_behalf;     ///< by those it is for
  std::map<PayerGroup, Collection> collection;  ///< missing: invoice
  std::map<std::string, Ratio> buyers;          ///< units by actor, of a voluntary service

  const DatedKey* key_of(PayerGroup group) const {
    const auto found = keys.find(group);
    return found == keys.end() ? nullptr : &found->second;
  }

  friend bool operator==(const SolutionModel&, const SolutionModel&) = default;
};

/// From one way of sharing to the model in equal yearly steps: 0 before the first year, 1 from the last step on.
struct Transition {
  int first_year = 0;
  int step_count = 5;
  std::map<Solution, SolutionModel> from;  ///< who is not there comes from the regulation
  friend bool operator==(const Transition&, const Transition&) = default;
};

/// A way of sharing the costs other than the regulation's. Solutions that are not named stay as regulated.
struct SharingModel {
  std::string name;
  std::string source;  ///< where it was proposed or decided, in the user's words
  std::map<Solution, SolutionModel> solutions;
  std::optional<Transition> transition;
  std::vector<Investment> investments;

  /// Whether anything in it bears on the solution.
  bool bears_on(Solution solution) const {
    if (solutions.count(solution) > 0 || (transition && transition->from.count(solution) > 0)) return true;
    for (const Investment& investment : investments) {
      if (investment.solution == solution) return true;
    }
    return false;
  }
  friend bool operator==(const SharingModel&, const SharingModel&) = default;
};

/// The group that pays on behalf of those who do not pay by the regulation.
constexpr PayerGroup payer_on_behalf_of(PayerGroup group) {
  return group == PayerGroup::general_practitioners ? PayerGroup::municipalities : PayerGroup::health_regions;
}

}  // namespace samfin
