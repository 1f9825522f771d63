// Who is heard and what is refused, before any answer is made.
import { describe, expect, it } from 'vitest';
import { type Failure, ok, type Result } from '../core/errors.ts';
import { type Answers, makeListener, type Sender } from './listen.ts';
import { REQUESTS, type RequestName } from './messages.ts';

const SELF = { id: 'us', origin: 'chrome-extension://us/' };
const page: Sender = { id: 'us', url: 'https://example.org/a', frameId: 0, tab: { id: 3 } };
const own: Sender = { id: 'us', url: 'chrome-extension://us/popup.html' };

/** Answers that tell what they were asked. */
const listen = (answers: Partial<Record<RequestName, () => Promise<Result<unknown>>>> = {}) => {
  const heard: unknown[] = [];
  const reported: Failure[] = [];
  const all = Object.fromEntries(
    Object.keys(REQUESTS).map((name) => [
      name,
      answers[name as RequestName] ??
        (async (what: unknown) => {
          heard.push([name, what]);
          return ok(null);
        }),
    ]),
  );
  return {
    listener: makeListener(all as unknown as Answers, SELF, (failure) => reported.push(failure)),
    heard,
    reported,
  };
};
const code = (result: Result<unknown> | undefined) =>
  result === undefined ? 'ignored' : result.ok ? 'ok' : result.error.code;

const KEY = 'c/ann';
const SOUND: { readonly [N in RequestName]: unknown } = {
  startPage: { url: 'https://example.org/' },
  annotate: { page: { texts: ['a', 'b'], lang: 'en', dossier: { any: ['thing'] } } },
  card: { key: KEY },
  cards: { keys: [KEY] },
  openPanel: { key: KEY },
  loadScript: { script: 'hand' },
  paintSheet: { underline: 'wavy' },
  fasten: { leash: 'x1' },
  closeOthers: { frame: 'f' },
  hide: { hidden: { key: KEY, site: 'example.org' } },
  search: { query: 'a', lang: 'en', limit: 10 },
  corpora: {},
  remember: { key: KEY },
  recent: {},
  settings: {},
  changeSettings: { changes: { hoverDelay: 100 } },
  listCorpora: {},
  changeCorpus: { corpus: 'c', choice: { enabled: false, hue: null, auto: true } },
  arrangeCorpora: { corpora: ['c', 'd'] },
  rollBack: { corpus: 'c' },
  removeCorpus: { corpus: 'c' },
  previewChannel: { address: 'https://host.example/channel.json' },
  subscribe: { address: 'https://host.example/channel.json', corpus: 'c', unsigned: true },
  checkNow: { corpus: 'c' },
  previewFile: { file: 'f' },
  importFile: { file: 'f', corpora: [{ corpus: 'c', unsigned: false }], settings: true },
  eraseLibrary: {},
};

describe('the background listens', () => {
  it.each(Object.entries(SOUND))('to %s, from those who may ask it', async (name, what) => {
    const { askers } = REQUESTS[name as RequestName];
    for (const [asker, sender] of [
      ['page', page],
      ['own', own],
    ] as const) {
      const { listener, heard } = listen();
      const may = askers.some((one) => one === asker);
      expect(code(await listener({ ask: name, what }, sender))).toBe(may ? 'ok' : 'message-malformed');
      expect(heard).toEqual(may ? [[name, what]] : []);
    }
  });

  it('does not let a script in a page search, list corpora or touch the settings', () => {
    const forPages = Object.entries(REQUESTS).filter(([, { askers }]) => askers.some((one) => one === 'page'));
    expect(forPages.map(([name]) => name)).toEqual([
      'startPage',
      'annotate',
      'card',
      'loadScript',
      'paintSheet',
      'fasten',
      'closeOthers',
      'openPanel',
      'hide',
    ]);
  });

  it.each<[string, unknown, Sender]>([
    ['a stranger extension', { ask: 'corpora', what: {} }, { ...own, id: 'them' }],
    ['a sender without a name', { ask: 'corpora', what: {} }, { url: own.url }],
    ['a request of no known name', { ask: 'everything', what: {} }, own],
    ['a name that every object has', { ask: 'constructor', what: {} }, own],
    ['a message to others', { pageNames: { ask: '1', names: [] } }, page],
    ['text', 'corpora', own],
    ['nothing', undefined, own],
    ['null', null, own],
    ['a list', [{ ask: 'corpora' }], own],
  ])('not to %s', (_, message, sender) => {
    expect(listen().listener(message, sender)).toBeUndefined();
  });

  it.each<[string, unknown, Sender]>([
    ['no content', { ask: 'card' }, own],
    ['a key that is none', { ask: 'card', what: { key: 'ann' } }, own],
    ['a key that is a list', { ask: 'card', what: { key: ['c/ann'] } }, own],
    ['texts that are no list', { ask: 'annotate', what: { page: { texts: 'Mark Carney' } } }, page],
    ['a text that is none', { ask: 'annotate', what: { page: { texts: ['a', 7] } } }, page],
    ['no limit', { ask: 'search', what: { query: 'a', lang: 'en' } }, own],
    ['a limit without end', { ask: 'search', what: { query: 'a', lang: 'en', limit: 1e9 } }, own],
    ['a language of none', { ask: 'search', what: { query: 'a', lang: 'tlh', limit: 5 } }, own],
    ['a leash that is CSS', { ask: 'fasten', what: { leash: 'x: }*{display:none' } }, page],
    ['a setting out of range', { ask: 'changeSettings', what: { changes: { hoverDelay: -5 } } }, own],
    ['a setting of no known name', { ask: 'changeSettings', what: { changes: { admin: true } } }, own],
  ])('and refuses %s', async (_, message, sender) => {
    const { listener, heard } = listen();
    expect(code(await listener(message, sender))).toBe('message-malformed');
    expect(heard).toEqual([]);
  });

  it('turns a mistake of ours into an answer and reports it', async () => {
    const { listener, reported } = listen({ corpora: () => Promise.reject(new TypeError('oh')) });
    expect(code(await listener({ ask: 'corpora', what: {} }, own))).toBe('internal');
    expect(reported).toEqual([{ code: 'internal', message: 'oh', where: 'corpora' }]);
  });

  it('reports nothing of what was stopped', async () => {
    const { listener, reported } = listen({ corpora: () => Promise.reject(new DOMException('stop', 'AbortError')) });
    expect(code(await listener({ ask: 'corpora', what: {} }, own))).toBe('aborted');
    expect(reported).toEqual([]);
  });
});
