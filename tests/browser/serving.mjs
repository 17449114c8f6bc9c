// SPDX-License-Identifier: MIT
// The built page served for a test or a measurement, as a reader would meet it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Serves the built page, or another folder, on a free port.
 * @param {string} [folder]
 * @returns {Promise<{ address: string, server: import('node:child_process').ChildProcess }>}
 */
export async function serve(folder) {
  const script = fileURLToPath(new URL('../../web/serve.mjs', import.meta.url));
  const options = ['--port', '0', ...(folder === undefined ? [] : ['--folder', folder])];
  const server = spawn(process.execPath, [script, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    server.once('exit', () => {
      reject(new Error('the server ended'));
    });
    server.stdout.once('data', (line) => {
      resolve(String(line).trim());
    });
  });
  return { address, server };
}

/** Playwright calls this before all tests; `SAMFIN_PAGE` tells them where. */
export default async function setUp() {
  const { address, server } = await serve();
  process.env['SAMFIN_PAGE'] = address;
  return () => {
    server.kill();
  };
}
