// SPDX-License-Identifier: MIT
// <e-helseregning actor="4601" year="2026" view="bill" lang="nb">: the page as a guest. Loading this file names the
// element; nothing else is left on the page around it.
import type { Language } from '../numbers.ts';
import { type Asked, askedOf, languageOf, linkWith } from './asked.ts';
import type { GuestHost } from './guest_host.ts';
import { wearStyles } from './styles.ts';
import { isWasmAllowed } from './wasm_allowed.ts';

/** What an element says when its reader has changed something. */
export interface EHelseregningChange {
  /** Code of the municipality, "pharmacies", or a health region. */
  actor: string;
  /** Undefined for the newest adopted year. */
  year: number | undefined;
  view: string;
  lang: string;
  /** All that is chosen, as the fragment of a link; may be given back as the attribute `link`. */
  link: string;
}

const askedAttributes = ['actor', 'year', 'view', 'lang'] as const;
const wordless = '#/bill?';

export class EHelseregning extends HTMLElement {
  static readonly observedAttributes: string[] = [...askedAttributes, 'link', 'page', 'bare'];

  #life: AbortController | null = null;
  #host: GuestHost | null = null;
  #box: HTMLElement | null = null;
  /** What stands, also while the element is moved about. */
  #link = '';

  /** All that is chosen, as a fragment. */
  get link(): string {
    return this.#host?.fragment() ?? this.#link;
  }
  set link(link: string) {
    this.setAttribute('link', link);
  }
  get actor(): string {
    return askedOf(this.link).actor ?? '';
  }
  set actor(code: string) {
    this.setAttribute('actor', code);
  }
  /** NaN for the newest adopted year. */
  get year(): number {
    return Number(askedOf(this.link).year ?? Number.NaN);
  }
  set year(year: number) {
    this.setAttribute('year', String(year));
  }
  get view(): string {
    return askedOf(this.link).view!;
  }
  set view(view: string) {
    this.setAttribute('view', view);
  }

  connectedCallback(): void {
    if (this.#life) return;
    if (this.#link === '') this.#link = this.#asked();
    void this.#start();
  }

  disconnectedCallback(): void {
    // An element that is only moved is there again at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || this.#link === '') return;
    if (name === 'bare' || name === 'page') {
      this.#again();
      return;
    }
    const asked: Asked = name === 'lang' ? { lang: this.#language } : { [name]: now ?? '' };
    this.#go(name === 'link' ? this.#asked() : linkWith(this.link, asked));
  }

  /** The language asked for, here or by what stands around. */
  get #language(): Language {
    const around = this.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
    const language = languageOf(around);
    return language === '' ? 'nb' : language;
  }

  /** What the attributes ask for, as a link. */
  #asked(): string {
    const asked: Asked = { lang: this.#language };
    for (const name of ['actor', 'year', 'view'] as const) asked[name] = this.getAttribute(name) ?? '';
    const link = this.getAttribute('link');
    return link === null ? linkWith(wordless, asked) : linkWith(link, {});
  }

  #go(link: string): void {
    this.#link = link;
    if (this.#host) this.#host.go(link);
    else if (this.#life) this.#again();
  }

  #again(): void {
    if (!this.#life) return;
    this.#end();
    void this.#start();
  }

  #end(): void {
    this.#link = this.link;
    this.#life?.abort();
    this.#life = null;
    this.#host = null;
    this.#box?.remove();
    this.#box = null;
  }

  /** The box that everything is drawn into, inside one of the guest's own style. */
  #newBox(life: AbortSignal): HTMLElement {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    wearStyles(shadow, life);
    const box = document.createElement('div');
    box.className = 'guest';
    const root = document.createElement('div');
    root.className = 'page';
    root.toggleAttribute('data-bare', this.hasAttribute('bare'));
    box.append(root);
    shadow.append(box);
    this.#box = box;
    return root;
  }

  async #start(): Promise<void> {
    const life = new AbortController();
    this.#life = life;
    const root = this.#newBox(life.signal);
    if (!isWasmAllowed()) {
      await this.#showTables(root, 'policy', life);
      return;
    }
    try {
      const { mountGuest } = await import('./mount_guest.ts');
      if (life.signal.aborted) return;
      const around = {
        page: this.getAttribute('page') ?? '',
        life: life.signal,
        changed: (link: string) => {
          this.#changed(link);
        },
        restart: () => {
          this.#again();
        },
      };
      this.#host = mountGuest(root, this.#link, around, () => {
        if (!life.signal.aborted) void this.#tablesInstead(life);
      });
    } catch {
      if (!life.signal.aborted) await this.#tablesInstead(life);
    }
  }

  /** Where the engine failed after all: what was drawn goes. */
  async #tablesInstead(before: AbortController): Promise<void> {
    this.#link = this.link;
    before.abort();
    this.#host = null;
    this.#box?.remove();
    const life = new AbortController();
    this.#life = life;
    await this.#showTables(this.#newBox(life.signal), 'files', life);
  }

  async #showTables(root: HTMLElement, obstacle: 'policy' | 'files', life: AbortController): Promise<void> {
    const language = languageOf(askedOf(this.#link).lang ?? '');
    try {
      const { showStatic } = await import('./static_view.ts');
      await showStatic(root, language === '' ? 'nb' : language, obstacle);
    } catch {
      // Not even the tables can be fetched: what the host page wrote inside the element is shown.
      root.replaceChildren(document.createElement('slot'));
    }
    if (!life.signal.aborted) this.dispatchEvent(new CustomEvent('e-helseregning-unavailable'));
  }

  #changed(link: string): void {
    this.#link = link;
    const { actor = '', year, view = '', lang = '' } = askedOf(link);
    const detail: EHelseregningChange = {
      actor,
      year: year === undefined ? undefined : Number(year),
      view,
      lang,
      link,
    };
    this.dispatchEvent(new CustomEvent('e-helseregning-change', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'e-helseregning': EHelseregning;
  }
  interface HTMLElementEventMap {
    'e-helseregning-change': CustomEvent<EHelseregningChange>;
    'e-helseregning-unavailable': CustomEvent<null>;
  }
}

// A page may load this twice; the first one stays.
if (!customElements.get('e-helseregning')) customElements.define('e-helseregning', EHelseregning);
