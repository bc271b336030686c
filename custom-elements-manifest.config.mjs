/** Names that Lit calls, which are no part of what a page may use. */
const LIFECYCLE =
  /^(_|#)|^(styles|properties|observedAttributes|render|update|updated|willUpdate|firstUpdated|shouldUpdate|.*Callback|createRenderRoot)$/;

/** `Class.member` of members whose comment says @internal: public for the modules of the element, not for a page. */
const internal = new Set();

/** Keeps what a page can use: elements and events, without private members, under the paths they are published at. */
const publicOnly = {
  name: 'public-only',
  analyzePhase({ ts, node }) {
    if (!ts.isClassDeclaration(node)) return;
    for (const member of node.members) {
      const comments = member.getFullText().slice(0, member.getStart() - member.getFullStart());
      if (/@internal\b/.test(comments)) internal.add(`${node.name?.text}.${member.name?.getText()}`);
    }
  },
  packageLinkPhase({ customElementsManifest }) {
    const isPublic = ({ privacy, name }) => (!privacy || privacy === 'public') && !LIFECYCLE.test(name);
    const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    const modules = customElementsManifest.modules.filter(({ declarations = [] }) =>
      declarations.some(({ customElement, superclass }) => customElement || superclass?.name === 'Event'),
    );
    for (const module of modules) {
      module.path = published(module.path);
      module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter(
          (member) => isPublic(member) && !internal.has(`${declaration.name}.${member.name}`),
        );
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
    customElementsManifest.modules = modules;
  },
};

export default {
  globs: ['src/element/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
