/** Names that Lit calls, which are no part of what a page may use. */
const LIFECYCLE =
  /^(_|#)|^(styles|properties|observedAttributes|render|update|updated|willUpdate|firstUpdated|shouldUpdate|.*Callback|createRenderRoot)$/;

/** `Class.member` of members whose comment says @internal: public for the modules of the element, not for a page. */
const internal = new Set();

/** `Class.member` → what a page may set it to, where reading gives something narrower. */
const setters = new Map();

/** Fields that a class declares in the parameters of its constructor, as events do; the analyzer does not see them. */
const parameterFields = new Map();

/** Keeps what a page can use: elements and events, without private members, under the paths they are published at. */
const publicOnly = {
  name: 'public-only',
  analyzePhase({ ts, node }) {
    if (!ts.isClassDeclaration(node)) return;
    for (const member of node.members) {
      if (ts.isSetAccessor(member))
        setters.set(`${node.name?.text}.${member.name.getText()}`, member.parameters[0].type?.getText());
      if (ts.isConstructorDeclaration(member))
        parameterFields.set(
          node.name?.text,
          member.parameters
            .filter((parameter) => ts.isParameterPropertyDeclaration(parameter, member))
            .map((parameter) => ({
              kind: 'field',
              name: parameter.name.getText(),
              type: { text: parameter.type?.getText() ?? 'unknown' },
              readonly: true,
              description: ts.getJSDocParameterTags(parameter)[0]?.comment,
            })),
        );
      const comments = member.getFullText().slice(0, member.getStart() - member.getFullStart());
      if (/@internal\b/.test(comments)) internal.add(`${node.name?.text}.${member.name?.getText()}`);
    }
  },
  packageLinkPhase({ customElementsManifest }) {
    const isPublic = ({ privacy, name }) => (!privacy || privacy === 'public') && !LIFECYCLE.test(name);
    const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    const modules = customElementsManifest.modules.filter(({ declarations = [] }) =>
      // What is registered under a name that only the code knows is told below.
      declarations.some(({ tagName, superclass }) => (tagName && tagName !== 'tag') || superclass?.name === 'Event'),
    );
    for (const module of modules) {
      module.path = published(module.path);
      module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
      for (const declaration of module.declarations) {
        declaration.members = [...(declaration.members ?? []), ...(parameterFields.get(declaration.name) ?? [])].filter(
          (member) =>
            isPublic(member) && !internal.has(`${member.inheritedFrom?.name ?? declaration.name}.${member.name}`),
        );
        for (const item of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
          const type = setters.get(`${declaration.name}.${item.fieldName ?? item.name}`);
          if (type) item.type = { text: type };
          if (/^[\d_]+$/.test(item.default ?? '')) item.default = item.default.replaceAll('_', '');
        }
        declaration.events = declaration.events?.filter(({ name }) => name); // a dispatch without doc comment has no name
        if (declaration.superclass?.name === 'Event') delete declaration.superclass.module; // the platform's own
      }
      const names = new Set(module.declarations.map(({ name }) => name));
      module.exports = module.exports?.filter(
        ({ kind, declaration }) => kind === 'custom-element-definition' || names.has(declaration?.name),
      );
      for (const { declaration } of module.exports ?? [])
        if (declaration?.module) declaration.module = published(declaration.module);
    }
    const tags = modules.flatMap(({ path, declarations }) =>
      declarations.flatMap(({ tagName, name }) => (tagName ? { tagName, name, module: path } : [])),
    );
    modules.push({
      kind: 'javascript-module',
      path: 'dist/define.js',
      declarations: [],
      exports: tags.map(({ tagName, ...declaration }) => ({
        kind: 'custom-element-definition',
        name: tagName,
        declaration,
      })),
    });
    customElementsManifest.modules = modules;
  },
};

/** What each companion tag shows, and the parts that are in it; they are registered in one loop, which nobody can read here. */
const COMPANIONS = {
  overview: ['All of time, with the window in it.', ['overview', 'overview-window']],
  details: [
    'The opened event; a slot `details` of its own replaces the body.',
    ['details', 'claims', 'source', 'button'],
  ],
  table: ['All events as a table, beside the picture.', ['table', 'source', 'button']],
  toolbar: [
    'The toolbar, with the panels that its buttons open.',
    ['toolbar', 'button', 'group-by', 'as-of', 'filters-panel', 'rows-panel', 'share-panel'],
  ],
  legend: ['The marks and rows that are in the data, and nothing else.', ['legend']],
};
const companions = {
  name: 'companions',
  packageLinkPhase({ customElementsManifest }) {
    const { cssParts: told } = customElementsManifest.modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === 'event-timeline');
    const declarations = Object.entries(COMPANIONS).map(([piece, [description, parts]]) => ({
      kind: 'class',
      customElement: true,
      name: `EventTimeline${piece[0].toUpperCase()}${piece.slice(1)}`,
      tagName: `event-timeline-${piece}`,
      summary: description,
      description: `${description} A piece of the timeline that \`for\` names, which then leaves its own out.`,
      superclass: { name: 'HTMLElement' },
      attributes: [{ name: 'for', type: { text: 'string' }, description: 'id of the timeline, in the same tree' }],
      cssParts: parts.map((name) => told.find((part) => part.name === name)),
    }));
    const path = 'dist/element/companions.js';
    customElementsManifest.modules.push({
      kind: 'javascript-module',
      path,
      declarations,
      exports: declarations.map(({ name, tagName }) => ({
        kind: 'custom-element-definition',
        name: tagName,
        declaration: { name, module: path },
      })),
    });
  },
};

export default {
  globs: ['src/element/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, companions],
};
