import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './command.fixture.ts';
import { SOUND, withFolder } from './corpus-folder.fixture.ts';

const MAIN = join(import.meta.dirname, 'main.ts');

const pipe = (folder: string, input: string) =>
  spawnSync(process.execPath, [MAIN, 'annotate', '--jsonl', '--corpus', folder], { input, encoding: 'utf8' });

describe('annotate', { timeout: 60_000 }, () => {
  it('answers lines of JSON in order, with offsets into the whole text', async () => {
    await withFolder(SOUND, (folder) => {
      const text = 'é 🚢 The Harbour Board\n\nchose Ada Brandt.';
      const lines = [
        { id: 'x', text },
        { id: 7, text: 'nothing' },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n');
      const { stdout, stderr, status } = pipe(folder, lines);
      const [first, second] = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect([status, stderr]).toEqual([0, '']);
      expect(first.id).toBe('x');
      expect(first.spans.map((span: { start: number; end: number }) => text.slice(span.start, span.end))).toEqual([
        'Harbour Board',
        'Ada Brandt',
      ]);
      expect(first.spans[1].entity).toBe('ada-brandt');
      expect(second).toEqual({ id: 7, spans: [] });
    });
  });

  it('tells of a line that is none, answers the others and exits with 1', async () => {
    await withFolder(SOUND, (folder) => {
      const { stdout, stderr, status } = pipe(folder, '{"id":1}\n\n{"id":2,"text":"Ada Brandt"}\n');
      expect(status).toBe(1);
      expect(stderr).toContain('line 1');
      expect(JSON.parse(stdout)).toEqual({ id: 2, spans: [{ start: 0, end: 10, entity: 'ada-brandt' }] });
    });
  });

  it('explains mentions and matches left alone, and draws a page', async () => {
    await withFolder(SOUND, async (folder) => {
      const file = join(folder, 'text.txt');
      writeFileSync(file, 'Ada Brandt <came>.\nJohn Brandt did not.');
      const explained = await run('annotate', '--explain', file, '--corpus', folder);
      expect(explained.out).toMatch(/^1: “Ada Brandt” ada-brandt, 0\.\d\d: full-name$/m);
      expect(explained.out).toMatch(/^2: “Brandt” left alone: other-person/m);
      const page = await run('annotate', '--html', file, '--corpus', folder);
      expect(page.out).toContain('<mark title="Ada Brandt: Head of the harbour board">Ada Brandt</mark> &lt;came&gt;.');
    });
  });

  it.each([
    ['no way at all', []],
    ['two ways', ['--jsonl', '--html', 'x']],
    ['a file that is not there', ['--explain', '/nowhere/at/all']],
    ['an unknown option', ['--jsnl']],
  ])('is told of wrong usage: %s', async (_name, args) => {
    const ran = await run('annotate', ...args);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain('annotate --jsonl');
  });

  it('prints the problems of a broken corpus', async () => {
    await withFolder({ ...SOUND, 'entities/x.yaml': 'id: x\n' }, async (folder) => {
      const ran = await run('annotate', '--jsonl', '--corpus', folder);
      expect(ran.exit).toBe(1);
      expect(ran.err).toMatch(/x\.yaml:1 {2}an entity needs "kind"/);
    });
  });
});
