// SPDX-License-Identifier: MIT
#include "core/models/turnover_key.hpp"

#include "core/outcome/pointer.hpp"
#include "core/regulation/other_member.hpp"

namespace samfin {

namespace {

Result<Ratio> weight_by_price(const TurnoverMember& member, const Parameters& parameters, int year,
                              const std::string& path) {
  MemberQuestion question;
  question.year = year;
  question.kind = "business";
  question.turnover_mnok = member.turnover_mnok;
  question.location_count = member.location_count;
  const auto price = member_price(parameters, question);
  if (price) return Ratio(price->amount.ore());
  Errors errors = price.errors();
  for (Error& error : errors) error.path = path;
  return errors;
}

Result<Ratio> weight_by_bracket(const TurnoverKey& key, const TurnoverMember& member, const std::string& path) {
  if (key.per_location_from && member.location_count >= *key.per_location_from) {
    const auto weight = product_of(key.per_location_weight, Ratio(member.location_count));
    if (!weight) return Error{ErrorCode::denominator_too_large, path};
    return *weight;
  }
  // The last bracket has no limit.
  const auto bracket = std::find_if(key.brackets.begin(), std::prev(key.brackets.end()),
                                    [&](const auto& below) { return member.turnover_mnok <= *below.up_to_mnok; });
  return bracket->weight;
}

}  // namespace

Result<std::vector<Ratio>> turnover_weights(const TurnoverKey& key, const std::vector<std::string>& actors,
                                            const Parameters& parameters, int year, const std::string& path) {
  std::vector<Ratio> weights;
  Errors errors;
  for (const std::string& actor : actors) {
    const auto found = key.members.find(actor);
    if (found == key.members.end()) {
      weights.emplace_back();  // a member by another part of a mixture
      continue;
    }
    const std::string place = path + "/members" + pointer_step(actor);
    const auto weight = key.brackets.empty() ? weight_by_price(found->second, parameters, year, place)
                                             : weight_by_bracket(key, found->second, place);
    if (weight) {
      weights.push_back(*weight);
    } else {
      errors.insert(errors.end(), weight.errors().begin(), weight.errors().end());
    }
  }
  if (!errors.empty()) return errors;
  return weights;
}

}  // namespace samfin
