// There is nothing to build: the page, and the scripts of the package beside it.
import { cpSync, readdirSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
cpSync('page.html', 'dist/index.html');
const from = 'node_modules/event-timeline/dist';
for (const name of readdirSync(from))
  if (/^event-timeline.*\.js$/.test(name)) cpSync(`${from}/${name}`, `dist/scripts/${name}`);
