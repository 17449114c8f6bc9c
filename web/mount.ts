// SPDX-License-Identifier: MIT
// Draws the state into an element: at most once a frame, and moves focus where a reader expects it.
import { render } from 'lit';
import type { Engines } from './engine/engines.ts';
import type { Choice } from './state/choice.ts';
import { Session } from './state/session.ts';
import { nb } from './text/nb.ts';
import { type Texts, textsOf } from './text/texts.ts';
import { Frame } from './views/frame.ts';
import { OnDemand } from './views/on_demand.ts';
import { contentOf, page, titleOf } from './views/page.ts';

/** The part of the page whose coming moves focus: a new view's heading, an opened explanation. */
function focusTarget(before: Choice, now: Choice): string | null {
  if (before.view !== now.view) return 'h1';
  return now.explain !== null && before.explain !== now.explain ? '#explanation' : null;
}

/** The session is the page's state, for who stands around it. */
export function mountPage(root: HTMLElement, engine: Engines): Session {
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
    const frame = session.description ? new Frame(session, text, root) : null;
    const content = contentOf(choice, onDemand);
    render(page(session, text, frame, content, root), root);
    // Even the same language, set once more, makes the browser work out the style of every element again.
    if (document.documentElement.lang !== choice.language) document.documentElement.lang = choice.language;
    const title = frame ? `${titleOf(frame, content)} – ${text.page.name}` : text.page.name;
    if (document.title !== title) document.title = title;
    if (content === null) return;
    const target = focusTarget(drawn, choice);
    drawn = choice;
    if (target) root.querySelector<HTMLElement>(target)?.focus();
  };
  const drawSoon = (): void => {
    if (isDue) return;
    isDue = true;
    // At once, and not at the next frame: a field that is changed next must write on top of this change.
    queueMicrotask(draw);
  };
  const speak = async (language: Choice['language']): Promise<void> => {
    root.setAttribute('aria-busy', 'true');
    text = await textsOf(language).catch(() => text);
    spoken = language;
    root.removeAttribute('aria-busy');
    drawSoon();
  };

  const onDemand = new OnDemand(drawSoon);
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
  return session;
}
