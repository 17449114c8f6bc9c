// SPDX-License-Identifier: MIT
#include "core/command/answering.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

#include "core/command/sentences.hpp"
#include "core/io/error_json.hpp"

namespace samfin {

using nlohmann::ordered_json;

int refuse(const Errors& errors, bool is_json) {
  if (is_json) {
    std::cerr << errors_json(errors) << '\n';
  } else {
    for (const Error& error : errors) std::cerr << sentence_of(error) << '\n';
  }
  return exit_refused;
}

namespace {

/// More than any reader takes.
constexpr std::size_t largest_content = 50'000'000;

/// A stream to its end; nothing where that is further away than anyone reads.
std::optional<std::string> whole(std::istream& stream) {
  constexpr std::size_t block = 1'000'000;
  std::string content;
  while (stream && content.size() <= largest_content) {
    const std::size_t before = content.size();
    content.resize(before + block);
    stream.read(content.data() + before, static_cast<std::streamsize>(block));
    content.resize(before + static_cast<std::size_t>(stream.gcount()));
  }
  if (content.size() > largest_content) return std::nullopt;
  return content;
}

}  // namespace

std::istream* opened(const std::string& file, std::ifstream& stream) {
  if (file == "-") return &std::cin;
  stream.open(file, std::ios::binary);
  if (stream) return &stream;
  std::cerr << "Cannot read " << file << '\n';
  return nullptr;
}

std::optional<std::string> content_of(const std::string& file) {
  std::ifstream stream;
  std::istream* const input = opened(file, stream);
  if (input == nullptr) return std::nullopt;
  auto content = whole(*input);
  if (!content) std::cerr << file << " has more than " << largest_content << " bytes, which is too large\n";
  return content;
}

int answer(const Result<std::string>& result, const Options& options, std::string (*text)(std::string_view),
           std::string (*csv)(std::string_view)) {
  if (!result) return refuse(result.errors(), options.format == "json");
  if (options.format == "json") {
    std::cout << *result << '\n';
  } else {
    std::cout << (options.format == "csv" ? csv(*result) : text(*result));
  }
  return 0;
}

std::optional<std::string> question_of(const Options& options, const ordered_json& members) {
  std::string scenario = "{}";
  if (!options.scenario_file.empty()) {
    const auto content = content_of(options.scenario_file);
    if (!content) return std::nullopt;
    scenario = *content;
  } else if (!options.assume.empty()) {
    scenario = ordered_json{{"base", options.assume}}.dump();
  }
  std::string question = members.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
  question.pop_back();
  return question + (members.empty() ? "" : ",") + "\"scenario\":" + scenario + "}";
}

void add_format(CLI::App& command, Options& options) {
  command.add_option("--format", options.format, "text, json or csv")->check(CLI::IsMember({"text", "json", "csv"}));
}

void add_scenario(CLI::App& command, Options& options) {
  command.add_option("--assume", options.assume, "A base to assume: next_year, or costs")
      ->check(CLI::IsMember({"law", "next_year", "costs"}));
  command.add_option("--scenario", options.scenario_file, "A scenario file, or - for standard input")
      ->excludes("--assume");
}

void add_common(CLI::App& command, Options& options) {
  command.add_option("--year", options.year, "The year, such as 2026")->required();
  add_scenario(command, options);
  add_format(command, options);
}

}  // namespace samfin
