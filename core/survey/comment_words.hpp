// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/survey/form.hpp"

namespace samfin {

/// What the words of a comment tell, as whole-word beginnings, with small and large letters alike.
class CommentWords {
 public:
  explicit CommentWords(std::string_view comment);

  /// Whether value added tax is named, with no word for "without" in the 12 characters before.
  bool has_tax() const;
  /// Solutions named, whose adaptations may have been counted as a cost of the records.
  std::vector<SurveyCategory> solutions() const;
  /// The first word for what the form leaves out; empty where there is none.
  std::string_view left_out() const;
  /// Whether the word for statutory, or for the regulation, stands there.
  bool has_statutory() const;

 private:
  /// Where a word begins, from `from` on; npos where it does not.
  std::size_t place_of(std::string_view word, std::size_t from = 0) const;
  bool has(std::string_view word) const { return place_of(word) != std::string::npos; }

  std::string text_;  // in small letters
};

}  // namespace samfin
