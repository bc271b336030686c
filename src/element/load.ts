import type { Issue, IssueCode } from '../model/issue.js';

export interface LoadLimits {
  readonly maxBytes: number;
  /** seconds */
  readonly timeout: number;
}

/** A load that can't go on; carries the issue that the panel shows. */
export class LoadError extends Error {
  readonly issue: Issue;

  constructor(code: IssueCode, message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.issue = { code, severity: 'error', pointer: '', message, hint };
  }
}

const MB = 1_000_000;
/** A timer of a browser can't be set further ahead than 24 days. Seconds. */
const LONGEST = 2_000_000;

/** The last part of an address, as people call the file. */
function nameOf(url: URL): string {
  const name = (url.pathname.split('/').pop() || url.host).slice(0, 60);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function addressOf(src: string): URL {
  let url: URL | undefined;
  try {
    url = new URL(src, document.baseURI);
  } catch {
    // refused below with the same words as a wrong scheme
  }
  if (url && ['http:', 'https:', 'blob:'].includes(url.protocol)) return url;
  throw new LoadError(
    'src-scheme',
    `The address "${src.slice(0, 60)}" is not allowed. Use http, https or a relative path${url?.protocol === 'file:' ? ' on a server' : ''}.`,
    url?.protocol === 'file:'
      ? 'A page opened from a folder cannot fetch: put the data inside the tag, or start a local server.'
      : 'Write an address such as "data/events.json".',
  );
}

/** Reads the whole body as text, and stops as soon as it is larger than allowed. */
async function textOf(response: Response, name: string, maxBytes: number): Promise<string> {
  const tooLarge = () =>
    new LoadError(
      'src-too-large',
      `${name} is larger than the limit of ${Math.round(maxBytes / MB)} MB.`,
      'Raise the limit with the attribute max-bytes.',
    );
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

/** Text that is no JSON; why not, and where, the check tells. */
export class BrokenJson extends Error {
  constructor(
    readonly text: string,
    readonly from: string,
    readonly contentType: string,
    cause: unknown,
  ) {
    super(`${from} is not valid JSON.`, { cause });
  }
}

/** @throws BrokenJson */
export function parseJson(text: string, name: string, contentType = ''): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as unknown;
  } catch (error) {
    throw new BrokenJson(text, name, contentType, error);
  }
}

/**
 * Fetches and parses an event file.
 * @throws LoadError with one of the src-* codes, BrokenJson; an AbortError passes through when `signal` was aborted
 */
export async function loadFile(src: string, limits: LoadLimits, signal: AbortSignal): Promise<unknown> {
  const url = addressOf(src);
  const name = nameOf(url);
  const seconds = limits.timeout > 0 ? Math.min(limits.timeout, LONGEST) : LONGEST;
  const timeout = AbortSignal.timeout(seconds * 1000);
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, timeout]), credentials: 'same-origin' });
    if (!response.ok) {
      throw new LoadError(
        'src-http',
        `Could not load ${name}: the server answered ${response.status}.`,
        'Check the address in src, or try again later.',
      );
    }
    return parseJson(await textOf(response, name, limits.maxBytes), name, response.headers.get('content-type') ?? '');
  } catch (error) {
    if (error instanceof LoadError || error instanceof BrokenJson || signal.aborted) throw error;
    if (timeout.aborted) {
      throw new LoadError(
        'src-timeout',
        `Could not load ${name}: no complete answer after ${seconds} seconds.`,
        'Raise the limit with the attribute timeout.',
        error,
      );
    }
    throw new LoadError(
      'src-network',
      `Could not load ${name}: no connection, wrong address, or the server does not allow this site (CORS).`,
      'Check the address and the connection; another server has to send Access-Control-Allow-Origin.',
      error,
    );
  }
}
