// SPDX-License-Identifier: MIT
// What is far from the reader's sight is drawn anew when nothing more urgent waits, or as soon as it comes near.
import { noChange } from 'lit';
import { AsyncDirective, type ChildPart, directive } from 'lit/async-directive.js';
import type { DirectiveResult } from 'lit/directive.js';

/** In milliseconds: an edit is painted before this, and no reader scrolls as far. */
const pause = 80;
/** Half a screen above and below counts as near. */
const margin = '50%';

const firstElement = ({ startNode, endNode }: ChildPart): Element | null => {
  for (let node = startNode?.nextSibling ?? null; node && node !== endNode; node = node.nextSibling)
    if (node instanceof Element) return node;
  return null;
};

class DrawnNear extends AsyncDirective {
  /** Until the browser has said: near, so that nothing is missing from the first drawing. */
  #isNear = true;
  #draw: (() => unknown) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #part: ChildPart | null = null;
  #watched: Element | null = null;
  readonly #observer = new IntersectionObserver(
    (entries) => {
      this.#isNear = entries.at(-1)!.isIntersecting;
      if (this.#isNear && this.#draw) this.#drawNow();
    },
    { rootMargin: margin },
  );

  override render(draw: () => unknown, isAll: boolean): unknown {
    void isAll;
    return draw();
  }
  override update(part: ChildPart, [draw, isAll]: [() => unknown, boolean]): unknown {
    this.#part = part;
    queueMicrotask(() => {
      this.#watch();
    });
    clearTimeout(this.#timer);
    this.#draw = null;
    if (isAll || this.#isNear) return draw();
    this.#draw = draw;
    this.#timer = setTimeout(() => {
      this.#drawNow();
    }, pause);
    return noChange;
  }
  #drawNow(): void {
    clearTimeout(this.#timer);
    const draw = this.#draw;
    this.#draw = null;
    if (draw && this.isConnected) this.setValue(draw());
  }
  /** The first element that was drawn; without one there is nothing to be far away. */
  #watch(): void {
    const element = this.isConnected && this.#part ? firstElement(this.#part) : null;
    if (element === this.#watched) return;
    this.#observer.disconnect();
    this.#watched = element;
    this.#isNear = true;
    if (element) this.#observer.observe(element);
  }
  override disconnected(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#watched = null;
  }
}

const near = directive(DrawnNear);

/** Draws a part that is one element; `isAll` where all must be drawn at once, as for print. */
export const drawnNear = (draw: () => unknown, isAll: boolean): DirectiveResult => near(draw, isAll);
