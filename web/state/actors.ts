// SPDX-License-Identifier: MIT
import type { Description, Municipality } from '../engine/types.ts';

/** How the actor that was asked for became the one that the year has. */
export interface Resolved {
  actor: string;
  /** Set when the year has another actor than the one asked for. */
  followed: { from: string; year: number; others: string[] } | null;
  isUnknown: boolean;
}

export type ActorKind = 'municipality' | 'health_region' | 'pharmacies' | 'member';
export interface Found {
  actor: string;
  kind: ActorKind;
  /** An older or newer code that the search hit, with the municipality that has it. */
  by: Municipality | null;
}

export const isInYear = (municipality: Municipality, year: number): boolean =>
  municipality.from_year <= year && (municipality.to_year === null || year <= municipality.to_year);

/** Codes name municipalities; a code has one entry in the description. */
export class Actors {
  readonly #byCode: Map<string, Municipality>;
  readonly #regions: Set<string>;
  readonly #ambiguous: Set<string>;

  constructor(readonly description: Description) {
    this.#byCode = new Map(description.municipalities.map((each) => [each.code, each]));
    this.#regions = new Set(description.health_regions);
    const seen = new Set<string>();
    this.#ambiguous = new Set<string>();
    for (const { name } of description.municipalities.filter(({ to_year }) => to_year === null)) {
      if (seen.has(name)) this.#ambiguous.add(name);
      seen.add(name);
    }
  }

  municipality(code: string): Municipality | undefined {
    return this.#byCode.get(code);
  }

  kind(actor: string): ActorKind | null {
    if (this.#byCode.has(actor)) return 'municipality';
    if (this.#regions.has(actor)) return 'health_region';
    return actor === 'pharmacies' ? 'pharmacies' : null;
  }

  /** Two municipalities may share a name: then the county is part of it. */
  isAmbiguous(name: string): boolean {
    return this.#ambiguous.has(name);
  }

  /** The actor of the year that stands for the one asked for, by the published successors. */
  resolved(asked: string, year: number, otherwise: string): Resolved {
    const kind = this.kind(asked);
    if (kind === null) return { actor: otherwise, followed: null, isUnknown: true };
    const municipality = this.#byCode.get(asked);
    if (!municipality || isInYear(municipality, year))
      return { actor: asked, followed: null, isUnknown: false };
    const towards = municipality.from_year > year ? municipality.predecessors : municipality.successors;
    const there = towards.filter((code) => {
      const each = this.#byCode.get(code);
      return each !== undefined && isInYear(each, year);
    });
    const [first, ...others] = there;
    if (first === undefined) return { actor: otherwise, followed: null, isUnknown: true };
    return { actor: first, followed: { from: asked, year, others }, isUnknown: false };
  }

  /** Actors of the year whose name, official name or code (also an older or newer one) matches what was typed. */
  search(typed: string, year: number, nameOf: (actor: string) => string): Found[] {
    const wanted = folded(typed);
    const ranked: { found: Found; rank: number; name: string }[] = [];
    const add = (found: Found, rank: number | null, name: string): void => {
      if (rank !== null) ranked.push({ found, rank, name });
    };
    for (const municipality of this.description.municipalities) {
      if (!isInYear(municipality, year)) continue;
      const { code, name, official_name } = municipality;
      const own = rankOf(wanted, [name, official_name], [code]);
      const other = [...municipality.predecessors, ...municipality.successors]
        .map((each) => this.#byCode.get(each))
        .find((each) => each !== undefined && each.code !== code && isOtherHit(wanted, each, municipality));
      if (own !== null) add({ actor: code, kind: 'municipality', by: null }, own, name);
      else if (other)
        add({ actor: code, kind: 'municipality', by: other }, other.name === name ? 1 : 1.5, name);
    }
    for (const region of this.description.health_regions)
      add(
        { actor: region, kind: 'health_region', by: null },
        offset(rankOf(wanted, [nameOf(region)], [])),
        nameOf(region),
      );
    for (const special of ['pharmacies', 'member'] as const)
      add(
        { actor: special, kind: special, by: null },
        offset(rankOf(wanted, [nameOf(special)], [])),
        nameOf(special),
      );
    return ranked
      .sort(
        (a, b) =>
          a.rank - b.rank || a.name.localeCompare(b.name, 'nb') || a.found.actor.localeCompare(b.found.actor),
      )
      .map(({ found }) => found);
  }
}

/** Groups come after municipalities when nothing was typed. */
const offset = (rank: number | null): number | null => (rank === 9 ? 10 : rank);

/** An older or newer municipality is a hit by what the year's own does not have: another code, name or official name. */
function isOtherHit(wanted: string, other: Municipality, own: Municipality): boolean {
  if (wanted === '') return false;
  if (/^\d+$/.test(wanted)) return wanted.length >= 3 && other.code.startsWith(wanted);
  const names = [other.name, other.official_name].filter((each) => each !== own.name);
  return (rankOf(wanted, names, []) ?? 9) < 5;
}

/** Smaller is better; null is no hit. */
function rankOf(wanted: string, names: string[], codes: string[]): number | null {
  if (wanted === '') return 9;
  if (codes.includes(wanted)) return 0;
  if (/^\d+$/.test(wanted)) return codes.some((code) => code.startsWith(wanted)) ? 2 : null;
  const all = names.map(folded);
  if (all.includes(wanted)) return 0;
  if (all.some((name) => name.startsWith(wanted))) return 3;
  if (all.some((name) => name.split(/[\s–-]+/).some((word) => word.startsWith(wanted)))) return 4;
  return all.some((name) => name.includes(wanted)) ? 5 : null;
}

/** Letters without their marks and dashes of one kind, so that "alesund" and "karasjohka" find what they mean. */
export const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ŧ', 't')
    .replaceAll('ŋ', 'n')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s*[-\u2010-\u2015\u2212]\s*/g, '-')
    .replace(/\s+/g, ' ');
