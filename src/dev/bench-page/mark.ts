// mark.js marking the same names on the same pages: 1,000 terms one by one as its readers call it, and as one regular
// expression, the best that can be made of it. One section of `npm run bench:page`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { compileFolder } from '../../cli/compile-folder.ts';
import { makeWorld } from '../bench/world.ts';
import type { Browsers } from './browsers.ts';
import { type Measured, median } from './goals.ts';
import type { SavedPage } from './saved.ts';
import { inTab } from './tab.ts';

const TERMS = 1000;
const root = join(import.meta.dirname, '..', '..', '..');

/** Every alias of the bundled corpus, and made-up names up to a thousand. */
const terms = (): string[] => {
  const { corpus } = compileFolder(join(root, 'assets', 'corpus'));
  const ours = (corpus?.entities ?? []).flatMap(({ aliases }) => aliases.map(({ text }) => text));
  return [
    ...new Set([
      ...ours,
      ...makeWorld(5)
        .names(TERMS)
        .map(({ text }) => text),
    ]),
  ].slice(0, TERMS);
};

type Marker = new (
  root: Element,
) => {
  mark(terms: readonly string[], options: object): void;
  markRegExp(pattern: RegExp, options: object): void;
};

/** Sent to the page: it must stand alone. */
const markAll = (source: string, names: readonly string[], way: 'terms' | 'one expression'): number => {
  const self = globalThis as unknown as { Mark?: Marker };
  // as a script of the page's own would; its policy forbids new ones
  new Function(source).call(self);
  const mark = new (self.Mark as Marker)(document.body);
  if (way === 'terms')
    // it calls itself from term to term: a thousand at once may be too deep for the stack
    for (let at = 0; at < names.length; at += 100)
      mark.mark(names.slice(at, at + 100), { separateWordSearch: false, accuracy: 'exactly' });
  else {
    const escaped = [...names]
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    mark.markRegExp(new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi'), {});
  }
  return document.querySelectorAll('mark').length;
};

const timeMark = (browser: Browser, url: string, source: string, names: string[], way: 'terms' | 'one expression') =>
  inTab(browser, async (tab) => {
    await tab.session.send('Page.setBypassCSP', { enabled: true });
    await tab.go(url);
    await tab.quiet();
    const before = await tab.threadTime();
    const marked = await tab.run(markAll, source, names, way);
    await tab.quiet();
    return { ms: (await tab.threadTime()) - before, marked };
  });

/** The pages nearest to a quarter, half and three quarters of all by what they cost without us. */
const some = (pages: readonly SavedPage[]): SavedPage[] => {
  const sorted = [...pages].sort((a, b) => a.without - b.without);
  return [0.25, 0.5, 0.75].flatMap((share) => sorted[Math.floor(sorted.length * share)] ?? []);
};

export const markSection = async (
  { browsers }: Browsers,
  site: string,
  pages: readonly SavedPage[],
): Promise<Measured> => {
  const source = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
  const names = terms();
  const rows = [];
  const ratios: number[] = [];
  for (const page of some(pages)) {
    const url = `${site}/${page.file}`;
    const one = await timeMark(browsers.without, url, source, names, 'terms');
    const expression = await timeMark(browsers.without, url, source, names, 'one expression');
    ratios.push(one.ms / Math.max(page.added, 0.1));
    rows.push({
      what: page.file,
      figures: {
        'mark.js, 1,000 terms, ms': one.ms,
        'mark.js, one expression, ms': expression.ms,
        'Sidelight, ms': page.added,
        'terms, times Sidelight': one.ms / Math.max(page.added, 0.1),
        'expression, times Sidelight': expression.ms / Math.max(page.added, 0.1),
        'elements added by mark.js': String(one.marked),
        'by Sidelight': '0',
      },
    });
  }
  return {
    section: {
      title: 'The same names marked by mark.js',
      note: 'Every alias of the bundled corpus and made-up names up to 1,000 terms. mark.js puts an element around each hit; Sidelight decides in the background, knows what a name means, and leaves the document byte for byte as it was, which is checked on every page above.',
      rows,
    },
    goals: [{ what: 'mark.js with 1,000 terms, times ours, median', measured: median(ratios), unit: '×', least: 100 }],
  };
};
