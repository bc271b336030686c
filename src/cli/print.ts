import type { Checked, Remark } from './check.js';

/** What is printed of one file: a line that editors make a link of, the sentence, what to do; then a count. */
export function printed(checked: Checked): string {
  const { file, events, rejected, total, issues, passed } = checked;
  const lines = issues.map((issue) => remark(file, issue));
  if (total > issues.length) lines.push(`… and ${total - issues.length} more.`);
  const used = rejected ? `${events - rejected} of ${counted(events, 'event')} can be used` : counted(events, 'event');
  const found = total ? counted(total, 'remark') : 'nothing to remark';
  lines.push(`${passed ? 'ok' : 'FAIL'}  ${file}: ${used}, ${found}.`);
  return lines.join('\n');
}

function remark(file: string, { line, column, severity, code, pointer, message, hint }: Remark): string {
  const where = `${file}:${line}:${column}: ${severity} ${code}${pointer && ` at ${pointer}`}`;
  return [where, `  ${message}`, ...(hint ? [`  → ${hint}`] : [])].join('\n');
}

const counted = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
