import type { Issue, IssueCode } from '../model/issue.js';
import { isZone } from '../time/zone.js';

/** A setting that can't be used: what it is, why not, and one that can. Nothing else changes. */
export function ignored(code: IssueCode, name: string, value: unknown, reason: string, example: string): Issue {
  return {
    code,
    severity: 'warning',
    pointer: '',
    message: `${name} ${JSON.stringify(value).slice(0, 60)} was ignored: ${reason}.`,
    hint: `Write for example "${example}".`,
  };
}

/** Attributes with a closed list of values. */
const CHOICES = {
  layout: ['auto', 'horizontal', 'table'],
  theme: ['light', 'dark'],
  gestures: ['cooperative', 'greedy', 'none'],
  shortcuts: ['on', 'off'],
} as const;

type Settings = { readonly [name in keyof typeof CHOICES]: string | null } & { readonly timeZone: string | null };

/** What is wrong in the settings that changed. */
export function settingIssues(settings: Settings, changed: { has(name: PropertyKey): boolean }): Issue[] {
  const issues: Issue[] = [];
  for (const [name, values] of Object.entries(CHOICES)) {
    const value = settings[name as keyof typeof CHOICES];
    if (changed.has(name) && value && !(values as readonly string[]).includes(value)) {
      issues.push(ignored('field-value', name, value, `it is none of ${values.join(', ')}`, values[0]));
    }
  }
  const zone = settings.timeZone;
  if (changed.has('timeZone') && zone && zone !== 'viewer' && !isZone(zone)) {
    issues.push(ignored('locale', 'time-zone', zone, 'it is no IANA time zone', 'Asia/Ulaanbaatar'));
  }
  return issues;
}
