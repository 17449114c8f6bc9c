// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/settlement/ceiling.hpp"
#include "core/settlement/group_compensation.hpp"
#include "core/settlement/implied_members.hpp"
#include "core/settlement/settlement.hpp"

namespace samfin {

/// Settlements, ceilings, compensation and implied members, as `samfin settle` answers (examples/README.md).
std::string settlement_json(const std::vector<Settlement>& settlements, const std::vector<Ceiling>& ceilings,
                            const std::vector<GroupCompensation>& compensations,
                            const std::optional<ImpliedMembers>& members, const Parameters& parameters);

}  // namespace samfin
