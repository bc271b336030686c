// Prints dist/llms.txt (llmstxt.org): the whole public interface as plain Markdown, for who writes code by machine.
import { signature } from '../manifest.mjs';

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
const list = (items) => items.join('\n');
const section = (title, items) => (items.length ? `\n### ${title}\n\n${list(items)}\n` : '');

function settingLine({ property, attribute, type, initial, text }) {
  const names = [attribute && `attribute \`${attribute}\``, property && `property \`${property}\``].filter(Boolean);
  const standard = initial && initial !== 'null' ? `, default \`${initial}\`` : '';
  return `- ${names.join(', ')}: \`${type}\`${standard}. ${oneLine(text)}`;
}

const elementText = (element) => `
## <${element.tag}>

${oneLine(element.summary)}
${section('What can be set', element.settings.map(settingLine))}${section(
  'What it tells',
  element.readings.map(({ property, type, text }) => `- \`${property}\`: \`${type}\`. ${oneLine(text)}`),
)}${section(
  'Methods',
  element.methods.map((method) => `- \`${signature(method)}\`: ${oneLine(method.text)}`),
)}${section(
  'Events',
  element.events.map(
    ({ name, type, fields, text }) =>
      `- \`${name}\` (\`${type}\`${fields.length ? `: ${fields.map(([field]) => `\`${field}\``).join(', ')}` : ''}): ${oneLine(text)}`,
  ),
)}${section(
  'Slots',
  element.slots.map(({ name, text }) => `- ${name ? `\`${name}\`` : '(default)'}: ${oneLine(text)}`),
)}${section(
  'Parts, for ::part()',
  element.parts.map(({ name, text }) => `- \`${name}\`: ${oneLine(text)}`),
)}${section(
  'CSS variables',
  element.variables.map(
    ({ name, default: initial, text }) => `- \`${name}\`${initial ? ` (\`${initial}\`)` : ''}: ${oneLine(text)}`,
  ),
)}`;

/** What a record of the event file can say. */
const recordText = (name, { description, properties, required = [] }) => `
### ${name}

${oneLine(description ?? '')}

${list(
  Object.entries(properties).map(
    ([key, one]) => `- \`${key}\`${required.includes(key) ? ' (required)' : ''}: ${oneLine(one.description ?? '')}`,
  ),
)}
`;

/** @param schema of the event file */
export const llmsText = (elements, schema, { name, version, description }) => `# ${name}

> ${description} Version ${version}; works in any page and framework; events come from JSON, HTML or script.

\`\`\`html
<script type="module" src="event-timeline.js"></script>
<event-timeline>
  <script type="application/json">
    [{ "date": "2000", "title": "Mongolia signs the Rome Statute" }, { "date": "2002", "title": "Mongolia ratifies it" }]
  </script>
</event-timeline>
\`\`\`

- With a bundler: \`import 'event-timeline/define.js'\` registers the tag; \`import { EventTimeline } from 'event-timeline'\` registers nothing.
- Types for templates, which register the tag too: \`import 'event-timeline/react'\`, \`/preact\`, \`/solid\`, \`/vue\`, \`/svelte\`.
- React 19: \`<event-timeline data={events} groupBy="source" ontimeline-select={(event) => event.id} />\`.
- Vue 3: \`<event-timeline :data="events" group-by="source" @timeline-select="…">\`, with \`isCustomElement: (tag) => tag.startsWith('event-timeline')\`.
- Svelte 5: \`<event-timeline data={events} ontimeline-select={…}>\`. Angular: \`[data]="events" (timeline-select)="…"\`, with \`CUSTOM_ELEMENTS_SCHEMA\`.
- Events are subclasses of \`Event\` with fields of their own, not \`CustomEvent\`: read \`event.id\`, not \`event.detail\`. They fire for what a person does, never for changes by script.
- Times in events and in \`view\` are milliseconds since 1970-01-01T00:00Z. Dates of events are EDTF texts.
- Each \`data\` or \`src\` that is set is a new load: keep the object, don't build an equal one for each render.
- Check an event file: \`npx event-timeline check FILE\`; the JSON Schema is \`event-timeline/timeline.schema.json\`.
${elements.map(elementText).join('')}
## The event file

${oneLine(schema.description ?? '')}
${Object.entries(schema.$defs)
  .filter(([, { properties }]) => properties)
  .map(([name, record]) => recordText(name, record))
  .join('')}`;
