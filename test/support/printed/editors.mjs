// Prints what editors read: VS Code's custom data for HTML and CSS, and JetBrains' web types.
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { inRoot } from '../process.mjs';

/** Variables and parts have completion of their own: in the words about a tag they would bury the rest. */
const SHORT = { hideCssPropertiesDocs: true, hideCssPartsDocs: true, hideMethodDocs: true, hideLogs: true };

/** Writes the files to dist/. The generators change the manifest they are given. */
export function writeEditorFiles(manifest, version) {
  const outdir = inRoot('dist');
  quietly(() => {
    generateVsCodeCustomElementData(structuredClone(manifest), {
      ...SHORT,
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    });
    generateJetBrainsWebTypes(structuredClone(manifest), {
      ...SHORT,
      outdir,
      webTypesFileName: 'web-types.json',
      packageJson: false,
      version,
    });
  });
}

/** They tell on the console what they do. */
function quietly(act) {
  const { log } = console;
  console.log = () => {};
  try {
    act();
  } finally {
    console.log = log;
  }
}
