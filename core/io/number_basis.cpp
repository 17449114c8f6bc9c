// SPDX-License-Identifier: MIT
#include "core/io/number_basis.hpp"

#include "core/costs/payments_from_costs.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/parameters_json.hpp"
#include "core/io/reconciliation_json.hpp"
#include "core/keys/key_moved.hpp"
#include "core/models/model_explanation.hpp"
#include "core/models/payments_by_model.hpp"
#include "core/settlement/own_costs_check.hpp"

namespace samfin {

NumberBasis read_number_basis(std::string_view text, std::string sha256, const Parameters& parameters) {
  const auto reading = read_json(text, {.bytes = 50'000'000, .values = 5'000'000});
  if (!reading.is_whole || !reading.errors.empty()) __builtin_trap();  // no-cover: our own file, read in every build
  Parameters whole =
      with_basis_read(parameters, reading.document, std::move(sha256),
                      {&own_costs_errors, &payments_from_costs, &payments_by_model, &model_trail, &move_key});
  Reconciliation reconciliation = read_reconciliation(reading.document["reconciliation"], whole);
  return {std::move(whole), std::move(reconciliation)};
}

}  // namespace samfin
