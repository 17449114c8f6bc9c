// SPDX-License-Identifier: MIT
// Draws the state into an element: at most once a frame, and moves focus where a reader expects it.
import { nothing, render } from 'lit';
import type { Engines } from './engine/engines.ts';
import type { Host } from './host.ts';
import type { Choice } from './state/choice.ts';
import { Session } from './state/session.ts';
import { nb } from './text/nb.ts';
import { dateText, today } from './text/date.ts';
import { type Texts, textsOf } from './text/texts.ts';
import { Frame } from './views/frame.ts';
import { type Fetched, OnDemand } from './views/on_demand.ts';
import { contentOf, page, titleOf } from './views/page.ts';

/** The part of the page whose coming moves focus: a new view's heading, an opened explanation. */
function focusTarget(before: Choice, now: Choice): string | null {
  if (before.view !== now.view) return 'h1';
  return now.explain !== null && before.explain !== now.explain ? '#explanation' : null;
}

/** The session is the page's state, for who stands around it. */
export function mountPage(host: Host, engine: Engines): Session {
  const { root, life } = host;
  const session = new Session(engine, host);
  let text: Texts = nb;
  let spoken: Choice['language'] = 'nb';
  let drawn: Choice = session.choice;
  let isDue = false;
  let title = '';

  const draw = (): void => {
    isDue = false;
    if (life.aborted) return;
    const { choice } = session;
    if (choice.language !== spoken) {
      void speak(choice.language);
      return;
    }
    const frame = session.description ? new Frame(session, text, root) : null;
    const content = contentOf(choice, onDemand);
    render(page(session, text, frame, content, around(choice), root), root);
    title = frame ? `${titleOf(frame, content)} – ${text.page.name}` : text.page.name;
    host.show(choice.language, title);
    if (content === null) return;
    const target = focusTarget(drawn, choice);
    drawn = choice;
    // The page around a guest may change the view; the reader's focus is then somewhere else, and stays there.
    if (target && (!host.isGuest || root.matches(':focus-within')))
      root.querySelector<HTMLElement>(target)?.focus();
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
  /** Not before the engine has answered; a guest's page is not printed alone. */
  const around = ({ language }: Choice): { head: Fetched; terms: Fetched } => {
    const part = (name: 'print_head' | 'terms'): Fetched =>
      session.description === null ? null : onDemand.content(name, language);
    return { head: host.isGuest ? null : part('print_head'), terms: part('terms') };
  };
  session.onChange(drawSoon);
  const printing = (): void => {
    session.isPrinting = true;
    draw();
    const { description } = session;
    if (!description) return;
    const { engine, parameters } = description;
    host.onPaper(
      `${title} · ${text.page.version(engine, parameters.id)} ${text.page.printed(dateText(today(), text, spoken))}`,
    );
  };
  const printed = (): void => {
    session.isPrinting = false;
    drawSoon();
  };
  addEventListener('beforeprint', printing, { signal: life });
  addEventListener('afterprint', printed, { signal: life });
  life.addEventListener('abort', () => {
    render(nothing, root);
  });
  drawSoon();
  void session.begin();
  return session;
}
