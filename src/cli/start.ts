import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where an installed package has the schema, and where it is on the web. */
const INSTALLED = 'node_modules/event-timeline/dist/timeline.schema.json';
const ON_THE_WEB = 'https://unpkg.com/event-timeline/dist/timeline.schema.json';

/** An event file to begin with: each thing that a story needs once, in the words to be written over. */
const starter = (schema: string, title: string) => ({
  $schema: schema,
  version: 1,
  title,
  description: 'What this timeline is about, in a sentence or two.',
  lang: 'en',
  lanes: [
    { id: 'law', title: 'Law and court' },
    { id: 'travel', title: 'Travel' },
  ],
  sources: [
    {
      id: 'paper',
      title: 'Headline of an article',
      publisher: 'The Paper',
      published: '2024-09-02',
      url: 'https://example.org/article',
    },
    { id: 'agency', title: 'Headline of a dispatch', publisher: 'The Agency', published: '2024-09-03' },
  ],
  events: [
    { id: 'signed', date: '2000', title: 'A treaty is signed', lane: 'law', sources: ['paper'] },
    {
      id: 'visit',
      date: '2024-09-02/2024-09-03',
      title: 'A visit that two sources date differently',
      lane: 'travel',
      importance: 1,
      sources: ['paper', 'agency'],
      claims: [
        { source: 'paper', date: '2024-09-02', says: 'It began on Monday.' },
        { source: 'agency', date: '2024-09-03', says: 'It began on Tuesday.' },
      ],
    },
    { id: 'assured', date: '2024-08~', title: 'An assurance, some time in August', lane: 'law', sources: ['agency'] },
  ],
});

/** Why a file was not written. */
export class NotWritten extends Error {}

/** Writes an event file to begin with. @returns the schema it names */
export async function startFile(file: string, title: string, overwrite: boolean): Promise<string> {
  const folder = path.dirname(file);
  const installed = path.resolve(INSTALLED);
  const beside = path.relative(path.resolve(folder), installed).split(path.sep).join('/');
  const schema = existsSync(installed) ? (beside.startsWith('.') ? beside : `./${beside}`) : ON_THE_WEB;
  try {
    const text = `${JSON.stringify(starter(schema, title), null, 2)}\n`;
    await writeFile(file, text, { flag: overwrite ? 'w' : 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new NotWritten(`${file} is there already. Choose another name, or say --force.`);
    if (code === 'ENOENT') throw new NotWritten(`There is no folder ${folder}. Make it first.`);
    throw new NotWritten(`Could not write ${file}: ${message}.`);
  }
  return schema;
}
