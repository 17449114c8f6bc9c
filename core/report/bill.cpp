// SPDX-License-Identifier: MIT
#include "core/report/bill.hpp"

#include <algorithm>

#include "core/regulation/vkp.hpp"

namespace samfin {

namespace {

std::string list_of(const std::vector<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes) text += (text.empty() ? "" : " ") + code;
  return text;
}

/// Why there is no bill: no such actor, not in that year, or nothing to pay.
Error refusal_of(const Report& report, const std::string& actor, int year) {
  const Structure& structure = report.parameters.structure();
  if (const Municipality* municipality = structure.find(actor)) {
    return {ErrorCode::actor_not_in_year,
            "/actor",
            {{"actor", actor},
             {"year", year},
             {"predecessors", list_of(municipality->predecessors)},
             {"successors", list_of(municipality->successors)}}};
  }
  const auto group = payer_group_named(actor);
  const bool is_paid_as_one = group && *group != PayerGroup::municipalities && *group != PayerGroup::health_regions;
  if (is_paid_as_one) return {ErrorCode::no_payment, "/actor", {{"actor", actor}, {"year", year}}};
  return {ErrorCode::unknown_actor, "/actor", {{"actor", shown(actor)}}};
}

}  // namespace

std::optional<PaymentPlace> payment_of(const Report& report, std::string_view actor, int year, Solution solution) {
  for (const PaymentBlock& block : report.blocks) {
    if (block.year != year || block.solution != solution) continue;
    const auto found = std::find(block.actors->begin(), block.actors->end(), actor);
    if (found == block.actors->end()) continue;
    return PaymentPlace{&block, static_cast<std::size_t>(found - block.actors->begin())};
  }
  return std::nullopt;
}

std::optional<Money> per_inhabitant_of(Money total, const std::optional<Inhabitants>& inhabitants) {
  if (!inhabitants || inhabitants->count == 0) return std::nullopt;
  // Half up: (2 total + count) / (2 count), below 2^63 since a total is below 2^53 and a count below 2^40.
  const std::int64_t magnitude = total.is_negative() ? -total.ore() : total.ore();
  const std::int64_t rounded = (2 * magnitude + inhabitants->count) / (2 * inhabitants->count);
  return Money::from_ore(total.is_negative() ? -rounded : rounded);
}

Result<Bill> bill_of(const Report& report, std::string_view actor, int year) {
  if (std::find(report.years.begin(), report.years.end(), year) == report.years.end()) {
    return Error{ErrorCode::year_without_parameters,
                 "/year",
                 {{"year", year}, {"years", text_of_years(report.parameters.years())}}};
  }
  Bill bill;
  bill.actor = actor;
  bill.year = year;
  for (std::size_t s = 0; s < solution_names.size(); ++s) {
    const auto solution = static_cast<Solution>(s);
    const auto place = payment_of(report, actor, year, solution);
    if (!place) continue;
    bill.lines.push_back({solution, place->block->amounts[place->index], place->block->statuses[place->index]});
    bill.total += bill.lines.back().amount;
    bill.status = weakest_of(bill.status, bill.lines.back().status);
  }
  if (bill.lines.empty()) return refusal_of(report, bill.actor, year);
  bill.inhabitants = inhabitants_of(report.parameters, actor, year);
  bill.per_inhabitant = per_inhabitant_of(bill.total, bill.inhabitants);
  return bill;
}

Result<std::vector<Invoice>> invoices_of(const Report& report, const Bill& bill, const BillLine& line) {
  const auto place = payment_of(report, bill.actor, bill.year, line.solution);
  if (!place) return Error{ErrorCode::no_payment, "/solution", {{"actor", bill.actor}, {"year", bill.year}}};
  Money in_arrears;
  if (!place->block->is_by_model && line.solution == Solution::vkp && place->block->payer_group == PayerGroup::municipalities) {
    const auto key = municipal_key(report.parameters, bill.year);
    if (!key) return key.errors();
    const auto shares = vkp_shares(report.parameters, place->block->total, *key, bill.year);
    if (!shares) return shares.errors();
    in_arrears = shares->users[place->index];
  }
  return invoices_of(line.amount - in_arrears, in_arrears, bill.year);
}

}  // namespace samfin
