/** In the page: controls that are smaller. Marks stand where their dates are; links in a sentence are as high as its line. px */
export function small(least: number): string[] {
  const { shadowRoot } = document.querySelector('event-timeline')!;
  const controls = [...shadowRoot!.querySelectorAll('button, select, input, [role=slider], summary')];
  return (
    controls
      .filter((control) => control.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      // A box to tick is pressed by its label too.
      .map((control) => ({
        control,
        target: (control.matches('[type=checkbox]') && control.closest('label')) || control,
      }))
      .map(({ control, target }) => ({ control, box: target.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < least - 0.5)
      .map(
        ({ control, box }) =>
          `${control.localName}.${control.className} "${control.textContent.trim()}" is ${box.width} × ${box.height} px`,
      )
  );
}
