// SPDX-License-Identifier: MIT
// libFuzzer's way in. SAMFIN_FUZZ_TARGET names the door; libFuzzer's own options follow on the command line.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/mutator.hpp"
#include "tests/fuzz/target.hpp"

namespace {

const samfin::fuzz::Target* target = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  const char* name = std::getenv("SAMFIN_FUZZ_TARGET");
  target = name == nullptr ? nullptr : samfin::fuzz::target_named(name);
  if (target != nullptr) return 0;
  std::fputs("SAMFIN_FUZZ_TARGET names one of:", stderr);
  for (const auto& each : samfin::fuzz::targets()) {
    std::fprintf(stderr, " %.*s", static_cast<int>(each.name.size()), each.name.data());
  }
  std::fputs("\n", stderr);
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  target->run({reinterpret_cast<const char*>(data), size});
  return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned int seed) {
  if (target->is_json && seed % 3 != 0) {
    const std::string changed = samfin::fuzz::mutated_json({reinterpret_cast<const char*>(data), size}, seed / 3);
    if (!changed.empty() && changed.size() <= most) {
      std::copy(changed.begin(), changed.end(), data);
      return changed.size();
    }
  }
  return LLVMFuzzerMutate(data, size, most);
}
