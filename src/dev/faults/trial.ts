// One row of the fault matrix: what must hold of the reader's browser after a fault, and after the good sync that follows it. Shared by
// every kind of row; each says what went wrong in words, for the table.
import en from '../../../assets/locales/en.json' with { type: 'json' };
import type { SyncState } from '../../core/sync-state.ts';
import { until } from '../../e2e/driver.ts';
import { nameOf } from '../../extension/sync/fault-versions.fixture.ts';
import { FLOOR_NAME, type Sight, type Subject } from './subject.ts';

export type Row = {
  readonly name: string;
  /** How the sync ended: an error's code, or `updated`, `current`. */
  readonly ended: string;
  /** What the reader was told. */
  readonly sentence: string;
  /** The version in use after the fault, whole. */
  readonly left: string;
  readonly healed: boolean;
  /** What was not as it must be; empty for a row that passed. */
  readonly wrong: readonly string[];
};

export const endOf = (state: SyncState): string =>
  state.kind === 'failed' ? state.failure.code : (state.memory.outcome?.kind ?? state.kind);

/** How the sentence for such an end begins, in the reader's language. */
const opening = (ended: string): readonly string[] => {
  if (ended === 'updated') return ['Updated to version', 'Version'];
  if (ended === 'current') return ['Already current', 'Current'];
  const errors: { readonly [code: string]: string } = en.error;
  return [`Not updated. ${errors[ended]}`];
};

/** Contents of version n are current and whole, on the page, in annotation, in search and in the store. */
const wrongWith = (sight: Sight, allowed: readonly number[]): readonly string[] => {
  const seen = sight.known.join();
  const wanted = allowed.map((n) => [FLOOR_NAME, ...(n > 0 ? [nameOf(n)] : [])].join());
  return [
    ...(wanted.includes(seen) ? [] : [`knows ${seen}, not ${wanted.join(' or ')}`]),
    ...(sight.painted.join() === seen ? [] : [`paints ${sight.painted.join()}, knows ${seen}`]),
    ...sight.broken.map((hash) => `part ${hash} is missing or altered`),
  ];
};

/** Reads what the page says until it is what it must be; what it said last. */
const sentenceLike = async (subject: Subject, ended: string): Promise<string> => {
  const fits = (said: string) => opening(ended).some((words) => said.startsWith(words));
  return until('the sentence', async () => {
    const said = await subject.sentence();
    return fits(said) && said;
  }).catch(() => subject.sentence());
};

/** Looks at everything after a fault that ended so. `allowed`: contents that may be current. */
export const afterFault = async (
  subject: Subject,
  ended: string,
  allowed: readonly number[],
): Promise<Pick<Row, 'sentence' | 'left' | 'wrong'>> => {
  const sentence = await sentenceLike(subject, ended);
  const sight = await subject.look();
  const told = opening(ended).some((words) => sentence.startsWith(words));
  return {
    sentence,
    left: sight.row?.version === undefined ? 'none' : String(sight.row.version),
    wrong: [...wrongWith(sight, allowed), ...(told ? [] : [`the reader is told "${sentence}" of ${ended}`])],
  };
};

/** The good sync that follows: everything must be as if nothing had happened. `n`: the contents it brings. */
export const healing = async (subject: Subject, corpus: string, n: number): Promise<readonly string[]> => {
  const answer = await subject.send('checkNow', { corpus });
  const ended = answer.ok ? endOf(answer.value) : answer.error.code;
  const right = ended === 'updated' || ended === 'current';
  const { wrong } = await afterFault(subject, ended, [n]);
  return [...(right ? [] : [`the next good sync ends as ${ended}`]), ...wrong];
};
