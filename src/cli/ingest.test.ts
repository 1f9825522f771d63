// From an article to a channel that readers accept, as an author goes about it; and what happens to those who hurry.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { AS_PAGE, AS_TEXT, PARAGRAPHS, TITLE } from './article/article.fixture.ts';
import { ask, run } from './command.fixture.ts';
import { PERSON, SOUND, withFolder } from './corpus-folder.fixture.ts';

const REVIEW = 'review/bergen-and-aberdeen-plan-a-ferry.yaml';

/** The author at work on a review file. */
const edit = (
  file: string,
  work: (set: (path: (string | number)[], value: unknown) => void, index: (id: string) => number) => void,
): void => {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const { entities } = document.toJS() as { entities: { id: string }[] };
  work(
    (path, value) => document.setIn(path, value),
    (id) => entities.findIndex((entity) => entity.id === id),
  );
  writeFileSync(file, document.toString());
};

const acceptOkonkwo = (file: string): void =>
  edit(file, (set, index) => {
    const at = index('nadia-okonkwo');
    set(['source', 'passages', 0, 'text'], 'The commissioner and the mayor spoke about a ferry to Scotland.');
    set(['entities', at, 'accept'], 'yes');
    set(['entities', at, 'description'], 'Harbour commissioner');
    set(['entities', at, 'summary'], 'Nadia Okonkwo is harbour commissioner. She wants a ferry to Scotland.');
    set(['entities', at, 'facts', 0, 'text'], 'She met the mayor of Bergen.');
  });

const withArticle = async (use: (folder: string, article: string) => Promise<void>): Promise<void> =>
  withFolder({ 'article.txt': AS_TEXT, 'page.html': AS_PAGE }, async (base) => {
    const folder = join(base, 'corpus');
    await run('new', folder, '--title', 'Harbours');
    await use(folder, join(base, 'article.txt'));
  });

