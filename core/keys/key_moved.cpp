// SPDX-License-Identifier: MIT
#include "core/keys/key_moved.hpp"

#include <algorithm>

#include "core/inputs/replacement.hpp"
#include "core/keys/index_parts.hpp"

namespace samfin {

namespace {

constexpr std::string_view people_path = "/people_by_age/";
constexpr std::string_view weight_path = "/key_criterion_weight/";
constexpr std::int64_t index_unit = 100'000'000;  // 8 decimals

bool bears_on_key(const Change& change) {
  return change.path.starts_with(people_path) || change.path.starts_with(weight_path);
}

std::string place_of(std::size_t change, std::string_view key) {
  return "/changes/" + std::to_string(change) + "/" + std::string(key);
}

/// Counts before the first year with criteria are history.
Errors errors_of_earlier_years(const Scenario& scenario, const Parameters& after) {
  Errors errors;
  const int first = after.table("key_criterion_weight").years().front();
  for (std::size_t i = 0; i < scenario.changes.size(); ++i) {
    if (!bears_on_key(scenario.changes[i])) continue;
    const auto address = address_of(scenario.changes[i].path, after);
    if (!address) continue;
    const int year = after.table(address->family).years()[address->column];
    if (year >= first) continue;
    errors.push_back({ErrorCode::key_parts_not_in_year, place_of(i, "path"), {{"year", year}, {"first", first}}});
  }
  return errors;
}

bool is_moved(const Parameters& before, const Parameters& after, std::string_view family, int year) {
  const ParameterTable& old_table = before.table(family);
  const ParameterTable& new_table = after.table(family);
  const auto old_column = old_table.column_of(year);
  const auto new_column = new_table.column_of(year);
  if (!old_column || !new_column) return false;
  for (std::size_t row = 0; row < new_table.rows().size(); ++row) {
    if (old_table.cell(row, *old_column).number != new_table.cell(row, *new_column).number) return true;
  }
  return false;
}

/// Moves one year's population and index.
class KeyMove {
 public:
  KeyMove(const Scenario& scenario, Parameters& after, int year) : scenario_(scenario), after_(after), year_(year) {}

  Errors move(const IndexParts& before, const IndexParts& now, bool are_weights_moved) {
    Errors errors;
    for (std::size_t i = 0; i < now.codes().size(); ++i) {
      const std::string& code = now.codes()[i];
      bool is_own = are_weights_moved;
      for (std::size_t age = 0; age < key_ages.size(); ++age) {
        is_own = is_own || before.people()[i].by_age[age] != now.people()[i].by_age[age];
      }
      move_by("population", code, Ratio(now.people()[i].total - before.people()[i].total), is_own, errors);
      const WideFraction unit{index_unit, 1};
      const auto difference = half_up((now.known_part_of(i) - before.known_part_of(i)) * unit);
      // What would not fit is far outside the range of an index, and is refused as that.
      constexpr std::int64_t most = 1'000'000'000'000'000'000;
      const auto within = std::clamp<boost::multiprecision::cpp_int>(difference, -most, most);
      const Ratio moved = Ratio::of(static_cast<std::int64_t>(within), index_unit);
      if (now.people()[i].total > 0) move_by("municipal_health_index", code, moved, is_own, errors);
    }
    return errors;
  }

 private:
  /// Moves a value. One that only others' people move is still computed; one's own are the user's.
  void move_by(std::string_view family, const std::string& code, const Ratio& difference, bool is_own, Errors& errors) {
    if (difference.is_zero()) return;
    const ParameterTable& known = after_.table(family);
    const auto row = known.row_of(code);
    const auto column = known.column_of(year_);
    if (!row || !column || !known.cell(*row, *column).is_known) return;
    const auto number = sum_of(known.cell(*row, *column).number, difference);
    if (!number || *number < known.smallest() || *number > known.largest()) {
      errors.push_back({ErrorCode::value_out_of_range,
                        place_of(change_of(code), "value"),
                        {{"value", number ? number->text() : "?"},
                         {"min", known.smallest().text()},
                         {"max", known.largest().text()},
                         {"parameter", known.path_of(*row, *column)}}});
      return;
    }
    ParameterTable& table = own_table(family);
    Cell& cell = table.cell(*row, *column);
    Provenance provenance = table.provenance_of(cell);
    if (is_own) {
      provenance = {Status::assumed, "user_input", "", "", "replaced", std::nullopt};
    } else {
      provenance.status = computed_from(provenance.status);
      provenance.source = "convention";
      provenance.place = "METHOD (29)";
    }
    cell.number = *number;
    cell.provenance = table.provenance_index(provenance);
  }

  /// A table is copied once, however many of its values move.
  ParameterTable& own_table(std::string_view family) {
    ParameterTable*& table = family == "population" ? population_ : index_;
    if (table == nullptr) table = &after_.own_table(family);
    return *table;
  }

  /// The change that speaks of the municipality, or else the first of the key.
  std::size_t change_of(const std::string& code) const {
    const std::string own = std::string(people_path) + code + "/";
    std::size_t found = scenario_.changes.size();
    for (std::size_t i = scenario_.changes.size(); i-- > 0;) {
      if (bears_on_key(scenario_.changes[i])) found = i;
    }
    for (std::size_t i = scenario_.changes.size(); i-- > 0;) {
      if (scenario_.changes[i].path.starts_with(own)) found = i;
    }
    return found;
  }

  const Scenario& scenario_;
  Parameters& after_;
  int year_;
  ParameterTable* population_ = nullptr;
  ParameterTable* index_ = nullptr;
};

}  // namespace

Errors move_key(const Scenario& scenario, const Parameters& before, Parameters& after) {
  if (std::none_of(scenario.changes.begin(), scenario.changes.end(), bears_on_key)) return {};
  Errors errors = errors_of_earlier_years(scenario, after);
  if (!errors.empty()) return errors;
  const std::vector<int> years = after.table("key_criterion_weight").years();
  for (const int year : years) {
    const bool are_weights_moved = is_moved(before, after, "key_criterion_weight", year);
    if (!are_weights_moved && !is_moved(before, after, "people_by_age", year)) continue;
    const auto old_parts = IndexParts::of(before, year);
    if (!old_parts) return old_parts.errors();
    const auto new_parts = IndexParts::of(after, year);
    if (!new_parts) return new_parts.errors();
    const Errors more = KeyMove(scenario, after, year).move(*old_parts, *new_parts, are_weights_moved);
    errors.insert(errors.end(), more.begin(), more.end());
  }
  return errors;
}

}  // namespace samfin
