import { foldStyles } from '../../src/render/styles/folds.js';
import { tokens } from '../../src/render/styles/tokens.js';

/** One CSS variable of the timeline, and what it can be set to. */
export interface Variable {
  /** without `--timeline-` */
  readonly name: string;
  readonly label: string;
  readonly kind: 'color' | 'px' | 'number' | 'font';
  readonly most?: number;
  /** what it is drawn with as long as it is not set */
  readonly fallback?: string;
}

const color = (name: string, label: string, fallback?: string): Variable => ({ name, label, kind: 'color', fallback });
const px = (name: string, label: string, most: number, fallback?: string): Variable => ({
  name,
  label,
  kind: 'px',
  most,
  fallback,
});

/** Every variable of the contract, as somebody looks for them. */
export const GROUPS: Readonly<Record<string, readonly Variable[]>> = {
  'Words and sizes': [
    { name: 'font', label: 'Font', kind: 'font' },
    px('font-size', 'Font size', 32, '13px'),
    { name: 'density', label: 'Density', kind: 'number', fallback: '1' },
    px('row-height', 'Row height', 120, '38px'),
    px('label-width', 'Widest label', 600, '220px'),
    px('mark-size', 'Mark size', 32, '10px'),
    px('gap', 'Gap', 32, '8px'),
    px('radius', 'Corners', 32, '6px'),
    px('height', 'Greatest height', 2000),
  ],
  'Ground and words': [
    color('text', 'Text'),
    color('text-muted', 'Muted text'),
    color('background', 'Ground'),
    color('surface', 'Raised ground'),
    color('border', 'Borders'),
    color('grid', 'Grid lines'),
    color('accent', 'Accent'),
    color('focus', 'Focus ring', 'text'),
  ],
  Marks: [
    color('mark', 'All marks', 'lane-1'),
    color('range', 'Bars', 'lane-1'),
    color('disputed', 'Disputed'),
    color('uncertain', 'Uncertain', 'lane-1'),
    color('planned', 'Planned', 'lane-1'),
    color('fold', 'Folds'),
  ],
  Lanes: [1, 2, 3, 4, 5, 6, 7, 8].map((lane) => color(`lane-${lane}`, `Lane ${lane}`)),
};

const written = [tokens, ...foldStyles].map(({ cssText }) => cssText).join('\n');
/** The designed pairs of light and dark, read where they are written. */
const DESIGNED = new Map(
  [...written.matchAll(/var\(--timeline-([\w-]+), (light-dark\([^)]*\))\)/g)].map(([, name, value]) => [name, value]),
);

/** What a variable that is not set is drawn with; undefined: nothing that can be said in its own kind. */
export function defaultOf({ name, kind, fallback }: Variable): string | undefined {
  return kind === 'color' ? DESIGNED.get(name) : fallback;
}

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** `#abc` and what has letters in capitals, as a colour picker writes it. */
const asPicked = (hex: string) =>
  (hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex).toLowerCase();

/** The two colours of a value such as `#123456` or `light-dark(#123456, #abcdef)`. */
export function pairOf(value = ''): Readonly<Record<Scheme, string>> | undefined {
  const [light = '', dark = light] = value.match(/#[\da-f]{3,6}\b/gi) ?? [];
  return light ? { light: asPicked(light), dark: asPicked(dark) } : undefined;
}

/** The value of two colours. */
export const pairText = ({ light, dark }: Readonly<Record<Scheme, string>>): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`;
