// Tries a pack out among the others before it is made current: what the library would be with it is compiled, kept for when it is, and
// must find the pack's own names. Called by install. Whatever throws on the way counts against the pack: it is not used.
import { type Entity, LANGS } from '../../core/corpus.ts';
import { fail, isAbort, ok, type Result } from '../../core/errors.ts';
import { selfTest } from '../../core/self-test.ts';
import type { Compiler, Told } from './compiler.ts';
import { type Compiled, type Holding, openHolding } from './holding.ts';
import { type InstalledPack, readRecords } from './installed-pack.ts';
import type { Keep } from './keep-compiled.ts';

/** Entities are asked of so many parts, evenly drawn. */
const PARTS = 6;
const OF_EACH = 4;

const sampleOf = async (pack: InstalledPack): Promise<Result<readonly Entity[]>> => {
  const stride = Math.max(1, Math.ceil(pack.parts.length / PARTS));
  const sample: Entity[] = [];
  // from the end: the first parts of a pack are rarely its entities
  for (let index = pack.parts.length - 1; index >= 0; index -= stride) {
    const records = await readRecords(pack, index);
    if (!records.ok) return records;
    if (records.value.kind === 'entities') sample.push(...records.value.entities.slice(0, OF_EACH));
  }
  return ok(sample);
};

/** How much of the whole work has been done before each, and with it. */
const WORK = { directory: [0, 0.15], lexicon: [0.15, 0.5], index: [0.5, 1] } as const;
const shareOf = (what: Compiled, share: number): number => WORK[what][0] + share * (WORK[what][1] - WORK[what][0]);

/** `look`: what is installed now. What `told` throws is thrown. */
export const makeProve =
  (compiler: Compiler, keep: Keep, look: () => Promise<Result<Holding>>) =>
  async (pack: InstalledPack, told: Told): Promise<Result<null>> => {
    const now = await look();
    if (!now.ok) return now;
    const { packs } = now.value;
    const known = packs.some(({ corpus }) => corpus === pack.corpus);
    const after = known ? packs.map((one) => (one.corpus === pack.corpus ? pack : one)) : [...packs, pack];
    try {
      const holding = openHolding({ packs: after }, compiler, keep, (what, share) => told(shareOf(what, share)));
      const spotter = await holding.spotter();
      if (!spotter.ok) return spotter;
      const find = await holding.find();
      if (!find.ok) return find;
      const sample = await sampleOf(pack);
      if (!sample.ok) return sample;
      const trial = { annotate: spotter.value.annotate, find: find.value };
      const languages = LANGS.filter((lang) => sample.value.some(({ name }) => name[lang] !== undefined));
      return selfTest({ id: pack.corpus, languages, entities: sample.value }, trial);
    } catch (cause) {
      if (isAbort(cause)) throw cause;
      return fail('self-test-failed', cause instanceof Error ? cause.message : String(cause), pack.corpus);
    }
  };
