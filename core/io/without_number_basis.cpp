// SPDX-License-Identifier: MIT
// In place of own_costs_json.cpp and sharing_model_json.cpp, in a program without the number basis: it says so.
#include "core/io/own_costs_json.hpp"
#include "core/io/sharing_model_json.hpp"

namespace samfin {

OwnCosts read_own_costs(const nlohmann::json&, const std::string& path, Errors& errors) {
  errors.push_back({ErrorCode::basis_not_loaded, path});
  return {};
}

void write_own_costs(JsonWriter&, const OwnCosts&) {}

SharingModel read_sharing_model(const nlohmann::json&, const std::string& path, Errors& errors) {
  errors.push_back({ErrorCode::basis_not_loaded, path});
  return {};
}

void write_sharing_model(JsonWriter&, const SharingModel&) {}

}  // namespace samfin
