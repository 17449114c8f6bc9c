// SPDX-License-Identifier: MIT
#include "tests/fuzz/mutator.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <random>
#include <vector>

namespace samfin::fuzz {

namespace {

using nlohmann::ordered_json;

/// Values that a rule may treat in a way of its own.
const std::vector<ordered_json>& odd_values() {
  static const std::vector<ordered_json> values = {nullptr,
                                                   true,
                                                   false,
                                                   0,
                                                   1,
                                                   -1,
                                                   2,
                                                   100,
                                                   999,
                                                   1000,
                                                   9999,
                                                   10000,
                                                   2021,
                                                   2022,
                                                   2025,
                                                   2026,
                                                   2027,
                                                   2050,
                                                   INT64_MAX,
                                                   INT64_MIN,
                                                   9007199254740991,
                                                   9007199254740992,
                                                   -9007199254740991,
                                                   1.5,
                                                   "",
                                                   "0",
                                                   "1",
                                                   "-1",
                                                   "1/3",
                                                   "0.5",
                                                   "0.000000001",
                                                   "1e9",
                                                   "99999999999999999999999999999999999999",
                                                   "1/99999999999999999999999999999999999999",
                                                   "170141183460469231731687303715884105727",
                                                   "0301",
                                                   "1151",
                                                   "1507",
                                                   "1508",
                                                   "4601",
                                                   "helse_nord",
                                                   "state",
                                                   "pharmacies",
                                                   "municipalities",
                                                   "health_regions",
                                                   "all",
                                                   "none",
                                                   "law",
                                                   "costs",
                                                   "next_year",
                                                   "helsenorge",
                                                   "vkp",
                                                   "kjernejournal",
                                                   "inhabitants",
                                                   "flat",
                                                   "table",
                                                   "regulated",
                                                   "turnover",
                                                   "\xC3\xA6",
                                                   ordered_json::array(),
                                                   ordered_json::object(),
                                                   ordered_json::array({"0301", "4601"}),
                                                   ordered_json{{"all_except", {"0301"}}}};
  return values;
}

void gather(ordered_json& value, std::vector<ordered_json*>& places) {
  places.push_back(&value);
  if (!value.is_structured()) return;
  for (auto& below : value) gather(below, places);
}

class Mutation {
 public:
  explicit Mutation(std::uint64_t seed) : random_(seed) {}

  void change(ordered_json& document) {
    std::vector<ordered_json*> places;
    gather(document, places);
    ordered_json& place = *places[pick(places.size())];
    switch (pick(6)) {
      case 0:
        place = odd_values()[pick(odd_values().size())];
        break;
      case 1:
        place = ordered_json(*places[pick(places.size())]);
        break;
      case 2:
        add_to(place, *places[pick(places.size())]);
        break;
      case 3:
        remove_from(place);
        break;
      default:
        nudge(place);
    }
  }

 private:
  std::size_t pick(std::size_t count) { return static_cast<std::size_t>(random_() % count); }

  void add_to(ordered_json& place, const ordered_json& value) {
    const ordered_json copy = value;
    if (place.is_array()) place.insert(place.begin() + static_cast<std::ptrdiff_t>(pick(place.size() + 1)), copy);
    if (place.is_object() && !place.empty()) place["x" + std::to_string(pick(9))] = copy;
  }

  void remove_from(ordered_json& place) {
    if (!place.is_structured() || place.empty()) return;
    place.erase(std::next(place.begin(), static_cast<std::ptrdiff_t>(pick(place.size()))));
  }

  /// A number a little or much away; a text with one character changed; a list the other way round.
  void nudge(ordered_json& place) {
    if (place.is_number_integer()) {
      static constexpr std::array<std::int64_t, 8> steps = {1, -1, 2, 10, 1000, 1'000'000, -1'000'000'000, 1LL << 52};
      place = static_cast<std::int64_t>(static_cast<std::uint64_t>(place.get<std::int64_t>()) +
                                        static_cast<std::uint64_t>(steps[pick(steps.size())]));
    } else if (place.is_string() && !place.get_ref<std::string&>().empty()) {
      constexpr std::string_view letters = "0123456789/.-_abcxyz ,";
      auto& text = place.get_ref<std::string&>();
      text[pick(text.size())] = letters[pick(letters.size())];
    } else if (place.is_array()) {
      std::reverse(place.begin(), place.end());
    } else {
      place = odd_values()[pick(odd_values().size())];
    }
  }

  std::mt19937_64 random_;
};

}  // namespace

std::string mutated_json(std::string_view input, std::uint64_t seed) {
  const auto start = input.starts_with('{') || input.starts_with('[') ? 0 : input.find('\n') + 1;
  ordered_json document = ordered_json::parse(input.substr(start), nullptr, false);
  if (document.is_discarded()) return {};
  Mutation(seed).change(document);
  return std::string(input.substr(0, start)) + document.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace samfin::fuzz
