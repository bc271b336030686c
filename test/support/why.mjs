// Where the bytes of the script are: by how much less it would be, compressed, without each file and each folder or package.
import { SourceMap } from 'node:module';
import { gzipSync } from 'node:zlib';

const sizeOf = (code) => gzipSync(code, { level: 9 }).length;
const nameOf = (source = '') => /(?<=node_modules[\\/]).*|\bsrc[\\/].*/.exec(source)?.[0] ?? 'helpers of the bundler';

/** The code in pieces, each with the file it was made from. `maps`: from the last to the first minifier. */
function piecesOf(code, maps) {
  const chain = maps.map((map) => new SourceMap(map));
  const pieces = [];
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; column++) {
      let at = { originalLine: line, originalColumn: column };
      for (const map of chain) at = map.findEntry(at.originalLine, at.originalColumn);
      const file = nameOf(at.originalSource);
      if (pieces.at(-1)?.file === file) pieces.at(-1).code += text[column];
      else pieces.push({ file, code: text[column] });
    }
  }
  return pieces;
}

/** Bytes gzip that each file adds to the script, then those of each folder or package; largest first. */
export function why(code, maps) {
  const pieces = piecesOf(code, maps);
  const all = sizeOf(code);
  const folderOf = (file) =>
    file
      .split('/')
      .slice(0, /^(src|@)/.test(file) ? 2 : 1)
      .join('/');
  const rows = (keyOf) =>
    [...new Set(pieces.map(keyOf))]
      .map((key) => {
        const rest = pieces.filter((piece) => keyOf(piece) !== key);
        return [key, all - sizeOf(rest.map((piece) => piece.code).join(''))];
      })
      .sort(([, a], [, b]) => b - a);
  return { files: rows(({ file }) => file), folders: rows(({ file }) => folderOf(file)) };
}
