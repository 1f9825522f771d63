// The compiled form: how long it takes to make, how large it is, what it costs to open and to keep. One section of
// `npm run bench`. Making is timed in a process of its own, as a browser does it: with nothing compiled before.
import { execFileSync } from 'node:child_process';
import { compileGazetteer, openGazetteer } from '../../core/gazetteer.ts';
import type { Goal } from '../bench-page/goals.ts';
import { clocked, takeTurns, worked } from './clock.ts';
import type { Report } from './report.ts';
import { figure, type Row } from './tables.ts';
import { flat } from './texts.ts';
import { makeWorld } from './world.ts';

const OPENINGS = 9;
const FRESH = 3;

const namesOf = (size: number): string[] =>
  flat(
    makeWorld(3)
      .names(size)
      .map(({ text }) => text),
  );

/** What the process holds, in bytes, when all that is let go has been collected. */
const held = async (): Promise<number> => {
  for (let again = 0; again < 8; again++) {
    globalThis.gc?.();
    await new Promise((swept) => setTimeout(swept, 10));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Compiling in ms, and by how many bytes the process grows that keeps an opened gazetteer and lets go of all else. */
type Alone = { readonly compiled: number; readonly kept: number };

const makeAlone = async (size: number): Promise<Alone> => {
  const forms = namesOf(size);
  const before = await held();
  let bytes = new ArrayBuffer(0);
  const compiled = worked(() => {
    bytes = compileGazetteer(forms);
  });
  const gazetteer = openGazetteer(bytes);
  const found = gazetteer.match(forms[0] ?? '');
  const kept = (await held()) - before;
  if (found.length !== 1 || forms.length !== size) throw new Error('a gazetteer that does not find its first name');
  return { compiled, kept };
};

/** The best of a few processes. */
const aloneOf = (size: number): Alone => {
  const args = ['--expose-gc', import.meta.filename, String(size)];
  const all = Array.from(
    { length: FRESH },
    () => JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Alone,
  );
  return {
    compiled: Math.min(...all.map(({ compiled }) => compiled)),
    kept: Math.min(...all.map(({ kept }) => kept)),
  };
};

type Result = {
  readonly size: number;
  readonly row: Row;
  readonly alone: number;
  readonly bytes: number;
  readonly opened: number;
  /** In kB, over 1.05 times the bytes. */
  readonly over: number;
};

const measure = (size: number): Result => {
  const forms = namesOf(size);
  const bytes = compileGazetteer(forms);
  const text = `Then ${forms[0]} spoke.`;
  const json = JSON.stringify(forms);
  const found: number[] = [];
  const time = takeTurns(
    {
      open: () => {
        found[0] = openGazetteer(bytes).match(text).length;
      },
      map: () => {
        found[1] = new Map((JSON.parse(json) as string[]).map((form, at) => [form, at])).size;
      },
    },
    size > 100_000 ? 3 : OPENINGS,
  );
  const again = Math.min(...Array.from({ length: 3 }, () => clocked(() => compileGazetteer(forms))));
  const { compiled, kept } = aloneOf(size);
  const per = (ms: number) => (ms * 1000) / size;
  return {
    row: {
      what: `${size.toLocaleString('en')} names`,
      figures: {
        'compile, µs a name, fresh process': per(compiled),
        'compile again, µs a name': per(again),
        'bytes a name': bytes.byteLength / size,
        'open and match, ms': time.open.best,
        'JSON to Map, ms': time.map.best,
        'kept, times the bytes': kept / bytes.byteLength,
        'kept over the bytes, kB': (kept - bytes.byteLength) / 1000,
      },
    },
    size,
    alone: per(compiled),
    bytes: bytes.byteLength / size,
    opened: time.open.best,
    over: (kept - 1.05 * bytes.byteLength) / 1000,
  };
};

const goalsOf = ({ size, alone, bytes, over }: Result): Goal[] => [
  { what: `compiling ${size.toLocaleString('en')} names`, measured: alone, unit: 'µs a name', most: 2 },
  { what: '– size', measured: bytes, unit: 'bytes a name', most: 30 },
  { what: '– memory kept, over 1.05 of the bytes', measured: over, unit: 'kB', most: 1000 },
];

/** From so many names on what does not grow with them is small beside what does. */
const MANY = 100_000;

export const compileSection = (sizes: readonly number[]): Report => {
  const results = sizes.map(measure);
  const largest = results.at(-1);
  const brief: Report['brief'] = largest
    ? [
        [
          `${largest.size.toLocaleString('en')} names: compile, µs a name / bytes a name / open, ms`,
          [largest.alone, largest.bytes, largest.opened].map(figure).join(' / '),
        ],
      ]
    : [];
  return {
    section: {
      title: 'Compile, open, keep',
      note:
        'Compiling is timed in processes of its own, by their processor time, the quickest of three; opening includes the first match, so that nothing can be put off. ' +
        'So is what is kept: what heap and buffers grow by when the gazetteer is held and the compiler has let go, the tables of letters included.',
      rows: results.map(({ row }) => row),
    },
    goals: results.filter(({ size }) => size >= MANY).flatMap(goalsOf),
    brief,
  };
};

if (import.meta.main) console.log(JSON.stringify(await makeAlone(Number(process.argv[2]))));
