import type { LoadCode } from '../check/index.js';
import { MAX_QUOTE } from '../model/limits.js';
import type { LargeText } from './large-text.js';
import { load } from './parts.js';

export interface LoadLimits {
  readonly maxBytes: number;
  /** seconds */
  readonly timeout: number;
}

/** A load that can't go on. Its message is what is said where the words of the second script can't be had. */
export class LoadError extends Error {
  /**
   * @param from what people call the file
   * @param detail what the code is about: a status, a limit, the scheme of an address, the text that is no JSON
   */
  constructor(
    readonly code: LoadCode,
    readonly from: string,
    readonly detail: string | number = '',
    readonly contentType = '',
  ) {
    super(code === 'src-parse' ? `${from} is not valid JSON.` : `Could not load ${from}.`);
  }
}

/** A timer of a browser can't be set further ahead than 24 days. Seconds. */
const LONGEST = 2_000_000;

/** The last part of an address, as people call the file. */
function nameOf(url: URL): string {
  const name = (url.pathname.split('/').pop() || url.host).slice(0, MAX_QUOTE);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function addressOf(src: string): URL {
  const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : undefined;
  if (url && ['http:', 'https:', 'blob:'].includes(url.protocol)) return url;
  throw new LoadError('src-scheme', src.slice(0, MAX_QUOTE), url?.protocol);
}

/** Text of this length and more is parsed while it comes in; less takes no time worth a slice. Characters. */
const LARGE = 1_000_000;
const newLargeText = async () => new (await load('large')).LargeText();

/** Reads and parses the whole body, and stops as soon as it is larger than allowed. */
async function bodyOf(response: Response, name: string, maxBytes: number): Promise<unknown> {
  const tooLarge = () => new LoadError('src-too-large', name, maxBytes);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge();
  const reader = response.body?.getReader();
  const contentType = response.headers.get('content-type');
  const decoder = new TextDecoder(); // leaves a byte order mark out
  // Not one text that becomes longer: each look into it would copy all of it.
  const texts: string[] = [];
  let length = 0;
  let bytes = 0;
  /** null: what parses it in parts can't be had, and all is parsed at once in the end */
  let large: LargeText | null | undefined;
  while (reader) {
    const { done, value } = await reader.read();
    const text = decoder.decode(value, { stream: !done });
    texts.push(text);
    length += text.length;
    if (!done) {
      bytes += value.length;
      if (bytes > maxBytes) {
        void reader.cancel();
        throw tooLarge();
      }
    }
    try {
      if (length > LARGE) {
        const isFirst = large === undefined;
        if (isFirst) large = await newLargeText().catch(() => null);
        await large?.take(isFirst ? texts.join('') : text);
      }
      if (done && large) return large.done();
    } catch {
      void reader.cancel();
      throw new LoadError('src-parse', name, texts.join(''), contentType ?? '');
    }
    if (done) break;
  }
  return parseJson(texts.join(''), name, contentType);
}

/** @throws LoadError src-parse */
export function parseJson(text: string, name: string, contentType?: string | null): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as unknown;
  } catch {
    throw new LoadError('src-parse', name, text, contentType ?? '');
  }
}

/**
 * Fetches and parses an event file.
 * @throws LoadError with one of the src-* codes; an AbortError passes through when `signal` was aborted
 */
export async function loadFile(src: string, limits: LoadLimits, signal: AbortSignal): Promise<unknown> {
  const url = addressOf(src);
  const name = nameOf(url);
  const seconds = Math.min(limits.timeout, LONGEST);
  const timeout = AbortSignal.timeout(seconds * 1000);
  try {
    const response = await fetch(url.href, { signal: AbortSignal.any([signal, timeout]) });
    if (!response.ok) throw new LoadError('src-http', name, response.status);
    return await bodyOf(response, name, limits.maxBytes);
  } catch (error) {
    if (error instanceof LoadError || signal.aborted) throw error;
    throw new LoadError(timeout.aborted ? 'src-timeout' : 'src-network', name, seconds);
  }
}
