// SPDX-License-Identifier: MIT
// One input per error code: what a user could send to meet it, and where the error then points.
#include <gtest/gtest.h>

#include <set>

#include "core/io/basis_questions.hpp"
#include "core/io/embedded_parameters.hpp"
#include "core/io/error_json.hpp"
#include "core/io/key_questions.hpp"
#include "core/io/questions.hpp"
#include "core/io/simulation_questions.hpp"
#include "core/io/split_json.hpp"
#include "core/io/stages_json.hpp"
#include "core/io/survey_questions.hpp"

namespace samfin {
namespace {

enum class Door {
  scenario,
  bill,
  explain,
  member,
  split,
  costs,
  settle,
  stages,
  key_table,
  key_parts,
  fit,
  survey,
  simulate
};

struct Refusal {
  ErrorCode code;
  Door door;
  std::string input;
  std::string path;
};

std::string changed(const std::string& path, const std::string& value) {
  return R"({"changes":[{"path":")" + path + R"(","value":)" + value + "}]}";
}

/// A question about the costs of 2024 with one line; `name` may be given with the rest.
std::string with_line(const std::string& members) {
  const std::string name = members.find("\"name\"") == std::string::npos ? R"("name":"mine",)" : "";
  return R"({"year":2024,"scenario":{"costs":{"lines":[{"solution":"helsenorge",)" + name +
         R"("amount_mnok":1,"from_year":2024,)" + members + "}]}}}";
}

/// An object with so many keys, as long as they are.
std::string with_keys(int count) {
  std::string keys;
  for (int i = 0; i < count; ++i) keys += (i == 0 ? "{\"" : ",\"") + std::to_string(i) + "\":1";
  return keys + "}";
}

std::string with_years(const std::string& years) {
  return R"({"scenario":{"costs":{"settlement":[)" + years + "]}}}";
}

/// A question about the line through so many points.
std::string with_rows(int count) {
  std::string rows = R"({"csv":"x,y\n)";
  for (int i = 0; i < count; ++i) rows += R"(1,2\n)";
  return rows + "\"}";
}

/// All codes but `internal_check_failed`, which no input can cause: Allocation.TheShippedCheckSees…, and
/// `too_many_errors`, which stands last: TooManyEndTheReading.
std::vector<Refusal> refusals() {
  using enum ErrorCode;
  return {
      {json_syntax, Door::scenario, "{", ""},
      {json_too_large, Door::scenario, std::string(1'000'001, ' '), ""},
      {json_too_deep, Door::scenario, std::string(40, '['),
       std::string("/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0") + "/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0"},
      {json_too_many_values, Door::scenario,
       "[" +
           [] {
             std::string zeros;
             for (int i = 0; i < 200'000; ++i) zeros += "0,";
             return zeros;
           }() +
           "0]",
       "/199999"},
      {json_too_many_keys, Door::split, with_keys(101), "/100"},
      {string_too_long, Door::scenario, R"({"base":")" + std::string(10'001, 'x') + "\"}", "/base"},
      {invalid_utf8, Door::scenario, "{\"\xFF\":1}", ""},
      {duplicate_key, Door::scenario, R"({"base":"law","base":"law"})", "/base"},
      {unknown_key, Door::scenario, R"({"bass":"law"})", "/bass"},
      {missing_key, Door::scenario, R"({"changes":[{"value":1}]})", "/changes/0/path"},
      {wrong_type, Door::scenario, R"({"years":2026})", "/years"},
      {number_not_whole, Door::scenario, changed("/population/4601/2026", "0.5"), "/changes/0/value"},
      {ratio_syntax, Door::scenario, changed("/municipal_health_index/4601/2026", "\"1,2\""), "/changes/0/value"},
      {ratio_too_large, Door::scenario,
       changed("/municipal_health_index/4601/2026", "\"" + std::string(39, '9') + "\""), "/changes/0/value"},
      {unsupported_version, Door::scenario, R"({"version":2})", "/version"},
      {unknown_base, Door::scenario, R"({"base":"next"})", "/base"},
      {year_without_parameters, Door::scenario, R"({"years":[2021]})", "/years/0"},
      {duplicate_year, Door::scenario, R"({"years":[2026,2026]})", "/years/1"},
      {unknown_path, Door::scenario, changed("/population/0000/2026", "1"), "/changes/0/path"},
      {duplicate_change, Door::scenario,
       R"({"changes":[{"path":"/vkp_users/2026","value":"all"},{"path":"/vkp_users/2026","value":"all"}]})",
       "/changes/1/path"},
      {value_out_of_range, Door::scenario, changed("/population/4601/2026", "-1"), "/changes/0/value"},
      {value_not_allowed, Door::scenario, changed("/convention/vkp_odd_ore", "\"mine\""), "/changes/0/value"},
      {unknown_municipality, Door::scenario, changed("/vkp_users/2026", R"(["4601","0000"])"), "/changes/0/value/1"},
      {unknown_actor, Door::bill, R"({"actor":"9999","year":2026})", "/actor"},
      {actor_not_in_year, Door::bill, R"({"actor":"1507","year":2026})", "/actor"},
      {unknown_solution, Door::explain, R"({"actor":"4601","year":2026,"solution":"fax"})", "/solution"},
      {no_payment, Door::explain, R"({"actor":"4601","year":2023,"solution":"vkp"})", "/solution"},
      {unknown_member_kind, Door::member, R"({"year":2026,"kind":"bakery"})", "/kind"},
      {basis_not_loaded, Door::scenario, R"({"base":"costs"})", "/base"},
      {unknown_driver, Door::costs, with_line(R"("driver":"luck")"), "/scenario/costs/lines/0/driver"},
      {unknown_component, Door::costs, with_line(R"("driver":"other","component":"fm")"),
       "/scenario/costs/lines/0/component"},
      {overlapping_lines, Door::costs, with_line(R"("driver":"volume","name":"wider_use")"), "/scenario/costs/lines/0"},
      {shares_not_one, Door::costs,
       R"({"year":2026,"scenario":{"costs":{"common_services":[{"year":2026,"method":"direct","services":[)"
       R"({"id":"a","amount_mnok":1,"users":[{"user":"helsenorge","share":"1/2"}]}]}]}}})",
       "/scenario/costs/common_services/0/services/0/users"},
      {year_out_of_order, Door::settle,
       with_years(R"({"year":2026,"invoiced_mnok":1,"used_mnok":1},{"year":2025,"invoiced_mnok":1,"used_mnok":1})"),
       "/scenario/costs/settlement/1/year"},
      {repayment_above_carried, Door::settle,
       with_years(R"({"year":2026,"brought_forward_mnok":1,"invoiced_mnok":5,"repaid_mnok":2,"used_mnok":1})"),
       "/scenario/costs/settlement/0/repaid_mnok"},
      {invoice_below_zero, Door::settle,
       with_years(R"({"year":2026,"brought_forward_mnok":9,"invoiced_mnok":1,"repaid_mnok":2,"used_mnok":1})"),
       "/scenario/costs/settlement/0/repaid_mnok"},
      {fixed_amounts_above_total, Door::stages,
       R"({"year":2026,"scenario":{"model":{"solutions":{"vkp":{"total_mnok":1,"groups":{"health_regions":{"mnok":2},"municipalities":1}}}}}})",
       "/scenario/model/solutions/vkp/groups"},
      {groups_mixed, Door::stages,
       R"({"year":2026,"scenario":{"model":{"solutions":{"vkp":{"groups":{"health_regions":{"use":2},"municipalities":1}}}}}})",
       "/scenario/model/solutions/vkp/groups"},
      {csv_syntax, Door::key_table, R"({"csv":"4601;12,5"})", "/csv"},
      {key_parts_not_in_year, Door::key_parts, R"({"actor":"4601","year":2025})", "/year"},
      {csv_too_large, Door::fit, R"({"csv":")" + std::string(20'000'001, ' ') + "\"}", "/csv"},
      {csv_too_many_rows, Door::fit, with_rows(1'000'001), "/csv"},
      {duplicate_cell, Door::survey,
       R"({"csv":"municipality_code,category,cost_type,measure,amount,unit,comment\n1573,vkp,use,in_use,no,yes_no,\n)"
       R"(1573,vkp,use,in_use,yes,yes_no,\n"})",
       "line 3"},
      {too_few_observations, Door::fit, R"({"csv":"x,y\n1,2\n2,3\n"})", "/csv"},
      {no_spread, Door::fit, R"({"csv":"x,y\n1,2\n1,3\n1,4\n"})", "/csv"},
      {unknown_input, Door::simulate, R"({"inputs":[{"id":"weather","distribution":"fixed"}]})", "/inputs/0/id"},
      {ends_out_of_order, Door::simulate,
       R"({"inputs":[{"id":"municipal_cost_total","distribution":"uniform","low":5000}]})", "/inputs/0"},
      {input_not_known, Door::scenario, changed("/other_member_count/small/2024", "5"),
       "/monthly_price_ore/small/2024"},
      {vkp_no_users, Door::scenario, changed("/vkp_users/2026", "[]"), "/changes/0/value"},
      {negative_weight, Door::split, R"({"amount_ore":1,"weights":[1,-1]})", "/weights/1"},
      {all_weights_zero, Door::split, R"({"amount_ore":1,"weights":[0,"0.0"]})", "/weights"},
      {denominator_too_large, Door::split,
       R"({"amount_ore":1,"weights":["1/85070591730234615865843651857942052864","1/49269609804781974438694403402127765867"]})",
       "/weights"},
      {amount_too_large, Door::split, R"({"amount_ore":9007199254740992,"weights":[1]})", "/amount_ore"},
      {length_mismatch, Door::split, R"({"amount_ore":1,"weights":[1,2],"ids":["a"]})", "/ids"},
      {duplicate_id, Door::split, R"({"amount_ore":1,"weights":[1,2],"ids":["a","a"]})", "/ids/1"},
  };
}

