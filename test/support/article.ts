// Writes the list of the story into stories/article.html, as a build of a site would: node --import tsx test/support/article.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { toHTML } from '../../src/server.js';

const PAGE = 'stories/article.html';
const FILE = 'data/mongolia-icc-warrant.json';
/** What stands in the tag. */
const INSIDE = /(<event-timeline[^>]*>)[^]*(<\/event-timeline>)/;

/** The page as it is, and as it should be. */
export function article(): { is: string; should: string } {
  const is = readFileSync(PAGE, 'utf8');
  const list = toHTML(JSON.parse(readFileSync(FILE, 'utf8')) as never, { lang: 'en-GB' });
  return { is, should: is.replace(INSIDE, (_, start: string, end: string) => `${start}\n${list}\n${end}`) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(PAGE, article().should);
