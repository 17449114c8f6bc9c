// SPDX-License-Identifier: MIT
#include "core/io/split_json.hpp"

#include <algorithm>

#include "core/exact/allocation.hpp"
#include "core/io/error_json.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/object_reader.hpp"

namespace samfin {

using nlohmann::json;

namespace {

struct Split {
  Money amount;
  std::vector<Ratio> weights;
  std::vector<std::string> ids;
  bool has_ids = false;
};

Split read_split(const json& value, Errors& errors) {
  Split split;
  ObjectReader reader(value, "", errors);
  const std::int64_t amount = reader.whole_number("amount_ore", true).value_or(0);
  split.amount = Money::from_ore(amount);
  if (amount > Money::largest_ore || amount < -Money::largest_ore) {
    errors.push_back({ErrorCode::amount_too_large, "/amount_ore", {{"largest_ore", Money::largest_ore}}});
  }
  if (const json* weights = reader.array("weights", true)) {
    for (std::size_t i = 0; i < weights->size() && !are_enough(errors); ++i) {
      split.weights.push_back(read_ratio((*weights)[i], "/weights/" + std::to_string(i), errors).value_or(Ratio(1)));
    }
  }
  if (const json* ids = reader.array("ids")) {
    split.has_ids = true;
    for (std::size_t i = 0; i < ids->size() && !are_enough(errors); ++i) {
      if ((*ids)[i].is_string()) {
        split.ids.push_back((*ids)[i].get<std::string>());
      } else {
        if (!(*ids)[i].is_discarded()) errors.push_back(wrong_type_error("/ids/" + std::to_string(i), "text"));
        split.ids.push_back("\x01" + std::to_string(i));  // keeps the length and stays unlike the others
      }
    }
  }
  reader.finish();
  return split;
}

}  // namespace

std::string split_json(std::string_view line) {
  // Rows by the million, and one object.
  auto reading = read_json(line, {.bytes = 50'000'000, .values = 2'000'000, .keys = 100});
  if (!reading.is_whole) return errors_json(reading.errors);
  Errors& errors = reading.errors;
  const Split split = read_split(reading.document, errors);
  const bool is_missing = std::any_of(
      errors.begin(), errors.end(), [](const Error& error) { return error.path == "/weights" || error.path.empty(); });
  if (is_missing || are_enough(errors)) return errors_json(errors);
  const bool has_other_length = split.has_ids && split.ids.size() != split.weights.size();
  if (has_other_length) {
    errors.push_back({ErrorCode::length_mismatch,
                      "/ids",
                      {{"expected", static_cast<std::int64_t>(split.weights.size())},
                       {"found", static_cast<std::int64_t>(split.ids.size())}}});
  }
  const auto key = AllocationKey::of(split.weights, has_other_length ? std::vector<std::string>() : split.ids);
  if (!key) errors.insert(errors.end(), key.errors().begin(), key.errors().end());
  if (!errors.empty()) return errors_json(errors);
  const auto shares = key->shares_of(split.amount);
  if (!shares) return errors_json(shares.errors());
  JsonWriter writer;
  writer.begin_object().begin_array("shares_ore");
  for (const Money share : *shares) writer.value(share);
  writer.end_array().end_object();
  return std::move(writer).text();
}

}  // namespace samfin
