/** One token of JSON (RFC 8259): a bracket, a comma or colon, else a string, number or word. */
const TOKEN =
  /([[{])|([\]}])|([,:])|("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const BLANK = /[ \t\r\n\ufeff]*/y;

/** Where the text stops being JSON: offset of the first token that can't stand there, the length if it ends too early. */
export function jsonFault(text: string): number {
  const open: string[] = [];
  // What may come: a value, a key, and whether a closing bracket may come instead; else a comma or colon.
  let wants: 'value' | 'key' | ',' | ':' = 'value';
  let mayClose = false;
  for (let at = 0; ;) {
    BLANK.lastIndex = at;
    at += BLANK.exec(text)![0].length;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (!token || at >= text.length) return at;
    const [whole, opening, closing, mark, string] = token;
    const inner = open.at(-1);
    if (closing) {
      if (!(mayClose || wants === ',') || closing !== (inner === '{' ? '}' : inner && ']')) return at;
      open.pop();
      wants = ',';
    } else if (mark) {
      if (mark !== wants || !inner) return at;
      wants = mark === ',' && inner === '{' ? 'key' : 'value';
    } else if (wants === 'key') {
      if (!string) return at;
      wants = ':';
    } else {
      if (wants !== 'value') return at;
      if (opening) open.push(opening);
      wants = opening ? (opening === '{' ? 'key' : 'value') : ',';
    }
    mayClose = !!opening;
    at += whole.length;
  }
}
