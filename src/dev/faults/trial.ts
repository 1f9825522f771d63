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

/** How the sentence for such an end begins, in the reader's language. The number counts: before the page is told it still says the last one. */
const opening = (ended: string, version: number | undefined): readonly string[] => {
  if (ended === 'updated') return [`Updated to version ${version}:`, `Version ${version} is installed.`];
  if (ended === 'current') return [`Already current: version ${version},`, `Current: version ${version}.`];
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

type Told = {
  readonly sentence: string;
  readonly wrong: readonly string[];
};

/** Reads what both options pages say until it is what it must be; what they said last. */
const whatIsTold = async (subject: Subject, ended: string): Promise<Told> => {
  const begin = opening(ended, (await subject.row())?.version);
  const untrue = (said: readonly string[]) => said.filter((one) => !begin.some((words) => one.startsWith(words)));
  const said = await until('the sentences', async () => {
    const now = await subject.sentences();
    return untrue(now).length === 0 && now;
  }).catch(() => subject.sentences());
  return { sentence: said[0] ?? '', wrong: untrue(said).map((one) => `a reader is told "${one}" of ${ended}`) };
};

/** Looks at everything after a fault that ended so. `allowed`: contents that may be current. */
export const afterFault = async (
  subject: Subject,
  ended: string,
  allowed: readonly number[],
): Promise<Pick<Row, 'sentence' | 'left' | 'wrong'>> => {
  const { sentence, wrong } = await whatIsTold(subject, ended);
  const sight = await subject.look();
  return {
    sentence,
    left: sight.row?.version === undefined ? 'none' : String(sight.row.version),
    wrong: [...wrongWith(sight, allowed), ...wrong],
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
