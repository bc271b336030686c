import { once } from '../time/formats.js';

/** Fonts of the plot, as CSS `font` shorthands, and how wide words are in them. */
export interface Measure {
  /** of labels, px */
  readonly fontSize: number;
  /** px of the text in the font of labels */
  readonly label: (text: string) => number;
  /** px of a tick's text */
  readonly tick: (text: string, row: 'fine' | 'context') => number;
}

/** The font of an element in the words of a canvas. */
function fontOf(element: Element, weight?: number) {
  const { fontFamily, fontSize, fontWeight, fontStyle, letterSpacing, wordSpacing } = getComputedStyle(element);
  return { font: `${fontStyle} ${weight ?? fontWeight} ${fontSize} ${fontFamily}`, letterSpacing, wordSpacing };
}

/**
 * Measures words on a canvas, so that a layout never has to be read from the document. Rounded up to a whole pixel and one
 * more, since a canvas and a line box may differ by a fraction.
 */
function textMeasure(font: ReturnType<typeof fontOf>): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const key = JSON.stringify(font);
  // A letter spacing of "normal" means nothing to a canvas, which leaves it at none.
  if (context) Object.assign(context, font);
  return (text) => once(key + text, () => Math.ceil(context?.measureText(text).width ?? text.length * 8) + 1);
}

/** Reads the fonts of two sample elements and gives their measures. Call in the read phase. */
export function measureOf(label: Element, tick: Element): Measure & { readonly key: string } {
  const fonts = [fontOf(label), fontOf(tick), fontOf(tick, 600)];
  const [ofLabel, fine, context] = fonts.map(textMeasure);
  return {
    key: JSON.stringify(fonts),
    label: ofLabel,
    fontSize: parseFloat(getComputedStyle(label).fontSize),
    tick: (text, row) => (row === 'fine' ? fine : context)(text),
  };
}
