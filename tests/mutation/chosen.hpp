// SPDX-License-Identifier: MIT
#pragma once

/// Stands before every file of the mutated copy. One mutant at most is chosen, by SAMFIN_MUTANT when the
/// program starts; with SAMFIN_MUTANT_RECORD the numbers of the mutants that were reached go to that file.
namespace samfin_mutation {
bool is_chosen(int mutant);
}  // namespace samfin_mutation

#define SAMFIN_MUTANT(mutant) (::samfin_mutation::is_chosen(mutant))
/// In a constexpr function, where what the compiler computes stays as it is.
#define SAMFIN_MUTANT_AT_RUN_TIME(mutant) (!__builtin_is_constant_evaluated() && ::samfin_mutation::is_chosen(mutant))
