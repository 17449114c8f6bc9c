// SPDX-License-Identifier: MIT
#include "core/row/municipal_row.hpp"

#include <algorithm>

#include "core/keys/index_parts.hpp"
#include "core/regulation/municipal_key.hpp"
#include "core/regulation/vkp.hpp"

namespace samfin {

namespace {

/// The year that the mapping of own costs is about.
constexpr int mapping_year = 2021;

/// Codes as errors hold them.
std::string list_of(const std::vector<std::string>& codes) {
  std::string list;
  for (const std::string& code : codes) list += (list.empty() ? "" : " ") + code;
  return list;
}

class RowReader {
 public:
  RowReader(const Parameters& parameters, MunicipalRow& row) : parameters_(parameters), row_(row) {}

  Errors read() {
    for (const std::string& code : row_.municipality->codes_today()) {
      const auto weight = municipal_weight(parameters_, code, row_.year);
      if (!weight) return weight.errors();
      for (const CellRef& cell : weight->cells()) {
        if (is_by_municipality(*cell.table)) add(cell, InputUse::key);
      }
      add("population_1_july", code, row_.year - 1, InputUse::key_if_given);
    }
    add_vkp();
    for (const std::string& code : row_.municipality->codes_today()) add_people(code);
    for (const std::string& code : row_.municipality->codes_today()) {
      add("population", code, mapping_year, InputUse::own_costs);
      add_all_of("municipal_sample_count", code, InputUse::published_sample);
    }
    return {};
  }

 private:
  static bool is_by_municipality(const ParameterTable& table) {
    return !table.axes().empty() && table.axes().front() == "municipality";
  }

  /// A value that is held for two uses stands once.
  void add(const CellRef& cell, InputUse use) {
    for (HeldInput& held : row_.inputs) {
      const bool is_same =
          held.cell.table == cell.table && held.cell.row == cell.row && held.cell.column == cell.column;
      if (!is_same) continue;
      if (std::find(held.uses.begin(), held.uses.end(), use) != held.uses.end()) return;
      // Given, it is used by the key already.
      if (use != InputUse::key_if_given) held.uses.push_back(use);
      return;
    }
    const auto& years = cell.table->years();
    const auto year = years.empty() ? std::optional<int>() : std::optional(years[cell.column]);
    // People counted on the earlier date are history, which may not be replaced.
    const bool reaches = use == InputUse::key || use == InputUse::key_if_given || use == InputUse::vkp ||
                         (use == InputUse::key_parts && year == row_.year);
    row_.inputs.push_back({cell, year, {use}, {}, {}, judged_change(cell, row_.limit.number()), reaches});
    if (is_odd(row_.inputs.back().judged.movement)) ++row_.odd_count;
  }

  void add(std::string_view family, std::string_view name, int year, InputUse use) {
    const ParameterTable& table = parameters_.table(family);
    const auto row = table.row_of(name);
    const auto column = table.column_of(year);
    if (row && column) add(CellRef{&table, *row, *column}, use);
  }

  /// Every row below the code, of a family without years.
  void add_all_of(std::string_view family, const std::string& code, InputUse use) {
    const ParameterTable& table = parameters_.table(family);
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
      if (table.rows()[row].starts_with(code + "/")) add(CellRef{&table, row, 0}, use);
    }
  }

  /// People by age at both dates, in years whose criteria are known.
  void add_people(const std::string& code) {
    if (!parameters_.table("key_criterion_weight").column_of(row_.year)) return;
    for (const std::string_view age : key_ages) {
      for (const int date : {row_.year - 1, row_.year}) {
        add("people_by_age", code + "/" + std::string(age), date, InputUse::key_parts);
      }
    }
  }

  /// One value tells of all municipalities; what it tells of this one stands beside it.
  void add_vkp() {
    const auto users = cell_if_known(parameters_, "vkp_users", "", row_.year);
    if (!users) return;
    add(*users, InputUse::vkp);
    HeldInput& held = row_.inputs.back();
    held.is_user = is_user(*users);
    const auto before = cell_if_known(parameters_, "vkp_users", "", row_.year - 1);
    if (!before) return;
    held.judged.before = before;
    held.was_user = is_user(*before);
  }

  bool is_user(const CellRef& users) const { return vkp_users(users, {row_.actor}).front(); }

  const Parameters& parameters_;
  MunicipalRow& row_;
};

}  // namespace

Result<MunicipalRow> municipal_row_of(const Parameters& parameters, std::string_view actor, int year) {
  const Municipality* municipality = parameters.structure().find(actor);
  const std::string code = shown(actor);
  if (municipality == nullptr) {
    return Error{ErrorCode::unknown_municipality, "/actor", {{"code", code}, {"year", year}}};
  }
  if (!municipality->exists_in(year)) {
    return Error{ErrorCode::actor_not_in_year,
                 "/actor",
                 {{"actor", code},
                  {"year", year},
                  {"predecessors", list_of(municipality->predecessors)},
                  {"successors", list_of(municipality->successors)}}};
  }
  const auto limit = known_cell(parameters, "odd_change_limit", "", year);
  if (!limit) return limit.errors();
  MunicipalRow row{std::string(actor), year, municipality, *limit, {}, 0};
  Errors errors = RowReader(parameters, row).read();
  if (!errors.empty()) return errors;
  return row;
}

}  // namespace samfin
