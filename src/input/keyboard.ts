/** What a key does; whether it did anything, else it is left to the page. */
export type Command = () => boolean;

/** The commands by the names of their keys. */
export interface Keys {
  readonly plain: Readonly<Record<string, Command>>;
  readonly shifted: Readonly<Record<string, Command>>;
  /** character keys, with and without Shift, which `shortcuts="off"` turns off */
  readonly characters: Readonly<Record<string, Command>>;
}

/** Not the browser's (Ctrl, Alt and Meta always are), and not of a word that is still being composed. */
export const isPlain = ({ ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean =>
  !(ctrlKey || altKey || metaKey || isComposing);

/** The command of a key, or undefined where it has none or is the browser's. */
export function commandOf(
  event: KeyboardEvent,
  { plain, shifted, characters }: Keys,
  shortcuts: boolean,
): Command | undefined {
  const { key, shiftKey } = event;
  if (!isPlain(event)) return undefined;
  return (shortcuts && characters[key]) || (shiftKey ? shifted : plain)[key];
}
