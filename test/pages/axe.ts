import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** In the page: what axe finds with every rule it has, those for pages and those that are off by default too. */
async function found(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
  const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  // Level AAA, which the element does not claim: text of 7:1.
  rules['color-contrast-enhanced'] = { enabled: false };
  // An empty picture has no options to own, so that it is a group which keys move; a rule on trial asks for a widget there.
  rules['focus-order-semantics'] = {
    enabled: !document.querySelector('event-timeline')!.shadowRoot!.querySelector('.track[role=group]'),
  };
  const { violations } = await axe.run(document, { rules, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => {
    const where = nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${target.flat().join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`);
    return `${id}: ${help}\n    ${where.join('\n    ')}`;
  });
}

/** What axe finds in a page. It comes past the policy of the page, which is no concern of it. */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(found);
}
