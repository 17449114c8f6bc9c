// SPDX-License-Identifier: MIT
#include "core/keys/key_parts.hpp"

#include <algorithm>

#include "core/inputs/cell_ref.hpp"
#include "core/keys/index_parts.hpp"
#include "core/regulation/municipal_key.hpp"
#include "core/regulation/vkp.hpp"
#include "core/report/bill.hpp"

namespace samfin {

namespace {

/// What is shared by the municipal key alone, and one municipality's part of it.
struct SharedByKey {
  Money group;
  Money own;
  Status status = Status::adopted;
};

WideFraction wide(Money amount) {
  return {amount.ore(), 1};
}

/// Whole øre of an amount that is a part of a payment.
Money money_of(const WideFraction& ore) {
  return Money::from_ore(static_cast<std::int64_t>(half_up(ore)));
}

/// A block's amounts by the key: of VKP only the half over all municipalities.
Errors add_block(const PaymentBlock& block, std::size_t row, const GroupKey& key, const Parameters& parameters,
                 SharedByKey& shared) {
  if (block.solution != Solution::vkp) {
    shared.group += block.total;
    shared.own += block.amounts[row];
    shared.status = weakest_of(shared.status, block.statuses[row]);
    return {};
  }
  const auto halves = vkp_shares(parameters, block.total, key, block.year);
  if (!halves) return halves.errors();
  shared.group += halves->common_amount;
  shared.own += halves->common[row];
  shared.status = weakest_of(shared.status, block.total_status);
  return {};
}

Result<SharedByKey> shared_by_key(const Report& report, const GroupKey& key, std::string_view actor, int year) {
  SharedByKey shared;
  Errors errors;
  for (const PaymentBlock& block : report.blocks) {
    const bool is_by_key = block.year == year && block.payer_group == PayerGroup::municipalities &&
                           !block.is_by_model;
    if (!is_by_key) continue;
    const auto row = std::find(block.actors->begin(), block.actors->end(), actor) - block.actors->begin();
    const Errors more = add_block(block, static_cast<std::size_t>(row), key, report.parameters, shared);
    errors.insert(errors.end(), more.begin(), more.end());
  }
  if (!errors.empty()) return errors;
  return shared;
}

/// The key's sum of people x index, which an amount is divided by.
WideFraction sum_of_weights(const GroupKey& key) {
  WideFraction sum;
  for (const Ratio& weight : key.weights) sum = sum + wide_fraction_of(weight);
  return sum;
}

/// The parts of one payment, in the order of the criteria.
class PaymentParts {
 public:
  PaymentParts(const Parameters& parameters, const IndexParts& index, std::size_t municipality,
               const SharedByKey& shared, const Ratio& own_index, const WideFraction& weights, int year)
      : parameters_(parameters),
        index_(index),
        people_(index.people()[municipality]),
        known_part_(index.known_part_of(municipality)),
        shared_(shared),
        own_index_(wide_fraction_of(own_index)),
        weights_(weights),
        year_(year) {}

  /// Errors: the distance's weights may be unknown, or have no sum.
  Result<std::vector<KeyPartCost>> parts() {
    const auto of_distance = weight_of_distance();
    if (!of_distance) return of_distance.errors();
    std::vector<KeyPartCost> parts;
    for (std::size_t age = 0; age < key_ages.size(); ++age) parts.push_back(age_part(age));
    KeyPartCost basis{"basis", weight_of("basis"), {}, {}, {}};
    basis.amount = amount_of(index_.worth_of_municipality());
    parts.push_back(basis);
    KeyPartCost distance{"distance", {}, {}, {}, shared_.own};
    distance.weight = *of_distance;
    for (const KeyPartCost& part : parts) distance.amount -= part.amount;
    distance.is_negative_distance = (own_index_ - known_part_).numerator < 0;
    parts.push_back(distance);
    return parts;
  }

  Status status() const { return status_; }

