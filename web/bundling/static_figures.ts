// SPDX-License-Identifier: MIT
import { type Asked, type Figures, figuresOf } from '../static_table/figures.ts';
import { withNewestReading } from '../state/newest_reading.ts';
import { engineInNode } from './engine_in_node.ts';
import { newestReading } from './newest_reading.ts';

/** Asks the engine for what the static tables show. */
export async function staticFigures(): Promise<Figures> {
  const figures = figuresOf(await engineInNode<Asked>('samfin'));
  return { ...figures, description: withNewestReading(figures.description, await newestReading()) };
}
