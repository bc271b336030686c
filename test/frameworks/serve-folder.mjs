// Serves a built app to the browser of this machine.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css' };

/** @param prefix path below which the folder stands, such as `/deep/down` */
export async function serveFolder(folder, prefix = '') {
  const server = http.createServer(async (request, response) => {
    try {
      const { pathname } = new URL(request.url, 'http://local');
      if (!pathname.startsWith(`${prefix}/`)) throw new Error('elsewhere');
      const file = path.join(folder, pathname.slice(prefix.length).replace(/\/$/, '/index.html'));
      if (!file.startsWith(folder + path.sep)) throw new Error('outside');
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(await readFile(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}${prefix}/`,
    close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}
