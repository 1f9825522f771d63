// The protocol, to be read aloud: every request with its reply and who may ask it, and what the background and the popup tell
// pages. Requests go to the background. Replies are Results, so an error crosses with its code.
import * as v from 'valibot';
import { type EntityKey, LANGS } from '../core/corpus.ts';
import { isLeash } from '../core/leash.ts';
import type { NamedOnPage, PageText } from '../core/mention.ts';
import { changesSchema, entityKeySchema, hiddenSchema, underlineSchema } from '../core/settings/record.ts';
import type { Settings } from '../core/settings.ts';
import type { SyncState } from '../core/sync-state.ts';
import * as library from './library/corpora-replies.ts';
import * as replies from './replies.ts';

/** `page`: our script in somebody's page, in a process that a hostile page may have taken over. `own`: the extension's own pages. */
export type Asker = 'page' | 'own';

const request = <Q extends v.GenericSchema, R extends v.GenericSchema>(
  askers: readonly Asker[],
  asks: Q,
  reply: R,
) => ({
  askers,
  asks,
  reply,
});

const PAGE = ['page'] as const;
const OWN = ['own'] as const;
const BOTH = ['page', 'own'] as const;
const nothing = v.object({});
const lang = v.picklist(LANGS);
const line = v.pipe(v.string(), v.maxLength(4000));
const id = v.pipe(v.string(), v.maxLength(200));
const corpusChoice = v.object({
  enabled: v.exactOptional(v.boolean()),
  hue: v.exactOptional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)))),
  auto: v.exactOptional(v.boolean()),
});
const pageText: v.GenericSchema<unknown, PageText> = v.object({
  lang: v.exactOptional(v.string()),
  title: v.exactOptional(v.string()),
  texts: v.array(v.string()),
  dossier: v.exactOptional(v.unknown()),
});

export const REQUESTS = {
  /** Our script starts in a frame, or comes back to one: whether it should work there, and how. */
  startPage: request(PAGE, v.object({ url: v.string() }), replies.pageStart),
  /** Find the mentions in a batch of page text. */
  annotate: request(BOTH, v.object({ page: pageText }), replies.annotated),
  /** Everything a card shows. */
  card: request(BOTH, v.object({ key: entityKeySchema }), replies.card),
  /** Inject one of the scripts that are not on every page into the frame that asks. */
  loadScript: request(PAGE, v.object({ script: v.picklist(['hand', 'popover']) }), v.null()),
  /** The style sheet of painted names, where the browser has not brought it. */
  paintSheet: request(PAGE, v.object({ underline: underlineSchema }), v.string()),
  /** Insert the CSS that our paint in the frame hangs on, for the browser to take back when the extension goes. */
  fasten: request(PAGE, v.object({ leash: v.pipe(v.string(), v.check(isLeash)) }), v.null()),
  /** A card opened in the frame that asks, or Escape was pressed there: the tab's other frames close theirs. */
  closeOthers: request(PAGE, v.object({ frame: v.string() }), v.null()),
  /** The reader wants an entity's record in the side panel of the tab's window. */
  openPanel: request(PAGE, v.object({ key: entityKeySchema }), v.null()),
  /** The reader said "not this". */
  hide: request(BOTH, v.object({ hidden: hiddenSchema }), v.null()),
  /** The cards of those keys that the enabled corpora have. */
  cards: request(OWN, v.object({ keys: v.pipe(v.array(entityKeySchema), v.maxLength(200)) }), replies.cards),
  /** Search the enabled corpora; at most `limit` hits, best first. */
  search: request(
    OWN,
    v.object({ query: v.string(), lang, limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(200)) }),
    replies.searchHits,
  ),
  /** The installed corpora. */
  corpora: request(OWN, nothing, replies.corpora),
  /** A card was opened by choice: keep it among the last look-ups. */
  remember: request(OWN, v.object({ key: entityKeySchema }), v.null()),
  /** The last look-ups that the enabled corpora still have, newest first. */
  recent: request(OWN, nothing, replies.briefs),
  /** The reader's choices, and what is wrong with storing them, if anything is. */
  settings: request(OWN, nothing, replies.settingsState),
  /** Change some of them; answers with all. */
  changeSettings: request(OWN, v.object({ changes: changesSchema }), replies.settingsState),

  /** Every installed corpus, with how its sync stands. */
  listCorpora: request(OWN, nothing, library.corporaList),
  /** Switch one on or off, let it look for news by itself, colour it (`hue` null: by topic). */
  changeCorpus: request(OWN, v.object({ corpus: id, choice: corpusChoice }), v.null()),
  /** The reader's order: all ids, the first first. */
  arrangeCorpora: request(OWN, v.object({ corpora: v.array(id) }), v.null()),
  /** Back to the version before, or forward to the one gone back from. */
  rollBack: request(OWN, v.object({ corpus: id }), v.null()),
  removeCorpus: request(OWN, v.object({ corpus: id }), v.null()),
  /** What stands behind a channel's address, before the reader agrees to it. */
  previewChannel: request(OWN, v.object({ address: line }), library.preview),
  /** The reader agreed to what was previewed; `unsigned` after the warning. Answers when the first sync has come to rest. */
  subscribe: request(OWN, v.object({ address: line, corpus: id, unsigned: v.boolean() }), library.syncState),
  /** Look for news now; answers when that has come to rest, and is told on the way (`syncMoved`). */
  checkNow: request(OWN, v.object({ corpus: id }), library.syncState),
  /** What a file holds that the asking page has put into the store under this name. */
  previewFile: request(OWN, v.object({ file: line }), library.fileOffer),
  /** Install what the reader chose of it, and its settings if wanted; the file is dropped. */
  importFile: request(
    OWN,
    v.object({
      file: line,
      corpora: v.array(v.object({ corpus: id, unsigned: v.boolean() })),
      settings: v.boolean(),
    }),
    library.imported,
  ),
  /** Remove every corpus but the package's own, and all choices about them. */
  eraseLibrary: request(OWN, nothing, v.null()),
};

