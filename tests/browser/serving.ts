// SPDX-License-Identifier: MIT
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Serves the built page, or another folder, on a free port. */
export async function serve(folder?: string): Promise<{ address: string; server: ChildProcess }> {
  const script = fileURLToPath(new URL('../../web/serve.mjs', import.meta.url));
  const options = ['--port', '0', ...(folder === undefined ? [] : ['--folder', folder])];
  const server = spawn(process.execPath, [script, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => {
      reject(new Error('the server ended'));
    });
    server.stdout.once('data', (line) => {
      resolve(String(line).trim());
    });
  });
  return { address, server };
}

/** `SAMFIN_PAGE` tells the tests where. */
export default async function setUp(): Promise<() => void> {
  const { address, server } = await serve();
  process.env['SAMFIN_PAGE'] = address;
  return () => {
    server.kill();
  };
}
