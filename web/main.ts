// SPDX-License-Identifier: MIT
import { startEngines } from './engine/start.ts';
import { mountPage } from './mount.ts';

mountPage(document.querySelector<HTMLElement>('#samfin')!, startEngines());
