// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/wide_fraction.hpp"
#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The ages that the sub-key for municipal health counts people by, as rows of `people_by_age`.
inline constexpr std::array<std::string_view, 10> key_ages = {"age_0",     "age_1_5",   "age_6_12",  "age_13_15",
                                                              "age_16_22", "age_23_24", "age_25_66", "age_67_79",
                                                              "age_80_89", "age_90"};

/// The people of one municipality, on 1 January of the year before and of the year.
struct MunicipalPeople {
  std::array<std::array<std::int64_t, 2>, key_ages.size()> by_age = {};
  std::int64_t total = 0;  ///< of all ages at both dates

  std::int64_t of_age(std::size_t age) const { return by_age[age][0] + by_age[age][1]; }
};

/// What the municipal index of a year is made of, but for distance (METHOD 29):
///
///   index x people = Σ worth(age) x people of the age + worth(municipality) + distance x people
///
/// Ages and people are counted at both dates. Source: Grønt hefte 2026, table E-k.
class IndexParts {
 public:
  /// `year` is one with criteria. Errors: `input_not_known`.
  static Result<IndexParts> of(const Parameters& parameters, int year);

  const std::vector<std::string>& codes() const { return codes_; }
  /// In the order of the codes.
  const std::vector<MunicipalPeople>& people() const { return people_; }

  /// weight x people of the country / people of the age in the country; 0 where there are none.
  WideFraction worth_of_age(std::size_t age) const { return {age_worths_[age], denominator_}; }
  /// weight x people of the country / number of municipalities.
  WideFraction worth_of_municipality() const { return {municipality_worth_, denominator_}; }

  /// What the index holds without distance; 0 for a municipality without people.
  WideFraction known_part_of(std::size_t municipality) const;

 private:
  std::vector<std::string> codes_;
  std::vector<MunicipalPeople> people_;
  std::array<boost::multiprecision::cpp_int, key_ages.size()> age_worths_;
  boost::multiprecision::cpp_int municipality_worth_;
  boost::multiprecision::cpp_int denominator_ = 1;  // of all worths
};

}  // namespace samfin
