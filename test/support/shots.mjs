// Takes a picture of every story and plain page in every mode: npm run shots [-- part-of-an-id] [--long]  →  shots/<id>-<mode>.png
import { mkdirSync, rmSync } from 'node:fs';
import { MODES, MORE_MODES, walk } from './gallery.mjs';
import { inRoot, say, seconds } from './process.mjs';

const started = performance.now();
const args = process.argv.slice(2);
const filter = args.find((word) => !word.startsWith('-'));
const modes = args.includes('--long') ? [...MODES, ...MORE_MODES] : MODES;
if (!filter) rmSync(inRoot('shots'), { recursive: true, force: true });
mkdirSync(inRoot('shots'), { recursive: true });
try {
  const count = await walk(
    async ({ page, id, mode, problems }) => {
      await page.screenshot({ path: inRoot('shots', `${id}-${mode}.png`), fullPage: true, animations: 'disabled' });
      for (const problem of problems) say(`${id} ${mode}: ${problem}`);
    },
    { modes, filter },
  );
  say(`${count} pictures in shots/ after ${seconds(started)}`);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
