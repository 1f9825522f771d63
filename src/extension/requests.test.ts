// The background's answers over a library, settings and tabs of straw.
import { describe, expect, it } from 'vitest';
import type { EntityKey } from '../core/corpus.ts';
import { fail, ok } from '../core/errors.ts';
import { leashCss } from '../core/leash.ts';
import { DEFAULTS, type Settings } from '../core/settings.ts';
import { COMMANDS, type CommandMeans, runCommand } from './commands.ts';
import type { CorporaAnswers } from './library/corpora-answers.ts';
import type { Library } from './library.ts';
import type { Sender } from './listen.ts';
import { makeAnswers } from './requests.ts';
import type { SettingsStore } from './storage.ts';
import { makeTellPages } from './tell-pages.ts';

const world = (chosen: Partial<Settings> = {}) => {
  const done: unknown[] = [];
  let settings: Settings = { ...DEFAULTS, ...chosen };
  const store: SettingsStore = {
    read: async () => ({ settings }),
    change: async (changes) => {
      settings = { ...settings, ...changes(settings) };
      return { settings };
    },
    watch: () => undefined,
  };
  const library = {
    stamp: async () => ok('stamp'),
    annotate: async (page: unknown) => ok(['annotated', page]),
    card: async (key: string) => fail('entity-unknown', 'no', key),
    search: async (...asked: unknown[]) => ok(['found', ...asked]),
    corpora: async () => ok([]),
    briefs: async (keys: unknown) => ok(['briefs', keys]),
  } as unknown as Library;
  const tell = makeTellPages({
    query: async () => [{ id: 1 }, { id: 2 }, {}, { id: 3 }],
    sendMessage: async (...sent) => {
      if (sent[0] === 2) throw new Error('Receiving end does not exist');
      done.push(sent);
    },
  });
  const looked: EntityKey[] = [];
  const recent = { read: async () => looked, add: async (key: EntityKey) => void looked.unshift(key) };
  const answers = makeAnswers({
    library,
    corpora: {} as CorporaAnswers,
    settings: store,
    recent,
    tell,
    injectScript: async (...injected) => void done.push(injected),
    insertStyle: async (...inserted) => void done.push(inserted),
    openPanel: async (...opened) => void done.push(opened),
    languages: () => ['fr-CA', 'en'],
  });
  return { answers, done, store, tell, settings: () => settings };
};

const TOP: Sender = {
  id: 'us',
  url: 'https://news.example/a',
  frameId: 0,
  tab: { id: 7, url: 'https://news.example/a' },
};
const FRAME: Sender = { ...TOP, url: 'https://ads.example/', frameId: 4 };
const started = async (chosen: Partial<Settings>, url: string, sender: Sender) => {
  const reply = await world(chosen).answers.startPage({ url }, sender);
  return reply.ok && { on: reply.value.on, site: reply.value.site };
};

describe('startPage', () => {
  it('says whether, how, in which language and with which lexicon', async () => {
    expect(await world().answers.startPage({ url: 'https://news.example/a' }, TOP)).toEqual(
      ok({ on: true, settings: DEFAULTS, lang: 'fr', site: 'news.example', stamp: 'stamp' }),
    );
    expect(await world({ lang: 'en' }).answers.startPage({ url: 'https://news.example/a' }, TOP)).toMatchObject({
      value: { lang: 'en' },
    });
  });

  it.each<[string, Partial<Settings>, string, Sender, { on: boolean; site: string }]>([
    [
      'the top frame by its own address',
      { sites: ['news.example/b'] },
      'https://news.example/b',
      TOP,
      { on: false, site: 'news.example' },
    ],
    [
      'a frame by the page it stands in',
      { sites: ['news.example'] },
      'https://ads.example/',
      FRAME,
      { on: false, site: 'news.example' },
    ],
    [
      'not a frame by where it came from',
      { sites: ['ads.example'] },
      'https://ads.example/',
      FRAME,
      { on: true, site: 'news.example' },
    ],
    ['an empty frame too', { sites: ['news.example'] }, 'about:blank', FRAME, { on: false, site: 'news.example' }],
    [
      'a frame in a tab we may not read, by itself',
      { sites: ['ads.example'] },
      'https://ads.example/',
      { ...FRAME, tab: { id: 7 } },
      { on: false, site: 'ads.example' },
    ],
    ['an address without a host', {}, 'about:srcdoc', { ...FRAME, tab: { id: 7 } }, { on: true, site: '' }],
  ])('judges %s', async (_, chosen, url, sender, expected) => {
    expect(await started(chosen, url, sender)).toEqual(expected);
  });
});

