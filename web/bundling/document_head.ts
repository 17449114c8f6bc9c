// SPDX-License-Identifier: MIT
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';
import { isFirstWasm, isFirstWorker } from './first_engine.ts';
import { neededAtOnce } from './needed_at_once.ts';
import { policyDescriptor } from './policy_tag.ts';

const isEntry = (file: Rollup.OutputBundle[string] | undefined): boolean =>
  file?.type === 'chunk' && file.isEntry;

/**
 * Puts the security policy into the built page's head and lets the browser fetch the first engine, its worker and the
 * page at once, beside the script instead of after it. The engine with the number basis waits until it is needed.
 */
export function documentHead(): Plugin {
  return {
    name: 'samfin-document-head',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const files = Object.keys(bundle ?? {});
        const tags: HtmlTagDescriptor[] = [policyDescriptor];
        const wasm = files.find(isFirstWasm);
        const worker = files.find(isFirstWorker);
        if (!wasm || !worker) this.error('the build holds no engine: build build/wasm first');
        tags.push(
          {
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'fetch',
              type: 'application/wasm',
              crossorigin: '',
              href: `./${wasm}`,
            },
            injectTo: 'head',
          },
          { tag: 'link', attrs: { rel: 'modulepreload', href: `./${worker}` }, injectTo: 'head' },
        );
        for (const chunk of neededAtOnce(bundle ?? {}))
          // The document's own chunk is empty and gone in the end: its script is the one that starts the engine.
          if (!html.includes(chunk) && !isEntry(bundle?.[chunk]))
            tags.push({
              tag: 'link',
              attrs: { rel: 'modulepreload', crossorigin: '', href: `./${chunk}` },
              injectTo: 'head',
            });
        return tags;
      },
    },
  };
}
