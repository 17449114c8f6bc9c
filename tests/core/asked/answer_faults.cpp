// SPDX-License-Identifier: MIT
#include "tests/core/asked/answer_faults.hpp"

namespace samfin::test {

namespace {

using nlohmann::json;

/// A place that is there, or would be if a member or two were there, or lies in what is none because its type is wrong;
/// or a line of a file. A question without a scenario has the law as if it were written out, and its year is told as
/// that of the scenario.
bool leads_into(const std::string& path, const json& question) {
  if (path.empty() || path.starts_with("line ") || path.ends_with("/scenario/years/0")) return true;
  if (path.front() != '/') return false;
  json::json_pointer place = json::json_pointer(path).parent_pointer();
  int missing_count = 0;
  for (; !question.contains(place); ++missing_count) {
    if (place.back() == "scenario" && question.contains(place.parent_pointer())) return true;
    place.pop_back();
  }
  return missing_count <= 1 || !question[place].is_structured();
}

/// A parameter's own path, as it stands or behind the scenario that met it.
bool names_a_parameter(const std::string& path, const json& question, const Parameters& parameters) {
  for (std::size_t start = 0; start < path.size(); start = path.find('/', start + 1)) {
    const std::string family = path.substr(start + 1, path.find('/', start + 1) - start - 1);
    if (parameters.tables().count(family) > 0 && leads_into(path.substr(0, start), question)) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> faults_of(const Result<std::string>& answer, const json& question,
                                   const Parameters& parameters) {
  if (answer) return json::accept(*answer) ? std::vector<std::string>() : std::vector{"no JSON: " + *answer};
  std::vector<std::string> faults;
  if (answer.errors().empty()) faults.push_back("a refusal without an error");
  for (const Error& error : answer.errors()) {
    const std::string told = std::string(name_of(error.code)) + " at '" + error.path + "'";
    if (error.code == ErrorCode::internal_check_failed) faults.push_back(told);
    if (!leads_into(error.path, question) && !names_a_parameter(error.path, question, parameters))
      faults.push_back(told);
  }
  return faults;
}

}  // namespace samfin::test