 private:
  Result<Ratio> weight_of_distance() {
    Ratio sum;
    for (const std::string_view criterion : {"distance_zone", "distance_neighbouring_zone"}) {
      const auto cell = known_cell(parameters_, "key_criterion_weight", criterion, year_);
      if (!cell) return cell.errors();
      const auto more = sum_of(sum, cell->number());
      if (!more) return Error{ErrorCode::denominator_too_large, cell->path()};
      sum = *more;
      status_ = weakest_of(status_, cell->status());
    }
    return sum;
  }

  /// Of an age or the municipality as such, which the parts of the index rest on: they are known.
  Ratio weight_of(std::string_view criterion) {
    const auto cell = *known_cell(parameters_, "key_criterion_weight", criterion, year_);
    status_ = weakest_of(status_, cell.status());
    return cell.number();
  }

  KeyPartCost age_part(std::size_t age) {
    KeyPartCost part{key_ages[age], weight_of(key_ages[age]), people_.by_age[age], Money(), {}};
    part.amount = amount_of(index_.worth_of_age(age) * WideFraction{people_.of_age(age), 1});
    // One person at both dates counts twice.
    if (weights_.numerator > 0) {
      part.per_head = money_of(wide(shared_.group) * index_.worth_of_age(age) * WideFraction{2, 1} / weights_);
    }
    return part;
  }

  /// What a part of people x index costs: amount x part / (people x index).
  Money amount_of(const WideFraction& part) const {
    if (people_.total == 0 || own_index_.numerator == 0) return {};
    return money_of(wide(shared_.own) * part / (WideFraction{people_.total, 1} * own_index_));
  }

  const Parameters& parameters_;
  const IndexParts& index_;
  const MunicipalPeople& people_;
  WideFraction known_part_;
  const SharedByKey& shared_;
  WideFraction own_index_;
  const WideFraction& weights_;
  int year_;
  Status status_ = Status::calculated;
};

/// The weakest status of a municipality's own people.
Status status_of_people(const Parameters& parameters, const std::string& code, int year) {
  Status status = Status::calculated;
  for (const std::string_view age : key_ages) {
    for (const int date : {year - 1, year}) {
      const auto cell = cell_if_known(parameters, "people_by_age", code + "/" + std::string(age), date);
      if (cell) status = weakest_of(status, cell->status());
    }
  }
  return status;
}

}  // namespace

Result<KeyParts> key_parts_of(const Report& report, std::string_view actor, int year) {
  const Parameters& parameters = report.parameters;
  const std::vector<int>& years = parameters.table("key_criterion_weight").years();
  if (std::find(years.begin(), years.end(), year) == years.end()) {
    return Error{ErrorCode::key_parts_not_in_year, "/year", {{"year", year}, {"first", years.front()}}};
  }
  const auto bill = bill_of(report, actor, year);
  if (!bill) return bill.errors();
  const auto index_parts = IndexParts::of(parameters, year);
  if (!index_parts) return index_parts.errors();
  const auto& codes = index_parts->codes();
  const auto found = std::find(codes.begin(), codes.end(), actor);
  if (found == codes.end()) {
    return Error{ErrorCode::unknown_municipality, "/actor", {{"code", shown(actor)}, {"year", year}}};
  }
  const auto key = municipal_key(parameters, year);
  if (!key) return key.errors();
  const auto shared = shared_by_key(report, *key, actor, year);
  if (!shared) return shared.errors();
  const auto weight = municipal_weight(parameters, actor, year);
  if (!weight) return weight.errors();

  KeyParts result{std::string(actor), year, shared->own, bill->total - shared->own, weight->index.number(), {}, {}};
  const WideFraction weights = sum_of_weights(*key);
  PaymentParts parts(parameters, *index_parts, static_cast<std::size_t>(found - codes.begin()), *shared, result.index,
                     weights, year);
  auto costs = parts.parts();
  if (!costs) return costs.errors();
  result.parts = std::move(*costs);
  result.status = weakest_of(weakest_of(computed_from(shared->status), weight->status),
                             weakest_of(parts.status(), status_of_people(parameters, result.actor, year)));
  return result;
}

}  // namespace samfin