describe('ingest', () => {
  it('proposes what the article names, and adds nothing', async () => {
    await withArticle(async (folder, article) => {
      const [found] = await ask<
        [
          {
            source: { date: string; passages: object[] };
            entities: { id: string; kind: string; passages: number[]; with: string[] }[];
            unsure: string[];
          },
        ]
      >('ingest', folder, article);
      expect(found.source).toMatchObject({ title: TITLE, date: '2025-05-12', publisher: 'The Coast Herald' });
      expect(found.source.passages).toHaveLength(PARAGRAPHS.length);
      expect(found.entities.map(({ id, kind }) => `${kind} ${id}`).sort()).toEqual([
        'organisation dnv',
        'organisation green-party',
        'organisation ministry-of-transport',
        'organisation nordic-shipping-council',
        'organisation university-of-bergen',
        'person ingrid-solheim',
        'person lars-haugen',
        'person nadia-okonkwo',
        'place aberdeen',
        'place bergen',
        'place germany',
        'place norway',
        'place scotland',
        'place united-kingdom',
      ]);
      const mayor = found.entities.find(({ id }) => id === 'lars-haugen');
      expect(mayor?.passages).toEqual([1, 2]);
      expect(mayor?.with).toContain('nadia-okonkwo');
      expect(readdirSync(join(folder, 'sources'))).toEqual(['example.yaml']);
      expect(await ask('check', folder)).toMatchObject({ entities: 2, sources: 1, warnings: 0 });
    });
  });

  it('finds the same in the web page around the article', async () => {
    await withArticle(async (folder, article) => {
      const [text] = await ask<[{ entities: { id: string }[] }]>('ingest', folder, article);
      await withArticle(async (other, twin) => {
        const page = twin.replace('article.txt', 'page.html');
        const [html] = await ask<[{ entities: { id: string }[] }]>('ingest', other, page);
        expect(html.entities.map(({ id }) => id)).toEqual(text.entities.map(({ id }) => id));
      });
    });
  });

  it('goes all the way: new, ingest, review, check, build, publish, verify', async () => {
    await withArticle(async (folder, article) => {
      const [review, out, key] = [join(folder, REVIEW), join(folder, '../public'), join(folder, '../keys/own.json')];
      expect((await run('ingest', folder, article)).exit).toBe(0);
      acceptOkonkwo(review);
      const taken = await run('ingest', folder, review);
      expect(taken).toMatchObject({ exit: 0, out: expect.stringContaining('took in 1 entities and 0 facts') });
      expect(await ask('check', folder)).toMatchObject({ ok: true, entities: 3, sources: 2 });
      const source = readFileSync(join(folder, 'sources/bergen-and-aberdeen-plan-a-ferry.yaml'), 'utf8');
      expect(source).toContain('spoke about a ferry');
      expect(source, 'the article’s own sentences stay out').not.toContain('on Tuesday to talk');
      mkdirSync(join(folder, '../keys'));
      for (const command of [
        ['build', folder, '--out', out],
        ['keygen', key],
        ['publish', out, '--key', key],
        ['verify', out],
      ])
        expect(await run(...command), command.join(' ')).toMatchObject({ exit: 0 });
    });
  });

  it('leaves what was not decided for later, and takes it then', async () => {
    await withArticle(async (folder, article) => {
      const review = join(folder, REVIEW);
      await run('ingest', folder, article);
      acceptOkonkwo(review);
      await run('ingest', folder, review);
      expect(readFileSync(review, 'utf8')).not.toContain('nadia-okonkwo\n');
      edit(review, (set, index) => {
        const at = index('lars-haugen');
        set(['source', 'passages', 1, 'text'], 'The ferries would run three times a week.');
        set(['entities', at, 'accept'], 'yes');
        set(['entities', at, 'description'], 'Mayor of Bergen');
        set(['entities', at, 'summary'], 'Lars Haugen is mayor of Bergen. He wants the ferry soon.');
        set(['entities', at, 'facts', 0], {
          text: 'He said that they had waited long enough.',
          from: 'bergen-and-aberdeen-plan-a-ferry#2',
        });
      });
      expect(await run('ingest', folder, review)).toMatchObject({ exit: 0 });
      expect(await ask('check', folder)).toMatchObject({ ok: true, entities: 4, sources: 2 });
    });
  });

  it('adds facts to entities that the corpus has, and keeps its comments', async () => {
    const files = {
      ...SOUND,
      'entities/ada-brandt.yaml': `# by hand\n${PERSON}`,
      'more.txt':
        'More on the harbour\n\nAda Brandt left the Harbour Board in May. Brandt said that it was time to go.\n',
    };
    await withFolder(files, async (folder) => {
      const [found] = await ask<[{ known: object[]; entities: object[] }]>('ingest', folder, join(folder, 'more.txt'));
      expect(found.known).toEqual([
        { id: 'ada-brandt', passages: [1] },
        { id: 'harbour-board', passages: [1] },
      ]);
      expect(found.entities).toEqual([]);
      const review = join(folder, 'review/more-on-the-harbour.yaml');
      edit(review, (set) => {
        set(['source', 'publisher'], 'The Gazette');
        set(['source', 'date'], '2025-05');
        set(['source', 'passages', 0, 'text'], 'The head of the board stepped down.');
        set(['known', 0, 'facts', 0, 'text'], 'She left the board.');
        set(['known', 0, 'facts', 0, 'date'], '2025-05');
      });
      expect(await run('ingest', folder, review)).toMatchObject({
        exit: 0,
        out: expect.stringContaining('0 entities and 1 facts'),
      });
      const person = readFileSync(join(folder, 'entities/ada-brandt.yaml'), 'utf8');
      expect(person).toMatch(/^# by hand\n/);
      expect(person).toContain('She left the board.');
      expect(await ask('check', folder)).toMatchObject({ ok: true, sources: 2 });
    });
  });

  it('adds facts to entities in lines of JSON', async () => {
    const { 'entities/harbour-board.yaml': _, ...rest } = SOUND;
    const board = {
      id: 'harbour-board',
      kind: 'organisation',
      name: 'Harbour Board',
      description: 'It runs the harbour',
      summary: 'The board runs the harbour. It has six members.',
      aliases: ['Harbour Board'],
    };
    const files = {
      ...rest,
      'entities/all.jsonl': `${JSON.stringify(board)}\n`,
      'more.txt': 'More news\n\nThe Harbour Board met in May again.\n',
    };
    await withFolder(files, async (folder) => {
      await run('ingest', folder, join(folder, 'more.txt'));
      const review = join(folder, 'review/more-news.yaml');
      edit(review, (set) => {
        set(['source', 'publisher'], 'The Gazette');
        set(['source', 'date'], 2025);
        set(['source', 'passages', 0, 'text'], 'It met.');
        set(['known', 0, 'facts', 0, 'text'], 'It met in May.');
      });
      expect(await run('ingest', folder, review)).toMatchObject({ exit: 0 });
      expect(readFileSync(join(folder, 'entities/all.jsonl'), 'utf8')).toContain(
        '"facts":[{"text":"It met in May.","from":"more-news#1"}]',
      );
      expect(existsSync(review), 'nothing is left to decide').toBe(false);
    });
  });

  it('keeps the article’s own sentences where the author says they are his', async () => {
    await withArticle(async (folder, article) => {
      const review = join(folder, REVIEW);
      await run('ingest', folder, article);
      edit(review, (set) => set(['wording'], 'own'));
      expect((await run('ingest', folder, review)).exit).toBe(0);
      expect(readFileSync(join(folder, 'sources/bergen-and-aberdeen-plan-a-ferry.yaml'), 'utf8')).toContain(
        'Nadia Okonkwo met the mayor',
      );
    });
  });

  type Hurry = readonly [name: string, says: RegExp, work: Parameters<typeof edit>[1]];
  const HURRIES: readonly Hurry[] = [
    [
      'accepts without writing',
      /ferry\.yaml:\d+ {2}"summary" is empty/,
      (set, index) => set(['entities', index('norway'), 'accept'], 'yes'),
    ],
    [
      'points at a passage that has no text',
      /ferry\.yaml:\d+ {2}passage 1 has no text yet/,
      (set, index) => {
        set(['entities', index('norway'), 'accept'], 'yes');
        set(['entities', index('norway'), 'description'], 'A country');
        set(['entities', index('norway'), 'summary'], 'It is a country. It is in the north.');
        set(['entities', index('norway'), 'facts', 0, 'text'], 'It has ferries.');
      },
    ],
    [
      'answers neither yes nor no',
      /"maybe" is no answer \(yes, no\)/,
      (set) => set(['entities', 0, 'accept'], 'maybe'),
    ],
    ['mistypes a key', /a review has no key "entites"; did you mean "entities"\?/, (set) => set(['entites'], [])],
    ['mistypes the wording', /"digets" is no wording .*did you mean "digest"/, (set) => set(['wording'], 'digets')],
    ['decides nothing', /nothing in it says "accept: yes"/, () => undefined],
  ];
  it.each(HURRIES)('refuses a review whose author %s, and writes nothing', async (_name, says, work) => {
    await withArticle(async (folder, article) => {
      const review = join(folder, REVIEW);
      await run('ingest', folder, article);
      edit(review, work);
      const ran = await run('ingest', folder, review);
      expect(ran.exit).toBe(1);
      expect(ran.err).toMatch(says);
      expect(readdirSync(join(folder, 'sources'))).toEqual(['example.yaml']);
      expect(readdirSync(join(folder, 'entities'))).toEqual(['eiffel-tower.yaml', 'paris.yaml']);
      expect(existsSync(review)).toBe(true);
    });
  });

  it('does not propose the same article twice', async () => {
    await withArticle(async (folder, article) => {
      await run('ingest', folder, article);
      expect(await run('ingest', folder, article)).toMatchObject({
        exit: 1,
        err: expect.stringContaining('waits to be reviewed'),
      });
      acceptOkonkwo(join(folder, REVIEW));
      await run('ingest', folder, join(folder, REVIEW));
      expect(await run('ingest', folder, article)).toMatchObject({
        exit: 1,
        err: expect.stringContaining('of this title already'),
      });
    });
  });

  it('reads an article from an address, and notes where it was', async () => {
    await withFolder({}, async (base) => {
      const server = createServer((_request, response) =>
        response.end(AS_PAGE.replace(/<link rel="canonical"[^>]*>/, '')),
      );
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      try {
        await run('new', join(base, 'corpus'));
        const [found] = await ask<[{ source: object; entities: object[] }]>(
          'ingest',
          join(base, 'corpus'),
          `http://127.0.0.1:${port}/ferry`,
        );
        expect(found.source).toMatchObject({ title: TITLE, date: '2025-05-12' });
        expect(found.entities).toHaveLength(14);
        const missing = await run('ingest', join(base, 'corpus'), 'http://127.0.0.1:1/nothing');
        expect(missing).toMatchObject({ exit: 1, err: expect.stringContaining('127.0.0.1:1') });
      } finally {
        server.close();
      }
    });
  });

  it.each([[['x']], [[]], [['/nowhere', '/nowhere.txt']]])('is told of wrong usage: %j', async (args) => {
    expect((await run('ingest', ...args)).exit).toBe(2);
  });

  it('refuses a file that holds no article', async () => {
    await withArticle(async (folder, article) => {
      writeFileSync(article, '');
      expect(await run('ingest', folder, article)).toMatchObject({
        exit: 1,
        err: expect.stringContaining('no article'),
      });
    });
  });
});
