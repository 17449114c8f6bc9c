// SPDX-License-Identifier: MIT
#include "core/settlement/ceiling.hpp"

#include "tests/core/basis_of.hpp"

namespace samfin {
namespace {

using test::basis_parameters;
using test::mnok;

Ceiling ceiling_of(int year, const Parameters& parameters) {
  const auto ceilings = ceilings_of(parameters).value();
  for (const Ceiling& ceiling : ceilings) {
    if (ceiling.year == year) return ceiling;
  }
  ADD_FAILURE() << year;
  return {};
}

TEST(Ceiling, BindsIn2023WhenAutumnWas41MillionHigher) {
  const Parameters parameters = basis_parameters();
  const Ceiling ceiling = ceiling_of(2023, parameters);
  EXPECT_EQ(ceiling.binding, Binding::ceiling);
  EXPECT_EQ(ceiling.over_ceiling, mnok("41"));
  EXPECT_EQ(ceiling.unused_room, Money());
}

TEST(Ceiling, TheRegulationStayedBelowIn2024) {
  const Parameters parameters = basis_parameters();
  const Ceiling ceiling = ceiling_of(2024, parameters);
  EXPECT_EQ(ceiling.regulated, mnok("1037.5"));  // 906.5 and a third of Helsenettet with Grunndata, 131.0
  EXPECT_EQ(ceiling.binding, Binding::regulation);
  EXPECT_EQ(ceiling.unused_room, mnok("39.5"));
}

TEST(Ceiling, IsUnknownWithoutAForecast) {
  const Parameters parameters = basis_parameters();
  EXPECT_EQ(ceiling_of(2025, parameters).binding, Binding::unknown);
}

TEST(Ceiling, FollowsTheUsersFigures) {
  const Parameters parameters = basis_parameters(R"({"changes":[
    {"path":"/ceiling_mnok/spring_forecast/2025","value":"1100"},
    {"path":"/ceiling_mnok/autumn_estimate/2025","value":"1080"},
    {"path":"/ceiling_mnok/regulation/2025","value":"1080"}]})");
  const Ceiling ceiling = ceiling_of(2025, parameters);
  EXPECT_EQ(ceiling.binding, Binding::autumn_estimate);
  EXPECT_EQ(ceiling.over_ceiling, Money());
  EXPECT_EQ(ceiling.status, Status::assumed);
}

}  // namespace
}  // namespace samfin
