import type { LoadCode } from '../check/index.js';
import { MAX_QUOTE } from '../model/limits.js';

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

/** Reads the whole body as text, and stops as soon as it is larger than allowed. */
async function textOf(response: Response, name: string, maxBytes: number): Promise<string> {
  const tooLarge = () => new LoadError('src-too-large', name, maxBytes);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge();
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > maxBytes) {
      void reader.cancel();
      throw tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
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
  const seconds = limits.timeout > 0 ? Math.min(limits.timeout, LONGEST) : LONGEST;
  const timeout = AbortSignal.timeout(seconds * 1000);
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, timeout]) });
    if (!response.ok) throw new LoadError('src-http', name, response.status);
    const text = await textOf(response, name, limits.maxBytes);
    return parseJson(text, name, response.headers.get('content-type'));
  } catch (error) {
    if (error instanceof LoadError || signal.aborted) throw error;
    throw new LoadError(timeout.aborted ? 'src-timeout' : 'src-network', name, seconds);
  }
}
