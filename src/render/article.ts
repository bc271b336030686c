import { html, type TemplateResult } from 'lit';
import { body, standing, type BodyContext } from './details.js';
import { heading } from './heading.js';

export interface ArticleContext extends Omit<BodyContext, 'event'> {
  /** numbers of the events, in the order in which they are told */
  readonly order: Iterable<number>;
}

/**
 * All events as a list that needs neither script nor style: each with its date, title, text, versions and sources. Its form is
 * the one in which a list in the tag is read as data: the first time is the date, the heading the title.
 */
export function article(context: ArticleContext): TemplateResult {
  const { set, headingLevel, when, order } = context;
  const linkTo = (event: number) => html`<a href=${`#${set.id(event)}`}><bdi>${set.title(event)}</bdi></a>`;
  const item = (event: number): TemplateResult => {
    const { date, end } = set.record(event);
    const about = { ...context, event };
    const rest = standing(about);
    return html`<li id=${set.id(event)}>
      <p dir="auto"><time datetime=${end ? `${date}/${end}` : date}>${when(event)}</time>${rest && ` · ${rest}`}</p>
      ${heading(headingLevel + 1, html`<bdi>${set.title(event)}</bdi>`)} ${body(about, linkTo)}
    </li>`;
  };
  return html`<ol>
    ${[...order].map(item)}
  </ol>`;
}
