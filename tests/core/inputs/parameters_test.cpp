// SPDX-License-Identifier: MIT
#include "core/inputs/parameters.hpp"

#include <gtest/gtest.h>

#include "core/inputs/cell_ref.hpp"
#include "core/inputs/next_year.hpp"
#include "core/inputs/replacement.hpp"
#include "core/io/embedded_parameters.hpp"
#include "core/io/parameters_json.hpp"

namespace samfin {
namespace {

const Parameters& parameters() {
  return embedded_parameters();
}

TEST(Parameters, EveryValueHasASourceThatIsListed) {
  for (const auto& [family, table] : parameters().tables()) {
    for (std::size_t row = 0; row < table->rows().size(); ++row) {
      for (std::size_t column = 0; column < table->column_count(); ++column) {
        const Cell& cell = table->cell(row, column);
        const Provenance& provenance = table->provenance_of(cell);
        const bool is_absent = !cell.is_known && provenance.source.empty();
        EXPECT_TRUE(is_absent || parameters().sources().contains(provenance.source))
            << table->path_of(row, column) << " " << provenance.source;
      }
    }
  }
}

TEST(Parameters, EveryPathLeadsBackToItsValue) {
  for (const auto& [family, table] : parameters().tables()) {
    for (std::size_t row = 0; row < table->rows().size(); ++row) {
      for (std::size_t column = 0; column < table->column_count(); ++column) {
        const auto address = address_of(table->path_of(row, column), parameters());
        ASSERT_TRUE(address) << table->path_of(row, column);
        EXPECT_EQ(address->family, family);
        EXPECT_EQ(address->row, row);
        EXPECT_EQ(address->column, column);
      }
    }
  }
}

TEST(Parameters, OtherSpellingsOfAPathLeadNowhere) {
  for (const char* path : {"", "/", "population/4601/2026", "/population", "/population/4601", "/population/4601/2026/",
                           "/population//2026", "/population/4601/02026", "/population/4601/2019",
                           "/population/9999/2026", "/nothing/4601/2026", "/vkp_users", "/vkp_users/2023",
                           "/convention/split/2026", "/__proto__/x/2026", "/population/4601/+2026"}) {
    EXPECT_FALSE(address_of(path, parameters())) << path;
  }
}

TEST(Parameters, EveryKnownNumberIsInItsRange) {
  for (const auto& [family, table] : parameters().tables()) {
    if (table->unit() == Unit::token || table->unit() == Unit::codes) continue;
    for (std::size_t row = 0; row < table->rows().size(); ++row) {
      for (std::size_t column = 0; column < table->column_count(); ++column) {
        const Cell& cell = table->cell(row, column);
        if (!cell.is_known) continue;
        EXPECT_GE(cell.number, table->smallest()) << table->path_of(row, column);
        EXPECT_LE(cell.number, table->largest()) << table->path_of(row, column);
      }
    }
  }
}

// SSB table 07459: 356 municipalities in 2022-2023, 357 from 2024.
TEST(Parameters, HoldBothMunicipalStructures) {
  const Structure& structure = parameters().structure();
  EXPECT_EQ(structure.codes_of(2022).size(), 356U);
  EXPECT_EQ(structure.codes_of(2023).size(), 356U);
  EXPECT_EQ(structure.codes_of(2024).size(), 357U);
  EXPECT_EQ(structure.codes_of(2027).size(), 357U);
  EXPECT_EQ(structure.find("1507")->successors, (std::vector<std::string>{"1508", "1580"}));
  EXPECT_EQ(structure.find("1580")->predecessors, (std::vector<std::string>{"1507"}));
  EXPECT_EQ(structure.find("3301")->predecessors, (std::vector<std::string>{"3005"}));
  EXPECT_EQ(structure.find("9999"), nullptr);
}

TEST(Parameters, NamesAreNotUniqueSoTheCodeIsTheIdentity) {
  const Structure& structure = parameters().structure();
  EXPECT_EQ(structure.find("1515")->name, "Herøy");
  EXPECT_EQ(structure.find("1818")->name, "Herøy");
  EXPECT_EQ(structure.find("3114")->name, "Våler");
  EXPECT_EQ(structure.find("3419")->name, "Våler");
}

TEST(Parameters, EveryOldMunicipalityLivesOnAndEveryNewOneCameFromSomewhere) {
  const Structure& structure = parameters().structure();
  for (const Municipality& municipality : structure.municipalities()) {
    if (municipality.to_year) {
      EXPECT_FALSE(municipality.successors.empty()) << municipality.code;
    } else if (municipality.from_year == 2024) {
      EXPECT_FALSE(municipality.predecessors.empty()) << municipality.code;
    }
    for (const std::string& code : municipality.successors) {
      EXPECT_EQ(structure.find(code)->health_region, municipality.health_region) << municipality.code;
    }
  }
}

TEST(Parameters, TheGrowthRatesAreForTheYearAfterTheNewestAdoptedOne) {
  EXPECT_EQ(parameters().table("growth_ratio").years(), std::vector<int>{next_year_of(parameters())});
}

TEST(Parameters, AreIdentifiedByTheirHash) {
  EXPECT_EQ(parameters().sha256().size(), 64U);
  EXPECT_EQ(parameters().id(), "2026.1");
  EXPECT_EQ(parameters().read_on(), "2026-11-21");
}

}  // namespace
}  // namespace samfin
