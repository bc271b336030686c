// Which property names of the sources a build may shorten. A bundler shortens by name, whatever the object; so a name is only
// given if it is the sources' own everywhere, as TypeScript's checker sees it. When in doubt a name stays.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const kinds = (names) => new Set(names.split(' ').map((name) => ts.SyntaxKind[name]));
/** What gives a property its name. */
const MEMBERS = kinds(
  'PropertySignature MethodSignature PropertyDeclaration MethodDeclaration GetAccessor SetAccessor ' +
    'PropertyAssignment ShorthandPropertyAssignment',
);
/** Expressions that can give an object away. */
const GIVERS = kinds('Identifier PropertyAccessExpression CallExpression ObjectLiteralExpression NewExpression');
/** Calls that read the names of an object whose type doesn't say so. */
const READS_NAMES = /^(Object\.\w+|Reflect\.\w+|JSON\.stringify|structuredClone)$/;

/** Unions and intersections taken apart. */
const parts = (type) => (type.isUnionOrIntersection() ? type.types.flatMap(parts) : [type]);

/**
 * The names that may be shortened, sorted.
 * @param given `folder`: of the sources; `entries`: paths, their exports are public; `scripts`: paths of what else
 *   is in the bundle as JavaScript; `schema`: path of the JSON schema of the data; `unused`: exports that nobody looks into;
 *   `texts`: folder of files in which no text spells a name
 * @param options TypeScript's
 */
export function ownNames({ folder, entries, scripts, schema, unused, texts }, options) {
  const program = ts.createProgram(entries, options);
  const checker = program.getTypeChecker();
  const isOwn = (file) => file.fileName.startsWith(folder) && !file.isDeclarationFile;
  const isOurs = (symbol) => symbol?.declarations?.every((declaration) => isOwn(declaration.getSourceFile()));
  const isTheirs = (symbol) => symbol && !isOurs(symbol);
  const [names, kept] = [new Set(), new Set()];
  const keepAll = (type) => parts(type).forEach((part) => part.getProperties().forEach(({ name }) => kept.add(name)));

  // Names of others: of the platform and the libraries by their types, every word of bundled JavaScript, what data may hold.
  const keepDeclared = (node) => {
    if (node.name && ts.isIdentifier(node.name) && !ts.isParameter(node)) kept.add(node.name.text);
    ts.forEachChild(node, keepDeclared);
  };
  for (const file of program.getSourceFiles()) if (!isOwn(file)) keepDeclared(file);
  for (const file of scripts) for (const [word] of readFileSync(file, 'utf8').matchAll(/[\w$]+/g)) kept.add(word);
  JSON.parse(readFileSync(schema, 'utf8'), (key, value) => (kept.add(key), kept.add(value)));

  // What the package exports, and all that can be reached from there by a name of ours, with parameters and results.
  const seen = new Set();
  const publish = (type) => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) return type.types.forEach(publish);
    [...checker.getTypeArguments(type), ...(type.aliasTypeArguments ?? [])].forEach(publish);
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      signature.parameters.forEach((parameter) => publish(checker.getTypeOfSymbol(parameter)));
      publish(signature.getReturnType());
    }
    for (const property of type.getProperties()) {
      if (!isOurs(property) || property.name.startsWith('#')) continue;
      kept.add(property.name);
      const internal = ts.getJSDocTags(property.declarations[0]).some(({ tagName }) => tagName.text === 'internal');
      if (!internal) publish(checker.getTypeOfSymbol(property));
    }
  };
  const exported = entries
    .map((entry) => checker.getSymbolAtLocation(program.getSourceFile(entry)))
    .flatMap((module) => (module ? checker.getExportsOfModule(module) : []))
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
  // They may be reached by other exports too.
  for (const symbol of exported)
    if (unused.includes(symbol.name) && symbol.flags & ts.SymbolFlags.Type)
      seen.add(checker.getDeclaredTypeOfSymbol(symbol));
  for (const symbol of exported.filter(({ name }) => !unused.includes(name))) {
    if (symbol.flags & ts.SymbolFlags.Value) publish(checker.getTypeOfSymbol(symbol));
    if (symbol.flags & ts.SymbolFlags.Type) publish(checker.getDeclaredTypeOfSymbol(symbol));
  }

  /** An object of any keys (a lookup table, a record of the data): its names are data. */
  const isTable = (type) =>
    parts(type).some((part) =>
      checker.getIndexInfosOfType(part).some(({ keyType }) => !(keyType.flags & ts.TypeFlags.Number)),
    );
  const isCss = ({ parent }) => ts.isTaggedTemplateExpression(parent) && parent.tag.getText() === 'css';
  const visit = (node) => {
    const isMember = MEMBERS.has(node.kind) || ts.isParameterPropertyDeclaration(node, node.parent);
    if (isMember && ts.isIdentifier(node.name)) names.add(node.name.text);

    // Read from an object: the property has to be declared here, and not in a table.
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) {
      const isKnown = isOurs(checker.getSymbolAtLocation(node.name));
      if (!isKnown || isTable(checker.getTypeAtLocation(node.expression))) kept.add(node.name.text);
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const { text } = node.propertyName ?? node.name;
      const type = checker.getTypeAtLocation(node.parent);
      if (text && (isTable(type) || !isOurs(checker.getPropertyOfType(type, text)))) kept.add(text);
    }

    // Given to what expects a table, or with a property of others.
    const expected = GIVERS.has(node.kind) && checker.getContextualType(node);
    if (expected && isTable(expected)) keepAll(checker.getTypeAtLocation(node));
    if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const part of expected ? parts(expected) : [])
        for (const { name } of type.getProperties())
          if (isTheirs(checker.getPropertyOfType(part, name))) kept.add(name);
      const spread = node.properties.filter(ts.isSpreadAssignment);
      if (spread.some(({ expression }) => isTable(checker.getTypeAtLocation(expression)))) keepAll(type);
    }

    // Reached by a key or as a list of keys.
    if (ts.isElementAccessExpression(node)) {
      const isIndex = checker.getTypeAtLocation(node.argumentExpression).flags & ts.TypeFlags.NumberLike;
      if (!isIndex) keepAll(checker.getTypeAtLocation(node.expression));
    }
    if (ts.isTypeOperatorNode(node)) keepAll(checker.getTypeFromTypeNode(node.type));
    if (ts.isForInStatement(node)) keepAll(checker.getTypeAtLocation(node.expression));
    if (ts.isCallExpression(node) && READS_NAMES.test(node.expression.getText()))
      node.arguments.forEach((argument) => keepAll(checker.getTypeAtLocation(argument)));

    // Spelled out, if only as a word: `'key' in object`, `fill('{key} is …')`, `.property=` in a template of HTML.
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && !isCss(node) && !node.getSourceFile().fileName.startsWith(texts))
      for (const [word] of node.text.matchAll(/[\w$]+/g)) kept.add(word);
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) ts.forEachChild(node, visit);
  };
  program.getSourceFiles().filter(isOwn).forEach(visit);
  return [...names].filter((name) => !kept.has(name)).sort();
}
