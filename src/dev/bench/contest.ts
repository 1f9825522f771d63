// One library against the gazetteer: does it find the same, and how long does each take, in turn? Called by bench/matching.
import { compileGazetteer, type Gazetteer, openGazetteer } from '../../core/gazetteer.ts';
import { foldForm } from '../../core/normalize.ts';
import { clocked, median, takeTurns } from './clock.ts';
import type { Find, Peer } from './peers.ts';
import type { Row } from './tables.ts';

/** How long, in ms, one of a library's turns may take. */
const TURN = 30;
/** What is compared match by match, in texts. */
const COMPARED = 5;

/** Names that plain words do not show: other scripts, punctuation that belongs to a name, accents. */
const HARD = {
  names: ['U.S.', 'C++', 'Łódź', 'Афины', 'Αθήνα', 'Côte d’Ivoire', 'Bank of Łódź'],
  text: 'In the U.S. and in Афины, not in Афинык, the Bank of Łódź knew C++; in Αθήνα and the Côte d’Ivoire they knew Łódź.',
};

/** What loops make, kept so that they are not left out. */
const kept: number[] = [];

export const bareLoops = (texts: readonly string[]) => (): void => {
  kept.length = 0;
  for (const text of texts) {
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
    kept.push(sum);
  }
};

export const scans = (gazetteer: Gazetteer, texts: readonly string[]) => (): void => {
  let hits = 0;
  for (const text of texts)
    gazetteer.scan(text, () => {
      hits++;
    });
  kept.push(hits);
};

export const unitsOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
export const perUnit = (ms: number, texts: readonly string[]): number => (ms / unitsOf(texts)) * 1e6;

const finder =
  (gazetteer: Gazetteer): Find =>
  (text) =>
    gazetteer.match(text).flatMap(({ start, end }) => [start, end]);

const spansOf = (numbers: readonly number[]): Set<string> =>
  new Set(numbers.flatMap((start, at) => (at % 2 === 0 ? [`${start}-${numbers[at + 1]}`] : [])));

/** Of all that either finds, the share that both do, in percent. */
const agreement = (ours: Find, theirs: Find, texts: readonly string[]): number => {
  let both = 0;
  let either = 0;
  for (const text of texts) {
    const [one, other] = [spansOf(ours(text)), spansOf(theirs(text))];
    const shared = [...one].filter((span) => other.has(span)).length;
    both += shared;
    either += one.size + other.size - shared;
  }
  return either === 0 ? 100 : (100 * both) / either;
};

export type Outcome = {
  readonly row: Row;
  /** It finds all that the gazetteer finds, and nothing else. */
  readonly same: boolean;
  /** How many times the gazetteer's time it took, in the best rounds. */
  readonly times: number;
};

export const contest = (
  peer: Peer,
  forms: readonly string[],
  gazetteer: Gazetteer,
  texts: readonly string[],
  rounds: number,
): Outcome => {
  const asRead = (text: string): string => (peer.raw ? text : foldForm(text));
  const known = [...new Set(forms.map(asRead))];
  let find: Find = () => [];
  const compiled = clocked(() => {
    find = peer.open(known);
    find('');
  });
  const all = texts.map(asRead);
  const same = agreement(finder(gazetteer), find, all.slice(0, COMPARED));
  const hard = agreement(finder(openGazetteer(compileGazetteer(HARD.names))), peer.open(HARD.names.map(asRead)), [
    asRead(HARD.text),
  ]);
  const trial = clocked(() => find(all[0] ?? ''));
  const some = all.slice(0, Math.max(1, Math.floor(TURN / Math.max(trial, 0.01))));
  const time = takeTurns(
    {
      bare: bareLoops(texts),
      ours: scans(gazetteer, texts),
      peer: () => {
        for (const text of some) kept.push(find(text).length);
      },
    },
    rounds,
  );
  const scale = unitsOf(texts) / unitsOf(some);
  const times = (time.peer.best * scale) / time.ours.best;
  const figures = {
    'ns a character': perUnit(time.peer.best, some),
    'bare loops': (time.peer.best * scale) / time.bare.best,
    'times Sidelight': times,
    'times Sidelight, median': median(time.peer.rounds.map((ms, at) => (ms * scale) / (time.ours.rounds[at] ?? ms))),
    'same matches, %': same,
    'hard ones, %': hard,
    'compile, µs a name': (compiled * 1000) / forms.length,
  };
  return { row: { what: peer.name, figures }, same: same === 100 && hard === 100, times };
};
