// A review taken in: what comes of it, and what happens to authors who hurry.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, run } from '../command.fixture.ts';
import { PERSON, SOUND, withFolder } from '../corpus-folder.fixture.ts';
import { acceptOkonkwo, edit, REVIEW, withArticle } from './author.fixture.ts';

describe('a review', { timeout: 60_000 }, () => {
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
        out: expect.stringContaining('0 entities and 1 fact'),
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
      expect(readdirSync(join(folder, 'entities'))).toEqual(['cordouan-lighthouse.yaml', 'gironde.yaml']);
      expect(existsSync(review)).toBe(true);
    });
  });
});
