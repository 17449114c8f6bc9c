// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <variant>

#include "core/outcome/error.hpp"

namespace samfin {

/// A value, or all the errors that stood in its way (never none). Asking the wrong side is a
/// programming error and stops the program.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::move(value)) {}              // NOLINT(google-explicit-constructor)
  Result(Errors errors) : content_(std::move(errors)) {}       // NOLINT(google-explicit-constructor)
  Result(Error error) : content_(Errors{std::move(error)}) {}  // NOLINT(google-explicit-constructor)

  bool has_value() const { return std::holds_alternative<T>(content_); }
  explicit operator bool() const { return has_value(); }

  const T& value() const& { return get<T>(content_); }
  T& value() & { return get<T>(content_); }
  T&& value() && { return std::move(get<T>(content_)); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  const Errors& errors() const { return get<Errors>(content_); }

 private:
  template <class U, class V>
  static auto&& get(V& content) {
    auto* held = std::get_if<U>(&content);
    if (held == nullptr) __builtin_trap();  // no-cover: a programming error ends the program
    return *held;
  }

  std::variant<T, Errors> content_;
};

}  // namespace samfin
