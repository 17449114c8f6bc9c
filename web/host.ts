// SPDX-License-Identifier: MIT
// Where the page stands and what it may touch there: alone in a window, or as a guest in an element of someone else's page.
import type { Language } from './numbers.ts';

/** What is kept under a name until the reader comes back. All of them may throw where a browser forbids it. */
export interface KeptTexts extends Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  /** The names of all that this page keeps. */
  names(): string[];
}

export interface Host {
  /** Everything is drawn into this element. */
  readonly root: HTMLElement;
  /** A guest stands inside the landmarks of another page, which has its own way to skip and to print. */
  readonly isGuest: boolean;
  readonly storage: KeptTexts;
  /** Where keys are heard that belong to no field. */
  readonly keys: EventTarget;
  /** Ends when the page is taken away; what listens outside the root ends with it. */
  readonly life: AbortSignal;
  /** The link that says what is chosen, as a fragment; empty when nothing is said. */
  fragment(): string;
  /** Makes a link the one that stands; a step is one that Back leads away from. */
  write(link: string, isStep: boolean): void;
  /** Calls when another link stands than the one that was written. */
  onFollow(follow: () => void): void;
  /** Calls when what was typed must be kept at once: the reader may be leaving. */
  onLeaving(complete: () => void): void;
  /** Where a link in the page leads. */
  hrefOf(link: string): string;
  /** The whole address of a link, for a reader to copy. */
  addressOf(link: string): string;
  /** Says which language the page speaks and what it is about. */
  show(language: Language, title: string): void;
  /** Says what stands at the foot of every printed sheet. */
  onPaper(line: string): void;
  /** The length of 1rem in the page's style, in pixels. */
  unit(): number;
  /** Begins again after a failure. */
  restart(): void;
  /** Null where the whole page is someone else's to print. */
  readonly print: (() => void) | null;
}
