// SPDX-License-Identifier: MIT
#include "tests/core/asked/sample_questions.hpp"

#include "core/io/basis_questions.hpp"
#include "core/io/error_json.hpp"
#include "core/io/estimate_questions.hpp"
#include "core/io/investment_questions.hpp"
#include "core/io/key_questions.hpp"
#include "core/io/model_questions.hpp"
#include "core/io/projection_questions.hpp"
#include "core/io/questions.hpp"
#include "core/io/row_questions.hpp"
#include "core/io/simulation_questions.hpp"
#include "core/io/stages_json.hpp"
#include "core/io/survey_questions.hpp"

namespace samfin::test {

namespace {

template <Result<std::string> (*question)(std::string_view, const Parameters&)>
Result<std::string> of_parameters(std::string_view text, const NumberBasis& basis) {
  return question(text, basis.parameters);
}

template <Result<std::string> (*question)(std::string_view)>
Result<std::string> of_nothing(std::string_view text, const NumberBasis&) {
  return question(text);
}

Result<std::string> numbers(std::string_view text, const NumberBasis& basis) {
  const auto answer = evaluated_numbers(text, basis.parameters);
  if (!answer) return answer.errors();
  return answer->header;
}

constexpr SampleQuestion questions[] = {
    {"bill", &of_parameters<billed>,
     R"({"actor":"4601","year":2025,"quarters":true,"comparison":true,"peers":3,"vkp_range":true})"},
    {"bill of a region", &of_parameters<billed>, R"({"actor":"helse_nord","year":2024,"comparison":true,
      "scenario":{"version":1,"base":"law","years":[2024],"changes":[
        {"path":"/vkp_users/2024","value":{"all_except":["1580"]},"reason":"Haram was new"},
        {"path":"/cpi_supplement_ratio/municipalities/2024","value":"0.04"},
        {"path":"/key_population_dates/2024","value":"current"},
        {"path":"/key_index_year/2024","value":2026},
        {"path":"/payment_mnok/vkp/municipalities/2024","value":"31.5"}]}})"},
    {"bill of the year after", &of_parameters<billed>, R"({"actor":"4601","year":2027,"comparison":true,
      "scenario":{"base":"next_year","changes":[{"path":"/growth_ratio/helsenorge/2027","value":"0.08"}]}})"},
    {"bill by parts of the key", &of_parameters<billed>, R"({"actor":"4601","year":2026,"scenario":{"changes":[
        {"path":"/people_by_age/4601/age_90/2026","value":2500},
        {"path":"/population/4601/2026","value":305000}]}})",
     true},
    {"payments by costs", &numbers, R"({"base":"costs","years":[2027],"costs":{
      "lines":[{"solution":"helsenorge","driver":"volume","name":"more","amount_mnok":"12.5","from_year":2027,
          "reason":"A guess"},
        {"solution":"e_resept","component":"sfm","driver":"efficiency","name":"fewer","amount_mnok":"-3",
          "from_year":2027}],
      "common_services":[{"year":2027,"method":"step_down","services":[
        {"id":"premises","amount_mnok":"8","users":[{"user":"helsenorge","share":"1/3"},{"user":"network","share":"1/2"},
          {"user":"outside","share":"1/6"}]},
        {"id":"network","amount_mnok":"54.5","users":[{"user":"premises","share":"0.01"},{"user":"vkp","share":"0.25"},
          {"user":"helsenettet_external","share":"0.74"}]}]}]}})"},
    {"numbers of a model", &numbers, R"({"years":[2026],"model":{"solutions":{
      "kjernejournal":{"class":"voluntary","total_mnok":"40","buyers":{"4601":2,"helse_vest":"1/2"}},
      "vkp":{"class":"voluntary","total_mnok":"30","buyers":{"0301":1,"helse_nord":2}},
      "e_resept":{"keys":{"pharmacies":{"key":"use","table":{"The swan":7,"The lion":2}}}}}}})",
     true},
    {"report of a model", &of_parameters<evaluated>,
     R"({"years":[2026],"engine":"0.0.1","parameters":{"id":"2026.1","sha256":"0"},
      "changes":[{"path":"/other_member_count/small/2026","value":10}],"model":{"name":"mine","source":"a guess",
      "solutions":{
        "all":{"class":"basic","state_share":"1/4","groups":{"health_regions":"1/2","municipalities":"1/2"}},
        "helsenorge":{"total_mnok":"400","groups":{"health_regions":{"mnok":"100"},"municipalities":"1",
            "pharmacies":{"mnok":"5"},"other_members":"0"},
          "keys":{"municipalities":[{"key":"table","csv":"actor;weight\n4601;2\n0301;1","share":"1/2"},
              {"key":"inhabitants","users":["4601","0301"],"share":"1/2"}],
            "health_regions":{"dated":[{"from":2024,"key":"flat"},{"from":2026,"key":{"key":"use",
              "table":{"helse_nord":3,"helse_vest":4}}}]},
            "pharmacies":{"key":"use","table":{"The swan":7,"The lion":2}}},
          "on_behalf":{"general_practitioners":{"share":"0.1","pays":"self"},
            "contract_specialists":{"share":"0.2","pays":"health_regions"}},
          "collection":{"municipalities":"deduction","health_regions":"rates"}},
        "helsenettet":{"groups":{"health_regions":{"use":3},"municipalities":{"use":5},"other_members":{"use":1}},
          "keys":{"other_members":{"key":"turnover","members":{"A":{"turnover_mnok":"12"},
              "B":{"turnover_mnok":"90","locations":7}},
            "brackets":[{"up_to_mnok":"10","weight":1},{"up_to_mnok":"50","weight":3},{"weight":"7.5"}],
            "per_location_from":5,"per_location_weight":"2"}}},
        "kjernejournal":{"class":"voluntary","total_mnok":"40","buyers":{"4601":2,"helse_vest":"1/2"}},
        "vkp":{"class":"authority"}},
      "transition":{"first_year":2025,"steps":4,"from":{"solutions":{"e_resept":{"state_share":"0.5"}}}},
      "investments":[{"id":"a","solution":"helsenorge","kind":"project","amount_mnok":"100","state_share":"0.1",
          "form":"annuity","interest":"0.04","delivered":2024,"years":7},
        {"id":"b","solution":"vkp","kind":"buy_out","sold_by":"a county","amount_mnok":"30","form":"up_front",
          "delivered":2028,"years":3}]}})"},
    {"errors of a scenario",
     [](std::string_view text, const NumberBasis& basis) -> Result<std::string> {
       return errors_json(validated(text, basis.parameters));
     },
     R"({"base":"costs","years":[2024],"costs":{"settlement":[{"year":2024,"brought_forward_mnok":"3",
        "invoiced_mnok":"50","repaid_mnok":"1","recovered_mnok":"0.5","state_funding_mnok":"7",
        "earlier_public_funds_mnok":"2","used_mnok":"55","surplus_to":"equity"}]}})",
     true},
    {"bridge between years", &of_parameters<bridged>,
     R"({"actor":"4601","order":"shapley","from":{"year":2025},"to":{"year":2026}})"},
    {"bridge of VKP's few users", &of_parameters<bridged>, R"({"actor":"0301","from":{"year":2023},
      "to":{"year":2024,"scenario":{"changes":[{"path":"/vkp_users/2024","value":["0301","4601"]}]}}})"},
    {"bridge to a model", &of_parameters<bridged>, R"({"actor":"helse_nord","order":"stated",
      "from":{"year":2026,"preset":"law"},"to":{"year":2026,"scenario":{"model":{"solutions":{
        "helsenorge":{"state_share":"0.1","groups":{"health_regions":"0.6","municipalities":"0.4"},
          "keys":{"health_regions":[{"key":"inhabitants","share":"1/3"},{"key":"table","share":"2/3",
            "table":{"helse_nord":3,"helse_vest":1}}]}}}}}}})"},
    {"comparison", &of_parameters<scenarios_compared>, R"({"year":2026,"scenarios":[{"name":"law"},
      {"name":"mine","scenario":{"model":{"solutions":{"helsenorge":{"state_share":"0.5"}}}}},
      {"preset":"kjernejournal_55_45"}],"lens":{"actor":"0301","scenario":1}})",
     true},
    {"bridge to bought services", &of_parameters<bridged>, R"({"actor":"4601","order":"shapley",
      "from":{"year":2025,"scenario":{"model":{"solutions":{
        "helsenorge":{"total_mnok":"400","groups":{"health_regions":{"mnok":"100"},"municipalities":"1"},
          "keys":{"municipalities":"inhabitants"}},
        "kjernejournal":{"class":"voluntary","total_mnok":"40","buyers":{"4601":2,"helse_vest":1}},
        "vkp":{"class":"authority"}}}}},
      "to":{"year":2026,"scenario":{"model":{"solutions":{
        "helsenorge":{"state_share":"0.2","keys":{"municipalities":[{"key":"flat","share":"0.5"},
          {"key":"regulated","share":"0.5"}]},"on_behalf":{"general_practitioners":{"share":"0.1","pays":"self"}}},
        "kjernejournal":{"class":"voluntary","total_mnok":"50","buyers":{"4601":2,"0301":3}}},
        "transition":{"first_year":2025,"steps":3,"from":{"solutions":{"e_resept":{"state_share":"0.5"}}}},
        "investments":[{"id":"a","solution":"helsenorge","amount_mnok":"100","form":"serial","interest":"0.04",
          "delivered":2024,"years":7}]}}}})",
     true},
    {"bridge of a merged municipality", &of_parameters<bridged>,
     R"({"actor":"1508","order":"stated","from":{"year":2023},"to":{"year":2025,"scenario":{"base":"costs"}}})", true},
    {"bridge of a group", &of_parameters<bridged>, R"({"actor":"pharmacies","order":"shapley","from":{"year":2024},
      "to":{"year":2026,"scenario":{"model":{"solutions":{"e_resept":{"groups":{"health_regions":"0.3",
        "municipalities":"0.3","pharmacies":"0.4"}}}}}}})",
     true},
    {"bridge of a key's parts", &of_parameters<bridged>, R"({"actor":"4601","from":{"year":2026,"scenario":{"model":{
        "solutions":{"vkp":{"keys":{"municipalities":{"key":"inhabitants","users":["4601","0301"]}}}}}}},
      "to":{"year":2026,"scenario":{"model":{"solutions":{"vkp":{"keys":{"municipalities":{"dated":[
        {"from":2026,"key":{"key":"table","table":{"4601":1,"0301":2}}}]}}}},"transition":{"first_year":2026,"steps":2}}}}})",
     true},
    {"bridge of VKP by a model", &of_parameters<bridged>, R"({"actor":"0301","order":"shapley","from":{"year":2022,
      "scenario":{"model":{"solutions":{"vkp":{"total_mnok":"40","groups":{"municipalities":"1","health_regions":"0"},
        "keys":{"municipalities":"inhabitants"}}}}}},"to":{"year":2024}})",
     true},
    {"bridge of one who did not pay", &of_parameters<bridged>, R"({"actor":"The swan","from":{"year":2026},
      "to":{"year":2026,"scenario":{"model":{"solutions":{"helsenorge":{"groups":{"municipalities":"0.5",
        "health_regions":"0.4","pharmacies":"0.1"},"keys":{"pharmacies":{"key":"use","table":{"The swan":7,
        "The lion":2}}}}}}}}})",
     true},
    {"reach of a model", &of_parameters<reach_told>, R"({"year":2026,"scenario":{"model":{"solutions":{
        "all":{"state_share":"1/4","groups":{"health_regions":"1/2","municipalities":"1/2"}},
        "kjernejournal":{"class":"voluntary","total_mnok":"40","buyers":{"4601":2,"helse_vest":"1/2"}},
        "helsenorge":{"groups":{"health_regions":{"mnok":"100"},"municipalities":"1"},
          "keys":{"municipalities":{"dated":[{"from":2027,"key":"flat"}]}},
          "on_behalf":{"general_practitioners":{"share":"0.1","pays":"self"}}}},
      "transition":{"first_year":2026,"steps":4,"from":{"solutions":{"e_resept":{"state_share":"0.5"}}}},
      "investments":[{"id":"a","solution":"helsenorge","amount_mnok":"100","form":"serial","interest":"0.04",
          "delivered":2015,"years":7},
        {"id":"b","solution":"vkp","amount_mnok":"30","form":"up_front","delivered":2028,"years":3},
        {"id":"c","solution":"kjernejournal","amount_mnok":"30","form":"up_front","delivered":2026,"years":3}]}}})",
     true},
    {"reach of costs", &of_parameters<reach_told>, R"({"year":2026,"scenario":{"base":"costs"}})", true},
    {"reach of the year after", &of_parameters<reach_told>, R"({"year":2027,"scenario":{"base":"next_year"}})", true},
    {"explanation of instalments", &of_parameters<explained>, R"({"actor":"4601","year":2026,"solution":"helsenorge",
      "scenario":{"model":{"solutions":{"helsenorge":{"state_share":"0.1",
        "on_behalf":{"general_practitioners":{"share":"0.1","pays":"municipalities"}},
        "groups":{"municipalities":"0.5","health_regions":"0.5"}}},
        "investments":[{"id":"a","solution":"helsenorge","amount_mnok":"100","form":"serial","interest":"0.04",
          "delivered":2024,"years":7}]}}})",
     true},
    {"explanation of what is bought", &of_parameters<explained>, R"({"actor":"4601","year":2026,
      "solution":"kjernejournal","scenario":{"model":{"solutions":{"kjernejournal":{"class":"voluntary",
        "total_mnok":"40","buyers":{"4601":2,"helse_vest":"1/2"}}}}}})",
     true},
    {"explanation of members' turnover", &of_parameters<explained>, R"({"actor":"A","year":2026,
      "solution":"helsenettet","scenario":{"changes":[{"path":"/other_member_count/small/2026","value":10}],
        "model":{"solutions":{"helsenettet":{"total_mnok":"90","groups":{"health_regions":{"use":3},
        "municipalities":{"use":5},"other_members":{"use":1}},"keys":{"other_members":{"key":"turnover","members":{
          "A":{"turnover_mnok":"12"},"B":{"turnover_mnok":"90","locations":7}}}}}}}}})",
     true},
    {"explanation of those represented", &of_parameters<explained>, R"({"actor":"general_practitioners","year":2026,
      "solution":"helsenorge","scenario":{"model":{"solutions":{"helsenorge":{"on_behalf":{
        "general_practitioners":{"share":"0.1","pays":"self"},
        "contract_specialists":{"share":"0.2","pays":"self"}}}}}}})",
     true},
    {"comparison of years", &of_parameters<scenarios_compared>, R"({"scenarios":[{"name":"law"},
      {"name":"later","scenario":{"years":[2025,2026],"changes":[{"path":"/population/4601/2026","value":1}]}}],
      "lens":{"actor":"pharmacies"}})",
     true},
    {"costs", [](std::string_view text, const NumberBasis& basis) { return costs_told(text, basis); },
     R"({"year":2024,"scenario":{"changes":[{"path":"/cost_option/treatment_plans/2024","value":1},
        {"path":"/cost_option/equity_run_cost/2024","value":1}]}})"},
    {"estimate", &of_parameters<estimated>, R"({"actor":"3301","level":90,"health_budget_mnok":"3000"})"},
    {"explanation", &of_parameters<explained>, R"({"actor":"4601","year":2026,"solution":"e_resept"})"},
    {"explanation of VKP", &of_parameters<explained>, R"({"actor":"0301","year":2024,"solution":"vkp","scenario":{
      "changes":[{"path":"/vkp_users/2024","value":["0301","4601"]}]}})",
     true},
    {"explanation of a group", &of_parameters<explained>,
     R"({"actor":"pharmacies","year":2026,"solution":"e_resept"})"},
    {"explanation of a model", &of_parameters<explained>, R"({"actor":"4601","year":2026,"solution":"helsenorge",
      "scenario":{"model":{"solutions":{"helsenorge":{"state_share":"0.1","keys":{"municipalities":[
        {"key":"inhabitants","share":"1/3"},{"key":"regulated","share":"2/3"}]}}},
        "transition":{"first_year":2025,"steps":3}}}})",
     true},
    {"line through points", &of_nothing<fitted>, R"({"csv":"x,y\n1,2\n2,3\n4,7\n"})"},
    {"parts of the key", &of_parameters<key_parted>, R"({"actor":"4601","year":2026})"},
    {"key from a file", &of_nothing<key_tabled>, R"({"csv":"actor;weight\n4601;12,5\n0301;3\n"})"},
    {"price of a member", &of_parameters<member_priced>, R"({"year":2025,"kind":"business","turnover_mnok":"12.5",
      "location_count":12,"month_count":7,"scenario":{"changes":[{"path":"/other_member_count/small/2025","value":9000}]}})"},
    {"price of staff", &of_parameters<member_priced>, R"({"year":2026,"kind":"own_staff_or_residents"})"},
    {"part of a pharmacy", &of_parameters<pharmacy_priced>,
     R"({"year":2026,"look_up_count":5,"total_look_up_count":1000})"},
    {"price of a service", &of_nothing<service_priced>, R"({"years":[{"year":2026,"fixed_mnok":"1","user_count":7},
      {"year":2027,"fixed_mnok":"2","user_count":900}],"variable_ore":13,"worth_ore":400000,"leaving_share":"1/3",
      "rounds":4,"sold_outside_state":true})"},
    {"path", &of_parameters<projected>, R"({"path":"high","actor":"4601","nominal":true})"},
    {"path of a number", &of_parameters<projected>,
     R"({"path":"low","population":5000,"start_nok":{"records":100000,"welfare_technology":2000}})"},
    {"reach", &of_parameters<reach_told>, R"({"preset":"helsenettet_thirds","year":2026})", true},
    {"published figures",
     [](std::string_view text, const NumberBasis& basis) { return reconciled_figures(text, basis); }, "{}", true},
    {"repayment", &of_nothing<investments_repaid>, R"({"investments":[{"id":"a","solution":"helsenorge",
      "amount_mnok":"100","form":"serial","interest":"0.0425","delivered":2024,"years":7},
      {"id":"b","solution":"vkp","amount_mnok":"7","form":"equity","delivered":2025,"years":3}]})"},
    {"row", &of_parameters<row_checked>, R"({"actor":"1580","year":2025})"},
    {"state's share sought", &of_parameters<goal_sought>, R"({"preset":"recommendation_2017","year":2026,
      "input":{"kind":"state_share","solution":"all"},"from":"0","to":"1","step":"1/4",
      "goal":{"limits":{"preset":"law"},"growth":"0.05"}})",
     true},
    {"weight sought", &of_parameters<goal_sought>, R"({"year":2026,"step":"1/8","input":{"kind":"key_weight",
      "solution":"helsenorge","group":"health_regions","part":1},"goal":{"actor":"helse_nord","at_most_mnok":"90"},
      "scenario":{"model":{"solutions":{"helsenorge":{"keys":{"health_regions":[{"key":"flat","share":"1/2"},
        {"key":"table","table":{"helse_nord":1},"share":"1/2"}]}}}}}})",
     true},
    {"cost sought", &of_parameters<goal_sought>, R"({"year":2026,"step":100,"input":{"kind":"cost",
      "solution":"helsenorge"},"goal":{"group":"municipalities","at_least_mnok":"90"},
      "scenario":{"model":{"solutions":{"helsenorge":{}}}}})"},
    {"settlement", [](std::string_view text, const NumberBasis& basis) { return settled_accounts(text, basis); },
     R"({"scenario":{"costs":{"settlement":[{"year":2026,"invoiced_mnok":"50","used_mnok":"45"},
        {"year":2027,"invoiced_mnok":"50","repaid_mnok":"2","used_mnok":"55","surplus_to":"carry"}]}}})"},
    {"bands", &of_parameters<simulated>, R"({"seed":7,"draws":3,"first_draw":2,"chain":"all","path":"low",
      "actors":["4601","helse_nord"],"year":2026,"values":true,"inputs":[
        {"id":"vkp_users_share","distribution":"triangular","low":"0.4","mode":"0.5","high":1}]})",
     true},
    {"bands of a model", &of_parameters<simulated>, R"({"draws":2,"chain":"bill","actors":["4601","helse_nord",
      "pharmacies"],"year":2026,"scenario":{"model":{"solutions":{"helsenorge":{"groups":{
        "health_regions":{"mnok":"100"},"municipalities":"1"}},"vkp":{"total_mnok":"40"}},
        "transition":{"first_year":2026,"steps":3,"from":{"solutions":{"e_resept":{"state_share":"0.5"}}}}}}})",
     true},
    {"bands of instalments", &of_parameters<simulated>, R"({"draws":2,"chain":"bill","actors":["0301"],"year":2026,
      "live":true,"scenario":{"model":{"solutions":{"vkp":{"keys":{"municipalities":"flat"}}},
        "investments":[{"id":"a","solution":"helsenorge","amount_mnok":"100","form":"serial","interest":"0.04",
          "delivered":2024,"years":7}]}}})",
     true},
    {"bands of own costs", &of_parameters<simulated>, R"({"draws":1,"chain":"own_costs","actors":["4601"]})"},
    {"bands of a survey", &of_parameters<simulated>, R"({"draws":2,"chain":"own_costs","actors":["3301"],"live":true,
      "csv":"municipality_code;category;cost_type;measure;amount;unit;comment\n3301;records;operation;invoices;20;mnok;c\n"})"},
    {"stages", &of_parameters<stages_told>, R"({"preset":"kjernejournal_50_50","year":2026})"},
    {"survey of four", &of_parameters<surveyed>,
     R"({"year":2025,"level":95,"csv":"municipality_code;category;cost_type;measure;amount;unit;comment\n1573;records;operation;invoices;1;mnok;c\n3316;records;operation;staff_time;3;fte;\n0301;records;operation;invoices;90;mnok;c\n4601;records;operation;invoices;60;mnok;c\n"})"},
    {"bands of staff time", &of_parameters<simulated>, R"({"draws":3,"chain":"own_costs","actors":["3301"],"inputs":[
        {"id":"municipal_wage_cost","distribution":"uniform","low":600000,"mode":700000,"high":900000}],
      "csv":"municipality_code;category;cost_type;measure;amount;unit;comment\n3301;records;operation;staff_time;20;fte;c\n"})",
     true},
    {"survey", &of_parameters<surveyed>, R"({"year":2025,"level":80,"seed":3,"bootstrap_draws":3,"actor":"3301",
      "chosen":["1573","3316"],
      "csv":"municipality_code;category;cost_type;measure;amount;unit;comment\n1573;records;operation;invoices;1;mnok;c\n3316;records;operation;invoices;4000;knok;\n3301;records;operation;staff_time;20;fte;\n3301;vkp;operation;invoices;20;nok;c\n"})",
     true},
};

}  // namespace

std::span<const SampleQuestion> sample_questions() {
  return questions;
}

}  // namespace samfin::test
