// SPDX-License-Identifier: MIT
// A chart of the page as a picture to take home: SVG text, or the bytes of a PNG. Title, explanation of marks, source,
// date, version and reserve are written on it. Fetched when a reader asks for a picture.
import { standingAlone } from './picture_style.ts';

export interface PictureWords {
  title: string;
  /** What the drawing shows, for who cannot see it. */
  description: string;
  /** Sentences below the drawing, each on lines of its own. */
  notes: string[];
  language: string;
}
export interface FinishedPicture {
  svg: string;
  width: number;
  height: number;
}

const space = 'http://www.w3.org/2000/svg';
const margin = 24;
const noteSize = 12;
const titleSize = 18;
const leading = 1.4;
const fonts = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";
/** How many dots of the PNG there are to a pixel of the picture. */
const sharpness = 2;
/** How wide a drawing is in a picture, in rem: as on a desk, whatever screen it was made on. */
const drawingRem = 44;

const element = (name: string, attributes: Record<string, string | number>, text = ''): SVGElement => {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== '') made.append(text);
  return made;
};

/** Sentences broken into lines that fit a width, by the letters' real widths. */
export function brokenText(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** No picture may hold a character that XML has no place for. */
export const withoutForbidden = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');

function measure(size: number, weight: number): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return (text) => text.length * size * 0.6;
  pen.font = `${weight} ${size}px ${fonts}`;
  return (text) => pen.measureText(text).width;
}

/** Adds lines below one another from `top`, and says where they end. */
function lay(
  into: SVGElement,
  lines: string[],
  place: { x: number; top: number; size: number; weight: number },
) {
  const { x, top, size, weight } = place;
  lines.forEach((line, index) => {
    const y = top + size + index * size * leading;
    into.append(
      element(
        'text',
        { x, y: y.toFixed(1), 'font-size': size, 'font-weight': weight, fill: '#1b1f24' },
        line,
      ),
    );
  });
  return top + lines.length * size * leading;
}

const sizeOf = (drawing: SVGSVGElement): { width: number; height: number; left: number } => {
  const { paddingLeft, paddingRight } = getComputedStyle(drawing);
  const box = drawing.getBoundingClientRect();
  const left = Number.parseFloat(paddingLeft) || 0;
  return { width: box.width - left - (Number.parseFloat(paddingRight) || 0), height: box.height, left };
};

/** The marks of a legend beside their words. */
function laidLegend(into: SVGElement, figure: Element, top: number, width: number): number {
  const widthOf = measure(noteSize, 400);
  let bottom = top;
  for (const item of figure.querySelectorAll('.picture-legend li')) {
    const mark = item.querySelector('svg');
    const copy = mark ? standingAlone(mark) : null;
    const room = mark ? mark.getBoundingClientRect().width + 8 : 0;
    if (mark && copy) {
      const { width: wide, height: high } = mark.getBoundingClientRect();
      for (const [name, value] of Object.entries({ x: margin, y: bottom + 1, width: wide, height: high }))
        copy.setAttribute(name, String(value));
      into.append(copy);
    }
    const words = textOf(item);
    const end = lay(into, brokenText(words, width - room, widthOf), {
      x: margin + room,
      top: bottom,
      size: noteSize,
      weight: 400,
    });
    bottom = Math.max(end, bottom + (mark ? mark.getBoundingClientRect().height + 4 : 0));
  }
  return bottom;
}

const textOf = (node: Element): string => {
  const copy = node.cloneNode(true) as Element;
  copy.querySelectorAll('svg, .visually-hidden').forEach((each) => {
    each.remove();
  });
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
};

/** Reads a copy of the figure that is laid out on its own beside it, out of sight, and not as narrow as the page may be. */
function laidWide<Read>(figure: Element, read: (wide: Element) => Read): Read {
  const place = document.createElement('div');
  place.inert = true;
  Object.assign(place.style, { position: 'absolute', right: '100vw', width: `${drawingRem}rem` });
  place.append(figure.cloneNode(true));
  figure.after(place);
  try {
    return read(place.firstElementChild!);
  } finally {
    place.remove();
  }
}

/** The figure's drawing with all that must be said written around it. */
export const finishedPicture = (figure: Element, words: PictureWords): FinishedPicture =>
  laidWide(figure, (wide) => pictureOf(wide, words));

function pictureOf(figure: Element, words: PictureWords): FinishedPicture {
  const drawing = figure.querySelector<SVGSVGElement>('svg[data-drawing], svg');
  if (!drawing) throw new Error('a figure without a drawing');
  const { width: drawn, height, left } = sizeOf(drawing);
  const width = Math.ceil(drawn + left + 2 * margin);
  const room = width - 2 * margin;
  const picture = element('svg', {
    xmlns: space,
    'font-family': fonts,
    'xml:lang': words.language,
  }) as SVGSVGElement;
  const ground = element('rect', { x: 0, y: 0, fill: '#fff' });
  picture.append(element('title', {}, words.title), element('desc', {}, words.description), ground);
  let bottom = lay(picture, brokenText(words.title, room, measure(titleSize, 650)), {
    x: margin,
    top: margin * 0.75,
    size: titleSize,
    weight: 650,
  });
  const say = (lines: string[]): void => {
    const widthOf = measure(noteSize, 400);
    for (const line of lines)
      bottom = lay(picture, brokenText(line, room, widthOf), {
        x: margin,
        top: bottom,
        size: noteSize,
        weight: 400,
      });
  };
  bottom += 8;
  say([...figure.querySelectorAll('.plot-axis:not(.across)')].map(textOf));
  bottom += 12;
  const copy = standingAlone(drawing);
  for (const [name, value] of Object.entries({ x: margin + left, y: bottom, width: drawn, height }))
    copy.setAttribute(name, String(value));
  copy.setAttribute('overflow', 'visible');
  picture.append(copy);
  bottom += height + 20;
  say([...figure.querySelectorAll('.plot-axis.across')].map(textOf));
  bottom = laidLegend(picture, figure, bottom, room);
  say([...figure.querySelectorAll('figcaption')].map(textOf));
  bottom += 8;
  say(words.notes);
  const whole = Math.ceil(bottom + margin * 0.75);
  for (const each of [picture, ground]) {
    each.setAttribute('width', String(width));
    each.setAttribute('height', String(whole));
  }
  picture.setAttribute('viewBox', `0 0 ${width} ${whole}`);
  const svg = `<?xml version="1.0" encoding="UTF-8"?>\n${withoutForbidden(new XMLSerializer().serializeToString(picture))}\n`;
  return { svg, width, height: whole };
}

/** The same picture as dots. Rejects where the browser or the page's policy does not let a picture be drawn. */
export async function asPng({ svg, width, height }: FinishedPicture): Promise<Uint8Array<ArrayBuffer>> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * sharpness;
    canvas.height = height * sharpness;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (!blob) throw new Error('the browser made no PNG');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
