// SPDX-License-Identifier: MIT
// What every view is given: the state, the words, and the formatters of the chosen language.
import type { Description } from '../engine/types.ts';
import { type AmountStyle, type Language, amount, bareAmount, count, percent } from '../numbers.ts';
import type { Actors, Resolved } from '../state/actors.ts';
import type { Choice } from '../state/choice.ts';
import { linkOf } from '../state/link.ts';
import type { Session } from '../state/session.ts';
import { dateText } from '../text/date.ts';
import { type Texts, wordOf } from '../text/texts.ts';

export class Frame {
  readonly choice: Choice;
  readonly language: Language;
  readonly description: Description;
  readonly actors: Actors;
  /** The choice whose answer stands on the page: headings follow it, so that no figure stands under another's name. */
  readonly answered: Choice;
  readonly year: number;
  /** How the year has the actor that was asked for. */
  readonly resolved: Resolved;
  readonly actor: string;

  /** Only for a session that has its description. */
  constructor(
    readonly session: Session,
    readonly text: Texts,
    readonly root: ParentNode,
  ) {
    this.choice = session.choice;
    this.language = session.choice.language;
    this.description = session.description!;
    this.actors = session.actors!;
    this.answered = session.answered[session.choice.view] ?? session.choice;
    this.year = this.answered.year;
    this.resolved = session.resolved(this.answered);
    this.actor = this.resolved.actor;
  }

  kr(ore: number, style?: AmountStyle): string {
    return amount(ore, this.language, style);
  }
  bare(ore: number, style?: AmountStyle): string {
    return bareAmount(ore, this.language, style);
  }
  number(value: number): string {
    return count(value, this.language);
  }
  percent(ratio: string, style?: { sign?: boolean }): string {
    return percent(ratio, this.language, style);
  }
  link(patch: Partial<Choice>): string {
    return this.session.host.hrefOf(linkOf({ ...this.choice, ...patch }));
  }

  /** "2026-11-21" to "21. november 2026". */
  date(iso: string): string {
    return dateText(iso, this.text, this.language);
  }

  /** A name that a reader knows the actor by; with the county where two share the name. */
  name(actor: string): string {
    const { words, choose } = this.text;
    const municipality = this.actors.municipality(actor);
    if (municipality) {
      const { name, county } = municipality;
      return this.actors.isAmbiguous(name) ? `${name} (${this.county(county)})` : name;
    }
    if (actor === 'pharmacies') return choose.pharmacies;
    if (actor === 'member') return choose.member;
    return wordOf({ ...words.healthRegion, ...words.payerGroup }, actor);
  }

  county(code: string): string {
    return wordOf(this.description.counties, code);
  }

  get nextScenario(): boolean {
    return this.year === this.description.next_year;
  }
}
