# SPDX-License-Identifier: MIT
# For the copy with the mutants: what most files read is compiled once, and a mutant may look odd.
add_compile_options("SHELL:-include-pch ${CMAKE_SOURCE_DIR}/libraries.pch" -w -Wno-c++11-narrowing)
add_compile_definitions(_GLIBCXX_ASSERTIONS GTEST_HAS_PTHREAD=1)
