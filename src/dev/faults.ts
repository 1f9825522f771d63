// The fault matrix against the built extension in Chromium: npm run faults [part of a row's name]. Prints a table, each row with the state
// after it, writes the whole one into docs/LIBRARY.md, and exits with 1 when a row is not as it must be. Run `npm run build` first.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../e2e/site.ts';
import { openHost } from './faults/host.ts';
import { openRows } from './faults/rows.ts';
import { newsPage, openSubject } from './faults/subject.ts';
import { inDocument, line, table } from './faults/table.ts';
import type { Row } from './faults/trial.ts';

const root = join(import.meta.dirname, '..', '..');
const page = join(root, 'docs', 'LIBRARY.md');
const only = process.argv[2];

const site = await serve(() => ({ body: newsPage() }));
const host = await openHost();
const subject = await openSubject(join(root, '.output', 'chrome-mv3'), site);
const rows: Row[] = [];
const began = performance.now();
try {
  for await (const row of openRows(subject, host)(new RegExp(only ?? '', 'i'))) {
    rows.push(row);
    console.log(line(row));
  }
} finally {
  await subject.close();
  await host.close();
  await site.close();
}
const bad = rows.filter(({ wrong }) => wrong.length > 0);
const took = Math.round((performance.now() - began) / 1000);
console.log(`${rows.length} rows in ${took} s, ${bad.length} not as they must be`);
if (only === undefined && bad.length === 0) writeFileSync(page, inDocument(readFileSync(page, 'utf8'), table(rows)));
process.exitCode = bad.length > 0 || rows.length === 0 ? 1 : 0;