std::string answer_of(const Refusal& refusal) {
  const Parameters& parameters = embedded_parameters();
  const auto text = [](const Result<std::string>& answer) { return answer ? *answer : errors_json(answer.errors()); };
  switch (refusal.door) {
    case Door::scenario:
      return errors_json(validated(refusal.input, parameters));
    case Door::bill:
      return text(billed(refusal.input, parameters));
    case Door::explain:
      return text(explained(refusal.input, parameters));
    case Door::member:
      return text(member_priced(refusal.input, parameters));
    case Door::split:
      return split_json(refusal.input);
    case Door::costs:
      return text(costs_told(refusal.input, embedded_number_basis()));
    case Door::settle:
      return text(settled_accounts(refusal.input, embedded_number_basis()));
    case Door::stages:
      return text(stages_told(refusal.input, embedded_number_basis().parameters));
    case Door::key_table:
      return text(key_tabled(refusal.input));
    case Door::fit:
      return text(fitted(refusal.input));
    case Door::survey:
      return text(surveyed(refusal.input, embedded_number_basis().parameters));
    case Door::key_parts:
      return text(key_parted(refusal.input, embedded_number_basis().parameters));
    case Door::simulate:
      return text(simulated(refusal.input, embedded_number_basis().parameters));
  }
  return "";
}

