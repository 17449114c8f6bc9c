// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/report.hpp"
#include "core/uncertainty/band.hpp"
#include "core/uncertainty/uncertain_input.hpp"

namespace samfin {

/// What a band of bills is asked for.
struct BillBandTerms {
  int year = 0;
  bool has_municipality = false;  ///< whether anyone asked for pays by the municipal key
  bool has_health_region = false;
  bool is_live = false;         ///< keys held: only what moves whole groups
  bool is_independent = false;  ///< each solution's growth by a stream of its own
};

/// From the assumptions to what each actor pays in a year (METHOD 45, second chain). The payments are those of
/// `evaluate`; a draw scales them by what their group's amount and their part of the key do. What is adopted or counted
/// has no input here, and does not move.
class BillBand {
 public:
  /// `parameters` are those before the scenario's changes, which gave the report. Own inputs of other chains are passed
  /// over. Errors: those of `evaluate` and `replace_inputs`; `year_without_parameters` at `/year`.
  static Result<BillBand> of(const Report& report, const Parameters& parameters, const BillBandTerms& terms,
                             const std::vector<OwnInput>& own);

  const std::vector<UncertainInput>& inputs() const { return inputs_; }
  /// Codes of what does not vary.
  const std::vector<std::string>& held() const { return held_; }

  /// What the inputs do in each draw, as factors.
  struct Draws {
    std::size_t count = 0;
    std::vector<std::vector<double>> growth;                                 ///< by place in `growths_`
    std::map<std::pair<Solution, PayerGroup>, std::vector<double>> margins;  ///< of the risk margin
    std::vector<std::vector<double>> indices;                                ///< by place in `indices_`: drawn / known
    std::vector<double> key;                                                 ///< Σ weights / Σ weights drawn
    std::vector<double> users;                                               ///< 1 / the users' share of the key
    std::vector<std::vector<double>> regions;                                ///< share drawn / share
  };
  Draws drawn(const DrawRange& range) const;
  Draws at_point() const;

  /// What an actor, or a group by its name, pays for everything in the year. Errors, at `path`: those of `bill_of`.
  Result<Band> band(const std::string& actor, const std::string& path, const Draws& draws, const Draws& point,
                    bool keeps_values) const;
  /// By evaluating again with each input at either end (METHOD 42). Errors: those of `evaluate`.
  Result<std::vector<Sensitivity>> sensitivity(const std::vector<std::string>& actors) const;

 private:
  /// The growth of one solution, or of all that have the same.
  struct Growth {
    std::size_t input = 0;
    std::string stream;
    Ratio known;  ///< with which the report was computed
  };
  /// An index that is known within a margin.
  struct UncertainIndex {
    std::size_t input = 0;
    std::string code;
    std::string path;   ///< of the parameter
    double weight = 0;  ///< in the municipal key
    double known = 1;   ///< the index itself
  };
  /// How a group's amount for a solution moves with the risk margin: 1 + slope x (drawn - known).
  using Slopes = std::map<std::pair<Solution, PayerGroup>, double>;
  /// Payments that the same factors bear on.
  struct Line {
    double ore = 0;
    int growth = -1;
    const std::vector<double>* margin = nullptr;
    bool is_by_key = false;
    bool is_vkp = false;
    double most_users = 1;  ///< nobody pays more than the users' whole half

    bool bears_like(const Line& other) const {
      return growth == other.growth && margin == other.margin && is_by_key == other.is_by_key && is_vkp == other.is_vkp;
    }
  };

  BillBand(const Report& report, const Parameters& parameters, const BillBandTerms& terms)
      : report_(&report), parameters_(&parameters), terms_(terms) {}

  Errors add_growths();
  Errors add_risk_margin();
  Errors add_indices();
  Errors add_users();
  Errors add_regions();
  void add_held();
  bool is_held(Solution solution) const;
  Result<Report> with_changes(const std::vector<Change>& changes) const;
  std::vector<Change> changes_of(const UncertainInput& input, const Ratio& value) const;
  Result<Total> total_of(const Report& report, const std::string& actor) const;
  Result<Money> amount_at(const UncertainInput& input, const Report& moved, const std::string& actor) const;
  std::vector<Line> lines_of(const std::string& actor, const Draws& draws) const;
  std::vector<double> key_factors(const std::string& actor, const Draws& draws) const;
  void fill(const std::string& actor, const Draws& draws, std::vector<std::int64_t>& values) const;
  void centre_regions(Draws& draws) const;

  const Report* report_;
  const Parameters* parameters_;
  BillBandTerms terms_;
  std::vector<UncertainInput> inputs_;
  std::vector<std::string> held_;
  std::vector<Growth> growths_;
  std::array<int, solution_names.size()> growth_of_ = {-1, -1, -1, -1, -1, -1};
  std::optional<std::size_t> margin_input_;
  Ratio known_margin_;
  Slopes slopes_;
  std::vector<UncertainIndex> indices_;
  double key_total_ = 1;
  std::optional<std::size_t> users_input_;
  double common_share_ = 1;
  std::vector<std::size_t> region_inputs_;
  std::vector<double> region_shares_;
};

}  // namespace samfin
