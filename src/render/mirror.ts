/** px from the left edge of what a box is in, of which `whole` is the width: boxes are told from where time begins. */
export const leftOf = ({ x, width }: { x: number; width: number }, whole: number, rtl: boolean): number =>
  rtl ? whole - x - width : x;
