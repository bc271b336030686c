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

const DAY = 86_400_000;

/** Share of the data's extent by which the widest view is longer on each side. */
const MARGIN = 0.05;
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
const leastSpan = (time: number) => LEAST_STEPS * Number.EPSILON * Math.abs(time);
/** NaN counts as too small. */
const clamp = (value: number, min: number, max: number) => (value >= min ? Math.min(value, max) : min);

/** Whether two views are the same to the last bit. */
export function sameView(a: View, b: View): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Zooms so that `time` keeps its place. @param factor above 1 zooms in; what is no positive number changes nothing */
export function zoomAbout(view: View, time: number, factor: number): View {
  const zoomed = { start: time - (time - view.start) / factor, end: time + (view.end - time) / factor };
  return zoomed.start < zoomed.end && Number.isFinite(spanOf(zoomed)) ? zoomed : view;
}

/** Moves by a time in ms, forward if positive. */
export function panBy(view: View, ms: number): View {
  const moved = { start: view.start + ms, end: view.end + ms };
  return moved.start < moved.end && Number.isFinite(spanOf(moved)) ? moved : view;
}

/**
 * The view that shows the whole extent.
 * @param width of the plot in px
 * @param pad room in px before the first and after the last moment; takes three quarters of the width at most
 */
export function fitView(extent: View, width: number, pad: { readonly start: number; readonly end: number }): View {
  const centre = centreOf(extent);
  const least = Math.max(leastSpan(centre), spanOf(extent) > 0 ? 0 : DAY);
  const span = Math.max(spanOf(extent), least);
  const wanted = pad.start + pad.end;
  const share = wanted > 0 ? Math.min(1, (0.75 * width) / wanted) : 0;
  const msPerPx = span / Math.max(1, width - wanted * share);
  return {
    start: centre - span / 2 - pad.start * share * msPerPx,
    end: centre + span / 2 + pad.end * share * msPerPx,
  };
}

/**
 * Limits for people: out to the extent and 5 % on each side, in to 1/20 of the finest unit.
 * @param finestUnitMs length of the finest unit in the data
 * @param fitted the view that shows all, which always stays within reach
 */
export function limitsOf(extent: View, finestUnitMs: number, fitted: View = extent): Limits {
  const maxSpan = Math.max(
    spanOf(extent) + 2 * MARGIN * spanOf(extent),
    spanOf(fitted),
    leastSpan(centreOf(extent)),
    1,
  );
  return { minSpan: Math.min(finestUnitMs * FINEST_SHARE, maxSpan), maxSpan, extent };
}

/** Moves a view so that 1 % of the extent, or half the view when that is less, stays in it. */
function heldView(view: View, { extent }: Limits): View {
  const span = spanOf(view);
  const kept = Math.min(KEPT_SHARE * spanOf(extent), span / 2);
  const before = extent.start + kept - view.end;
  const after = view.start - (extent.end - kept);
  if (before > ROUNDING * span) return { start: extent.start + kept - span, end: extent.start + kept };
  if (after > ROUNDING * span) return { start: extent.end - kept, end: extent.end - kept + span };
  return view;
}

/** The nearest view within the limits, with the same centre where it can be; the same object if nothing is to change. */
export function clampView(view: View, limits: Limits): View {
  const { extent, minSpan, maxSpan } = limits;
  const middle = centreOf(view);
  const centre = Number.isFinite(middle)
    ? clamp(middle, extent.start - maxSpan, extent.end + maxSpan)
    : centreOf(extent);
  const span = clamp(spanOf(view), Math.max(minSpan, leastSpan(centre)), maxSpan);
  const kept = centre === middle && Math.abs(span - spanOf(view)) <= ROUNDING * span;
  return heldView(kept ? view : { start: centre - span / 2, end: centre + span / 2 }, limits);
}

/** {@link zoomAbout} as far as the limits allow. A view beyond them (set by a script) is not pulled back by a zoom. */
export function zoomWithin(view: View, time: number, factor: number, limits: Limits): View {
  const span = spanOf(view);
  const least = Math.max(limits.minSpan, leastSpan(centreOf(view)), leastSpan(time));
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
 * Smooth zoom and pan after van Wijk and Nuij (InfoVis 2003, doi 10.1109/INFVIS.2003.1249004), with asinh in place of
 * ln(√(b²+1) − b), which loses all digits when the distance is large. Where one view lies in the other the zoom is straight
 * about the point that both share, as with a wheel.
 */
export function viewPath(from: View, to: View): ViewPath {
  const [w0, w1] = [spanOf(from), spanOf(to)];
  const [c0, c1] = [centreOf(from), centreOf(to)];
  const distance = Math.abs(c1 - c0);
  const path = (length: number, between: (u: number) => View): ViewPath => ({
    duration: clamp(Math.abs(length) * 1000, 200, 600),
    at: (u) => (u >= 1 ? to : u > 0 ? between(u) : from),
  });

  const nested = distance <= Math.abs(w1 - w0) / 2;
  const far = !(distance <= TOO_FAR * Math.min(w0, w1));
  if (sameView(from, to) || (far && !nested) || (w0 === w1 && !distance)) return { duration: 0, at: () => to };
  if (nested && w0 !== w1) {
    const zoom = Math.log(w1 / w0);
    return path(zoom / RHO, (u) => {
      const width = w0 * Math.exp(zoom * u);
      const start = from.start + ((to.start - from.start) * (width - w0)) / (w1 - w0);
      return { start, end: start + width };
    });
  }
  const rho2 = RHO * RHO;
  const reach = rho2 * rho2 * distance * distance;
  const r0 = -Math.asinh((w1 * w1 - w0 * w0 + reach) / (2 * w0 * rho2 * distance));
  const r1 = -Math.asinh((w1 * w1 - w0 * w0 - reach) / (2 * w1 * rho2 * distance));
  return path((r1 - r0) / RHO, (u) => {
    const r = r0 + (r1 - r0) * u;
    const share = (w0 / (rho2 * distance)) * (Math.cosh(r0) * Math.tanh(r) - Math.sinh(r0));
    const centre = c0 + (c1 - c0) * Math.min(1, Math.max(0, share));
    const width = (w0 * Math.cosh(r0)) / Math.cosh(r);
    return { start: centre - width / 2, end: centre + width / 2 };
  });
}
