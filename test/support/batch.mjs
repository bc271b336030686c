// Runs several test files of Node's test runner in one process: `node --import tsx batch.mjs FILE…`. One process for each file, as
// the runner would have it, takes as long again to start and to compile what they all import.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  if (!/\bit\(/.test(text))
    it(`${file} has a test`, () => {
      throw new Error('This file has no test.');
    });
  await import(pathToFileURL(path.resolve(file)).href);
}
