// SPDX-License-Identifier: MIT
// A map of circles that is one stop of the keyboard: arrow keys go to the nearest circle, Page Up and Page Down go by
// name, Enter chooses. Places and sizes are in per cent, so that it fits any width; names have letters of one size.
import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';
import type { Label } from '../map/labels.ts';
import type { Circle, Layout } from '../map/layout.ts';
import { type Direction, neighbour } from '../map/neighbours.ts';

export interface MapPlace {
  id: string;
  /** All that is said of it. */
  said: string;
  /** From 0, the lowest. */
  class: number;
}
export interface Cartogram {
  /** Unlike any other in the page. */
  id: string;
  title: string;
  layout: Layout;
  /** By name. */
  places: readonly MapPlace[];
  labels: readonly Label[];
  chosen: string | null;
  /** Where the keys are. */
  active: string | null;
  onActive: (id: string) => void;
  onChoose: (id: string) => void;
}

/** How much of a circle is filled where there are no colours, by class. */
const cores = [0, 0.4, 0.6, 0.8, 1];
/** A finger or a pointer hits the nearest circle within so many pixels. */
const reachPixels = 16;

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Where a key leads from a place; null for keys that mean nothing here. */
export function ledTo(key: string, { layout, places, active, chosen }: Cartogram): string | null {
  const from = active ?? chosen ?? places[0]?.id;
  const circle = layout.circles.find(({ id }) => id === from);
  if (from === undefined || !circle) return null;
  const direction = directions[key];
  if (direction) return neighbour(layout.circles, circle, direction)?.id ?? from;
  const at = places.findIndex(({ id }) => id === from);
  const step = { PageDown: at + 1, PageUp: at - 1, Home: 0, End: places.length - 1 }[key];
  return step === undefined ? null : (places[Math.min(Math.max(step, 0), places.length - 1)]?.id ?? null);
}

/** The circle at or nearest to a point of the page. */
function hit(event: MouseEvent, { circles, width }: Layout): Circle | null {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const unit = width / box.width;
  const [x, y] = [(event.clientX - box.left) * unit, (event.clientY - box.top) * unit];
  let best: { circle: Circle; distance: number } | null = null;
  for (const circle of circles) {
    const distance = Math.hypot(circle.x - x, circle.y - y) - circle.radius;
    if (distance < (best?.distance ?? reachPixels * unit)) best = { circle, distance };
  }
  return best?.circle ?? null;
}

export function cartogram(map: Cartogram): TemplateResult {
  const { id, title, layout, places, labels, chosen, active, onActive, onChoose } = map;
  const circleOf = new Map(layout.circles.map((circle) => [circle.id, circle]));
  const across = (value: number): string => `${((value / layout.width) * 100).toFixed(3)}%`;
  const down = (value: number): string => `${((value / layout.height) * 100).toFixed(3)}%`;
  const diagonal = Math.hypot(layout.width, layout.height) / Math.SQRT2;
  const size = (value: number): string => `${((value / diagonal) * 100).toFixed(3)}%`;
  const ring = (of: string | null, kind: string): SVGTemplateResult | typeof nothing => {
    const circle = of === null ? undefined : circleOf.get(of);
    return circle
      ? svg`<circle class="place-ring ${kind}" cx=${across(circle.x)} cy=${down(circle.y)} r=${size(circle.radius + 6)} />`
      : nothing;
  };
  const drawn = places.map((place) => {
    const { x, y, radius } = circleOf.get(place.id)!;
    const core = cores[place.class] ?? 1;
    return svg`
      <circle
        class="place place-${place.class + 1}"
        id="${id}-${place.id}"
        role="option"
        aria-label=${place.said}
        aria-selected=${place.id === chosen ? 'true' : 'false'}
        data-place=${place.id}
        cx=${across(x)}
        cy=${down(y)}
        r=${size(radius)}
      ><title>${place.said}</title></circle>
      ${core > 0 ? svg`<circle class="place-core" aria-hidden="true" cx=${across(x)} cy=${down(y)} r=${size(radius * core)} />` : nothing}
    `;
  });
  return html`
    <svg
      class="map"
      data-drawing
      id=${id}
      role="listbox"
      aria-label=${title}
      tabindex="0"
      aria-activedescendant=${(active ?? chosen) ? `${id}-${(active ?? chosen)!}` : nothing}
      @click=${(event: MouseEvent) => {
        const circle = hit(event, layout);
        if (circle) onChoose(circle.id);
      }}
      @focus=${() => {
        if (active === null && chosen === null && places[0]) onActive(places[0].id);
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const to = active ?? chosen;
        if ((event.key === 'Enter' || event.key === ' ') && to !== null) {
          event.preventDefault();
          onChoose(to);
          return;
        }
        const led = ledTo(event.key, map);
        if (led === null) return;
        event.preventDefault();
        onActive(led);
      }}
    >
      ${drawn} ${ring(chosen, 'chosen')} ${ring(active ?? chosen, 'active')}
      ${labels.map(
        ({ x, y, anchor, text, from }) => svg`
          <text class="map-label" aria-hidden="true" data-from=${from} x=${across(x)} y=${down(y)} text-anchor=${anchor}>${text}</text>
        `,
      )}
    </svg>
  `;
}
