// SPDX-License-Identifier: MIT
// Draws the state into an element: at most once a frame, and moves focus where a reader expects it.
import { render } from 'lit';
import type { Engine } from './engine/engine.ts';
import type { Choice } from './state/choice.ts';
import { Session } from './state/session.ts';
import { nb } from './text/nb.ts';
import { type Texts, textsOf } from './text/texts.ts';
import { Frame } from './views/frame.ts';
import { page, titleOf } from './views/page.ts';

/** The part of the page whose coming moves focus: a new view's heading, an opened explanation. */
function focusTarget(before: Choice, now: Choice): string | null {
  if (before.view !== now.view) return 'h1';
  return now.explain !== null && before.explain !== now.explain ? '#explanation' : null;
}

export function mountPage(root: HTMLElement, engine: Engine): void {
  const session = new Session(engine);
  let text: Texts = nb;
  let spoken: Choice['language'] = 'nb';
  let drawn: Choice = session.choice;
  let isDue = false;

  const draw = (): void => {
    isDue = false;
    const { choice } = session;
    if (choice.language !== spoken) {
      void speak(choice.language);
      return;
    }
    render(page(session, text, root), root);
    document.documentElement.lang = choice.language;
    document.title = session.description
      ? `${titleOf(new Frame(session, text, root))} – ${text.page.name}`
      : text.page.name;
    const target = focusTarget(drawn, choice);
    drawn = choice;
    if (target) root.querySelector<HTMLElement>(target)?.focus();
  };
  const drawSoon = (): void => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(draw);
  };
  const speak = async (language: Choice['language']): Promise<void> => {
    root.setAttribute('aria-busy', 'true');
    text = await textsOf(language);
    spoken = language;
    root.removeAttribute('aria-busy');
    drawSoon();
  };

  session.onChange(drawSoon);
  addEventListener('beforeprint', () => {
    session.isPrinting = true;
    draw();
  });
  addEventListener('afterprint', () => {
    session.isPrinting = false;
    drawSoon();
  });
  drawSoon();
  void session.begin();
}
