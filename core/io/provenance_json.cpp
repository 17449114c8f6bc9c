// SPDX-License-Identifier: MIT
#include "core/io/provenance_json.hpp"

#include "core/exact/money.hpp"

namespace samfin {

void write_place(JsonWriter& writer, const CellRef& cell) {
  const Provenance& provenance = cell.provenance();
  writer.member("source", std::string_view(provenance.source)).member("place", std::string_view(provenance.place));
  if (!provenance.note.empty()) writer.member("note", std::string_view(provenance.note));
}

void write_cell(JsonWriter& writer, const CellRef& cell) {
  writer.begin_object().member("path", std::string_view(cell.path()));
  writer.member("value", std::string_view(text_of(cell.cell(), cell.table->unit())));
  writer.member("unit", name_of(cell.table->unit())).member("status", name_of(cell.status()));
  write_place(writer, cell);
  writer.end_object();
}

void write_ore_or_null(JsonWriter& writer, std::string_view key, const std::optional<CellRef>& cell) {
  writer.name(key);
  const bool is_known = cell && cell->cell().is_known;
  const auto amount = is_known ? money_from_mnok(cell->number(), cell->path()) : Result<Money>(Money());
  if (is_known && amount) {
    writer.value(*amount);
  } else {
    writer.null();
  }
}

}  // namespace samfin
