// SPDX-License-Identifier: MIT
// The frame's document: one element, asked for what the frame's address says, and its height for the page around it.
//   frame.html?actor=4601&year=2026&view=bill&lang=nb&parent=https://example.org
import './element.ts';
import { languageOf } from './asked.ts';
import { type HeightMessage, parentOrigin } from './frame_height.ts';

const asked = new URLSearchParams(location.search);
const element = document.createElement('e-helseregning');
for (const name of ['actor', 'year', 'view', 'lang', 'page', 'bare']) {
  const value = asked.get(name);
  if (value !== null && (name !== 'page' || /^https?:\/\//.test(value))) element.setAttribute(name, value);
}
const speak = (tag: string): void => {
  document.documentElement.lang = languageOf(tag) || 'nb';
};
speak(asked.get('lang') ?? '');
element.addEventListener('e-helseregning-change', ({ detail }) => {
  speak(detail.lang);
});
document.body.append(element);

const parent = parentOrigin(location.search);
if (parent !== null && window.parent !== window)
  new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    const message: HeightMessage = { type: 'e-helseregning-height', height };
    if (height > 0) window.parent.postMessage(message, parent);
  }).observe(element);