describe('the other answers', () => {
  it('come from the library', async () => {
    const { answers } = world();
    expect(await answers.annotate({ page: { texts: ['a'] } }, TOP)).toEqual(ok(['annotated', { texts: ['a'] }]));
    expect(await answers.card({ key: 'c/x' }, TOP)).toEqual(fail('entity-unknown', 'no', 'c/x'));
    expect(await answers.search({ query: 'q', lang: 'fr', limit: 5 }, TOP)).toEqual(ok(['found', 'q', 'fr', 5]));
  });

  it('inject the popover into the frame that asks', async () => {
    const { answers, done } = world();
    expect(await answers.loadScript({ script: 'popover' }, FRAME)).toEqual(ok(null));
    expect(done).toEqual([['/popover.js', 7, 4]]);
  });

  it('fasten the paint of the frame that asks', async () => {
    const { answers, done } = world();
    await answers.fasten({ leash: 'x1' }, FRAME);
    expect(done).toEqual([[leashCss('x1'), 7, 4]]);
  });

  it("close the cards of the tab's other frames", async () => {
    const { answers, done } = world();
    await answers.closeOthers({ frame: 'f' }, FRAME);
    expect(done).toEqual([[7, { tell: 'closeCard', what: { except: 'f' } }]]);
  });

  it('hide an entity once, here or everywhere', async () => {
    const { answers, settings } = world();
    await answers.hide({ hidden: { key: 'c/x', site: 'news.example' } }, TOP);
    await answers.hide({ hidden: { key: 'c/x', site: 'news.example' } }, TOP);
    await answers.hide({ hidden: { key: 'c/x' } }, TOP);
    expect(settings().hidden).toEqual([{ key: 'c/x', site: 'news.example' }, { key: 'c/x' }]);
  });

  it('remember what was looked up', async () => {
    const { answers } = world();
    await answers.remember({ key: 'c/x' }, TOP);
    await answers.remember({ key: 'c/y' }, TOP);
    expect(await answers.recent({}, TOP)).toEqual(ok(['briefs', ['c/y', 'c/x']]));
  });

  it('change settings and give all of them back', async () => {
    const reply = await world({ theme: 'dark' }).answers.changeSettings({ changes: { on: false } }, TOP);
    expect(reply).toEqual(ok({ settings: { ...DEFAULTS, theme: 'dark', on: false } }));
  });
});

describe('telling pages', () => {
  it('reaches every tab that has us, whatever the others say', async () => {
    const { tell, done } = world();
    await tell.everyone('settingsChanged', {});
    expect(done).toEqual([1, 3].map((id) => [id, { tell: 'settingsChanged', what: {} }]));
    expect(await tell.tab(2, 'step', { by: 1 })).toBe(false);
    expect(await tell.tab(1, 'showMention', { key: 'c/x', n: 2 }, 5)).toBe(true);
    expect(done.at(-1)).toEqual([1, { tell: 'showMention', what: { key: 'c/x', n: 2 } }, { frameId: 5 }]);
  });
});

describe('a keyboard command', () => {
  const press = async (
    name: string,
    chosen: Partial<Settings> = {},
    url: string | undefined = 'https://news.example/a',
  ) => {
    const { tell, done, store, settings } = world(chosen);
    const tabs: CommandMeans['tabs'] = { query: async () => [url === undefined ? { id: 9 } : { id: 9, url }] };
    await runCommand(name, { tabs, settings: store, tell });
    return { done, settings: settings() };
  };

  it.each([
    ['next-name', 'step', { by: 1 }],
    ['previous-name', 'step', { by: -1 }],
    ['open-card', 'openHere', {}],
  ])('%s tells the tab in front to %s', async (name, tell, what) => {
    expect((await press(name)).done).toEqual([[9, { tell, what }]]);
  });

  it.each<[string, Partial<Settings>, Partial<Settings>]>([
    ['off', {}, { on: true, sites: ['news.example'] }],
    ['on again', { sites: ['news.example', 'other.example'] }, { on: true, sites: ['other.example'] }],
    ['on where only listed sites are', { siteMode: 'only' }, { on: true, sites: ['news.example'] }],
    ['on although everything was off', { on: false }, { on: true, sites: [] }],
  ])('toggle-site switches this site %s', async (_, chosen, expected) => {
    expect((await press('toggle-site', chosen)).settings).toMatchObject(expected);
  });

  it('does nothing on a page without an address, or for a name that is none of ours', async () => {
    const blank = await world();
    const tabs: CommandMeans['tabs'] = { query: async () => [{ id: 9 }] };
    await runCommand('toggle-site', { tabs, settings: blank.store, tell: blank.tell });
    expect(blank.settings()).toEqual(DEFAULTS);
    expect((await press('constructor')).done).toEqual([]);
    expect(COMMANDS).not.toContain('constructor');
  });
});
