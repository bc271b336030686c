import { write } from './write.js';

/** Puts a panel below its button, as far as there is room in what it stands in. */
export function placeUnder(button: Element, panel: HTMLElement): void {
  const [box, own, all] = [button, panel, panel.parentElement!].map((one) => one.getBoundingClientRect());
  const start = panel.matches(':dir(rtl)') ? all.right - box.right : box.left - all.left;
  const room = Math.max(0, all.width - own.width);
  write(panel, undefined, { 'inset-inline-start': Math.min(Math.max(0, start), room) });
}

/** Tab goes from the button into its panel and back, also where something else stands between them. @param target what has the focus */
export function tabUnder(event: KeyboardEvent, target: Element, button: HTMLElement, panel: HTMLElement): void {
  // In WebKitGTK the key of Shift+Tab is unidentified.
  if (![event.key, event.code].includes('Tab') || event.defaultPrevented) return;
  const [from, to] = [button, panel.querySelector<HTMLElement>('button, input')!];
  if (target === (event.shiftKey ? to : from)) {
    (event.shiftKey ? from : to).focus();
    event.preventDefault();
  }
}
