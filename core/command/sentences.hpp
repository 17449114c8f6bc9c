// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/outcome/error.hpp"

namespace samfin {

/// The English sentence for an error, with its place and values.
std::string sentence_of(const Error& error);

}  // namespace samfin
