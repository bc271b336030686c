import { DAY } from '../model/calendar.js';

/** The visible window: from its left edge to its right edge, in ms on the axis clock. Immutable. */
export interface View {
  readonly start: number;
  readonly end: number;
}

/** How far people may zoom and pan; a view set by a script is exact and not bound by them. Spans in ms. */
export interface Limits {
  readonly minSpan: number;
  readonly maxSpan: number;
  /** from the first to the last moment of the data */
  readonly extent: View;
}

/** Share of the data's extent by which the widest view is longer, both sides together. */
const MARGIN = 1 / 10;
/** The narrowest view shows this share of the finest unit in the data. */
const FINEST_SHARE = 1 / 20;
/** A view is at least this many steps of a float64 wide, so that its pixels stay apart. */
const LEAST_STEPS = 1e4;
/** Share of the data's extent that no pan takes out of view. */
const KEPT_SHARE = 0.01;
/** Changes smaller than this share of the view are rounding, not a wish. */
const ROUNDING = 1e-9;

const spanOf = (view: View) => view.end - view.start;
const centreOf = (view: View) => view.start / 2 + view.end / 2;
const around = (centre: number, span: number): View => ({ start: centre - span / 2, end: centre + span / 2 });
/** A narrower view about a time would not be one. */
export const leastSpan = (time: number) => LEAST_STEPS * Number.EPSILON * Math.abs(time);
/** NaN counts as too small. */
const clamp = (value: number, min: number, max: number) => (value >= min ? Math.min(value, max) : min);

/** Whether two views are the same to the last bit. */
export function sameView(a: View, b: View): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The view of these edges; the old one if they make none. */
function viewOr(old: View, start: number, end: number): View {
  return start < end && Number.isFinite(end - start) ? { start, end } : old;
}

/** Zooms so that `time` keeps its place. @param factor above 1 zooms in; what is no positive number changes nothing */
export function zoomAbout(view: View, time: number, factor: number): View {
  return viewOr(view, time - (time - view.start) / factor, time + (view.end - time) / factor);
}

/** Moves by a time in ms, forward if positive. */
export function panBy(view: View, ms: number): View {
  return viewOr(view, view.start + ms, view.end + ms);
}

/**
 * The view that shows the whole extent.
 * @param width of the plot in px
 * @param pad room in px before the first and after the last moment; takes three quarters of the width at most
 */
export function fitView(extent: View, width: number, pad: { readonly start: number; readonly end: number }): View {
  const centre = centreOf(extent);
  const span = Math.max(spanOf(extent) || DAY, leastSpan(centre));
  const { start, end } = around(centre, span);
  const share = Math.min(1, (0.75 * width) / (pad.start + pad.end || 1));
  const padMs = (share * span) / Math.max(1, width - (pad.start + pad.end) * share);
  return { start: start - pad.start * padMs, end: end + pad.end * padMs };
}

/**
 * Limits for people: out to the extent and 5 % on each side, in to 1/20 of the finest unit.
 * @param finestUnitMs length of the finest unit in the data
 * @param fitted the view that shows all, which always stays within reach
 */
export function limitsOf(extent: View, finestUnitMs: number, fitted: View = extent): Limits {
  const span = spanOf(extent);
  const maxSpan = Math.max(span + MARGIN * span, spanOf(fitted));
  return { minSpan: Math.min(finestUnitMs * FINEST_SHARE, maxSpan), maxSpan, extent };
}

/** Moves a view so that 1 % of the extent, or half the view when that is less, stays in it. */
function heldView(view: View, { extent }: Limits): View {
  const span = spanOf(view);
  const kept = Math.min(KEPT_SHARE * spanOf(extent), span / 2);
  const by = clamp(0, extent.start + kept - view.end, extent.end - kept - view.start);
  return Math.abs(by) > ROUNDING * span ? panBy(view, by) : view;
}

/** The nearest view within the limits, with the same centre where it can be; the same object if nothing is to change. */
export function clampView(view: View, limits: Limits): View {
  const { extent, minSpan, maxSpan } = limits;
  const middle = centreOf(view);
  const centre = clamp(middle, extent.start - maxSpan, extent.end + maxSpan);
  const span = clamp(spanOf(view), Math.max(minSpan, leastSpan(centre)), maxSpan);
  const kept = centre === middle && Math.abs(span - spanOf(view)) <= ROUNDING * span;
  return heldView(kept ? view : around(centre, span), limits);
}

/** {@link zoomAbout} as far as the limits allow. A view beyond them (set by a script) is not pulled back by a zoom. */
export function zoomWithin(view: View, time: number, factor: number, limits: Limits): View {
  const span = spanOf(view);
  const least = Math.max(limits.minSpan, leastSpan(time));
  const wanted = clamp(span / factor, Math.min(least, span), Math.max(limits.maxSpan, span));
  if (!(factor > 0) || Math.abs(wanted - span) <= ROUNDING * span) return view;
  return heldView(zoomAbout(view, time, span / wanted), limits);
}

/** A way from one view to another. */
export interface ViewPath {
  /** 200–600 ms; 0: cut, since it is no way or too far to be shown */
  readonly duration: number;
  /** @param u 0 at the first view, 1 at exactly the last */
  at(u: number): View;
}

/** How much the path zooms out to travel; the value of van Wijk and Nuij's study. */
const RHO = Math.SQRT2;
/** Beyond this distance in widths of the narrower view float64 can't keep the centre steady. */
const TOO_FAR = 1e11;

/**
 * Smooth zoom and pan after van Wijk and Nuij (InfoVis 2003, doi 10.1109/INFVIS.2003.1249004) with ρ² = 2, and asinh in
 * place of ln(√(b²+1) − b), which loses all digits when the distance is large. Where one view lies in the other the zoom is
 * straight about the point that both share, as with a wheel.
 */
export function viewPath(from: View, to: View): ViewPath {
  const [w0, w1] = [spanOf(from), spanOf(to)];
  const [c0, c1] = [centreOf(from), centreOf(to)];
  const distance = Math.abs(c1 - c0);
  const nested = distance <= Math.abs(w1 - w0) / 2;
  if (nested ? w0 === w1 : !(distance <= TOO_FAR * Math.min(w0, w1))) return { duration: 0, at: () => to };

  const [r0, r1] = [-1, 1].map((sign) =>
    Math.asinh((w0 * w0 - w1 * w1 + sign * 4 * distance * distance) / (4 * (sign < 0 ? w0 : w1) * distance)),
  ) as [number, number];
  const length = nested ? Math.log(w1 / w0) : r1 - r0;
  return {
    duration: clamp((Math.abs(length) / RHO) * 1000, 200, 600),
    at(u) {
      if (!(u > 0)) return from;
      if (u >= 1) return to;
      const r = r0 + length * u;
      const width = nested ? w0 * Math.exp(length * u) : (w0 * Math.cosh(r0)) / Math.cosh(r);
      const share = nested
        ? (width - w0) / (w1 - w0)
        : (w0 / (2 * distance)) * (Math.cosh(r0) * Math.tanh(r) - Math.sinh(r0));
      return around(c0 + (c1 - c0) * clamp(share, 0, 1), width);
    },
  };
}
