import { watch } from 'node:fs';
import path from 'node:path';

/** Editors write a file in several steps; what happens within this time is one change. ms */
const PAUSE = 100;

/**
 * Calls back when one of the files has changed, as long as the process lives. Their folders are watched, since editors often put
 * a new file in place of the old one, and a file may come later.
 */
export function watchFiles(files: readonly string[], changed: (file: string) => void): void {
  const folders = new Map<string, Map<string, string>>();
  for (const file of files) {
    const { dir, base } = path.parse(path.resolve(file));
    const names = folders.get(dir) ?? new Map<string, string>();
    folders.set(dir, names.set(base, file));
  }
  const waiting = new Map<string, NodeJS.Timeout>();
  for (const [folder, names] of folders) {
    const watcher = watch(folder, (_kind, name) => {
      // Some systems don't tell which file it was.
      for (const file of name === null ? names.values() : [names.get(name)]) {
        if (file === undefined) continue;
        clearTimeout(waiting.get(file));
        waiting.set(file, setTimeout(changed, PAUSE, file));
      }
    });
    watcher.on('error', () => undefined);
  }
}