export type RequestName = keyof typeof REQUESTS;
export type Requests = {
  [N in RequestName]: {
    readonly request: v.InferOutput<(typeof REQUESTS)[N]['asks']>;
    readonly reply: v.InferOutput<(typeof REQUESTS)[N]['reply']>;
  };
};
/** A request on its way. */
export type Asked<N extends RequestName = RequestName> = { readonly ask: N; readonly what: Requests[N]['request'] };

export type { PageStart, SettingsState } from './replies.ts';

/** What pages are told. No reply: a tab-wide message has one, and there may be many frames. */
export type ToPage = {
  /** The popup or side panel asks every frame; each answers with a PageNames of its own. */
  listNames: { readonly ask: string };
  /** Scroll to the nth mention of an entity and open its card. */
  showMention: { readonly key: EntityKey; readonly n: number };
  /** Go to the next (1) or previous (-1) name. For the frame that has the focus, as are the next two. */
  step: { readonly by: 1 | -1 };
  /** Open the card of the name stepped to, or of the one at the caret. */
  openHere: Record<never, never>;
  /** Answer with a PageSelection, for the search field to begin with. */
  tellSelection: { readonly ask: string };
  /** A card opened in another frame: `except`, by the name that it gave itself, since no frame knows the browser's for it. */
  closeCard: { readonly except: string };
  /** The reader's choices changed: ask again how to start. */
  settingsChanged: Record<never, never>;
  /** The lexicon changed: annotate again. */
  corpusChanged: { readonly stamp: string };
};
export type ToPageName = keyof ToPage;
/** A message to pages on its way. */
export type Told = { [N in ToPageName]: { readonly tell: N; readonly what: ToPage[N] } }[ToPageName];

/** Sent by each frame in answer to `listNames`; the sender's frame id says which. */
export type PageNames = { readonly pageNames: { readonly ask: string; readonly names: readonly NamedOnPage[] } };
/** Sent by the frame that has the focus in answer to `tellSelection`. */
export type PageSelection = { readonly pageSelection: { readonly ask: string; readonly text: string } };
/** What the extension's own pages hear from frames. */
export const fromPage: v.GenericSchema<unknown, PageNames | PageSelection> = v.union([
  v.object({ pageNames: v.object({ ask: v.string(), names: v.array(replies.namedOnPage) }) }),
  v.object({ pageSelection: v.object({ ask: v.string(), text: v.string() }) }),
]);

/** What the background tells the extension's own pages, whichever are open. */
export type ToOwn =
  | { readonly syncMoved: { readonly corpus: string; readonly state: SyncState } }
  /** The list of corpora, or what they hold, is another one: ask for it again. */
  | { readonly corporaChanged: Record<never, never> };
export const fromBackground: v.GenericSchema<unknown, ToOwn> = v.union([
  v.object({ syncMoved: v.object({ corpus: v.string(), state: library.syncState }) }),
  v.object({ corporaChanged: nothing }),
]);

/** All that a reader may change: the type of `changeSettings`. */
export type Changes = Partial<Settings>;
