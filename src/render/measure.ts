/** Fonts of the plot, as CSS `font` shorthands, and how wide words are in them. */
export interface Measure {
  /** of labels, px */
  readonly fontSize: number;
  /** px of the text in the font of labels */
  readonly label: (text: string) => number;
  /** px of a tick's text */
  readonly tick: (text: string, row: 'fine' | 'context') => number;
}

const MAX_CACHED = 20_000;

/**
 * Measures words on a canvas, so that a layout never has to be read from the document. Rounded up to a whole pixel and one
 * more, since a canvas and a line box may differ by a fraction.
 */
function textMeasure(font: string, letterSpacing: string, wordSpacing: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const cache = new Map<string, number>();
  if (context) {
    context.font = font;
    if ('letterSpacing' in context) context.letterSpacing = letterSpacing;
    if ('wordSpacing' in context) context.wordSpacing = wordSpacing;
  }
  return (text) => {
    let width = cache.get(text);
    if (width === undefined) {
      width = Math.ceil(context?.measureText(text).width ?? text.length * 8) + 1;
      if (cache.size >= MAX_CACHED) cache.clear();
      cache.set(text, width);
    }
    return width;
  };
}

/** Reads the fonts of two sample elements and gives their measures. Call in the read phase. */
export function measureOf(label: Element, tick: Element): Measure & { readonly key: string } {
  const fontOf = (element: Element) => {
    const { fontFamily, fontSize, fontWeight, fontStyle, letterSpacing, wordSpacing } = getComputedStyle(element);
    return { fontFamily, fontSize, fontWeight, fontStyle, letterSpacing, wordSpacing };
  };
  const a = fontOf(label);
  const b = fontOf(tick);
  const measure = (font: typeof a, weight = font.fontWeight) =>
    textMeasure(
      `${font.fontStyle} ${weight} ${font.fontSize} ${font.fontFamily}`,
      font.letterSpacing.replace('normal', '0px'),
      font.wordSpacing.replace('normal', '0px'),
    );
  const fine = measure(b);
  const context = measure(b, '600');
  return {
    key: JSON.stringify([a, b]),
    label: measure(a),
    fontSize: parseFloat(a.fontSize),
    tick: (text, row) => (row === 'fine' ? fine : context)(text),
  };
}
