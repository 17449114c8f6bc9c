// SPDX-License-Identifier: MIT
// The page as one file that opens from a disk. Its document holds the finished tables too: they are seen where no script
// runs, and where this script finds that it cannot compute.
import { startInlineEngines } from './engine/start_inline.ts';
import { mountPage } from './mount.ts';
import { pageHost } from './page_host.ts';
import './style/page.css';
import './style/static_table.css';

const finished = document.querySelector<HTMLElement>('#static-table')!;
const { engines, first } = startInlineEngines();
mountPage(pageHost(document.querySelector<HTMLElement>('#samfin')!), engines);
finished.hidden = true;
void first.isThere().then((isThere) => {
  finished.hidden = isThere;
});
