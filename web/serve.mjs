// SPDX-License-Identifier: MIT
// A small static server for the built page: correct types, the security headers, precompressed files.
//   node web/serve.mjs [--port N] [--folder PATH]     port 0 takes a free one; the address is printed
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { securityHeaders } from './security_policy.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    folder: { type: 'string', default: fileURLToPath(new URL('../build/page', import.meta.url)) },
  },
});
const folder = normalize(values.folder);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port takes a whole number from 0 to 65535, not "${values.port}"`);
  process.exit(2);
}

/** The file that a request names, or null when it names none inside the folder. @param {string} address */
function pathOf(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(folder + sep) ? file : null;
}

/** @param {string} file */
const sizeOf = (file) =>
  stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );

const server = createServer(async (request, response) => {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
  const file = pathOf(request.url ?? '/');
  const size = file === null ? null : await sizeOf(file);
  if (file === null || size === null) return response.writeHead(404).end('Not found');

  const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const compressedSize = takesBrotli ? await sizeOf(`${file}.br`) : null;
  const isNamedByContent = /-[\w-]{8,}\.\w+$/.test(file);
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
  response.setHeader('Content-Length', compressedSize ?? size);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (compressedSize !== null) response.setHeader('Content-Encoding', 'br');
  response.writeHead(200);
  if (request.method === 'HEAD') return response.end();
  return createReadStream(compressedSize === null ? file : `${file}.br`)
    .on('error', () => response.destroy())
    .pipe(response);
});

server.on('error', (error) => {
  console.error(`cannot serve on port ${port}: ${error.message}`);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
