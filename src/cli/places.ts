import { visit, type JSONPath } from 'jsonc-parser';
import { token, tokens } from '../check/pointer.js';

/** A place in a text, as editors count: lines and columns (UTF-16 units) from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The pointer of what a value stands in; the whole text's is its own. */
const parentOf = (pointer: string) => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

/**
 * Where the values of a JSON text stand that pointers (RFC 6901) lead to: a member of an object by its key. What isn't there
 * (a field that is missing) is at the nearest record around it. Of a key that is written twice the last one counts, as in parsing.
 */
export function placesOf(text: string, pointers: Iterable<string>): Map<string, Place> {
  const wanted = new Set<string>();
  for (const pointer of pointers) for (let at = pointer; !wanted.has(at); at = parentOf(at)) wanted.add(at);
  const found = new Map<string, Place>();
  /** how long the longest pointer is: what lies deeper needs no path */
  const depth = Math.max(0, ...[...wanted].map((pointer) => tokens(pointer).length));
  const keep = (path: JSONPath, line: number, character: number, key?: string) => {
    if (path.length + (key === undefined ? 0 : 1) > depth) return;
    const pointer = [...path, ...(key === undefined ? [] : [key])].map((part) => token(String(part))).join('');
    // A value that follows its key doesn't take the key's place.
    if (wanted.has(pointer) && (key !== undefined || typeof path.at(-1) !== 'string'))
      found.set(pointer, { line: line + 1, column: character + 1 });
  };
  const value = (line: number, character: number, path: () => JSONPath) => keep(path(), line, character);
  try {
    visit(text, {
      onObjectBegin: (_offset, _length, line, character, path) => value(line, character, path),
      onArrayBegin: (_offset, _length, line, character, path) => value(line, character, path),
      onLiteralValue: (_value, _offset, _length, line, character, path) => value(line, character, path),
      onObjectProperty: (key, _offset, _length, line, character, path) => keep(path(), line, character, key),
    });
  } catch {
    // Nested too deep to be walked; then places are those found so far.
  }
  const nearest = (pointer: string): Place =>
    found.get(pointer) ?? (pointer ? nearest(parentOf(pointer)) : { line: 1, column: 1 });
  return new Map([...pointers].map((pointer) => [pointer, nearest(pointer)]));
}
