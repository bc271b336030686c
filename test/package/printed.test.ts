import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

/** What the build prints from the custom elements manifest. */
const ROOT = path.resolve(import.meta.dirname, '../..');
const text = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
const read = <T>(name: string) => JSON.parse(text(name)) as T;

interface Named {
  readonly name: string;
  readonly description?: string;
}
interface Member extends Named {
  readonly kind: string;
  readonly privacy?: string;
  readonly type?: { readonly text: string };
}
interface Declaration extends Named {
  readonly tagName?: string;
  readonly members: readonly Member[];
  readonly attributes: readonly Named[];
  readonly events: readonly Member[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
  readonly slots: readonly Named[];
}
interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly Declaration[];
    readonly exports: readonly (Named & { readonly kind: string })[];
  }[];
}
const names = (list: readonly Named[]) => list.map(({ name }) => name);
const { modules } = read<Manifest>('custom-elements.json');
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const timeline = elements.find(({ tagName }) => tagName === 'event-timeline')!;

describe('the custom elements manifest', () => {
  it('has a line on everything that a page can use', () => {
    const silent = elements.flatMap(({ tagName, members, attributes, events, cssParts, cssProperties, slots }) =>
      [members, attributes, events, cssParts, cssProperties, slots]
        .flatMap((list) => list ?? [])
        .filter(({ description }) => !description?.trim())
        .map(({ name }) => `${tagName}: ${name}`),
    );
    assert.deepEqual(silent, []);
  });

  it('says in which module each tag is registered', () => {
    const defined = modules
      .flatMap(({ exports }) => exports)
      .filter(({ kind }) => kind === 'custom-element-definition');
    assert.deepEqual(names(defined).sort(), elements.map(({ tagName }) => tagName).sort());
  });
});

describe('what editors read', () => {
  it('is, for VS Code, every attribute with its values, every variable and part', () => {
    interface Attribute extends Named {
      readonly values?: readonly Named[];
    }
    const { tags } = read<{ tags: readonly (Named & { attributes: readonly Attribute[] })[] }>(
      'dist/vscode.html-custom-data.json',
    );
    assert.deepEqual(names(tags).sort(), elements.map(({ tagName }) => tagName).sort());
    const { attributes } = tags.find(({ name }) => name === 'event-timeline')!;
    assert.deepEqual(names(attributes).sort(), names(timeline.attributes).sort());
    assert.deepEqual(names(attributes.find(({ name }) => name === 'scale')!.values!), [
      'linear',
      'folded',
      'sequence',
      'log',
    ]);
    const css = read<{ properties: readonly Named[]; pseudoElements: readonly Named[] }>(
      'dist/vscode.css-custom-data.json',
    );
    for (const name of names(timeline.cssProperties)) assert.ok(names(css.properties).includes(name), name);
    for (const name of names(timeline.cssParts)) assert.ok(names(css.pseudoElements).includes(`::part(${name})`), name);
  });

  it('is, for JetBrains, of this version, and events have their classes', () => {
    interface Element extends Named {
      readonly js: { readonly events: readonly { name: string; type: string }[] };
    }
    const types = read<{ version: string; contributions: { html: { elements: readonly Element[] } } }>(
      'dist/web-types.json',
    );
    assert.equal(types.version, read<{ version: string }>('package.json').version);
    const { js } = types.contributions.html.elements.find(({ name }) => name === 'event-timeline')!;
    assert.deepEqual(
      js.events.map(({ name, type }) => [name, type]),
      timeline.events.map(({ name, type }) => [name, type!.text]),
    );
  });

  it('is, for who writes code by machine, everything in one text', () => {
    const llms = text('dist/llms.txt');
    const { attributes, members, events, cssParts, cssProperties } = timeline;
    for (const name of [attributes, members, events, cssParts, cssProperties].flatMap(names))
      assert.match(llms, new RegExp(`\`${name}[\`(]`), name);
  });
});

/** Frameworks are installed under test/frameworks only; here their types stand for themselves, as far as ours touch them. */
const STUBS = {
  react: `export interface HTMLAttributes<T> { id?: string; children?: unknown; onClick?: (event: T) => void; style?: CSSProperties }
    export type DetailedHTMLProps<A, T> = A & { ref?: (element: T | null) => void; key?: string };
    export interface CSSProperties { color?: string }
    export namespace JSX { interface IntrinsicElements { div: HTMLAttributes<HTMLDivElement> } }`,
  'react/jsx-runtime': `export * from 'react';`,
};
const SETTINGS = {
  compilerOptions: {
    ...{ target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], module: 'esnext', moduleResolution: 'bundler' },
    ...{ jsx: 'react-jsx', strict: true, noEmit: true, types: [], skipLibCheck: false },
  },
  files: ['app.tsx'],
};

describe('the types of tags in JSX', () => {
  let folder: string;
  before(() => {
    // inside the project, so that what our declarations import is found
    mkdirSync(path.join(ROOT, 'node_modules/.cache'), { recursive: true });
    folder = mkdtempSync(path.join(ROOT, 'node_modules/.cache/types-'));
    const file = (name: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    for (const [name, code] of Object.entries(STUBS)) {
      const [home, ...rest] = name.split('/');
      file(`node_modules/${home}/${rest.join('/') || 'index'}.d.ts`, code);
    }
    file('tsconfig.json', JSON.stringify(SETTINGS));
    file('package.json', JSON.stringify({ name: 'app' })); // else the name of the package means the project itself
    cpSync(path.join(ROOT, 'package.json'), path.join(folder, 'node_modules/event-timeline/package.json'));
    cpSync(path.join(ROOT, 'dist'), path.join(folder, 'node_modules/event-timeline/dist'), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What the compiler says of a file. */
  const complaints = (code: string) => {
    writeFileSync(path.join(folder, 'app.tsx'), `import 'event-timeline/react';\n${code}`);
    const { stdout } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], {
      encoding: 'utf8',
    });
    return stdout.trim();
  };

  it('know properties, attributes and events with their classes, and refuse what is wrong', () => {
    const said = complaints(`
      export const right = <event-timeline id="a" data={[{ date: '2002', title: 'One' }]} view={{ start: '2000', end: 2 }}
        groupBy="source" group-by="source" heading-level="3" overview style={{ '--timeline-accent': 'red' }}
        ref={(element) => element?.zoomToFit()} ontimeline-view-change={({ start, cause }) => start.toFixed() + cause}
        ontimeline-select={(event) => event.id?.length} ontimeline-warning={({ issues }) => issues[0].pointer} />;
      export const piece = <event-timeline-legend for="a" id="b" ref={(element) => element?.focus()} />;
      document.querySelector('event-timeline-legend')!.remove();
      export const wrong = [
        // @ts-expect-error -- no such arrangement
        <event-timeline groupBy="colour" />,
        // @ts-expect-error -- this event has no detail
        <event-timeline ontimeline-select={(event) => event.detail} />,
        // @ts-expect-error -- a list of texts is no list of events
        <event-timeline data={['2002']} />,
        // @ts-expect-error -- a window has two ends
        <event-timeline view={{ start: 1 }} />,
        // @ts-expect-error -- the name of a timeline is a text
        <event-timeline-table for={1} />,
        // @ts-expect-error -- only read
        <event-timeline issues={[]} />,
      ];`);
    assert.equal(said, '');
  });
});

describe('the README', () => {
  it('has its tables as the manifest has them', () => {
    const generate = path.join(ROOT, 'test/support/generate.mjs');
    assert.equal(execFileSync(process.execPath, [generate, '--check'], { encoding: 'utf8' }), '');
  });
});
