// SPDX-License-Identifier: MIT

interface TrustedScripts {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): string;
  };
}

/**
 * The only script addresses that this page starts by itself: its workers. A policy of one name can be made once; where
 * the page around allows none of that name this throws.
 */
export function trustedAddresses(addresses: string[]): string[] {
  const trustedTypes = (globalThis as { trustedTypes?: TrustedScripts }).trustedTypes;
  if (!trustedTypes) return addresses;
  const policy = trustedTypes.createPolicy('samfin', {
    createScriptURL: (address) => {
      if (!addresses.includes(address)) throw new TypeError('not an address of this page');
      return address;
    },
  });
  return addresses.map((address) => policy.createScriptURL(address));
}
