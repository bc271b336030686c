import { once } from '../model/once.js';

/** How wide words are in one font. */
export interface Ruler {
  /** px of the text, rounded up to a whole one, and one more: a canvas and a line box may differ by a fraction */
  width(text: string): number;
}

/** Fonts of the plot and how wide words are in them. */
export interface Measure {
  /** height of a line of labels, and of one of ticks, px */
  readonly lines: readonly [label: number, tick: number];
  readonly label: Ruler;
  /** px of a tick's text */
  readonly tick: (text: string, row: 'fine' | 'context') => number;
}

/** The font of an element in the words of a canvas. */
function fontOf(element: Element, weight?: number) {
  const { fontFamily, fontSize, fontWeight, fontStyle, letterSpacing, wordSpacing } = getComputedStyle(element);
  return { font: `${fontStyle} ${weight ?? fontWeight} ${fontSize} ${fontFamily}`, letterSpacing, wordSpacing };
}

/** A reader may have set it further apart than the styles do. */
const heightOf = (element: Element) => Math.round(parseFloat(getComputedStyle(element).lineHeight));

/** Signs that change the width of their neighbours or go with them: accents put behind, joined scripts, surrogates. */
const TOGETHER =
  /\u200d|[\u0300-\u036f\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\u2028-\u202e]|[\ud800-\udfff]|[\ufb1d-\ufeff]/;

/**
 * Measures words on a canvas, so that a layout never has to be read from the document. Most words are the sum of their signs,
 * each measured once: a million titles take no longer than to read them. Kerning makes a word narrower, seldom wider.
 */
function rulerOf(font: ReturnType<typeof fontOf>): Ruler {
  const context = document.createElement('canvas').getContext('2d');
  // A letter spacing of "normal" means nothing to a canvas, which leaves it at none.
  if (context) Object.assign(context, font);
  const exact = (text: string) => context?.measureText(text).width ?? text.length * 8;
  // In pages of 256: few of all signs there are occur.
  const pages: Float32Array[] = [];
  // A space between words is wider than one that stands alone.
  const sign = (code: number) =>
    ((pages[code >> 8] ??= new Float32Array(256))[code & 255] ||=
      code === 32 ? exact('. .') - exact('..') : exact(String.fromCharCode(code)));
  const sum = (text: string) => {
    let width = 0;
    for (let at = 0; at < text.length; at++) width += sign(text.charCodeAt(at));
    return width;
  };
  return { width: (text) => Math.ceil(TOGETHER.test(text) ? exact(text) : sum(text)) + 1 };
}

/** of all timelines of a page, by font */
const RULERS = new Map<string, Ruler>();

/** Reads the fonts of two sample elements and gives their measures. Call in the read phase. */
export function measureOf(label: Element, tick: Element): Measure & { readonly key: string } {
  const fonts = [fontOf(label), fontOf(tick), fontOf(tick, 600)];
  const [ofLabel, fine, context] = fonts.map((font) => once(RULERS, JSON.stringify(font), () => rulerOf(font)));
  return {
    key: JSON.stringify(fonts),
    label: ofLabel,
    lines: [heightOf(label), heightOf(tick)],
    tick: (text, row) => (row === 'fine' ? fine : context).width(text),
  };
}
