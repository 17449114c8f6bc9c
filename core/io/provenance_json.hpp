// SPDX-License-Identifier: MIT
#pragma once

#include "core/inputs/cell_ref.hpp"
#include "core/io/json_writer.hpp"

namespace samfin {

/// Members `source`, `place` and, where there is one, `note` of a value.
void write_place(JsonWriter& writer, const CellRef& cell);

/// A value as an object: path, value, unit, status, source, place, note.
void write_cell(JsonWriter& writer, const CellRef& cell);

}  // namespace samfin
