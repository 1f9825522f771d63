// The authoring commands as their user sees them: new, check, build, diff.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, run } from './command.fixture.ts';
import { BOARD, PERSON, SOUND, withFolder } from './corpus-folder.fixture.ts';

const bytesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]),
  );

describe('new', { timeout: 60_000 }, () => {
  it.each(['en', 'fr', 'en,fr'])('makes a corpus that checks clean, in %s', async (languages) => {
    await withFolder({}, async (folder) => {
      const made = join(folder, 'Mon corpus');
      expect((await run('new', made, '--languages', languages)).exit).toBe(0);
      expect(await ask('check', made)).toMatchObject({ ok: true, errors: 0, warnings: 0, entities: 2, problems: [] });
    });
  });

  it('takes title and publisher, also with quotes and colons in them', async () => {
    await withFolder({}, async (folder) => {
      const made = join(folder, 'x');
      await run('new', made, '--title', 'The "Port": a #1 story', '--publisher', 'Smith & Sons: news');
      expect(await ask('check', made)).toMatchObject({ warnings: 0 });
      expect(readFileSync(join(made, 'corpus.yaml'), 'utf8')).toContain('id: the-port-a-1-story');
    });
  });

  it('never writes over anything', async () => {
    await withFolder(SOUND, async (folder) => {
      const before = bytesOf(folder);
      expect(await run('new', folder)).toMatchObject({ exit: 2, err: expect.stringContaining('is not empty') });
      expect(bytesOf(folder)).toEqual(before);
    });
  });

  it('knows its languages', async () => {
    expect(await run('new', '/nowhere', '--languages', 'en,de')).toMatchObject({ exit: 2 });
  });
});

describe('check', { timeout: 60_000 }, () => {
  it('prints problems as file:line, and exits with 1 on errors only', async () => {
    await withFolder(
      { ...SOUND, 'entities/ada-brandt.yaml': PERSON.replace('kind: person', 'kind: preson') },
      async (folder) => {
        const ran = await run('check', folder);
        expect(ran.exit).toBe(1);
        expect(ran.out).toMatch(
          /entities\/ada-brandt\.yaml:2 {2}"preson" is no kind .*did you mean "person"\?\n1 error, 0 warnings$/,
        );
      },
    );
    await withFolder(
      { ...SOUND, 'entities/ada-brandt.yaml': PERSON.replace('aliases:', 'aliases:\n  - Market') },
      async (folder) => {
        const ran = await run('check', folder);
        expect(ran.exit).toBe(0);
        expect(ran.out).toMatch(/ada-brandt\.yaml:9 {2}warning: "Market" is an everyday word/);
      },
    );
  });

  it('finds the line of one form among several of an alias', async () => {
    const several = PERSON.replace(
      '- Ada Brandt',
      '- text:\n      - Ada Brandt\n      - Market\n    neverWithin: [Bank of Norway]',
    );
    await withFolder({ ...SOUND, 'entities/ada-brandt.yaml': several }, async (folder) => {
      const lines = (await run('check', folder)).out.split('\n').map((line) => line.replace(/.*\/entities\//, ''));
      expect(lines.slice(0, 2)).toEqual([
        expect.stringMatching(/^ada-brandt\.yaml:11 {2}warning: "Market" is an everyday word/),
        expect.stringMatching(/^ada-brandt\.yaml:12 {2}warning: "Bank of Norway" contains no alias/),
      ]);
      expect(lines).toHaveLength(3);
    });
  });

  it('shortens a flood of like warnings, unless asked for all', async () => {
    const bare = (n: number) =>
      BOARD.replace('harbour-board', `board-${n}`)
        .replace(/Board\b/g, `Board N${n}`)
        .replace(/facts:[\s\S]*/, '');
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`entities/board-${n}.yaml`, bare(n)]));
    await withFolder({ ...SOUND, ...many }, async (folder) => {
      const short = await run('check', folder);
      expect(short.out.match(/has no facts/g)).toHaveLength(20);
      expect(short.out).toContain('… and 30 more like these (facts-none)');
      expect((await run('check', folder, '--all')).out.match(/has no facts/g)).toHaveLength(50);
    });
  });

  it.each([[[]], [['a', 'b']], [['/nowhere/at/all']]])('is told of wrong usage: %j', async (args) => {
    expect((await run('check', ...args)).exit).toBe(2);
  });
});

