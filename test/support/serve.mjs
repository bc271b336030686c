// A small static server for this machine: folders and files of the project, nothing else.
import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { inRoot } from './process.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** What a browser finds where: the built Storybook, the built package, the event files, and the plain pages. */
const MOUNTS = [
  ['/plain.html', 'stories/plain.html'],
  ['/article.html', 'stories/article.html'],
  ['/dist/', 'dist'],
  ['/data/', 'data'],
];

/** The file behind a URL path; throws where there is none, or where it would lie outside the mounted folders. */
async function fileFor(pathname, storybook) {
  const [prefix, target] = [...MOUNTS, [storybook, 'storybook-static']].find(([start]) => pathname.startsWith(start));
  const base = inRoot(target);
  const file = path.join(base, pathname.slice(prefix.length));
  if (file !== base && !file.startsWith(base + path.sep)) throw new Error('outside');
  return (await stat(file)).isDirectory() ? path.join(file, 'index.html') : file;
}

/**
 * Serves the project on the first free port from `port` on (0: any), to this machine only unless `host` says otherwise.
 * @param storybook the folder in which the built Storybook stands; it needs no certain one
 * @param home where the bare root address leads, such as `/?path=/story/the-story--live`
 */
export async function serve({ port = 0, home, host = '127.0.0.1', storybook = '/' } = {}) {
  const server = http.createServer(async (request, response) => {
    try {
      if (home && request.url === '/') return void response.writeHead(302, { location: home }).end();
      const { pathname } = new URL(request.url, 'http://local');
      const file = await fileFor(decodeURIComponent(pathname), storybook);
      const body = await readFile(file);
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  });
  for (let attempt = port; ; attempt++) {
    const error = await new Promise((resolve) => {
      server.once('error', resolve);
      server.listen(attempt, host, () => resolve(server.off('error', resolve) && undefined));
    });
    if (!error) break;
    if (error.code !== 'EADDRINUSE' || attempt - port > 100) throw error;
  }
  const origin = `http://${host === '0.0.0.0' ? 'localhost' : host}:${server.address().port}`;
  const close = () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()));
  return { origin, close };
}
