// SPDX-License-Identifier: MIT
// The engine is fetched and started before the page that asks it, which is fetched meanwhile.
import { startEngines } from './engine/start.ts';

const engines = startEngines();
const { mountAlone } = await import('./mount_alone.ts');
mountAlone(engines);
