/** Fonts of the plot, as CSS `font` shorthands, and how wide words are in them. */
export interface Measure {
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
function textMeasure(font: string, letterSpacing: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const cache = new Map<string, number>();
  if (context) {
    context.font = font;
    if ('letterSpacing' in context) context.letterSpacing = letterSpacing;
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
    const style = getComputedStyle(element);
    const spacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
    return {
      family: style.fontFamily,
      size: style.fontSize,
      weight: style.fontWeight,
      style: style.fontStyle,
      spacing,
    };
  };
  const a = fontOf(label);
  const b = fontOf(tick);
  const shorthand = (font: typeof a, weight = font.weight) => `${font.style} ${weight} ${font.size} ${font.family}`;
  const fine = textMeasure(shorthand(b), b.spacing);
  const context = textMeasure(shorthand(b, '600'), b.spacing);
  return {
    key: JSON.stringify([a, b]),
    label: textMeasure(shorthand(a), a.spacing),
    tick: (text, row) => (row === 'fine' ? fine : context)(text),
  };
}
