// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin::test {

/// What is not as it must be, whatever was asked, in words: an answer is JSON; a refusal names at least one error, none
/// of them an own check that failed, each at a place of the question, at a member that is missing there, or at a
/// parameter.
std::vector<std::string> faults_of(const Result<std::string>& answer, const nlohmann::json& question,
                                   const Parameters& parameters);

}  // namespace samfin::test
