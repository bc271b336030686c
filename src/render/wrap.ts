/** Where a line may end: after a space or a dash, but not within "2–3" or "2024/09", between signs of scripts that write no spaces. */
const BREAKS =
  /(?<=\s)|(?<=[/\u2010-\u2015-])(?!\d)|(?<=[\u3040-\u30ff\u3400-\u9fff])(?![\u3001\u3002\uff0c\uff0e\u300d\uff09])/u;

type Width = (text: string) => number;

/** As much of the text as `room` px hold, with `end` after it if that is not all. */
export function cutTo(text: string, room: number, width: Width, end = '…'): string {
  if (width(text) <= room) return text;
  const signs = [...text];
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (width(signs.slice(0, middle).join('') + end) <= room) low = middle;
    else high = middle - 1;
  }
  return signs.slice(0, low).join('').trimEnd() + end;
}

/** The same, after a whole word where there is one: what is read aloud has the words that are seen (WCAG 2.5.3). */
function cutAtWord(text: string, room: number, width: Width): string {
  if (width(text) <= room) return text;
  let words = '';
  for (const piece of text.split(BREAKS)) {
    if (width(`${(words + piece).trimEnd()}…`) > room) break;
    words += piece;
  }
  return words.trim() ? `${words.trimEnd()}…` : cutTo(text, room, width);
}

/**
 * A text in lines of at most `room` px; what has no room in `most` lines ends in an ellipsis.
 * @param last px that the last line has where all lines are needed
 */
export function wrap(text: string, room: number, width: Width, most: number, last = room): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (lines.length < most - 1 && width(rest) > room) {
    let line = '';
    for (const piece of rest.split(BREAKS)) {
      if (width((line + piece).trimEnd()) > room) break;
      line += piece;
    }
    // A word that is longer than a line is parted, but into not less than one sign.
    line ||= cutTo(rest, room, width, '') || [...rest][0];
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return [...lines, cutAtWord(rest, lines.length === most - 1 ? last : room, width)];
}
