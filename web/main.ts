// SPDX-License-Identifier: MIT
// The engine is fetched, started and asked what it holds before the page that needs to know, which is fetched meanwhile.
import { startEngines } from './engine/start.ts';

const engines = startEngines();
void engines.describe();
void import('./mount_alone.ts').then(({ mountAlone }) => {
  mountAlone(engines);
});
