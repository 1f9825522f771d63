// Annotating a page against matching alone: what linking costs. One section of `npm run bench`.
import { join } from 'node:path';
import { compileFolder } from '../../cli/compile-folder.ts';
import { blocksOf } from '../../cli/text-blocks.ts';
import { annotate } from '../../core/annotate.ts';
import type { Alias, Corpus } from '../../core/corpus.ts';
import { compileLexicon, LexiconDraft, type LexiconEntity } from '../../core/lexicon/compile.ts';
import { openLexicon } from '../../core/lexicon.ts';
import { readGold } from '../gold.ts';
import { clocked, median, takeTurns, timesOf } from './clock.ts';
import type { Report } from './report.ts';
import { figure, type Row } from './tables.ts';
import { cut, flat, type Page } from './texts.ts';
import { makeWorld, type Name, type World } from './world.ts';

/** A long article, in UTF-16 units, in paragraphs as long as they are on pages. */
const PAGE = 100_000;
const PARAGRAPH = 300;
/** Words between two names: dense, as where a page is about what the corpus is about. */
const EVERY = 30;

const alias = (text: string, role: Alias['role']): Alias => ({ text, role, case: role === 'term' ? 'any' : 'name' });

const entityOf = ({ text, kind }: Name, index: number, world: World): LexiconEntity => ({
  id: `made-${index}`,
  kind,
  name: { en: text },
  description: { en: world.sentence(8) },
  topics: [],
  aliases:
    kind === 'person'
      ? [alias(text, 'full'), alias(text.split(' ').at(-1) ?? text, 'surname')]
      : [alias(text, kind === 'concept' ? 'term' : 'full')],
});

type Ground = { readonly what: string; readonly bytes: ArrayBuffer; readonly page: Page };

const madeUp = (count: number): Ground => {
  const world = makeWorld(3);
  const names = world.names(count);
  const draft = new LexiconDraft();
  names.forEach((name, index) => {
    draft.add('made', entityOf(name, index, world));
    if (index > 0) draft.relate(index, index >> 1);
  });
  const page = cut(world.text(PAGE, names, EVERY), PARAGRAPH);
  for (const finishing = draft.finish(); ; ) {
    const step = finishing.next();
    if (step.done) return { what: `${count.toLocaleString('en')} entities`, bytes: step.value, page };
  }
};

const ROOT = join(import.meta.dirname, '..', '..', '..');

const bundledCorpus = (): Corpus => {
  const { corpus } = compileFolder(join(ROOT, 'assets', 'corpus'));
  if (!corpus) throw new Error('the bundled corpus does not compile');
  return corpus;
};

/** The bundled corpus, on made-up prose with its names in it and its own sentences between. */
const bundled = (corpus: Corpus): Ground => {
  const world = makeWorld(3);
  const names = corpus.entities.flatMap(({ aliases, kind }) =>
    aliases.map(({ text }): Name => ({ text, kind: kind === 'person' || kind === 'place' ? kind : 'concept' })),
  );
  const own = corpus.entities.flatMap(({ summary, facts }) => [summary, ...facts.map(({ text }) => text)]);
  const prose = cut(world.text(PAGE, names, EVERY), PARAGRAPH);
  const page = prose.flatMap((paragraph, at) =>
    at % 4 === 0 ? [paragraph, own[at % own.length]?.en ?? ''] : paragraph,
  );
  return { what: 'the bundled corpus', bytes: compileLexicon([corpus]), page: cutTo(page) };
};

/** Blocks of saved pages have so many units, lines of menus and all; and so many names of the bundled corpus stand in 100,000 units of them. */
const BLOCK = 60;
const ORDINARY = 40;
const ON_SUBJECT = 95;

/** Short blocks of prose without names, and among them as many news items of the gold set as bring so many names. */
const mixed = (what: string, names: number, corpus: Corpus): Ground => {
  const prose = cut(makeWorld(3).text(PAGE, [], Number.POSITIVE_INFINITY), BLOCK);
  const gold = readGold(join(ROOT, 'src', 'dev', 'gold', 'wire.gold'));
  const page: string[] = [];
  let units = 0;
  let met = 0;
  for (let at = 0, next = 0; units < PAGE; ) {
    const item = met * PAGE < names * units ? gold[(next++ * STRIDE) % gold.length] : undefined;
    const blocks = item ? blocksOf(item.text).map(({ text }) => text) : [prose[at++ % prose.length] ?? ''];
    for (const block of blocks) units += block.length;
    met += item?.spans.length ?? 0;
    page.push(...blocks);
  }
  return { what: `the bundled corpus, ${what}`, bytes: compileLexicon([corpus]), page: flat(page) };
};

/** A step through the gold set that meets all kinds of texts soon. */
const STRIDE = 7;

const cutTo = (page: Page): Page => {
  let units = 0;
  return page.filter((block) => {
    units += block.length;
    return units <= PAGE;
  });
};

type Result = { readonly row: Row; readonly whole: number; readonly over: number; readonly times: number };

