// SPDX-License-Identifier: MIT
#include "core/keys/index_parts.hpp"

#include "core/inputs/cell_ref.hpp"

namespace samfin {

namespace {

using Wide = boost::multiprecision::cpp_int;

/// weight x people of the country / people (or municipalities) in the country.
WideFraction worth_of(const Ratio& weight, std::int64_t country, std::int64_t part) {
  if (part == 0) return {};
  return wide_fraction_of(weight) * WideFraction{country, part};
}

Result<MunicipalPeople> people_of(const Parameters& parameters, const std::string& code, int year) {
  MunicipalPeople people;
  for (std::size_t age = 0; age < key_ages.size(); ++age) {
    const std::string row = code + "/" + std::string(key_ages[age]);
    for (std::size_t date = 0; date < 2; ++date) {
      const auto cell = known_cell(parameters, "people_by_age", row, year - 1 + static_cast<int>(date));
      if (!cell) return cell.errors();
      people.by_age[age][date] = static_cast<std::int64_t>(cell->number().numerator());
      people.total += people.by_age[age][date];
    }
  }
  return people;
}

}  // namespace

Result<IndexParts> IndexParts::of(const Parameters& parameters, int year) {
  IndexParts parts;
  parts.codes_ = parameters.structure().codes_of(year);
  std::array<std::int64_t, key_ages.size()> by_age = {};
  std::int64_t country = 0;
  for (const std::string& code : parts.codes_) {
    const auto people = people_of(parameters, code, year);
    if (!people) return people.errors();
    for (std::size_t age = 0; age < by_age.size(); ++age) by_age[age] += people->of_age(age);
    country += people->total;
    parts.people_.push_back(*people);
  }

  const auto weight_of = [&](std::string_view criterion) {
    return known_cell(parameters, "key_criterion_weight", criterion, year);
  };
  const auto basis = weight_of("basis");
  if (!basis) return basis.errors();
  std::vector<WideFraction> worths;
  for (std::size_t age = 0; age < key_ages.size(); ++age) {
    const auto weight = weight_of(key_ages[age]);
    if (!weight) return weight.errors();
    worths.push_back(worth_of(weight->number(), country, by_age[age]));
  }
  worths.push_back(worth_of(basis->number(), country, static_cast<std::int64_t>(parts.codes_.size())));

  for (const WideFraction& worth : worths) parts.denominator_ = lcm(parts.denominator_, worth.denominator);
  const auto over_all = [&](const WideFraction& worth) {
    return Wide(worth.numerator * (parts.denominator_ / worth.denominator));
  };
  for (std::size_t age = 0; age < key_ages.size(); ++age) parts.age_worths_[age] = over_all(worths[age]);
  parts.municipality_worth_ = over_all(worths.back());
  return parts;
}

WideFraction IndexParts::known_part_of(std::size_t municipality) const {
  const MunicipalPeople& people = people_[municipality];
  if (people.total == 0) return {};
  Wide sum = municipality_worth_;
  for (std::size_t age = 0; age < key_ages.size(); ++age) sum += age_worths_[age] * people.of_age(age);
  return {sum, denominator_ * people.total};
}

}  // namespace samfin
