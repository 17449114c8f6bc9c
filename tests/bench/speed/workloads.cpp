// SPDX-License-Identifier: MIT
#include "tests/bench/speed/workloads.hpp"

#include <algorithm>
#include <ctime>
#include <sstream>

#include "core/evaluate.hpp"
#include "core/io/embedded_parameters.hpp"
#include "core/io/parameters_json.hpp"
#include "core/io/questions.hpp"
#include "core/regulation/municipal_key.hpp"

namespace samfin {

namespace {

/// What cannot fail here: a failure would make every time meaningless.
template <class T>
T sure(Result<T> result) {
  if (!result) __builtin_trap();
  return std::move(*result);
}

constexpr std::string_view amount_row = "helsenettet/municipalities";

Scenario variant_of(std::int64_t variant, const Parameters& known) {
  const int newest = known.years().back();
  const auto codes = known.structure().codes_of(newest);
  const std::string& code = codes[static_cast<std::size_t>(variant) % codes.size()];
  const auto people = sure(known_cell(known, "population", code, newest - 2)).number().numerator();
  const auto turn = 1 + variant / static_cast<std::int64_t>(codes.size());
  const Ratio amount = sure(known_cell(known, "payment_mnok", amount_row, newest)).number();
  const Ratio raised = *sum_of(amount, Ratio::of(variant, 100'000'000));
  Scenario scenario;
  scenario.changes.push_back(
      {"/payment_mnok/" + std::string(amount_row) + "/" + std::to_string(newest), raised.text(), ""});
  scenario.changes.push_back(
      {"/population/" + code + "/" + std::to_string(newest - 2), static_cast<std::int64_t>(people) + turn, ""});
  return scenario;
}

std::string text_of(const Scenario& scenario) {
  std::string text = R"({"changes":[)";
  for (const Change& change : scenario.changes) {
    const auto* number = std::get_if<std::int64_t>(&change.value);
    text += text.back() == '[' ? "" : ",";
    text += R"({"path":")" + change.path + R"(","value":)";
    text += number != nullptr ? std::to_string(*number) : "\"" + std::get<std::string>(change.value) + "\"";
    text += "}";
  }
  return text + "]}";
}

/// The real key, and as many again with other weights as it takes.
AllocationKey key_of(std::size_t actor_count, const Parameters& known) {
  const GroupKey real = sure(municipal_key(known, known.years().back()));
  std::vector<Ratio> weights;
  for (std::size_t i = 0; i < actor_count; ++i) {
    const auto round = static_cast<std::int64_t>(i / real.weights.size());
    weights.push_back(*sum_of(real.weights[i % real.weights.size()], Ratio(round)));
  }
  return sure(AllocationKey::of(weights));
}

template <class T>
std::string listed(const std::vector<T>& numbers) {
  std::ostringstream text;
  text.precision(17);
  for (const T number : numbers) text << (text.tellp() > 0 ? "," : "") << number;
  return text.str();
}

}  // namespace

std::vector<std::int64_t> Workloads::national(std::int64_t variant) const {
  const Report report = sure(evaluate(variant_of(variant, known_), known_));
  std::vector<std::int64_t> payments;
  payments.reserve(11'000);
  for (const PaymentBlock& block : report.blocks) {
    for (const Money amount : block.amounts) payments.push_back(amount.ore());
  }
  return payments;
}

std::vector<double> Workloads::national_from_text(std::int64_t variant) const {
  return sure(evaluated_numbers(text_of(variant_of(variant, known_)), known_)).numbers;
}

std::uint32_t Workloads::split(std::size_t actor_count, std::size_t split_count) const {
  static std::size_t made_for = 0;
  static AllocationKey key = key_of(357, known_);
  if (made_for != actor_count) {
    key = key_of(actor_count, known_);
    made_for = actor_count;
  }
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < split_count; ++i) {
    const auto amount = Money::from_ore(39'876'543'210 + static_cast<std::int64_t>(i) * 1'234'567);
    const auto shares = sure(key.shares_of(amount));
    for (std::size_t row = 0; row < shares.size(); ++row) {
      sum += static_cast<std::uint32_t>(shares[row].ore()) * static_cast<std::uint32_t>(row + 1);
    }
  }
  return sum;
}

std::string answer_to(std::string_view line) {
  static Parameters parameters = embedded_parameters();
  constexpr std::string_view taken_in = "document";
  if (line.substr(0, taken_in.size()) == taken_in) {
    const std::string_view text = line.substr(std::min(line.size(), taken_in.size() + 1));
    parameters = text.empty() ? embedded_parameters() : read_parameters(text, "");
    return "taken";
  }
  std::istringstream words{std::string(line)};
  std::string work;
  words >> work;
  const bool is_shown = work == "show";
  if (is_shown) words >> work;
  std::int64_t first = 0;
  std::int64_t count = 0;
  words >> first >> count;
  const Workloads workloads(parameters);
  const std::clock_t start = std::clock();
  std::string numbers;
  if (work == "national") {
    for (std::int64_t i = first; i < first + count; ++i) {
      const auto payments = workloads.national(i);
      if (is_shown) numbers = listed(payments);
    }
  } else if (work == "text") {
    for (std::int64_t i = first; i < first + count; ++i) {
      const auto payments = workloads.national_from_text(i);
      if (is_shown) numbers = listed(payments);
    }
  } else if (work == "split") {
    numbers = std::to_string(workloads.split(static_cast<std::size_t>(first), static_cast<std::size_t>(count)));
  } else {
    return "unknown work";
  }
  const double taken = static_cast<double>(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC;
  return is_shown ? numbers : std::to_string(taken);
}

}  // namespace samfin
