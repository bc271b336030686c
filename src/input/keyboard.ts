/** What a key does; whether it did anything, else it is left to the page. */
export type Command = () => boolean;

/** The commands by the names of their keys. */
export interface Keys {
  readonly plain: Readonly<Record<string, Command>>;
  readonly shifted: Readonly<Record<string, Command>>;
  /** character keys, with and without Shift, which `shortcuts="off"` turns off */
  readonly characters: Readonly<Record<string, Command>>;
}

/** The command of a key, or undefined where the key is the page's or the browser's (Ctrl, Alt and Meta always are). */
export function commandOf(
  { key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent,
  { plain, shifted, characters }: Keys,
  shortcuts: boolean,
): Command | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  return (shortcuts && characters[key]) || (shiftKey ? shifted : plain)[key];
}
