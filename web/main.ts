// SPDX-License-Identifier: MIT
import { startEngines } from './engine/start.ts';
import { mountPage } from './mount.ts';
import { pageHost } from './page_host.ts';

mountPage(pageHost(document.querySelector<HTMLElement>('#samfin')!), startEngines());