describe('build', { timeout: 60_000 }, () => {
  it('gives the same bytes from the same corpus, whatever its files are called', async () => {
    const line = (yaml: Record<string, unknown>) => JSON.stringify(yaml);
    const board = {
      id: 'harbour-board',
      kind: 'organisation',
      name: 'Harbour Board',
      description: 'It runs the harbour',
      summary: 'The board runs the harbour. It has six members.',
      aliases: ['Harbour Board'],
      facts: [{ from: 'article#2', text: 'It has six members.' }],
    };
    const { 'entities/harbour-board.yaml': _, ...rest } = SOUND;
    await withFolder(SOUND, (one) =>
      withFolder({ ...rest, 'entities/more.jsonl': `\n${line(board)}\n` }, async (other) => {
        for (const folder of [one, other])
          expect((await run('build', folder, '--out', join(folder, 'out'))).exit).toBe(0);
        expect(bytesOf(join(other, 'out'))).toEqual(bytesOf(join(one, 'out')));
        expect(bytesOf(join(one, 'out')).size).toBeGreaterThan(3);
      }),
    );
  });

  it('writes nothing from a broken corpus', async () => {
    await withFolder({ ...SOUND, 'entities/x.yaml': 'id: x\n' }, async (folder) => {
      const ran = await run('build', folder, '--out', join(folder, 'out'));
      expect(ran).toMatchObject({ exit: 1, err: expect.stringMatching(/entities\/x\.yaml:1 {2}an entity needs/) });
      expect(readdirSync(folder)).not.toContain('out');
    });
  });

  it('says in one line what the system would not let it do', async () => {
    await withFolder(SOUND, async (folder) => {
      const ran = await run('build', folder, '--out', join(folder, 'corpus.yaml', 'out'));
      expect(ran).toMatchObject({ exit: 1, err: expect.stringMatching(/^E\w+: .*corpus\.yaml/) });
    });
  });

  it('wants to know where to', async () => {
    await withFolder(SOUND, async (folder) => expect((await run('build', folder)).exit).toBe(2));
  });
});

describe('diff', { timeout: 60_000 }, () => {
  it('tells in words what changed, between a build and its corpus', async () => {
    await withFolder(SOUND, async (folder) => {
      const out = join(folder, 'out');
      await run('build', folder, '--out', out);
      expect((await run('diff', out, folder)).out).toBe('No entity changed');
      writeFileSync(
        join(folder, 'entities/pier.yaml'),
        BOARD.replaceAll('Board', 'Pier').replace('harbour-board', 'pier'),
      );
      writeFileSync(
        join(folder, 'entities/ada-brandt.yaml'),
        PERSON.replace('in 2024.', 'in May.').replace('facts:', 'facts:\n  - { text: She stayed., from: article#2 }'),
      );
      expect((await run('diff', out, folder)).out.split('\n')).toEqual([
        'Entities: 1 added, 1 changed',
        'Added:',
        '  Harbour Pier (organisation, pier)',
        'Changed:',
        '  Ada Brandt (person, ada-brandt): another summary; facts: 1 more',
      ]);
      expect(await ask('diff', out, folder)).toMatchObject({ added: ['pier'], removed: [], heading: false });
    });
  });

  it('says when there is nothing to compare', async () => {
    await withFolder({}, async (folder) => {
      expect(await run('diff', folder, folder)).toMatchObject({
        exit: 2,
        err: expect.stringContaining('holds no corpus'),
      });
      expect((await run('diff', folder)).exit).toBe(2);
    });
  });
});
