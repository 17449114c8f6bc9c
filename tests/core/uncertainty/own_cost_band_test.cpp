// SPDX-License-Identifier: MIT
// Own costs drawn and moved: values worked out apart from the engine (METHOD 42-45).
#include "core/uncertainty/own_cost_band.hpp"

#include <gtest/gtest.h>

#include "core/io/number_basis.hpp"
#include "core/projection/municipal_cost.hpp"

namespace samfin {
namespace {

const Parameters& basis() {
  return embedded_number_basis().parameters;
}

OwnInput fixed(const std::string& id) {
  return {id, "/inputs/" + id, DistributionKind::fixed, {}, {}, {}};
}

const std::vector<OwnInput> growth_alone = {fixed("municipal_cost_total"), fixed("municipal_cost_mnok/records"),
                                            fixed("municipal_cost_mnok/welfare_technology"),
                                            fixed("municipal_population")};

OwnCostBand band_of_country(const std::vector<OwnInput>& own, Path path = Path::medium) {
  auto band = OwnCostBand::of(basis(), path, std::nullopt, own);
  EXPECT_TRUE(band.has_value());
  return std::move(*band);
}

const Band& named(const std::vector<Band>& bands, std::string_view id) {
  for (const Band& band : bands) {
    if (band.id == id) return band;
  }
  ADD_FAILURE() << id;
  return bands.front();
}

TEST(OwnCostBand, GrowthAloneGivesTheKnownDraws) {
  const OwnCostBand band = band_of_country(growth_alone);
  const auto bands = band.bands(band.drawn({2026, 0, 10'000}), {}, true);
  const Band& end = named(bands, "own_costs/2050");
  // One krone above the sum of the rounded categories (METHOD 40): draws are rounded once.
  EXPECT_EQ(end.point, 9'399'079'552);
  EXPECT_EQ(end.values[0], 9'255'784'952);
  EXPECT_EQ(end.values[1], 11'927'866'773);
  EXPECT_EQ(end.values[2], 9'579'506'740);
  EXPECT_EQ(end.spread.percentiles[0], 8'149'903'012);
  EXPECT_EQ(end.spread.percentiles[2], 10'110'760'574);
  EXPECT_EQ(end.spread.percentiles[4], 13'362'652'082);
  // What is fixed does not move.
  EXPECT_FALSE(named(bands, "own_costs/2021").moves);
  EXPECT_EQ(named(bands, "own_costs/2021").spread.percentiles[0], 4'500'000'000);
}

TEST(OwnCostBand, AnyPartOfTheDrawsIsThatPartOfTheWhole) {
  const OwnCostBand band = band_of_country({});
  const auto values = [&](std::uint64_t first, std::size_t count) {
    return named(band.bands(band.drawn({7, first, count}), {}, true), "own_costs/2050").values;
  };
  const auto whole = values(0, 10'000);
  std::vector<std::int64_t> joined(whole.size());
  const std::array<std::size_t, 8> ends = {0, 1, 40, 1'000, 1'001, 5'555, 9'999, 10'000};
  for (std::size_t i = ends.size() - 1; i > 0; --i) {  // the last chunk first
    const auto part = values(ends[i - 1], ends[i] - ends[i - 1]);
    std::copy(part.begin(), part.end(), joined.begin() + static_cast<std::ptrdiff_t>(ends[i - 1]));
  }
  EXPECT_EQ(joined, whole);
}

TEST(OwnCostBand, WithEverythingFixedEveryDrawIsThePoint) {
  std::vector<OwnInput> all = growth_alone;
  for (const std::string_view name : cost_category_names) {
    all.push_back(fixed("municipal_growth_ratio/" + std::string(name)));
  }
  for (const Path path : {Path::low, Path::medium, Path::high}) {
    const OwnCostBand band = band_of_country(all, path);
    for (const CostHolder& holder : {CostHolder{}, CostHolder{"3301", 101'859}}) {
      for (const Band& found : band.bands(band.drawn({1, 0, 100}), holder, false)) {
        EXPECT_FALSE(found.moves) << found.id;
        EXPECT_EQ(found.spread.percentiles[0], found.point);
        EXPECT_EQ(found.spread.percentiles[4], found.point);
        EXPECT_EQ(found.spread.mean, found.point);
      }
    }
  }
}

// Drammen's part of the country: 177 576 576 by METHOD (40), where each category is rounded apart.
TEST(OwnCostBand, AMunicipalityHasItsPartByInhabitants) {
  const OwnCostBand band = band_of_country(growth_alone);
  const auto draws = band.drawn({2026, 0, 3});
  const auto bands = band.bands(draws, {"3301", 101'859}, true);
  const Band& end = named(bands, "own_costs/2050/3301");
  EXPECT_NEAR(static_cast<double>(end.point), 177'576'576, 2);
  // 9 255 784 952 x 101 859 / 5 391 369 = 174 869 314.2
  EXPECT_EQ(end.values[0], 174'869'314);
  // The same per head as the country's, whose population grows as fast: 9 399 079 551 / 5 391 369 x 5 454 545 / 6 098
  // 361.
  EXPECT_EQ(named(bands, "own_costs_per_inhabitant/2050/3301").point, 1'559);
}

// Each input at either end, the others at their points; national, medium path, 2050.
TEST(OwnCostBand, EachEndGivesWhatIsWorkedOutForIt) {
  const OwnCostBand band = band_of_country({});
  const auto rows = band.sensitivity({});
  ASSERT_TRUE(rows.has_value());
  std::vector<Sensitivity> found;
  for (const Sensitivity& row : *rows) {
    if (row.result == "own_costs/2050") found.push_back(row);
  }
  const std::vector<std::tuple<std::string, std::int64_t, std::int64_t>> expected = {
      {"municipal_cost_total", 3'001'920'702, 15'796'238'402},
      {"municipal_growth_ratio/welfare_technology", 8'214'742'904, 15'270'274'090},
      {"municipal_growth_ratio/records", 8'275'151'235, 11'838'096'262},
      {"municipal_growth_ratio/other_and_general", 8'544'643'736, 10'523'355'051},
      {"municipal_growth_ratio/national_solutions", 8'966'283'672, 9'765'948'707},
      {"municipal_cost_mnok/welfare_technology", 9'387'477'480, 9'411'622'331},
      {"municipal_cost_mnok/records", 9'396'169'037, 9'401'990'067}};
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(std::tuple(found[i].input, found[i].low_gives, found[i].high_gives), expected[i]);
    EXPECT_EQ(found[i].point, 9'399'079'551);
  }
}

// The population only counts per head: 9 399 079 551 over 6 078 431 and 6 118 421.
TEST(OwnCostBand, ThePopulationMovesKronerPerInhabitantAlone) {
  const auto rows = band_of_country({}).sensitivity({});
  int found = 0;
  for (const Sensitivity& row : *rows) {
    if (row.input != "municipal_population") continue;
    ++found;
    EXPECT_EQ(row.result, "own_costs_per_inhabitant/2050");
    EXPECT_EQ(row.low_gives, 1'546);
    EXPECT_EQ(row.high_gives, 1'536);
  }
  EXPECT_EQ(found, 1);
}

// A municipality's own total stands in the place of the country's; what is paid by law stays.
TEST(OwnCostBand, AnOwnTotalReplacesTheCountrys) {
  const CostHolder drammen{"3301", 101'859};
  const OwnInput own{"own_total",       "/inputs/0",        DistributionKind::triangular,
                     Ratio(90'000'000), Ratio(100'000'000), Ratio(120'000'000)};
  const auto band = OwnCostBand::of(basis(), Path::medium, drammen, {own});
  ASSERT_TRUE(band.has_value());
  EXPECT_EQ(input_named(band->inputs(), "municipal_cost_total"), nullptr);
  const auto bands = band->bands(band->drawn({2026, 0, 1'000}), drammen, false);
  const Band& start = named(bands, "own_costs/2021/3301");
  EXPECT_EQ(start.point, 100'000'000);
  EXPECT_GT(start.spread.percentiles[0], 90'000'000);
  EXPECT_LT(start.spread.percentiles[4], 120'000'000);
}

// 30 full-time equivalents of 640 000 to 960 000 kroner: 19.2 to 28.8 of 100 million.
TEST(OwnCostBand, StaffTimeOfAFormFollowsTheWageCost) {
  const CostHolder drammen{"3301", 101'859};
  const OwnForm form{100'000'000, 95'200'000, 104'800'000, 640'000, 800'000, 960'000};
  const auto band = OwnCostBand::of(basis(), Path::medium, drammen, {}, form);
  ASSERT_TRUE(band.has_value());
  const Band start = named(band->bands(band->drawn({2026, 0, 10'000}), drammen, false), "own_costs/2021/3301");
  EXPECT_EQ(start.point, 100'000'000);
  // The triangle's p5 lies sqrt(0.05 x 2) x 4.8 million above its low end: 96 717 893, within 4 standard errors.
  EXPECT_NEAR(static_cast<double>(start.spread.percentiles[0]), 96'717'893, 70'000);
  EXPECT_NEAR(static_cast<double>(start.spread.percentiles[4]), 103'282'107, 70'000);
  const auto rows = band->sensitivity(drammen);
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(rows->front().input, "municipal_wage_cost");
  EXPECT_NEAR(static_cast<double>(rows->front().low_gives), 95'200'000, 2);
  EXPECT_NEAR(static_cast<double>(rows->front().high_gives), 104'800'000, 2);
}

}  // namespace
}  // namespace samfin
