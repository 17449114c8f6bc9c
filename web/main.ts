// SPDX-License-Identifier: MIT
import { startEngine } from './engine/start.ts';
import { mountPage } from './mount.ts';

mountPage(document.querySelector<HTMLElement>('#samfin')!, startEngine());
