import type { Issue } from '../model/issue.js';
import { jsonFault } from './json-fault.js';

/** Every other byte is 0, as in a text of two bytes for each sign that was read as one of single bytes. */
const TWO_BYTES = /^\ufffd{0,2}(?:\0[^\0]|[^\0]\0){2}/;

/** What the text looks like if it can't be JSON. */
function otherType(text: string, contentType: string): string | undefined {
  const head = text.slice(0, 200).trimStart();
  if (/^<(!doctype|html|head|body|script|!--)/i.test(head)) return 'a web page';
  if (head.startsWith('<')) return 'XML';
  if (TWO_BYTES.test(text)) return 'text in UTF-16';
  if (/^image\//.test(contentType)) return 'an image';
  // A NUL or the replacement character right at the start: bytes that are no text.
  if (head.slice(0, 8).includes('\u0000') || head.startsWith('\ufffd')) return 'binary data';
  return undefined;
}

/**
 * Says what is wrong with a text that is no JSON, and where. Engines word their errors differently and some don't tell the
 * place, so it is found by {@link jsonFault}.
 * @param name what the text is called in the message
 */
export function jsonProblem(text: string, name: string, contentType: string): Issue {
  const type = otherType(text, contentType);
  if (type)
    return {
      code: 'src-type',
      severity: 'error',
      pointer: '',
      message: `${name} is not JSON: it looks like ${type}.`,
      hint: type.endsWith('16')
        ? 'Save the file as UTF-8.'
        : 'Check the address: servers often answer with a page when a file is missing.',
    };
  const fault = jsonFault(text);
  const before = text.slice(0, fault);
  const place = `line ${before.split('\n').length}, column ${fault - before.lastIndexOf('\n')}`;
  const found = text.codePointAt(fault);
  const what = found === undefined ? 'it ends too early' : `unexpected ${JSON.stringify(String.fromCodePoint(found))}`;
  return {
    code: 'src-parse',
    severity: 'error',
    pointer: '',
    message: `${name} is not valid JSON at ${place}: ${text.trim() ? what : 'it is empty'}.`,
    hint: 'Look there for a comma too many, a missing comma or a missing quotation mark.',
  };
}
