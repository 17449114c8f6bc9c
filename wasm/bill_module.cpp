// SPDX-License-Identifier: MIT
// The first module: all that a bill needs.
#include "core/io/embedded_parameters.hpp"
#include "wasm/module_parameters.hpp"

const samfin::Parameters& samfin::module_parameters() {
  return embedded_parameters();
}
