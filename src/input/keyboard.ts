/** What a key does; whether it did anything, else it is left to the page. */
export type Command = () => boolean;

/** The commands by the names of their keys, as if time ran from left to right. */
export interface Keys {
  readonly plain: Readonly<Record<string, Command>>;
  readonly shifted: Readonly<Record<string, Command>>;
  /** character keys, with and without Shift, which `shortcuts="off"` turns off */
  readonly characters: Readonly<Record<string, Command>>;
}

const MIRRORED: Readonly<Record<string, string>> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };

/** The command of a key, or undefined where the key is the page's or the browser's (Ctrl, Alt and Meta always are). */
export function commandOf(
  event: KeyboardEvent,
  { plain, shifted, characters }: Keys,
  options: { rtl: boolean; shortcuts: boolean },
): Command | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const key = (options.rtl && MIRRORED[event.key]) || event.key;
  return (options.shortcuts && characters[key]) || (event.shiftKey ? shifted : plain)[key];
}