TEST(ErrorCode, EachIsMetByAnInputAndNamesItsPlace) {
  for (const Refusal& refusal : refusals()) {
    const std::string expected =
        R"({"errors":[{"code":")" + std::string(name_of(refusal.code)) + R"(","path":")" + refusal.path + "\",";
    EXPECT_EQ(answer_of(refusal).substr(0, expected.size()), expected);
  }
}

TEST(ErrorCode, NoneIsLeftOut) {
  std::set<ErrorCode> met = {ErrorCode::internal_check_failed, ErrorCode::too_many_errors};
  for (const Refusal& refusal : refusals()) met.insert(refusal.code);
  EXPECT_EQ(met.size(), static_cast<std::size_t>(error_code_count));
}

std::string times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

/// A list with 2 000 of the same.
std::string listed(const std::string& item) {
  return "[" + times(1'999, item + ",") + item + "]";
}

TEST(ErrorCode, TooManyEndTheReading) {
  const std::vector<Refusal> hostile = {
      {ErrorCode::duplicate_key, Door::scenario, "{" + times(2'000, "\"a\":1,") + "\"b\":1}", ""},
      {ErrorCode::number_not_whole, Door::split, "{\"weights\":" + listed("1.5") + "}", ""},
      {ErrorCode::negative_weight, Door::split, "{\"amount_ore\":1,\"weights\":" + listed("-1") + "}", ""},
      {ErrorCode::wrong_type, Door::scenario, "{\"changes\":" + listed("1") + "}", ""},
      {ErrorCode::wrong_type, Door::scenario, "{\"years\":" + listed("\"a\"") + "}", ""},
      {ErrorCode::wrong_type, Door::scenario, changed("/vkp_users/2026", listed("1")), ""},
      {ErrorCode::duplicate_change, Door::scenario, R"({"changes":)" + listed(R"({"path":"/a","value":1})") + "}", ""},
      {ErrorCode::duplicate_year, Door::scenario, "{\"years\":" + listed("2026") + "}", ""},
      {ErrorCode::csv_syntax, Door::key_table, R"({"csv":"actor;weight\n)" + times(2'000, "x\\n") + "\"}", ""},
      {ErrorCode::csv_syntax, Door::fit, R"({"csv":"x,y\n)" + times(2'000, "x\\n") + "\"}", ""},
      {ErrorCode::csv_syntax, Door::survey,
       R"({"csv":"municipality_code,category,cost_type,measure,amount,unit,comment\n)" + times(2'000, "x\\n") + "\"}",
       ""},
  };
  for (const Refusal& refusal : hostile) {
    const std::string answer = answer_of(refusal);
    const std::string last = R"({"code":"too_many_errors","path":"","values":{"limit":1000}}]})";
    EXPECT_TRUE(answer.ends_with(last)) << refusal.input.substr(0, 80) << answer.substr(answer.size() - 300);
    const auto count = [&](std::string_view what) {
      int found = 0;
      for (auto at = answer.find(what); at != std::string::npos; at = answer.find(what, at + 1)) ++found;
      return found;
    };
    EXPECT_EQ(count("\"code\":\"" + std::string(name_of(refusal.code))), 1'000) << refusal.input.substr(0, 80);
    EXPECT_EQ(count("\"code\""), 1'001) << refusal.input.substr(0, 80);
  }
}

TEST(ErrorCode, NamesAreUnique) {
  std::set<std::string_view> names;
  for (int code = 0; code < error_code_count; ++code) names.insert(name_of(static_cast<ErrorCode>(code)));
  EXPECT_EQ(names.size(), static_cast<std::size_t>(error_code_count));
}

}  // namespace
}  // namespace samfin
