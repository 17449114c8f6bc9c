// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "core/inputs/cell_ref.hpp"
#include "core/io/json_writer.hpp"

namespace samfin {

/// Members `source`, `place` and, where there is one, `note` of a value.
void write_place(JsonWriter& writer, const CellRef& cell);

/// A value as an object: path, value, unit, status, source, place, note.
void write_cell(JsonWriter& writer, const CellRef& cell);

/// A member with the øre of a value in million kroner, which its table holds as whole øre; `null` without one.
void write_ore_or_null(JsonWriter& writer, std::string_view key, const std::optional<CellRef>& cell);

}  // namespace samfin