const measure = ({ what, bytes, page }: Ground, rounds: number): Result => {
  let lexicon = openLexicon(bytes);
  const opened = Math.min(
    ...Array.from({ length: 5 }, () =>
      clocked(() => {
        lexicon = openLexicon(bytes);
      }),
    ),
  );
  let matches = 0;
  let mentions = 0;
  const annotating = () => {
    mentions = annotate(lexicon, { texts: page }).mentions.reduce((sum, found) => sum + found.length, 0);
  };
  const first = clocked(annotating);
  const time = takeTurns(
    {
      matching: () => {
        matches = 0;
        for (const text of page) matches += lexicon.gazetteer.match(text).length;
      },
      annotating,
    },
    rounds,
  );
  const over = time.annotating.best - 1.3 * time.matching.best;
  return {
    whole: time.annotating.best,
    over,
    times: time.annotating.best / time.matching.best,
    row: {
      what,
      figures: {
        'lexicon, MB': bytes.byteLength / 1e6,
        'open, ms': opened,
        matches: matches.toLocaleString('en'),
        mentions: mentions.toLocaleString('en'),
        'matching, ms': time.matching.best,
        'annotate, ms': time.annotating.best,
        'annotate first, ms': first,
        'annotate, median': time.annotating.median,
        'times matching': time.annotating.best / time.matching.best,
        'times matching, median': timesOf(time.annotating, time.matching),
        'linking, ms': time.annotating.best - time.matching.best,
        'linking, median': median(time.annotating.rounds.map((ms, at) => ms - (time.matching.rounds[at] ?? 0))),
        'linking, µs a match': ((time.annotating.best - time.matching.best) * 1000) / matches,
        'over 1.3 times matching, ms': over,
      },
    },
  };
};

/** A page's blocks over and over, to the length that all are measured at. */
const repeated = (page: Page): Page => {
  const units = page.reduce((sum, { length }) => sum + length, 0);
  const times = Math.ceil(PAGE / Math.max(1, units));
  return cutTo(flat(Array.from({ length: times }, () => page).flat()));
};

/** Real pages: all joined, and of each by itself the one in the middle and the slowest to link, beside matching. */
const realPages = (pages: readonly Page[], ground: Ground, rounds: number): readonly Result[] => {
  const named = (what: string, page: Page): Ground => ({ ...ground, what: `the bundled corpus, ${what}`, page });
  const joined = measure(named('real pages joined', cutTo(pages.flat())), rounds);
  const each = pages
    .map((page) => repeated(page))
    .filter((page) => page.length > 0)
    .map((page) => measure(named('', page), Math.ceil(rounds / 2)))
    .sort((one, other) => one.times - other.times);
  const within = each.filter(({ times }) => times <= 1.3).length;
  const telling = (result: Result | undefined, what: string): Result[] =>
    result ? [{ ...result, row: { ...result.row, what: `the bundled corpus, ${what}` } }] : [];
  return [
    joined,
    ...telling(each[each.length >> 1], `the real page in the middle of ${each.length} (${within} within 1.3)`),
    ...telling(each.at(-1), 'the real page slowest to link'),
  ];
};

/** `pages`: real ones. */
export const annotateSection = (count: number, rounds: number, pages?: readonly Page[]): Report => {
  const corpus = bundledCorpus();
  const grounds = [
    bundled(corpus),
    madeUp(count),
    mixed('an ordinary page', ORDINARY, corpus),
    mixed('a page on its subject', ON_SUBJECT, corpus),
  ];
  const made = grounds.map((ground) => measure(ground, rounds));
  const results = pages && grounds[0] ? [...made, ...realPages(pages, grounds[0], rounds)] : made;
  const both = results.slice(0, 2);
  return {
    section: {
      title: 'Annotate: matching and linking',
      note: `A page of ${PAGE.toLocaleString('en')} characters in paragraphs, every ${EVERY}th word the beginning of a name; over the bundled corpus, its own sentences stand between. An ordinary page is made of blocks of ${BLOCK} characters as saved pages are, with news items of the gold set among them until it has as many names as half of those pages have at least (${ORDINARY}); on the subject, a little more than all of them have together. Real pages are joined without repeating any; by itself, each is repeated to this length. Opened and annotated first: with nothing of the lexicon read before.`,
      rows: results.map(({ row }) => row),
    },
    goals: [
      ...both.map(({ row, over }) => ({
        what: `annotating 100 kB, ${row.what}: over 1.3 times matching`,
        measured: over,
        unit: 'ms',
        most: 5,
      })),
      ...[...results.slice(2, 4), ...results.slice(5, 6)].map(({ row, times }) => ({
        what: `annotating 100 kB, ${row.what}`,
        measured: times,
        unit: 'times matching',
        most: 1.3,
      })),
    ],
    brief: [
      [
        `annotating 100 kB of text, the bundled corpus / ${count.toLocaleString('en')} entities, ms`,
        both.map(({ whole }) => figure(whole)).join(' / '),
      ],
    ],
  };
};
