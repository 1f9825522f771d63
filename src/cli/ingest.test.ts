// From an article to a channel that readers accept, as an author goes about it; and what happens to those who hurry.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AS_PAGE, PARAGRAPHS, TITLE } from './article/article.fixture.ts';
import { ask, run } from './command.fixture.ts';
import { withFolder } from './corpus-folder.fixture.ts';
import { acceptOkonkwo, REVIEW, withArticle } from './review/author.fixture.ts';

describe('ingest', { timeout: 60_000 }, () => {
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

  it('goes all the way: new, ingest, review, check, build, publish, serve, verify', async () => {
    await withArticle(async (folder, article) => {
      const [review, out, key] = [join(folder, REVIEW), join(folder, '../public'), join(folder, '../keys/own.json')];
      expect((await run('ingest', folder, article)).exit).toBe(0);
      acceptOkonkwo(review);
      const taken = await run('ingest', folder, review);
      expect(taken).toMatchObject({ exit: 0, out: expect.stringContaining('took in 1 entity and 0 facts') });
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
      const server = spawn(process.execPath, [
        join(import.meta.dirname, 'main.ts'),
        'serve',
        out,
        '--port',
        '0',
        '--json',
      ]);
      try {
        const { address } = JSON.parse(String((await once(server.stdout, 'data'))[0]));
        const verified = await run('verify', address);
        expect(verified).toMatchObject({ exit: 0, out: expect.stringContaining('would install it') });
      } finally {
        server.kill();
      }
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
