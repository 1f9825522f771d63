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
  'storage-full', // the browser has no room left for us
  'page-unreachable', // no content script answers in that tab
  'page-pdf', // the browser's own PDF viewer, closed to extensions
  'background-unreachable', // the background was stopped twice while asked, or answers nothing
  // A pack and its parts
  'part-truncated', // fewer bytes than the channel says
  'part-oversized', // more bytes than the channel says, or than any part may have
  'part-altered', // as many bytes as it should, but not the ones with that SHA-256
  'part-malformed', // not the JSON of a part
  'record-malformed', // one record of a part breaks a rule; `where` is its id
  'pack-duplicate', // one id twice
  'pack-dangling', // a record names one that is not there
  'pack-incomplete', // not all the records that the head counts
  'pack-mixed', // parts of two corpora, or not of the channel's
  'pack-oversized', // more parts or bytes than a reader takes in
  // A channel
  'address-malformed', // not an address to subscribe to
  'channel-oversized', // more bytes than any channel needs
  'channel-html', // a page came instead: a portal, a "not found" with status 200
  'channel-malformed', // not the envelope of a channel
  'channel-unsigned', // no signature where one is demanded
  'channel-key-unknown', // signed, but by no key we trust
  'channel-signature-wrong', // a key we trust is named, and its signature does not hold
  'channel-payload-malformed', // well signed, and yet not what a channel says
  'channel-other-corpus', // well signed, for another corpus
  'channel-two-contents', // the version we know, with other contents
  'channel-epoch-forged', // a new epoch without a new key
  'channel-keys-forged', // other keys without the signature of one that may change them
  'channel-behind', // older than what we have: ours is kept
  'channel-expired', // out of date: ours is kept, unconfirmed
  'channel-schema-new', // made for readers that do not exist here yet
  'channel-app-old', // needs a newer app
  // The network
  'fetch-failed', // no connection, or it broke
  'fetch-status', // an HTTP status that is not success
  'fetch-stalled', // no byte for too long, or too few
  'fetch-redirected', // led to an origin that is neither the channel's nor a mirror's
  // The library and its sync
  'sync-interrupted', // the browser stopped the background before a sync had ended
  'corpus-unknown', // no such corpus is installed
  'corpus-taken', // a corpus of this id is installed from elsewhere
  'previous-missing', // there is no version to go back to
  'self-test-failed', // the new version compiles to something that does not find its own names
  'pack-file-malformed', // a file that was chosen is no exported pack
  'locked', // the reader's organisation has settled it
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
