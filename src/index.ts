export { EventTimeline } from './element/event-timeline.js';
export type { TimelineState } from './element/session.js';
export * from './element/events.js';
export { lint, type Finding, type LintCode } from './check/lint.js';
export { validate } from './check/validate.js';
export type { TimelineColumns } from './model/columnar.js';
export type { Issue, IssueCode } from './model/issue.js';
export type * from './model/file.js';
