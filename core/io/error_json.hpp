// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/json_writer.hpp"
#include "core/outcome/error.hpp"

namespace samfin {

/// `"errors":[{"code","path","values":{}}]` as a member of the object being written.
void write_errors(JsonWriter& writer, const Errors& errors);

/// `{"errors":[…]}` on its own.
std::string errors_json(const Errors& errors);

/// `"values":{…}` as a member.
void write_values(JsonWriter& writer, const NamedValues& values);

}  // namespace samfin
