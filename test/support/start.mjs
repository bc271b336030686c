// npm start: builds the package and Storybook, serves both, and says where. `-- --host` also serves other machines,
// PORT asks for a port; the next free one is taken.
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, must, runNode, say, seconds, tool } from './process.mjs';
import { serve } from './serve.mjs';

const started = performance.now();
say('Building the package …');
const build = await runNode([inRoot('test/support/build.mjs')]);
if (build.code) say(build.output);
if (!existsSync(inRoot('dist/event-timeline.js'))) process.exit(1); // a script that is only too large can be looked at
say('Building Storybook …');
await must('Storybook', [tool.storybook, 'build', '--quiet', '--output-dir', 'storybook-static']);

const { entries } = JSON.parse(readFileSync(inRoot('storybook-static/index.json'), 'utf8'));
const live = Object.values(entries).find(({ type }) => type === 'story');
const { origin } = await serve({
  port: Number(process.env.PORT ?? 6006),
  home: live && `/?path=/story/${live.id}`,
  host: process.argv.includes('--host') ? '0.0.0.0' : '127.0.0.1',
});
say(`Ready after ${seconds(started)}. Ctrl+C ends it.

  Storybook, the live story first:  ${origin}/
  Plain page, one script tag:       ${origin}/plain.html
`);
