/** What a key in the track asks for. Time directions are already right for the reading direction. */
export type Command =
  | 'next'
  | 'previous'
  | 'lane-up'
  | 'lane-down'
  | 'first'
  | 'last'
  | 'page-later'
  | 'page-earlier'
  | 'nudge-later'
  | 'nudge-earlier'
  | 'open'
  | 'escape'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit';

const KEYS: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'lane-up',
  ArrowDown: 'lane-down',
  Home: 'first',
  End: 'last',
  PageDown: 'page-later',
  PageUp: 'page-earlier',
  Enter: 'open',
  ' ': 'open',
  Escape: 'escape',
};
const SHIFTED: Readonly<Record<string, Command>> = { ArrowRight: 'nudge-later', ArrowLeft: 'nudge-earlier' };
/** Character keys, which `shortcuts="off"` turns off. */
const CHARACTERS: Readonly<Record<string, Command>> = { '+': 'zoom-in', '=': 'zoom-in', '-': 'zoom-out', '0': 'fit' };

const MIRRORED: Readonly<Record<string, string>> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };

/** The command of a key, or undefined where the key is the page's or the browser's (Ctrl, Alt and Meta always are). */
export function commandOf(
  event: { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean; shiftKey: boolean },
  options: { rtl: boolean; shortcuts: boolean },
): Command | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const key = options.rtl ? (MIRRORED[event.key] ?? event.key) : event.key;
  if (options.shortcuts && CHARACTERS[key]) return CHARACTERS[key];
  return (event.shiftKey ? SHIFTED : KEYS)[key];
}
