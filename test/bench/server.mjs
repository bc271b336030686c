// Serves the benchmark's page, its modules, the built script and vis-timeline, to this machine only.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { inRoot } from '../support/process.mjs';

export const WIDTH = 1280;
export const HEIGHT = 640;

const TYPES = { '.mjs': 'text/javascript', '.js': 'text/javascript', '.css': 'text/css' };
const MOUNTS = [
  ['/dist/', inRoot('dist')],
  ['/vis-timeline/', path.join(import.meta.dirname, 'node_modules/vis-timeline')],
  ['/', import.meta.dirname],
];

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Benchmark</title>
<link rel="icon" href="data:,">
<style>
  body { margin: 0; font: 13px sans-serif; }
  #root { width: ${WIDTH}px; height: ${HEIGHT}px; overflow: hidden; }
</style>
<div id="root"></div>
<script type="module" src="/page.mjs"></script>
</html>`;

/** The file behind an address, which lies in the folder that is mounted there. */
function fileFor(pathname) {
  const [prefix, folder] = MOUNTS.find(([start]) => pathname.startsWith(start));
  const file = path.join(folder, pathname.slice(prefix.length));
  if (!file.startsWith(folder + path.sep)) throw new Error('outside');
  return file;
}

/** @returns its origin and how to close it */
export async function serve() {
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://local');
    const send = (type, body) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
    if (pathname === '/') return send('text/html', PAGE);
    try {
      const file = fileFor(decodeURIComponent(pathname));
      send(TYPES[path.extname(file)] ?? 'application/octet-stream', await readFile(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()));
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}
