/** Settings with a closed list of values. */
export const CHOICES = {
  scale: ['linear', 'folded', 'sequence', 'log'],
  layout: ['auto', 'horizontal', 'vertical', 'table'],
  theme: ['light', 'dark'],
  gestures: ['cooperative', 'greedy', 'none'],
  shortcuts: ['on', 'off'],
  media: ['same-origin', 'any', 'none'],
  loading: ['eager', 'lazy'],
  headingLevel: [1, 2, 3, 4, 5, 6],
  groupBy: ['lane', 'source', 'actor', 'place', 'none'],
} as const;
