// SPDX-License-Identifier: MIT
#include "core/survey/comment_words.hpp"

#include <array>
#include <utility>

namespace samfin {

namespace {

constexpr std::array<std::string_view, 4> tax_words = {"mva", "moms", "vat", "merverdiavgift"};
constexpr std::array<std::string_view, 6> without_words = {"eks", "ekskl", "u/", "uten", "excl", "without"};
constexpr std::size_t without_reach = 12;  // characters
constexpr std::array<std::string_view, 8> left_out_words = {
    "covid", "korona", "smittespor", "fastlege", "barnevern", "sosialtjeneste", "turnus", "fl\xC3\xA5testyring"};
constexpr std::array<std::string_view, 2> statutory_words = {"lovp\xC3\xA5lagt", "forskrift"};
/// The longer word first where one begins with another.
constexpr std::array<std::pair<std::string_view, SurveyCategory>, 6> solution_words = {{
    {"kjernejournal", SurveyCategory::kjernejournal},
    {"digihelsestasjon", SurveyCategory::digihelsestasjon},
    {"digihelse", SurveyCategory::digihelse},
    {"vkp", SurveyCategory::vkp},
    {"velferdsteknologi", SurveyCategory::welfare_technology},
    {"e-resept", SurveyCategory::e_resept},
}};

/// Small letters of ASCII and of the three at the end of the alphabet.
std::string folded(std::string_view text) {
  std::string small(text);
  for (std::size_t i = 0; i < small.size(); ++i) {
    if (small[i] >= 'A' && small[i] <= 'Z') small[i] = static_cast<char>(small[i] - 'A' + 'a');
    if (i == 0 || small[i - 1] != '\xC3') continue;
    if (small[i] == '\x86' || small[i] == '\x98' || small[i] == '\x85') small[i] = static_cast<char>(small[i] + 0x20);
  }
  return small;
}

bool is_in_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

/// `count` characters before a place, or the start.
std::size_t characters_before(std::string_view text, std::size_t place, std::size_t count) {
  while (place > 0 && count > 0) {
    --place;
    if ((text[place] & 0xC0) != 0x80) --count;
  }
  return place;
}

}  // namespace

CommentWords::CommentWords(std::string_view comment) : text_(folded(comment)) {}

std::size_t CommentWords::place_of(std::string_view word, std::size_t from) const {
  for (auto at = text_.find(word, from); at != std::string::npos; at = text_.find(word, at + 1)) {
    if (at == 0 || !is_in_word(text_[at - 1])) return at;
  }
  return std::string::npos;
}

bool CommentWords::has_tax() const {
  for (const std::string_view word : tax_words) {
    for (auto at = place_of(word); at != std::string::npos; at = place_of(word, at + 1)) {
      const std::size_t start = characters_before(text_, at, without_reach);
      bool is_without = false;
      for (const std::string_view without : without_words) is_without = is_without || place_of(without, start) < at;
      if (!is_without) return true;
    }
  }
  return false;
}

std::vector<SurveyCategory> CommentWords::solutions() const {
  std::vector<SurveyCategory> found;
  for (const auto& [word, category] : solution_words) {
    if (category != SurveyCategory::digihelse) {
      if (has(word)) found.push_back(category);
      continue;
    }
    // The other solution begins with the same letters.
    for (auto at = place_of(word); at != std::string::npos; at = place_of(word, at + 1)) {
      if (text_.compare(at, 16, "digihelsestasjon") == 0) continue;
      found.push_back(category);
      break;
    }
  }
  return found;
}

std::string_view CommentWords::left_out() const {
  for (const std::string_view word : left_out_words) {
    if (has(word)) return word;
  }
  return {};
}

bool CommentWords::has_statutory() const {
  for (const std::string_view word : statutory_words) {
    if (has(word)) return true;
  }
  return false;
}

}  // namespace samfin
