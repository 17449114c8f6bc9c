// SPDX-License-Identifier: MIT
#include "core/costs/common_services.hpp"

#include <map>
#include <set>
#include <string_view>

#include "core/exact/allocation.hpp"
#include "core/inputs/names.hpp"
#include "core/inputs/own_amount.hpp"

namespace samfin {

namespace {

constexpr std::string_view outside_user = "outside";
constexpr std::string_view external_user = "helsenettet_external";

std::string service_path(const std::string& path, std::size_t index) {
  return path + "/services/" + std::to_string(index);
}

/// The place of each service among the services; of one named twice, the first.
using Places = std::map<std::string_view, std::size_t>;

Places places_of(const CommonServices& services) {
  Places places;
  for (std::size_t i = 0; i < services.services.size(); ++i) places.emplace(services.services[i].id, i);
  return places;
}

/// A user is a solution, another service, or somebody outside the solutions.
bool is_known_user(const Places& places, const std::string& user) {
  return user == outside_user || user == external_user || solution_named(user).has_value() || places.count(user) > 0;
}

Errors errors_of(const CommonServices& services, const Places& places, const std::string& path) {
  Errors errors;
  for (std::size_t i = 0; i < services.services.size(); ++i) {
    const CommonService& service = services.services[i];
    if (places.at(service.id) != i) {
      errors.push_back({ErrorCode::duplicate_id, service_path(path, i) + "/id", {{"id", shown(service.id)}}});
    }
    Ratio sum;
    std::set<std::string_view> seen;
    for (std::size_t j = 0; j < service.users.size(); ++j) {
      const ServiceUser& user = service.users[j];
      if (!is_known_user(places, user.user)) {
        errors.push_back({ErrorCode::unknown_solution,
                          service_path(path, i) + "/users/" + std::to_string(j) + "/user",
                          {{"solution", shown(user.user)}}});
      }
      if (!seen.insert(user.user).second) {
        errors.push_back({ErrorCode::duplicate_id,
                          service_path(path, i) + "/users/" + std::to_string(j) + "/user",
                          {{"id", shown(user.user)}}});
      }
      const auto more = sum_of(sum, user.share);
      if (!more) {
        errors.push_back({ErrorCode::denominator_too_large, service_path(path, i) + "/users"});
        return errors;
      }
      sum = *more;
    }
    if (sum != Ratio(1)) {
      errors.push_back({ErrorCode::shares_not_one, service_path(path, i) + "/users", {{"sum", sum.text()}}});
    }
  }
  return errors;
}

}  // namespace

Result<std::vector<ServiceCharge>> charges_of(const CommonServices& services, const std::string& path) {
  const Places places = places_of(services);
  const Errors errors = errors_of(services, places, path);
  if (!errors.empty()) return errors;
  const std::size_t count = services.services.size();
  std::vector<Money> passed_on(count);
  std::vector<ServiceCharge> charges;
  for (std::size_t i = 0; i < count; ++i) {
    const CommonService& service = services.services[i];
    const auto cost = own_amount(service.amount_mnok, Ratio(), service_path(path, i) + "/amount_mnok");
    if (!cost) return cost.errors();
    std::vector<Ratio> weights;
    std::vector<std::string> users;
    for (const ServiceUser& user : service.users) {
      const auto used = places.find(user.user);
      // Direct charging leaves services out; step-down those that are closed, itself among them.
      const bool is_left_out = used != places.end() && (services.method == ChargeMethod::direct || used->second <= i);
      weights.push_back(is_left_out ? Ratio() : user.share);
      users.push_back(user.user);
    }
    const auto key = AllocationKey::of(weights, users, service_path(path, i) + "/users");
    if (!key) return key.errors();
    const auto shares = key->shares_of(*cost + passed_on[i]);
    if (!shares) return shares.errors();
    for (std::size_t user = 0; user < users.size(); ++user) {
      const auto used = places.find(users[user]);
      if (used != places.end()) {
        passed_on[used->second] += (*shares)[user];
      } else if ((*shares)[user] != Money()) {
        charges.push_back({service.id, users[user], (*shares)[user]});
      }
    }
  }
  return charges;
}

}  // namespace samfin
