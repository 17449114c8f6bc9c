// SPDX-License-Identifier: MIT
// LibreOffice without a window: works a workbook out anew, or reads a CSV file as a reader's does.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import type { Sheet } from '../../../web/files/xlsx.ts';

const run = promisify(execFile);

/** Work out every formula when a file is opened, whatever value stands in it. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export class Office {
  private constructor(private readonly folder: string) {}

  static async start(): Promise<Office> {
    const folder = await mkdtemp(join(tmpdir(), 'samfin-office-'));
    await mkdir(join(folder, 'profile/user'), { recursive: true });
    await writeFile(join(folder, 'profile/user/registrymodifications.xcu'), settings);
    return new Office(folder);
  }
  end(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  /** The files as LibreOffice writes them after it has read them. */
  async converted(
    files: Map<string, Uint8Array>,
    to = 'xlsx',
    filter = '',
  ): Promise<Map<string, Uint8Array>> {
    const out = join(this.folder, 'out');
    const paths: string[] = [];
    for (const [name, bytes] of files) {
      paths.push(join(this.folder, name));
      await writeFile(paths.at(-1)!, bytes);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile')).href}`;
    const asked = [profile, '--headless', ...(filter ? [`--infilter=${filter}`] : []), '--convert-to', to];
    await run('soffice', [...asked, '--outdir', out, ...paths], { timeout: 240_000 });
    const done = new Map<string, Uint8Array>();
    for (const name of files.keys())
      done.set(name, await readFile(join(out, name.replace(/\.[^.]*$/, `.${to}`))));
    return done;
  }
}

/** The same sheets with wrong values in every formula, so that none can be taken over. */
export const spoiled = (sheets: Sheet[]): Sheet[] =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'object' && cell !== null && 'formula' in cell
          ? {
              ...cell,
              value: typeof cell.value === 'number' ? -7 : typeof cell.value === 'boolean' ? false : 'wrong',
            }
          : cell,
      ),
    ),
  }));
