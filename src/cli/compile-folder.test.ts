import { describe, expect, it } from 'vitest';
import type { Problem, ProblemCode } from '../core/source/problem.ts';
import { ERRORS, PERSON_FILE, WARNINGS } from './broken-corpora.fixture.ts';
import { compileFolder, problemLine } from './compile-folder.ts';
import { SOUND, withFolder } from './corpus-folder.fixture.ts';

const compileWith = (files: Record<string, string | Uint8Array>) => {
  const all = Object.fromEntries(Object.entries({ ...SOUND, ...files }).filter(([, text]) => text !== 'gone'));
  if (files['corpus.yaml'] === '') delete all['corpus.yaml'];
  return withFolder(all, (folder) => compileFolder(folder, undefined, folder));
};

const expectProblem = (
  problems: readonly Problem[],
  severity: Problem['severity'],
  code: ProblemCode,
  place: string,
  says: string,
): void => {
  const found = problems.filter((problem) => problem.code === code && problem.severity === severity);
  const lines = found.filter((problem) => problem.message.includes(says)).map(({ file, line }) => `${file}:${line}`);
  expect(lines, problems.map(problemLine).join('\n')).toContain(place);
};

describe('a corpus folder', { timeout: 60_000 }, () => {
  it('compiles when it is sound', async () => {
    const { corpus, problems } = await compileWith({});
    expect(problems).toEqual([]);
    expect(corpus?.entities.map((entity) => entity.id)).toEqual(['ada-brandt', 'harbour-board']);
    expect(corpus?.entities[0]?.aliases).toEqual([
      { text: 'Ada Brandt', role: 'full', case: 'name' },
      { text: 'Brandt', role: 'surname', case: 'name' },
    ]);
    expect(corpus?.entities[0]?.facts[0]).toMatchObject({ source: 'article', passage: 1, date: '2024-05' });
  });

  it.each(ERRORS)('refuses %s', async (_name, code, place, says, files) => {
    const { corpus, problems } = await compileWith(files);
    expect(corpus).toBeUndefined();
    expectProblem(problems, 'error', code, place, says);
  });

  it.each(WARNINGS)('warns of %s and compiles', async (_name, code, place, says, files) => {
    const { corpus, problems } = await compileWith(files);
    expect(corpus).toBeDefined();
    expectProblem(problems, 'warning', code, place, says);
  });

  it('says each thing once', async () => {
    for (const [name, , , , files] of ERRORS.filter(([, code]) => code !== 'unreadable' && code !== 'record-missing')) {
      const { problems } = await compileWith(files);
      const lines = problems.map(problemLine);
      expect(new Set(lines).size, name).toBe(lines.length);
    }
  });

  it('gives the same corpus whatever the order and number of files', async () => {
    const { corpus } = await compileWith({});
    const line = (text: object) => `${JSON.stringify(text)}\n`;
    const [ada, board] = [
      {
        id: 'ada-brandt',
        kind: 'person',
        name: 'Ada Brandt',
        description: 'Head of the harbour board',
        summary: 'Ada Brandt runs the harbour board. She was named in 2024.',
        topics: ['people'],
        aliases: ['Ada Brandt', { text: 'Brandt', role: 'surname' }],
        facts: [{ text: 'She was named head of the board.', from: 'article#1', date: '2024-05' }],
        relations: [{ leads: 'harbour-board', from: 'article#1' }],
      },
      {
        id: 'harbour-board',
        kind: 'organisation',
        name: 'Harbour Board',
        description: 'It runs the harbour',
        summary: 'The board runs the harbour. It has six members.',
        aliases: ['Harbour Board'],
        facts: [{ text: 'It has six members.', from: 'article#2' }],
      },
    ];
    const other = await compileWith({
      [PERSON_FILE]: 'gone',
      'entities/harbour-board.yaml': 'gone',
      'entities/all.jsonl': line(board) + line(ada),
    });
    expect(other.problems).toEqual([]);
    expect(JSON.stringify(other.corpus)).toBe(JSON.stringify(corpus));
  });
});
