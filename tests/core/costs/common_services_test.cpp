// SPDX-License-Identifier: MIT
#include "core/costs/common_services.hpp"

#include "tests/core/basis_of.hpp"

namespace samfin {
namespace {

using test::basis_of;
using test::mnok;

Ratio third() {
  return Ratio::of(1, 3);
}

CommonServices two_services(ChargeMethod method) {
  // a: 9 million, one third each to b, helsenorge and e_resept; b: 1 million, half to a and half to helsenorge.
  return {2026,
          method,
          {{"a", Ratio(9), {{"b", third()}, {"helsenorge", third()}, {"e_resept", third()}}},
           {"b", Ratio(1), {{"a", Ratio::of(1, 2)}, {"helsenorge", Ratio::of(1, 2)}}}}};
}

Money charged_to(const std::vector<ServiceCharge>& charges, std::string_view user) {
  Money sum;
  for (const ServiceCharge& charge : charges) {
    if (charge.user == user) sum += charge.amount;
  }
  return sum;
}

TEST(CommonServices, DirectLeavesOutWhatServicesUseOfEachOther) {
  const auto charges = charges_of(two_services(ChargeMethod::direct), "").value();
  EXPECT_EQ(charged_to(charges, "helsenorge"), mnok("5.5"));  // half of 9, all of 1
  EXPECT_EQ(charged_to(charges, "e_resept"), mnok("4.5"));
}

TEST(CommonServices, StepDownPassesOnWhatAClosedServiceCharged) {
  const auto charges = charges_of(two_services(ChargeMethod::step_down), "").value();
  EXPECT_EQ(charged_to(charges, "helsenorge"), mnok("7"));  // 3 of a, and b's 1 + 3
  EXPECT_EQ(charged_to(charges, "e_resept"), mnok("3"));
}

TEST(CommonServices, TheRemainderIsExact) {
  const CommonServices services = {
      2026,
      ChargeMethod::direct,
      {{"a", Ratio::of(1, 100'000'000), {{"helsenorge", third()}, {"e_resept", third()}, {"vkp", third()}}}}};
  const auto charges = charges_of(services, "").value();
  ASSERT_EQ(charges.size(), 1U);  // one øre goes to the lower name
  EXPECT_EQ(charges.front().user, "e_resept");
}

TEST(CommonServices, AreRefusedWithThePlace) {
  auto services = two_services(ChargeMethod::direct);
  services.services[1].users[0].share = Ratio::of(1, 4);
  EXPECT_EQ(charges_of(services, "/x").errors().front(),
            (Error{ErrorCode::shares_not_one, "/x/services/1/users", {{"sum", "0.75"}}}));
  services = two_services(ChargeMethod::direct);
  services.services[1].id = "a";
  EXPECT_EQ(charges_of(services, "/x").errors().front().code, ErrorCode::unknown_solution);  // "b" is gone
  services = two_services(ChargeMethod::direct);
  services.services[0].users[1].user = "helsenorg";
  EXPECT_EQ(charges_of(services, "/x").errors().front().path, "/x/services/0/users/1/user");
  const CommonServices circle = {2026, ChargeMethod::direct, {{"a", Ratio(1), {{"a", Ratio(1)}}}}};
  EXPECT_EQ(charges_of(circle, "/x").errors().front().code, ErrorCode::all_weights_zero);
}

TEST(CommonServices, ReachTheEstimateAndVkpAsAComponent) {
  const auto held = basis_of(2026, R"({"costs":{"common_services":[{"year":2026,"method":"direct","services":[
    {"id":"helsenettet_common","amount_mnok":"54.5","users":[{"user":"helsenorge","share":"1/5"},{"user":"vkp","share":"1/5"},
    {"user":"helsenettet_external","share":"3/5"}]}]}]}})");
  EXPECT_EQ(held.of(Solution::helsenorge).step.growth, mnok("10.9"));
  EXPECT_EQ(component_estimate(held.of(Solution::helsenettet), "vkp"), mnok("36.9"));  // 1.3 + 24.7 + 10.9
  EXPECT_EQ(held.basis->total.growth, mnok("21.8"));  // the external part leaves the basis
}

}  // namespace
}  // namespace samfin
