import { readDate } from '../model/edtf.js';
import type { Issue } from '../model/issue.js';
import { isZone } from '../time/zone.js';
import { ignored } from './problems.js';

/** Attributes with a closed list of values. */
const CHOICES = {
  layout: ['auto', 'horizontal', 'table'],
  theme: ['light', 'dark'],
  gestures: ['cooperative', 'greedy', 'none'],
  shortcuts: ['on', 'off'],
  groupBy: ['lane', 'source', 'actor', 'place', 'none'],
} as const;

type Settings = { readonly [name in keyof typeof CHOICES | 'timeZone' | 'asOf']: string | null };

/** What is wrong in the settings that changed. */
export function settingIssues(settings: Settings, changed: { has(name: PropertyKey): boolean }): Promise<Issue>[] {
  const issues: Promise<Issue>[] = [];
  for (const [name, values] of Object.entries(CHOICES)) {
    const value = settings[name as keyof typeof CHOICES];
    if (changed.has(name) && value && !(values as readonly string[]).includes(value))
      issues.push(ignored('field-value', name.replace('B', '-b'), value, values));
  }
  const zone = settings.timeZone;
  if (changed.has('timeZone') && zone && zone !== 'viewer' && !isZone(zone))
    issues.push(ignored('locale', 'time-zone', zone));
  const day = settings.asOf;
  if (changed.has('asOf') && day && !readDate(day)) issues.push(ignored('date-invalid', 'as-of', day));
  return issues;
}
