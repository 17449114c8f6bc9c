// SPDX-License-Identifier: MIT
#include "core/io/bill_json.hpp"

#include "core/io/json_writer.hpp"
#include "core/io/provenance_json.hpp"
#include "core/report/comparison.hpp"
#include "core/report/compensation.hpp"
#include "core/report/peers.hpp"
#include "core/report/vkp_range.hpp"

namespace samfin {

namespace {

void write_quarters(JsonWriter& writer, const std::array<Money, 4>& quarters) {
  writer.begin_array("quarters_ore");
  for (const Money quarter : quarters) writer.value(quarter);
  writer.end_array();
}

Errors write_invoices(JsonWriter& writer, const Report& report, const Bill& bill, const BillLine& line) {
  const auto invoices = invoices_of(report, bill, line);
  if (!invoices) return invoices.errors();
  writer.begin_array("billing");
  for (const Invoice& invoice : *invoices) {
    writer.begin_object().member("period", invoice.period).member("arrangement", name_of(invoice.arrangement));
    writer.member("amount_ore", invoice.amount).end_object();
  }
  writer.end_array();
  return {};
}

Errors write_lines(JsonWriter& writer, const Report& report, const Bill& bill, bool has_quarters) {
  Errors errors;
  std::array<Money, 4> sums;
  writer.begin_array("lines");
  for (const BillLine& line : bill.lines) {
    writer.begin_object().member("solution", name_of(line.solution)).member("amount_ore", line.amount);
    writer.member("status", name_of(line.status));
    if (has_quarters) {
      const auto quarters = quarters_of(line.amount);
      if (!quarters) return quarters.errors();
      write_quarters(writer, *quarters);
      errors = write_invoices(writer, report, bill, line);
      if (!errors.empty()) return errors;
      for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += (*quarters)[i];
    }
    writer.end_object();
  }
  writer.end_array().member("total_ore", bill.total).member("status", name_of(bill.status));
  if (!has_quarters) return errors;
  write_quarters(writer, sums);  // the sum of the lines' quarters, so that the columns add up
  writer.member("days_to_pay", days_to_pay);
  return errors;
}

void write_inhabitants(JsonWriter& writer, const Bill& bill) {
  writer.name("population");
  if (bill.inhabitants) {
    writer.begin_object().member("value", bill.inhabitants->count).member("year", bill.inhabitants->year);
    writer.member("status", name_of(bill.inhabitants->status)).end_object();
  } else {
    writer.null();
  }
  writer.member_or_null("per_inhabitant_ore", bill.per_inhabitant);
}

Errors write_compensation(JsonWriter& writer, const Report& report, const Bill& bill) {
  const auto found = compensation_of(report, bill);
  if (!found) return found.errors();
  writer.name("compensation");
  if (!*found) {
    writer.null();
    return {};
  }
  const Compensation& compensation = **found;
  const CellRef& group = compensation.group_amount;
  writer.begin_object();
  write_ore_or_null(writer, "group_ore", group);
  writer.member_or_null("amount_ore", compensation.amount).member_or_null("difference_ore", compensation.difference);
  writer.member("status", name_of(compensation.status)).member("path", std::string_view(group.path()));
  write_place(writer, group);
  writer.end_object();
  return {};
}

Errors write_comparison(JsonWriter& writer, const Report& report, const Bill& bill) {
  const auto comparison = comparison_of(report, bill);
  if (!comparison) return comparison.errors();
  writer.name("comparison");
  if (!*comparison) {
    writer.null();
    return {};
  }
  const Comparison& before = **comparison;
  writer.begin_object().member("year", before.year).member("basis", name_of(before.basis)).begin_array("predecessors");
  for (const std::string& code : before.predecessors) writer.value(code);
  writer.end_array().begin_array("lines");
  for (const BillLine& line : before.lines) {
    writer.begin_object().member("solution", name_of(line.solution)).member("amount_ore", line.amount);
    writer.member("status", name_of(line.status)).end_object();
  }
  writer.end_array().member("total_ore", before.total).member("status", name_of(before.status));
  writer.member("difference_ore", before.difference).member("difference_ratio", before.growth_text).end_object();
  return {};
}

Errors write_peers(JsonWriter& writer, const Report& report, const Bill& bill, std::size_t count) {
  const auto peers = peers_of(report, bill, count);
  if (!peers) return peers.errors();
  writer.begin_array("peers");
  for (const Bill& peer : *peers) {
    writer.begin_object().member("actor", peer.actor).member("population", peer.inhabitants->count);
    writer.member("total_ore", peer.total).member_or_null("per_inhabitant_ore", peer.per_inhabitant);
    writer.member("status", name_of(peer.status)).end_object();
  }
  writer.end_array();
  return {};
}

Errors write_vkp_range(JsonWriter& writer, const Report& report, const Bill& bill) {
  const auto range = vkp_range_of(report, bill.actor, bill.year);
  if (!range) return range.errors();
  writer.name("vkp_range");
  if (!*range) {
    writer.null();
    return {};
  }
  writer.begin_object().member("current_ore", (*range)->current).member("not_user_ore", (*range)->not_user);
  writer.member("all_users_ore", (*range)->all_users).member("few_users_ore", (*range)->few_users);
  writer.member("few_users_share", (*range)->few_users_share.text());
  writer.member("status", name_of((*range)->status)).end_object();
  return {};
}

}  // namespace

Result<std::string> bill_json(const Report& report, const Bill& bill, const BillParts& parts) {
  JsonWriter writer;
  writer.begin_object().member("actor", bill.actor).member("year", bill.year);
  Errors errors = write_lines(writer, report, bill, parts.has_quarters);
  write_inhabitants(writer, bill);
  if (errors.empty()) errors = write_compensation(writer, report, bill);
  if (errors.empty() && parts.has_comparison) errors = write_comparison(writer, report, bill);
  if (errors.empty() && parts.peer_count > 0) errors = write_peers(writer, report, bill, parts.peer_count);
  if (errors.empty() && parts.has_vkp_range) errors = write_vkp_range(writer, report, bill);
  if (!errors.empty()) return errors;
  writer.end_object();
  return std::move(writer).text();
}

}  // namespace samfin
