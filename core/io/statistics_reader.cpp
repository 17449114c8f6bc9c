// SPDX-License-Identifier: MIT
#include "core/io/statistics_reader.hpp"

namespace samfin {

std::int64_t read_whole(ObjectReader& reader, std::string_view key, std::int64_t standard, std::int64_t smallest,
                        std::int64_t largest, Errors& errors) {
  const std::int64_t value = reader.whole_number(key).value_or(standard);
  if (value >= smallest && value <= largest) return value;
  errors.push_back(
      {ErrorCode::value_out_of_range,
       reader.path_of(key),
       {{"value", std::to_string(value)}, {"min", std::to_string(smallest)}, {"max", std::to_string(largest)}}});
  return standard;
}

Level read_level(ObjectReader& reader, Errors& errors) {
  const auto percent = reader.whole_number("level");
  if (!percent) return Level::ninety_five;
  if (const auto level = level_of(*percent)) return *level;
  errors.push_back({ErrorCode::value_not_allowed,
                    reader.path_of("level"),
                    {{"value", std::to_string(*percent)}, {"allowed", "80 90 95 99"}}});
  return Level::ninety_five;
}

}  // namespace samfin
