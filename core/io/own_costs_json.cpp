// SPDX-License-Identifier: MIT
#include "core/io/own_costs_json.hpp"

#include <algorithm>

#include "core/io/object_reader.hpp"

namespace samfin {

using nlohmann::json;

namespace {

/// A year from 1000 to 9999; 0 stands for one that could not be read.
int read_year(ObjectReader& reader, std::string_view key, Errors& errors) {
  const auto year = reader.whole_number(key, true);
  if (!year) return 0;
  if (*year >= 1000 && *year <= 9999) return static_cast<int>(*year);
  errors.push_back({ErrorCode::value_out_of_range,
                    reader.path_of(key),
                    {{"value", std::to_string(*year)}, {"min", "1000"}, {"max", "9999"}}});
  return 0;
}

/// Calls `read` for each member of a list that is an object, with its place.
template <class Read>
void read_list(const json* list, const std::string& path, Errors& errors, Read read) {
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size() && !are_enough(errors); ++i) {
    ObjectReader reader((*list)[i], path + "/" + std::to_string(i), errors);
    read(reader);
    reader.finish();
  }
}

OwnCostLine read_line(ObjectReader& reader, Errors& errors) {
  OwnCostLine line;
  line.solution = reader.text("solution", true).value_or("");
  line.component = reader.text("component").value_or("main");
  line.driver = reader.text("driver", true).value_or("");
  line.name = reader.text("name", true).value_or("");
  line.amount_mnok = reader.ratio("amount_mnok", true).value_or(Ratio());
  line.from_year = read_year(reader, "from_year", errors);
  line.reason = reader.text("reason").value_or("");
  return line;
}

CommonService read_service(ObjectReader& reader, Errors& errors) {
  CommonService service;
  service.id = reader.text("id", true).value_or("");
  service.amount_mnok = reader.ratio("amount_mnok", true).value_or(Ratio());
  read_list(reader.array("users", true), reader.path_of("users"), errors, [&](ObjectReader& user) {
    std::string name = user.text("user", true).value_or("");
    service.users.push_back({std::move(name), user.ratio("share", true).value_or(Ratio())});
  });
  return service;
}

CommonServices read_services(ObjectReader& reader, Errors& errors) {
  CommonServices services;
  services.year = read_year(reader, "year", errors);
  if (const auto method = reader.text("method", true)) {
    const auto found = std::find(charge_method_names.begin(), charge_method_names.end(), *method);
    if (found == charge_method_names.end()) {
      errors.push_back({ErrorCode::value_not_allowed,
                        reader.path_of("method"),
                        {{"value", shown(*method)}, {"allowed", "direct step_down"}}});
    } else {
      services.method = static_cast<ChargeMethod>(found - charge_method_names.begin());
    }
  }
  read_list(reader.array("services", true), reader.path_of("services"), errors,
            [&](ObjectReader& service) { services.services.push_back(read_service(service, errors)); });
  return services;
}

OwnSettlementYear read_settlement_year(ObjectReader& reader, Errors& errors) {
  OwnSettlementYear year;
  year.year = read_year(reader, "year", errors);
  year.brought_forward_mnok = reader.ratio("brought_forward_mnok").value_or(Ratio());
  year.invoiced_mnok = reader.ratio("invoiced_mnok", true).value_or(Ratio());
  year.repaid_mnok = reader.ratio("repaid_mnok").value_or(Ratio());
  year.recovered_mnok = reader.ratio("recovered_mnok").value_or(Ratio());
  year.state_funding_mnok = reader.ratio("state_funding_mnok").value_or(Ratio());
  year.earlier_public_funds_mnok = reader.ratio("earlier_public_funds_mnok").value_or(Ratio());
  year.used_mnok = reader.ratio("used_mnok", true).value_or(Ratio());
  if (const auto surplus = reader.text("surplus_to")) {
    year.is_surplus_to_equity = *surplus == "equity";
    if (*surplus != "equity" && *surplus != "carry") {
      errors.push_back({ErrorCode::value_not_allowed,
                        reader.path_of("surplus_to"),
                        {{"value", shown(*surplus)}, {"allowed", "carry equity"}}});
    }
  }
  return year;
}

void write_ratio(JsonWriter& writer, std::string_view key, const Ratio& ratio) {
  writer.member(key, std::string_view(ratio.text()));
}

void write_line(JsonWriter& writer, const OwnCostLine& line) {
  writer.begin_object().member("solution", std::string_view(line.solution));
  writer.member("component", std::string_view(line.component)).member("driver", std::string_view(line.driver));
  writer.member("name", std::string_view(line.name));
  write_ratio(writer, "amount_mnok", line.amount_mnok);
  writer.member("from_year", line.from_year);
  if (!line.reason.empty()) writer.member("reason", std::string_view(line.reason));
  writer.end_object();
}

void write_services(JsonWriter& writer, const CommonServices& services) {
  writer.begin_object().member("year", services.year);
  writer.member("method", charge_method_names[static_cast<std::size_t>(services.method)]).begin_array("services");
  for (const CommonService& service : services.services) {
    writer.begin_object().member("id", std::string_view(service.id));
    write_ratio(writer, "amount_mnok", service.amount_mnok);
    writer.begin_array("users");
    for (const auto& [user, share] : service.users) {
      writer.begin_object().member("user", std::string_view(user));
      write_ratio(writer, "share", share);
      writer.end_object();
    }
    writer.end_array().end_object();
  }
  writer.end_array().end_object();
}

void write_settlement_year(JsonWriter& writer, const OwnSettlementYear& year) {
  writer.begin_object().member("year", year.year);
  write_ratio(writer, "brought_forward_mnok", year.brought_forward_mnok);
  write_ratio(writer, "invoiced_mnok", year.invoiced_mnok);
  write_ratio(writer, "repaid_mnok", year.repaid_mnok);
  write_ratio(writer, "recovered_mnok", year.recovered_mnok);
  write_ratio(writer, "state_funding_mnok", year.state_funding_mnok);
  write_ratio(writer, "earlier_public_funds_mnok", year.earlier_public_funds_mnok);
  write_ratio(writer, "used_mnok", year.used_mnok);
  writer.member("surplus_to", year.is_surplus_to_equity ? "equity" : "carry").end_object();
}

}  // namespace

OwnCosts read_own_costs(const json& value, const std::string& path, Errors& errors) {
  OwnCosts costs;
  ObjectReader reader(value, path, errors);
  read_list(reader.array("lines"), reader.path_of("lines"), errors,
            [&](ObjectReader& line) { costs.lines.push_back(read_line(line, errors)); });
  read_list(reader.array("common_services"), reader.path_of("common_services"), errors,
            [&](ObjectReader& services) { costs.common_services.push_back(read_services(services, errors)); });
  read_list(reader.array("settlement"), reader.path_of("settlement"), errors,
            [&](ObjectReader& year) { costs.settlement.push_back(read_settlement_year(year, errors)); });
  reader.finish();
  return costs;
}

void write_own_costs(JsonWriter& writer, const OwnCosts& costs) {
  writer.begin_object("costs").begin_array("lines");
  for (const OwnCostLine& line : costs.lines) write_line(writer, line);
  writer.end_array().begin_array("common_services");
  for (const CommonServices& services : costs.common_services) write_services(writer, services);
  writer.end_array().begin_array("settlement");
  for (const OwnSettlementYear& year : costs.settlement) write_settlement_year(writer, year);
  writer.end_array().end_object();
}

}  // namespace samfin
