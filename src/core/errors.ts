// Errors as values: a closed list of codes and the Result that carries them between rooms.
// Every room answers with these; the reader's sentence for each code stands in assets/locales under `error.<code>`.

/** The closed list. Adding a code without a sentence in each language fails the locale test. */
export const ERROR_CODES = [
  'aborted', // the caller went away; never shown, never logged
  'internal', // our own mistake: shown as such, logged with its cause
  'message-malformed', // a message of no known shape arrived
  'entity-unknown', // asked for an entity no enabled corpus has
  'corpus-malformed', // an authored file or a part does not have the shape it must
  'storage-unavailable', // the browser refuses to store
  'page-unreachable', // no content script answers in that tab
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Plain JSON so that it crosses message boundaries unchanged. `where` is for the log: a file:line, a URL, an id. */
export type Failure = { readonly code: ErrorCode; readonly message: string; readonly where?: string };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (
  code: ErrorCode,
  message: string,
  where?: string,
): { readonly ok: false; readonly error: Failure } => ({
  ok: false,
  error: where === undefined ? { code, message } : { code, message, where },
});

/** True for the error every aborted fetch, timer or signal throws. */
export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
