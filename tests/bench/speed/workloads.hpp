// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/inputs/parameters.hpp"

namespace samfin {

/// The work that is timed, on a set of parameters, by itself or in another program that asks line by line.
/// Variant v of the national recalculation has v øre more for the municipalities' Helsenettet in the newest year and
/// one inhabitant more, per turn, in the municipality whose turn it is: so no key and no payment is kept from the
/// variant before.
class Workloads {
 public:
  explicit Workloads(const Parameters& parameters) : known_(parameters) {}

  /// Every payment of all years in øre, by year, solution, payer group and actor.
  std::vector<std::int64_t> national(std::int64_t variant) const;

  /// The same through the text interface of the page: from a scenario's text to numbers.
  std::vector<double> national_from_text(std::int64_t variant) const;

  /// The municipal key of the newest year with `actor_count` actors, made ready once, then `split_count` splits.
  /// Gives a sum over all shares times their places, modulo 2^32.
  std::uint32_t split(std::size_t actor_count, std::size_t split_count) const;

 private:
  const Parameters& known_;
};

/// One line of the protocol: "national FIRST COUNT", "text FIRST COUNT" and "split ACTORS COUNT" give the milliseconds
/// of processor time that the work took; with "show " before it, its numbers instead. "document TEXT" takes a document of
/// parameters in place of the built-in one, and without a text the built-in one again.
std::string answer_to(std::string_view line);

}  // namespace samfin
