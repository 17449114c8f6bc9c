// SPDX-License-Identifier: MIT
#include "core/command/sentences.hpp"

#include <array>

namespace samfin {

namespace {

/// One sentence per code, in the order of the enum; {name} stands for a value.
constexpr std::array<std::string_view, error_code_count> sentences = {
    "This is not valid JSON (line {line}, column {column}).",
    "The text has {bytes} bytes; at most {limit} are read.",
    "The text is nested more than {limit} levels deep.",
    "The text holds more than {limit} values.",
    "The text holds more than {limit} keys.",
    "A text of {bytes} bytes is longer than the {limit} that are read.",
    "The text is not valid UTF-8 (line {line}, column {column}).",
    "The key \"{key}\" stands here twice.",
    "The key \"{key}\" is not known here.",
    "The key \"{key}\" is missing.",
    "Another kind of value is expected here: {expected}.",
    "{value} is not a whole number (of oere, or of what is counted); a rate is written as text such as \"0.25\".",
    "\"{text}\" is not a number such as \"12\", \"0.25\" or \"1/3\".",
    "\"{text}\" has more digits than can be computed with exactly.",
    "There are more than {limit} errors; the rest was not read.",
    "Version {version} of the scenario format is not known; this program reads version {supported}.",
    "\"{base}\" is no base of a scenario; the bases are: {known}.",
    "There are no parameters for {year}; there are for: {years}.",
    "The year {year} stands here twice.",
    "No parameter has the path \"{path}\".",
    "The parameter \"{path}\" is replaced twice.",
    "{value} is outside {min} to {max}.",
    "\"{value}\" is not one of: {allowed}.",
    "\"{code}\" is no municipality in {year}.",
    "\"{actor}\" is no actor.",
    "\"{actor}\" is no municipality in {year} (before: {predecessors}; after: {successors}).",
    "\"{solution}\" is no solution.",
    "\"{actor}\" pays nothing of this in {year}.",
    "\"{kind}\" is no kind of member; the kinds are: {kinds}.",
    "This needs the number basis, which is not loaded here.",
    "\"{driver}\" is no driver; the drivers are: {known}.",
    "\"{component}\" is no component of the solution; its components are: {known}.",
    "The line \"{name}\" stands in {from_year} already; it would be counted twice.",
    "The shares of use add up to {sum} instead of 1.",
    "{year} does not follow {previous}; the years must come one after the other.",
    "{year} repays more than was carried into it.",
    "The repayment of {year} is larger than the invoice that it lowers.",
    "The fixed amounts are {fixed_ore} oere, more than the {total_ore} that there are to share.",
    "Use and shares cannot be mixed: each group is given by one or the other.",
    "Line {line} cannot be read; expected here: {expected}.",
    "The key is known in its parts from {first} on, not for {year}.",
    "The file has {bytes} bytes; at most {limit} are read.",
    "The file has more than {limit} rows.",
    "Line {line} gives what line {first_line} gave already: {municipality_code}, {category}, {cost_type}, {measure}.",
    "There are {found} observations; a line with its uncertainty needs {needed}.",
    "All {n} observations have the same x, so no line can be found.",
    "\"{id}\" is no input that can vary here.",
    "The ends of {id} are out of order: low {low}, most likely {mode}, high {high}.",
    "A value that the computation needs is not known for {year}.",
    "No municipality uses VKP in {year}, so nobody can pay the users' half.",
    "The weight {value} is negative.",
    "All weights are zero.",
    "A denominator, or the weights' common one, is larger than can be computed with exactly.",
    "The amount is too large; the largest is {largest_ore} oere.",
    "There are {found} ids for {expected} weights.",
    "\"{id}\" stands here twice.",
    "A check inside the program failed ({check}); no figure is given.",
};

std::string text_of(const ErrorValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  return std::get<std::string>(value);
}

std::string with_values(std::string_view sentence, const Error& error) {
  std::string text;
  while (!sentence.empty()) {
    const auto open = sentence.find('{');
    text += sentence.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto close = sentence.find('}', open);
    const std::string_view name = sentence.substr(open + 1, close - open - 1);
    for (const auto& [key, value] : error.values) {
      if (key == name) text += text_of(value).empty() ? "none" : text_of(value);
    }
    sentence.remove_prefix(close + 1);
  }
  return text;
}

}  // namespace

std::string sentence_of(const Error& error) {
  std::string text(name_of(error.code));
  if (!error.path.empty()) text += " at " + error.path;
  return text + ": " + with_values(sentences[static_cast<std::size_t>(error.code)], error);
}

}  // namespace samfin
