// SPDX-License-Identifier: MIT

interface Policy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const own = new Set<string>();
let policy: Policy | null = null;

/**
 * The only script addresses that this page starts by itself: its workers. A browser without trusted types gets them as
 * they are. The policy is made once, for a name can be used once.
 */
export function trustedAddresses(addresses: string[]): string[] {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return addresses;
  addresses.forEach((address) => own.add(address));
  policy ??= trustedTypes.createPolicy('samfin', {
    createScriptURL: (address) => {
      if (!own.has(address)) throw new TypeError('not an address of this page');
      return address;
    },
  });
  const { createScriptURL } = policy;
  return addresses.map((address) => createScriptURL.call(policy, address));
}
