// SPDX-License-Identifier: MIT
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { contentSecurityPolicy } from '../security_policy.mjs';

/** The security policy as a tag in a document's head, for hosts that send no headers. */
export const policyDescriptor: HtmlTagDescriptor = {
  tag: 'meta',
  attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
  injectTo: 'head-prepend',
};

export function policyTag(): Plugin {
  return {
    name: 'samfin-policy-tag',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: () => [policyDescriptor] },
  };
}
