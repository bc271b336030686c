/** Below this own width `layout="auto"` is vertical. CSS px */
const NARROW = 480;

/** Whether time is to run down. A width of 0 is that of an element that is not shown. */
export const isVertical = ({ layout, clientWidth }: Readonly<{ layout: string; clientWidth: number }>): unknown =>
  layout === 'vertical' || (layout === 'auto' && clientWidth && clientWidth < NARROW);
