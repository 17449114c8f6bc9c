// SPDX-License-Identifier: MIT
// The page inside an element: its link is a text of its own, nothing is kept, and the window around it is left alone.
import type { Host, KeptTexts } from '../host.ts';
import type { Language } from '../numbers.ts';

export interface Around {
  /** Where the whole page stands, for links that are opened in a new tab or copied; empty where nobody said. */
  page: string;
  life: AbortSignal;
  /** The reader changed something. */
  changed: (link: string) => void;
  restart: () => void;
}

/** Kept as long as the element: a host page's storage is not a guest's. */
function memory(): KeptTexts {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => {
      kept.set(key, text);
    },
    removeItem: (key) => {
      kept.delete(key);
    },
    names: () => [...kept.keys()],
  };
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

export class GuestHost implements Host {
  readonly isGuest = true;
  readonly storage = memory();
  readonly keys: EventTarget;
  readonly life: AbortSignal;
  readonly print = null;
  readonly restart: () => void;
  #link: string;
  /** Until the engine has said which actors and years there are, a link that is written is the one asked for. */
  #isSettled = false;
  #follow: (() => void)[] = [];
  #unit: number | null = null;

  constructor(
    readonly root: HTMLElement,
    link: string,
    private readonly around: Around,
  ) {
    this.#link = link;
    this.keys = root;
    this.life = around.life;
    this.restart = around.restart;
    const forget = (): void => {
      this.#unit = null;
    };
    for (const event of ['resize', 'focus']) addEventListener(event, forget, { signal: this.life });
    const click = (event: Event): void => {
      this.#click(event as MouseEvent);
    };
    root.addEventListener('click', click, { signal: this.life });
  }

  fragment(): string {
    return this.#link;
  }
  write(link: string): void {
    const isNew = link !== this.#link;
    this.#link = link;
    if (isNew && this.#isSettled) this.around.changed(link);
    this.#isSettled = true;
  }
  /** Another link, asked for by the host page: no change of the reader's. */
  go(link: string): void {
    if (link === this.#link) return;
    this.#link = link;
    this.#isSettled = false;
    for (const follow of this.#follow) follow();
  }
  onFollow(follow: () => void): void {
    this.#follow.push(follow);
  }
  onLeaving(complete: () => void): void {
    addEventListener('pagehide', complete, { signal: this.life });
    this.root.addEventListener('click', complete, { capture: true, signal: this.life });
    this.life.addEventListener('abort', complete);
  }

  #click(event: MouseEvent): void {
    if (event.defaultPrevented || !isPlain(event)) return;
    const anchor = (event.target as Element).closest('a[href]');
    const href = anchor?.getAttribute('href') ?? '';
    const link = href.startsWith(`${this.around.page}#/`) ? href.slice(this.around.page.length) : null;
    if (link === null) return;
    event.preventDefault();
    this.go(link);
    this.#isSettled = true;
    this.around.changed(this.#link);
  }

  hrefOf(link: string): string {
    return `${this.around.page}${link}`;
  }
  addressOf(link: string): string {
    return this.hrefOf(link);
  }
  show(language: Language): void {
    if (this.root.lang !== language) this.root.lang = language;
  }
  onPaper(): void {
    // The sheets are the host page's.
  }
  /** Read when it may have changed: reading it in the middle of drawing costs a reckoning of all styles. */
  unit(): number {
    return (this.#unit ??= Number.parseFloat(getComputedStyle(this.root.parentElement!).fontSize));
  }
}
