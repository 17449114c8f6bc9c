// SPDX-License-Identifier: MIT
// The CSS properties by which a host page sets a guest's colours, and what each replaces. A property that is not set leaves
// the page's own colour. Two more are in guest.css: --e-helseregning-font and --e-helseregning-size.

export const hostProperties: Readonly<Record<string, string>> = {
  /** Buttons, marks of what is chosen, and links: on the background at least 4.5:1. */
  '--ds-color-accent-base-default': '--e-helseregning-accent',
  '--ds-color-accent-base-hover': '--e-helseregning-accent-hover',
  '--ds-color-accent-base-active': '--e-helseregning-accent-hover',
  '--ds-color-accent-text-subtle': '--e-helseregning-link',
  '--ds-color-accent-text-default': '--e-helseregning-accent-text',
  /** Letters on a button of the accent colour. */
  '--ds-color-accent-base-contrast-default': '--e-helseregning-on-accent',
  '--ds-color-accent-surface-tinted': '--e-helseregning-accent-surface',
  '--ds-color-neutral-background-default': '--e-helseregning-background',
  '--ds-color-neutral-background-tinted': '--e-helseregning-surface',
  '--ds-color-neutral-text-default': '--e-helseregning-text',
  '--ds-color-neutral-text-subtle': '--e-helseregning-text-quiet',
  '--ds-color-neutral-border-subtle': '--e-helseregning-border',
  '--ds-color-neutral-border-default': '--e-helseregning-border-strong',
};
