// SPDX-License-Identifier: MIT
#include "core/io/settlement_json.hpp"

#include "core/io/json_writer.hpp"
#include "core/io/provenance_json.hpp"
#include "core/io/report_json.hpp"

namespace samfin {

namespace {

void write_source(JsonWriter& writer, const std::optional<CellRef>& cell) {
  if (cell) {
    write_place(writer, *cell);
  } else {
    writer.member("source", "user_input").member("place", "");
  }
}

void write_year(JsonWriter& writer, const SettlementYear& year) {
  const SettlementInput& input = year.input;
  writer.begin_object().member("year", input.year).member("kind", name_of(input.kind));
  // A plan and a forecast know neither invoices nor use: these are unknown, not 0.
  const bool is_known = input.kind == SettlementKind::accounts || input.kind == SettlementKind::own;
  const auto if_known = [&](Money amount) { return is_known ? std::optional(amount) : std::nullopt; };
  writer.member("brought_forward_ore", year.brought_forward);
  writer.member_or_null("invoiced_ore", if_known(year.net_invoiced));
  writer.member("repaid_ore", input.repaid).member("recovered_ore", input.recovered);
  writer.member("state_funding_ore", input.state_funding);
  writer.member("earlier_public_funds_ore", input.earlier_public_funds).member("available_ore", year.available);
  writer.member_or_null("used_ore", if_known(input.used)).begin_array("used_from");
  for (std::size_t i = 0; i < year.used_from.size(); ++i) {
    if (year.used_from[i] == Money()) continue;
    writer.begin_object()
        .member("source", funding_source_names[i])
        .member("amount_ore", year.used_from[i])
        .end_object();
  }
  writer.end_array().member("to_equity_ore", year.to_equity).member("carried_forward_ore", year.carried_forward);
  writer.begin_array("planned");
  for (const PlannedUse& use : input.planned) {
    writer.begin_object().member("use", std::string_view(use.use)).member("amount_ore", use.amount);
    writer.member("status", name_of(use.cell.status())).member("path", std::string_view(use.cell.path()));
    write_place(writer, use.cell);
    writer.end_object();
  }
  writer.end_array().member("left_after_plans_ore", year.left_after_plans);
  write_ore_or_null(writer, "published_carried_forward_ore", input.published_carried_forward);
  write_ore_or_null(writer, "forecast_underspend_ore", input.underspend);
  writer.member("cumulated_paid_ore", year.cumulated_paid).member("cumulated_cost_ore", year.cumulated_cost);
  writer.member("balance_ore", year.balance).member("status", name_of(input.status));
  write_source(writer, input.source);
  writer.end_object();
}

void write_ceiling(JsonWriter& writer, const Ceiling& ceiling) {
  writer.begin_object().member("year", ceiling.year).member_or_null("spring_ore", ceiling.spring);
  writer.member_or_null("autumn_ore", ceiling.autumn).member_or_null("regulated_ore", ceiling.regulated);
  writer.member_or_null("allowed_ore", ceiling.allowed).member_or_null("over_ceiling_ore", ceiling.over_ceiling);
  writer.member_or_null("unused_room_ore", ceiling.unused_room).member("binding", name_of(ceiling.binding));
  writer.member("status", name_of(ceiling.status));
  if (ceiling.source) {
    write_place(writer, *ceiling.source);
  } else {
    writer.member("source", "regulation").member("place", "§§ 13-16");
  }
  writer.end_object();
}

void write_compensation(JsonWriter& writer, const GroupCompensation& compensation) {
  writer.begin_object().member("year", compensation.year).member("group", name_of(compensation.group));
  writer.member_or_null("transferred_ore", compensation.amount).member("other_purpose_ore", compensation.other_purpose);
  writer.member_or_null("for_payment_ore", compensation.for_payment);
  writer.member_or_null("regulated_ore", compensation.regulated);
  writer.member_or_null("difference_ore", compensation.difference);
  writer.member("status", name_of(compensation.transferred.status()));
  writer.member("path", std::string_view(compensation.transferred.path()));
  write_place(writer, compensation.transferred);
  writer.end_object();
}

void write_implied_members(JsonWriter& writer, const std::optional<ImpliedMembers>& members) {
  writer.name("implied_members");
  if (!members) {
    writer.null();
    return;
  }
  writer.begin_object().member("year", members->year).member("invoiced_ore", members->invoiced);
  writer.member("regulated_ore", members->regulated).member("other_members_ore", members->other_members);
  writer.member("monthly_price_ore", members->monthly_price);
  writer.member("member_count", std::string_view(members->member_count.decimal_text(1)));
  writer.member("status", name_of(members->status));
  write_place(writer, members->source);
  writer.end_object();
}

}  // namespace

std::string settlement_json(const std::vector<Settlement>& settlements, const std::vector<Ceiling>& ceilings,
                            const std::vector<GroupCompensation>& compensations,
                            const std::optional<ImpliedMembers>& members, const Parameters& parameters) {
  JsonWriter writer;
  writer.begin_object().begin_array("accounts");
  for (const Settlement& settlement : settlements) {
    writer.begin_object().member("account", std::string_view(settlement.account)).begin_array("years");
    for (const SettlementYear& year : settlement.years) write_year(writer, year);
    writer.end_array().end_object();
  }
  writer.end_array().begin_array("ceiling");
  for (const Ceiling& ceiling : ceilings) write_ceiling(writer, ceiling);
  writer.end_array().begin_array("compensation");
  for (const GroupCompensation& compensation : compensations) write_compensation(writer, compensation);
  writer.end_array();
  write_implied_members(writer, members);
  write_whole_identity(writer, parameters);
  writer.end_object();
  return std::move(writer).text();
}

}  // namespace samfin
