// Matching against a bare loop over the same text, and against libraries from npm. One section of `npm run bench`.
import { compileGazetteer, openGazetteer } from '../core/gazetteer.ts';
import { foldForm } from '../core/normalize.ts';
import { type Row, type Section, takeTurns } from './bench-clock.ts';
import { PEERS } from './bench-peers.ts';
import { makeWorld } from './bench-world.ts';

/** At each size, how many words pass between two names: as dense as names of that many are in news and encyclopedias. */
const EVERY: Readonly<Record<number, number>> = { 1000: 465, 10000: 62, 100000: 14, 1000000: 7.5 };
const LENGTH = 600_000;
const PEER_LENGTH = 60_000;
const DOCUMENT = 14_000;

const bareLoop = (text: string): number => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
};

/** Documents of flat memory: a slice of a longer text is read more slowly. */
const documents = (text: string): string[] => {
  const cut: string[] = [];
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from + DOCUMENT);
    const to = space < 0 ? text.length : space;
    cut.push(text.slice(from, to));
    from = to;
  }
  return JSON.parse(JSON.stringify(cut)) as string[];
};

/** What the bare loop makes, kept so that it is not left out. */
const sums: number[] = [];

const measure = (size: number, rounds: number): Row[] => {
  const world = makeWorld(3);
  const names = world.names(size);
  const text = world.text(LENGTH, names, EVERY[size] ?? 20);
  const forms = names.map((name) => name.text);
  const texts = documents(text);
  const before = performance.now();
  const bytes = compileGazetteer(forms);
  const compiled = performance.now() - before;
  const opening = performance.now();
  const gazetteer = openGazetteer(bytes);
  const opened = performance.now() - opening;
  let hits = 0;
  const soft = documents(text.replace(/(\p{L}{3})(?=\p{L})/gu, '$1\u00ad'));
  const softLength = soft.reduce((sum, one) => sum + one.length, 0);
  const scan = (list: readonly string[]) => () => {
    hits = 0;
    for (const one of list)
      gazetteer.scan(one, () => {
        hits++;
      });
  };
  const time = takeTurns(
    {
      bare: () => {
        sums.length = 0;
        for (const one of texts) sums.push(bareLoop(one));
      },
      soft: scan(soft),
      ours: scan(texts),
    },
    rounds,
  );
  const perUnit = (ms: number, units: number): number => (ms / units) * 1e6;
  const ours = perUnit(time.ours.best, text.length);
  const bare = perUnit(time.bare.best, text.length);
  const rows: Row[] = [
    {
      what: `**Sidelight**, ${size.toLocaleString('en')} names`,
      figures: {
        'ns a character': ours,
        'bare loops': ours / bare,
        'median, bare loops': time.ours.median / time.bare.median,
        'soft hyphens, times plain': perUnit(time.soft.best, softLength) / ours,
        matches: hits,
        'bytes a name': bytes.byteLength / size,
        'compile, µs a name': (compiled * 1000) / size,
        'open, ms': opened,
      },
    },
  ];
  return [...rows, ...measurePeers(size, forms, text, ours, bare)];
};

const measurePeers = (size: number, forms: readonly string[], text: string, ours: number, bare: number): Row[] => {
  const folded = [...new Set(forms.map(foldForm))];
  const some = documents(foldForm(text.slice(0, PEER_LENGTH)));
  const units = some.reduce((sum, one) => sum + one.length, 0);
  return PEERS.filter(({ most }) => size <= most).map(({ name, open }) => {
    const before = performance.now();
    const match = open(folded);
    const compiled = performance.now() - before;
    let hits = 0;
    const time = takeTurns(
      {
        peer: () => {
          hits = 0;
          for (const one of some) hits += match(one);
        },
      },
      3,
    );
    const each = (time.peer.best / units) * 1e6;
    return {
      what: name,
      figures: {
        'ns a character': each,
        'bare loops': each / bare,
        'times Sidelight': each / ours,
        matches: Math.round((hits * text.length) / units),
        'compile, µs a name': (compiled * 1000) / size,
      },
    };
  });
};

export const matchingSection = (sizes: readonly number[], rounds: number): Section => ({
  title: 'Matching',
  note: 'Made-up names and text, the best round of each; peers get text and names already folded, on a tenth of the text.',
  rows: sizes.flatMap((size) => measure(size, rounds)),
});
