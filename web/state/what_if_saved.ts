// SPDX-License-Identifier: MIT
// Up to three scenarios that the reader keeps in this browser, under names of their own.
import type { KeptTexts } from '../host.ts';

export interface Saved {
  name: string;
  /** "2026-11-22" */
  date: string;
  /** The scenario as the link holds it. */
  own: string;
}

export const scenariosKey = 'e-helseregningen-hva-om';
export const mostSaved = 3;

const isSaved = (value: unknown): value is Saved =>
  typeof value === 'object' &&
  value !== null &&
  ['name', 'date', 'own'].every((part) => typeof (value as Record<string, unknown>)[part] === 'string');

/** null where the browser forbids keeping anything. */
export function savedScenarios(storage: KeptTexts): Saved[] | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(scenariosKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSaved).slice(0, mostSaved) : [];
  } catch (error) {
    return error instanceof SyntaxError ? [] : null;
  }
}

/** Whether the browser took them. */
export function keepScenarios(saved: Saved[], storage: KeptTexts): boolean {
  try {
    storage.setItem(scenariosKey, JSON.stringify(saved));
    return true;
  } catch {
    return false;
  }
}
