import { isPlain } from './keyboard.js';

/** What in a toolbar is not of it: panels that a button opens. */
const PANELS = '[popover], [role=dialog], .panel';

/** In the order of the document. Sliders are none of them: they need the arrow keys, and a stop of Tab of their own. */
const controlsOf = (bar: Element): HTMLElement[] =>
  [...bar.querySelectorAll<HTMLElement>('button:enabled, select:enabled')].filter((one) => !one.closest(PANELS));

/**
 * One stop of Tab for all controls of a toolbar, whatever renders them: the one that had the focus last, else the first.
 * @param wanted it from now on
 */
export function rove(bar: Element, wanted?: EventTarget | null): void {
  const controls = controlsOf(bar);
  const current =
    controls.find((one) => one === wanted) ?? controls.find((one) => one.matches('[tabindex="0"]')) ?? controls[0];
  for (const one of controls) one.tabIndex = one === current ? 0 : -1;
}

/** ←/→ (as they are seen), Home and End go from control to control, round and round (WAI-ARIA APG, toolbar). */
export function onToolbarKey(event: KeyboardEvent): void {
  const bar = event.currentTarget as Element;
  const controls = controlsOf(bar);
  const at = controls.indexOf(event.target as HTMLElement);
  const forward = bar.matches(':dir(rtl)') ? -1 : 1;
  const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: -1 }[event.key];
  if (at < 0 || to === undefined || !isPlain(event)) return;
  controls.at(to % controls.length)!.focus();
  event.preventDefault();
}
