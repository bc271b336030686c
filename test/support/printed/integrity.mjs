// The hashes by which a browser knows that a script from elsewhere is the one of this build (Subresource Integrity).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Of every script in the folder, by file name: the core and what it loads beside it. */
export function integrityOf(folder) {
  const names = readdirSync(folder).filter((name) => /^event-timeline(-[\w-]+)?\.js$/.test(name));
  return Object.fromEntries(
    names.sort().map((name) => {
      const hash = createHash('sha384')
        .update(readFileSync(path.join(folder, name)))
        .digest('base64');
      return [name, `sha384-${hash}`];
    }),
  );
}
