// SPDX-License-Identifier: MIT
#include "core/settlement/published_settlement.hpp"

#include <algorithm>

namespace samfin {

namespace {

constexpr std::array<std::string_view, 7> accounts = {
    "helsenorge", "kjernejournal", "e_resept", "grunndata_helseid", "national_solutions", "helsenettet", "nhn"};

/// Reads the cells of one account and keeps the first error.
class AccountReader {
 public:
  AccountReader(const Parameters& parameters, std::string_view account) : parameters_(parameters), account_(account) {}

  std::optional<CellRef> cell(std::string_view item, int year) const {
    return cell_if_known(parameters_, "settlement_mnok", account_ + "/" + std::string(item), year);
  }

  std::optional<Money> amount(std::string_view item, int year) {
    const auto found = cell(item, year);
    if (!found) return std::nullopt;
    return money(*found);
  }

  /// The weakest status of the account's known inputs in a year.
  Status status(int year) const {
    Status weakest = Status::adopted;
    for (const std::string_view item :
         {"brought_forward", "invoiced", "state_funding", "earlier_public_funds", "used"}) {
      if (const auto found = cell(item, year)) weakest = weakest_of(weakest, found->status());
    }
    return weakest;
  }

  void refuse_missing(std::string_view item, int year) {
    errors_.push_back({ErrorCode::input_not_known,
                       "/settlement_mnok/" + account_ + "/" + std::string(item) + "/" + std::to_string(year),
                       {{"year", year}}});
  }

  std::vector<PlannedUse> planned(int year) {
    std::vector<PlannedUse> uses;
    for (const std::string& row : parameters_.table("settlement_use_mnok").rows()) {
      if (row.rfind(account_ + "/", 0) != 0) continue;
      const auto found = cell_if_known(parameters_, "settlement_use_mnok", row, year);
      if (found) uses.push_back({row.substr(account_.size() + 1), money(*found), *found});
    }
    return uses;
  }

  const Errors& errors() const { return errors_; }

 private:
  Money money(const CellRef& found) {
    const auto amount = money_from_mnok(found.number(), found.path());
    if (amount) return *amount;
    errors_.insert(errors_.end(), amount.errors().begin(), amount.errors().end());  // no-cover: what a parameter may be
    return {};                                                                      // no-cover: is an amount
  }

  const Parameters& parameters_;
  std::string account_;
  Errors errors_;
};

/// A year of an account; nothing where nothing is known.
std::optional<SettlementInput> input_of(AccountReader& reader, int year, bool is_surplus_to_equity) {
  SettlementInput input;
  input.year = year;
  input.is_surplus_to_equity = is_surplus_to_equity;
  const auto invoiced = reader.amount("invoiced", year);
  const auto used = reader.amount("used", year);
  input.planned = reader.planned(year);
  input.underspend = reader.cell("underspend", year);
  input.published_carried_forward = reader.cell("carried_forward", year);
  if (invoiced && used) {
    input.source = reader.cell("used", year);
    input.invoiced = *invoiced;
    input.used = *used;
    input.state_funding = reader.amount("state_funding", year).value_or(Money());
    input.earlier_public_funds = reader.amount("earlier_public_funds", year).value_or(Money());
  } else if (invoiced || used) {
    // One without the other settles nothing.
    reader.refuse_missing(invoiced ? "used" : "invoiced", year);
    return std::nullopt;
  } else if (!input.planned.empty()) {
    input.kind = SettlementKind::plan;
    input.source = input.planned.front().cell;
  } else if (input.underspend) {
    input.kind = SettlementKind::forecast;
    input.source = input.underspend;
  } else {
    return std::nullopt;
  }
  input.status = computed_from(weakest_of(reader.status(year), input.source->status()));
  for (const PlannedUse& use : input.planned) input.status = weakest_of(input.status, use.cell.status());
  return input;
}

}  // namespace

Result<std::vector<Settlement>> published_settlements(const Parameters& parameters) {
  std::vector<Settlement> settlements;
  for (const std::string_view account : accounts) {
    AccountReader reader(parameters, account);
    const auto surplus = known_cell(parameters, "settlement_surplus", account, 0);
    if (!surplus) return surplus.errors();
    const bool is_to_equity = surplus->cell().text == "equity";
    Status status = surplus->status();
    std::optional<Money> brought_forward;
    std::vector<SettlementInput> inputs;
    for (const int year : parameters.table("settlement_mnok").years()) {
      auto input = input_of(reader, year, is_to_equity);
      if (!input) continue;
      if (!brought_forward) brought_forward = reader.amount("brought_forward", year).value_or(Money());
      // What a year carries on is as sure as all that led to it.
      status = weakest_of(status, input->status);
      input->status = computed_from(status);
      inputs.push_back(std::move(*input));
    }
    if (!reader.errors().empty()) return reader.errors();
    settlements.push_back({std::string(account), settled(brought_forward.value_or(Money()), inputs)});
  }
  return settlements;
}

}  // namespace samfin
