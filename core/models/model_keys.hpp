// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/inputs/sharing_model.hpp"
#include "core/regulation/price_model.hpp"

namespace samfin {

/// Weights of a group's actors. `shares` add up to 1.
struct KeyShares {
  std::shared_ptr<const std::vector<std::string>> actors;
  std::vector<Ratio> shares;
};

/// A key that shares amounts in a group: the actors' shares, which add up to 1, made ready to use.
struct ModelKey {
  std::vector<Ratio> shares;
  AllocationKey key;
};

/// The keys of sharing models in one year (METHOD 22). What several solutions ask for is worked out once.
class ModelKeys {
 public:
  /// Errors: those of the regulation's keys.
  static Result<ModelKeys> of(const Parameters& parameters, int year);

  const Parameters& parameters() const { return *parameters_; }
  const GroupKey& regulated(PayerGroup group) const;
  int year() const { return year_; }

  /// Whether a rule leaves the group's key as regulated in this year.
  bool is_regulated(const DatedKey* key) const;

  /// The shares of health regions or municipalities by a key; null, no parts: the regulation's, VKP's two halves in
  /// one. `path` is the key's place in the scenario, without the version of a dated key.
  /// Errors: `all_weights_zero`, `unknown_actor` for one in a table or among users that is not in the group,
  /// `denominator_too_large`, `input_not_known`.
  Result<std::vector<Ratio>> shares(const DatedKey* key, Solution solution, PayerGroup group, const std::string& path);

  /// The same, made ready to use. Errors: as above.
  Result<std::shared_ptr<const ModelKey>> model_key(const DatedKey* key, Solution solution, PayerGroup group,
                                                    const std::string& path);

  /// The shares of private payers by a key of their own. Errors: as above.
  Result<KeyShares> private_shares(const DatedKey& key, const std::string& path);

  /// Whether the regulation's key has a part in it.
  static bool rests_on_regulation(const SharingKey& key);

 private:
  /// A key that was asked for: the same for another solution is the same key, but for VKP's two halves.
  struct Asked {
    PayerGroup group;
    bool is_vkp;
    std::optional<DatedKey> key;
    std::shared_ptr<const ModelKey> model_key;
  };

  ModelKeys(const Parameters& parameters, RegulatedKeys regulated, int year);
  Result<std::vector<Ratio>> part_shares(const KeyPart& part, PayerGroup group, const std::string& path);
  const Result<std::vector<Ratio>>& inhabitants(PayerGroup group);
  const Result<std::vector<Ratio>>& regulated_shares(Solution solution, PayerGroup group);

  const Parameters* parameters_;
  RegulatedKeys regulated_;
  int year_;
  std::map<PayerGroup, Result<std::vector<Ratio>>> inhabitants_;
  std::map<std::pair<PayerGroup, bool>, Result<std::vector<Ratio>>> regulated_shares_;
  std::vector<Asked> asked_;
};

/// The municipalities' share of VKP as the regulation has it, both halves in one.
Result<std::vector<Ratio>> vkp_key(const Parameters& parameters, const GroupKey& municipalities, int year);

}  // namespace samfin
