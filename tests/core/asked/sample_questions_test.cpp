// SPDX-License-Identifier: MIT
#include "tests/core/asked/sample_questions.hpp"

#include <gtest/gtest.h>

#include "core/io/error_json.hpp"
#include "core/io/named_questions.hpp"

namespace samfin {
namespace {

TEST(SampleQuestions, CanAllBeAnswered) {
  for (const test::SampleQuestion& question : test::sample_questions()) {
    const auto answer = question.ask(question.text, embedded_number_basis());
    EXPECT_TRUE(answer.has_value()) << question.name << " " << errors_json(answer.errors());
  }
}

}  // namespace
}  // namespace samfin
