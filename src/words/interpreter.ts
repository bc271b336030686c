import type { Translation } from './translation.js';

/**
 * Texts of a translation as what the interface calls: functions of what is to be filled in.
 *
 * - `{0}` is the first thing filled in, `{1}` the second: a text as it is, a number or a list as the language writes it.
 * - `{0#events}` is the number 0 with what is counted, in the form `#events` that Intl.PluralRules chooses.
 * - `[ from {1}]` is left out where what is filled in there is empty: no text, 0, or false. Brackets don't stand in brackets.
 * - `{!1}` prints nothing; in brackets it leaves them out unless thing 1 is empty. `{1=10}` likewise: unless it is just that;
 *   `{!1=10}`: if it is. A thing that is only true or false prints nothing.
 */
export type Fill = (text: string, args: readonly unknown[]) => string;

/** What is in brackets, or what is not. */
const PARTS = /\[([^\]]*)\]|([^[]+)/g;
const PLACEHOLDER = /\{(!?)(\d)(?:(#[^}]+)|=([^}]*))?\}/g;

/** @param locale as the element has it: numbers are written so */
export function fillerOf({ $code, forms }: Translation, locale: string): Fill {
  const numbers = new Intl.NumberFormat([locale, 'en']);
  const plurals = new Intl.PluralRules([$code, 'en']);
  const list = new Intl.ListFormat([locale, 'en']);
  const print = (value: unknown): string =>
    typeof value === 'number'
      ? numbers.format(value)
      : Array.isArray(value)
        ? list.format(value as string[])
        : typeof value === 'string'
          ? value
          : '';

  const counted = (form: string, n: number): string => {
    const plural = forms?.[form as `#${string}`] ?? {};
    return (plural[plurals.select(n)] ?? plural.other ?? '{0}').replaceAll('{0}', () => print(n));
  };

  /** @param optional gives nothing unless what it asks for is there */
  const filled = (text: string, args: readonly unknown[], optional: boolean): string => {
    let holds = true;
    const said = text.replace(PLACEHOLDER, (_all, not: string, index: string, form?: string, equal?: string) => {
      const value = args[+index];
      const given = Array.isArray(value) ? value.length > 0 : !!value;
      const is = equal === undefined ? given : String(value) === equal;
      if (is === !!not) holds = false;
      return not || equal !== undefined ? '' : form ? counted(form, Number(value)) : print(value);
    });
    return holds || !optional ? said : '';
  };

  // Part by part: what was filled in is not read again.
  return (text, args) =>
    text.replace(PARTS, (_all, segment: string | undefined, rest: string) =>
      segment === undefined ? filled(rest, args, false) : filled(segment, args, true),
    );
}
