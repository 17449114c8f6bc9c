// SPDX-License-Identifier: MIT
// What every part of "Check my row" is given: the page's frame, its words, what the reader typed, and the row.
import type { Change } from '../../engine/types.ts';
import type { HeldInput, Row } from '../../engine/types_row.ts';
import { shownValue } from '../../state/inputs.ts';
import { type Correction, type RowCheck, readCorrection } from '../../state/row_check.ts';
import type { RowTexts } from '../../text/nb/row.ts';
import { Frame } from '../frame.ts';

/** A correction beside what it corrects. */
export interface Standing {
  held: HeldInput;
  correction: Correction;
}

export class RowFrame extends Frame {
  constructor(
    frame: Frame,
    readonly check: RowCheck,
    readonly words: RowTexts,
    readonly row: Row,
  ) {
    super(frame.session, frame.text, frame.root);
  }

  /** The corrections of this row, in the order in which they were begun. */
  get standing(): Standing[] {
    return this.check.corrections.flatMap((correction) => {
      const held = this.row.inputs.find(
        ({ path, is_correctable }) => is_correctable && path === correction.path,
      );
      return held ? [{ held, correction }] : [];
    });
  }
  /** What can be read of them, as a scenario holds it. */
  get changes(): Change[] {
    return this.standing.flatMap(({ held, correction }) => {
      const read = readCorrection(held, correction, this.row.actor, this.language);
      if (!read || !('value' in read)) return [];
      const reason = correction.reason.trim();
      return [{ path: held.path, value: read.value, ...(reason ? { reason } : {}) }];
    });
  }

  /** What an input is, in words; with the municipality where the row has more than one. */
  label({ family, path, year }: HeldInput): string {
    const { label } = this.words;
    const [, , code = '', what = ''] = path.split('/');
    const of = code !== this.row.actor && this.row.successors.includes(code) ? `, ${this.name(code)}` : '';
    const when = String(year ?? '');
    if (family === 'population') return label.population(when) + of;
    if (family === 'population_1_july') return label.july(when) + of;
    if (family === 'municipal_health_index') return label.index(when) + of;
    if (family === 'vkp_users') return label.vkp(when);
    if (family === 'people_by_age') return label.people(this.age(what), when) + of;
    const sample = label.sample as Record<string, string>;
    return sample[what] ?? path;
  }
  /** "age_6_12" to "6–12 år". */
  age(what: string): string {
    const [, from = '', to] = what.split('_');
    if (from === '90') return this.words.label.yearsAndOver(from);
    return this.words.label.years(to ? `${from}–${to}` : from);
  }

  /** A value as a reader reads it. */
  value({ unit }: HeldInput, { value, is_user }: { value: string | null; is_user?: boolean }): string {
    if (is_user !== undefined) return is_user ? this.words.user : this.words.notUser;
    if (value === null) return this.words.notKnown;
    return shownValue(unit === 'count' ? 'whole' : 'decimal', value, this.language);
  }
  /** A correction as a reader reads it; nothing where it says nothing. */
  proposed({ held, correction }: Standing): string | null {
    const read = readCorrection(held, correction, this.row.actor, this.language);
    if (!read || !('value' in read)) return null;
    if (held.is_user !== undefined) return held.is_user ? this.words.notUser : this.words.user;
    return shownValue(held.unit === 'count' ? 'whole' : 'decimal', read.value, this.language);
  }

  /** How a value moved, in a sentence. */
  movement({ movement, change }: HeldInput): string {
    const { words } = this;
    if (!change) return words.movement[movement as keyof RowTexts['movement']];
    const signed = (ratio: string): string => this.percent(ratio, { sign: true });
    if (movement === 'as_others') return words.asOthers(signed(change.ratio), signed(change.median_ratio));
    const apart =
      change.spreads_apart === null ? null : shownValue('decimal', change.spreads_apart, this.language);
    return words.odd(signed(change.ratio), signed(change.median_ratio), apart);
  }

  get limit(): string {
    return shownValue('decimal', this.row.limit.value, this.language);
  }
}
