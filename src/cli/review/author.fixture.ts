// The author at work on what ingest proposes. For the tests of ingesting and of taking reviews in.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { AS_PAGE, AS_TEXT } from '../article/article.fixture.ts';
import { run } from '../command.fixture.ts';
import { withFolder } from '../corpus-folder.fixture.ts';

/** Where the review of the fixture's article lies. */
export const REVIEW = 'review/bergen-and-aberdeen-plan-a-ferry.yaml';

/** The author at work on a review file. */
export const edit = (
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

export const acceptOkonkwo = (file: string): void =>
  edit(file, (set, index) => {
    const at = index('nadia-okonkwo');
    set(['source', 'passages', 0, 'text'], 'The commissioner and the mayor spoke about a ferry to Scotland.');
    set(['entities', at, 'accept'], 'yes');
    set(['entities', at, 'description'], 'Harbour commissioner');
    set(['entities', at, 'summary'], 'Nadia Okonkwo is harbour commissioner. She wants a ferry to Scotland.');
    set(['entities', at, 'facts', 0, 'text'], 'She met the mayor of Bergen.');
  });

/** Runs `use` with a new corpus and the article beside it. */
export const withArticle = async (use: (folder: string, article: string) => Promise<void>): Promise<void> =>
  withFolder({ 'article.txt': AS_TEXT, 'page.html': AS_PAGE }, async (base) => {
    const folder = join(base, 'corpus');
    await run('new', folder, '--title', 'Harbours');
    await use(folder, join(base, 'article.txt'));
  });
