// SPDX-License-Identifier: MIT
// Expected values from the report (OE-rapport 2022-78) or worked out apart from the engine, as METHOD (38)-(41) tell.
#include "core/projection/growth_path.hpp"

#include <gtest/gtest.h>

#include "core/io/number_basis.hpp"
#include "core/io/scenario_json.hpp"
#include "core/projection/municipal_cost.hpp"
#include "core/projection/population_path.hpp"
#include "core/projection/price_path.hpp"

namespace samfin {
namespace {

const Parameters& basis() {
  return embedded_number_basis().parameters;
}

Parameters changed(const std::string& changes) {
  const auto scenario = read_scenario(R"({"changes":[)" + changes + "]}");
  EXPECT_TRUE(scenario.has_value());
  auto parameters = applied(*scenario, basis());
  EXPECT_TRUE(parameters.has_value());
  return std::move(*parameters);
}

using Row = std::array<std::int64_t, 6>;  ///< year, the four categories, total

Row row_of(const PathYear& year) {
  return {year.year, year.amounts[0], year.amounts[1], year.amounts[2], year.amounts[3], year.total};
}

void expect_rows(Path path, const std::vector<Row>& rows) {
  const auto found = growth_path(basis(), path, national_cost(basis()).value());
  ASSERT_TRUE(found.has_value());
  ASSERT_EQ(found->years.size(), 30U);
  for (const Row& row : rows) EXPECT_EQ(row_of(found->years[static_cast<std::size_t>(row[0] - 2021)]), row);
  EXPECT_EQ(found->status, Status::estimated);
}

// The total of 4 500 million is the sum of the parts that the split leaves.
TEST(MunicipalCost, ThePartsAddUpToTheTotal) {
  const auto country = national_cost(basis());
  ASSERT_TRUE(country.has_value());
  EXPECT_EQ(half_up(country->total()), 4'500'000'000);
  EXPECT_EQ(national_inhabitants(basis()).value(), 5'391'369);  // SSB 07459, 1 January 2021
}

// 4 500, 1 300 and 7 700 million x 101 859 / 5 391 369, and the parts of 850, 1 409, 305 and 1 936 million.
TEST(MunicipalEstimate, IsThePartByInhabitants) {
  const auto drammen = municipal_estimate(basis(), 101'859);
  ASSERT_TRUE(drammen.has_value());
  EXPECT_EQ((std::array{drammen->amount, drammen->low, drammen->high}),
            (std::array<std::int64_t, 3>{85'018'388, 24'560'868, 145'475'908}));
  EXPECT_EQ(drammen->categories, (ByCategory<std::int64_t>{16'059'029, 26'620'202, 5'762'357, 36'576'800}));
  EXPECT_EQ(drammen->rounding, 0);
  EXPECT_EQ(drammen->per_inhabitant_ore, 83'467);
  EXPECT_EQ(drammen->status, Status::estimated);

  const auto smola = municipal_estimate(basis(), 2'128);
  EXPECT_EQ((std::array{smola->amount, smola->low, smola->high}),
            (std::array<std::int64_t, 3>{1'776'172, 513'116, 3'039'228}));
  EXPECT_EQ(smola->categories, (ByCategory<std::int64_t>{335'499, 556'139, 120'385, 764'149}));

  const auto oslo = municipal_estimate(basis(), 697'010);
  EXPECT_EQ((std::array{oslo->amount, oslo->low, oslo->high}),
            (std::array<std::int64_t, 3>{581'771'531, 168'067'331, 995'475'732}));
  EXPECT_EQ(oslo->categories, (ByCategory<std::int64_t>{109'890'178, 182'159'131, 39'431'182, 250'291'041}));
  EXPECT_EQ(oslo->rounding, -1);  // shown, so that the column adds up
}

// 357 amounts rounded apart are at most 357 halves of a krone from the whole.
TEST(MunicipalEstimate, AllMunicipalitiesTogetherAreTheCountry) {
  std::int64_t sum = 0;
  for (const std::string& code : basis().structure().codes_of(2026)) {
    const Cell* count = basis().table("population").find(code, 2021);
    sum += municipal_estimate(basis(), static_cast<std::int64_t>(count->number.numerator()))->amount;
  }
  EXPECT_NEAR(static_cast<double>(sum), 4.5e9, 179.0);
}

// The tables of METHOD (40) at the joints between the periods and at their ends.
TEST(GrowthPath, LowOfTables41To44) {
  expect_rows(Path::low, {{2021, 850'000'000, 1'409'000'000, 305'000'000, 1'936'000'000, 4'500'000'000},
                          {2022, 892'500'000, 1'444'225'000, 332'450'000, 1'955'360'000, 4'624'535'000},
                          {2025, 1'033'180'313, 1'555'272'363, 430'532'391, 2'014'609'363, 5'033'594'430},
                          {2026, 1'084'839'328, 1'594'154'172, 439'143'039, 2'034'755'457, 5'152'891'996},
                          {2030, 1'318'628'984, 1'759'647'925, 475'342'548, 2'117'374'688, 5'670'994'145},
                          {2031, 1'292'256'404, 1'759'647'925, 480'095'974, 2'138'548'435, 5'670'548'738},
                          {2040, 1'077'415'885, 1'759'647'925, 525'073'896, 2'338'898'928, 5'701'036'634},
                          {2050, 880'327'221, 1'759'647'925, 580'008'243, 2'583'599'505, 5'803'582'894}});
}

TEST(GrowthPath, MediumOfTables41To44) {
  expect_rows(Path::medium, {{2021, 850'000'000, 1'409'000'000, 305'000'000, 1'936'000'000, 4'500'000'000},
                             {2022, 935'000'000, 1'479'450'000, 332'450'000, 1'974'720'000, 4'721'620'000},
                             {2025, 1'244'485'000, 1'712'648'306, 430'532'391, 2'095'588'662, 5'483'254'359},
                             {2026, 1'368'933'500, 1'798'280'722, 462'822'320, 2'137'500'435, 5'767'536'977},
                             {2030, 2'004'255'537, 2'185'821'456, 618'084'926, 2'313'699'213, 7'121'861'132},
                             {2031, 2'004'255'537, 2'218'608'778, 633'537'050, 2'359'973'197, 7'216'374'562},
                             {2040, 2'004'255'537, 2'536'735'036, 791'200'961, 2'820'386'430, 8'152'577'964},
                             {2050, 2'004'255'537, 2'943'984'572, 1'012'804'122, 3'438'035'320, 9'399'079'551}});
}

TEST(GrowthPath, HighOfTables41To44) {
  expect_rows(Path::high, {{2021, 850'000'000, 1'409'000'000, 305'000'000, 1'936'000'000, 4'500'000'000},
                           {2022, 977'500'000, 1'549'900'000, 332'450'000, 1'994'080'000, 4'853'930'000},
                           {2025, 1'486'655'313, 2'062'916'900, 430'532'391, 2'178'985'056, 6'159'089'660},
                           {2026, 1'709'653'609, 2'269'208'590, 473'585'630, 2'244'354'608, 6'696'802'437},
                           {2030, 2'990'194'848, 3'322'348'297, 693'376'721, 2'526'040'884, 9'531'960'750},
                           {2031, 3'049'998'745, 3'488'465'711, 717'644'906, 2'601'822'110, 9'857'931'472},
                           {2040, 3'645'030'835, 5'411'755'289, 978'076'343, 3'394'787'719, 13'429'650'186},
                           {2050, 4'443'272'248, 8'815'179'111, 1'379'673'278, 4'562'310'820, 19'200'435'457}});
}

// What the report prints of 2050: 5.8 and 19.2 thousand million with one decimal, and for the medium path 9.5 (4.2) and
// 9.3 (4.3), neither of which the point lies within.
TEST(GrowthPath, EndsWhereTheReportPrints) {
  const auto end = [](Path path) {
    return growth_path(basis(), path, national_cost(basis()).value())->years.back().total;
  };
  EXPECT_EQ((end(Path::low) + 50'000'000) / 100'000'000, 58);
  EXPECT_EQ((end(Path::high) + 50'000'000) / 100'000'000, 192);
  EXPECT_LT(end(Path::medium), 9'450'000'000);
  EXPECT_GT(end(Path::medium), 9'350'000'000);
}

// The weight of the split in the high path is 3.90: 1 409 solves its end (METHOD 38).
TEST(GrowthPath, TheSplitOf2021SolvesTheHighEnd) {
  const auto rates = growth_rates(basis(), Path::high);
  ASSERT_TRUE(rates.has_value());
  std::array<WideFraction, 4> factor;
  for (std::size_t i = 0; i < factor.size(); ++i) factor[i] = growth_factor((*rates)[i], 2050);
  EXPECT_EQ(significant_text(factor[0], 13), "5.227379115352");
  EXPECT_EQ(significant_text(factor[1], 13), "6.256337197381");
  EXPECT_EQ(significant_text(factor[2], 13), "4.523518943774");
  EXPECT_EQ(significant_text(factor[3], 13), "2.356565506009");
  const auto whole = [](std::int64_t value) { return wide_fraction_of(value); };
  const WideFraction welfare =
      (whole(19'200) - whole(850) * factor[0] - whole(305) * factor[2] - whole(4'500 - 850 - 305) * factor[3]) /
      (factor[1] - factor[3]);
  EXPECT_EQ(half_up(welfare), 1'409);
  EXPECT_EQ(half_up(whole(3'345) - welfare), 1'936);
}

// Drammen and Smøla in 2050: each part of the country's exact start, grown and rounded once.
TEST(GrowthPath, OfOneMunicipality) {
  const auto end = [](Path path, std::int64_t population) {
    return row_of(
        growth_path(basis(), path, part_of(national_cost(basis()).value(), population, 5'391'369))->years.back());
  };
  EXPECT_EQ(end(Path::low, 101'859), (Row{2050, 16'632'000, 33'244'984, 10'958'081, 48'811'881, 109'646'946}));
  EXPECT_EQ(end(Path::medium, 101'859), (Row{2050, 37'866'350, 55'620'627, 19'134'883, 64'954'716, 177'576'576}));
  EXPECT_EQ(end(Path::high, 101'859), (Row{2050, 83'946'632, 166'544'959, 26'066'133, 86'195'624, 362'753'348}));
  EXPECT_EQ(end(Path::low, 2'128), (Row{2050, 347'470, 694'542, 228'932, 1'019'759, 2'290'703}));
  EXPECT_EQ(end(Path::medium, 2'128), (Row{2050, 791'090, 1'162'005, 399'759, 1'357'010, 3'709'864}));
  EXPECT_EQ(end(Path::high, 2'128), (Row{2050, 1'753'782, 3'479'395, 544'564, 1'800'767, 7'578'508}));
}

TEST(GrowthPath, WithoutGrowthNothingMovesInThirtyYears) {
  std::string changes;
  for (const std::string_view category : cost_category_names) {
    for (const std::string_view period : growth_period_names) {
      changes += (changes.empty() ? "" : ",") + std::string(R"({"path":"/municipal_growth_ratio/medium/)") +
                 std::string(category) + "/" + std::string(period) + R"(","value":"0"})";
    }
  }
  const Parameters still = changed(changes);
  const auto path = growth_path(still, Path::medium, national_cost(still).value());
  ASSERT_TRUE(path.has_value());
  for (const PathYear& year : path->years) EXPECT_EQ(year.total, 4'500'000'000);
  EXPECT_EQ(path->status, Status::assumed);
}

// 1.5 to the power of 29 x 10^12 kroner of records would not fit what a reader in a browser holds.
TEST(GrowthPath, TooLargeIsRefused) {
  const Parameters large = changed(R"({"path":"/municipal_cost_mnok/records","value":"1000000"},)"
                                   R"({"path":"/municipal_growth_ratio/medium/records/2030_2050","value":1})");
  const auto path = growth_path(large, Path::medium, national_cost(large).value());
  ASSERT_FALSE(path.has_value());
  EXPECT_EQ(path.errors().front().code, ErrorCode::amount_too_large);
}

// 4 500 million over 825 kroner and 9 300 million over 1 525, straight between; the report's own words come back.
TEST(PopulationPath, IsWhatThePrintedKronerPerInhabitantImply) {
  const auto path = population_path(basis(), std::nullopt);
  ASSERT_TRUE(path.has_value());
  EXPECT_EQ(path->in(2021), 5'454'545);
  EXPECT_EQ(path->in(2022), 5'476'746);
  EXPECT_EQ(path->in(2050), 6'098'361);
  EXPECT_EQ(ore_per_inhabitant(4'500'000'000, path->in(2021)).value(), 82'500);
  EXPECT_EQ(ore_per_inhabitant(9'300'000'000, path->in(2050)).value(), 152'500);
  const auto per_head = [&](Path growth, int year) {
    const auto years = growth_path(basis(), growth, national_cost(basis()).value());
    return ore_per_inhabitant(years->years[static_cast<std::size_t>(year - 2021)].total, path->in(year)).value();
  };
  EXPECT_EQ(per_head(Path::medium, 2030), 125'954);
  EXPECT_EQ(per_head(Path::medium, 2050), 154'125);
  EXPECT_EQ(per_head(Path::low, 2050), 95'166);
  EXPECT_EQ(per_head(Path::high, 2050), 314'846);
}

// 101 859 x 6 098 361 / 5 454 545 = 113 881.6 by hand.
TEST(PopulationPath, AMunicipalityGrowsAsTheCountryDoes) {
  const auto path = population_path(basis(), 101'859);
  ASSERT_TRUE(path.has_value());
  EXPECT_EQ(path->in(2021), 101'859);
  EXPECT_EQ(path->in(2050), 113'882);
}

// 2 per cent in 2022 and 3 in 2023: 100 kroner are 105.06.
TEST(PricePath, IsTheProductOfTheYears) {
  EXPECT_FALSE(price_path(basis())->is_given);
  const auto path = price_path(changed(R"({"path":"/municipal_price_growth_ratio/2022","value":"0.02"},)"
                                       R"({"path":"/municipal_price_growth_ratio/2023","value":"0.03"})"));
  ASSERT_TRUE(path.has_value());
  EXPECT_TRUE(path->is_given);
  EXPECT_EQ(significant_text(path->in(2021), 15), "1");
  EXPECT_EQ(significant_text(path->in(2023), 15), "1.0506");
  EXPECT_EQ(significant_text(path->in(2050), 15), "1.0506");
}

}  // namespace
}  // namespace samfin
