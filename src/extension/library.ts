// The packs installed in this browser and what is compiled from them: annotating, cards and search come from here. The background
// keeps one for its life; it knows neither who asks nor where packs and compiled bytes are kept.
import type { Card } from '../core/card.ts';
import {
  type CorpusInfo,
  type EntityBrief,
  type EntityKey,
  keyParts,
  type Lang,
  type SearchHit,
} from '../core/corpus.ts';
import { fail, ok, type Result } from '../core/errors.ts';
import type { Annotated, PageText } from '../core/mention.ts';
import { lazily } from './lazily.ts';
import type { Compiler } from './library/compiler.ts';
import { type Compiled, type Holding, type OpenHolding, openHolding } from './library/holding.ts';
import { KEEP_NOTHING, type Keep } from './library/keep-compiled.ts';

export type Library = {
  /** Names what is installed; the same as long as nothing changes, also from one life of the background to the next. */
  stamp(): Promise<Result<string>>;
  annotate(page: PageText): Promise<Result<Annotated>>;
  card(key: EntityKey): Promise<Result<Card>>;
  /** Of those keys that an installed corpus has. */
  briefs(keys: readonly EntityKey[]): Promise<Result<readonly EntityBrief[]>>;
  search(query: string, lang: Lang, limit: number): Promise<Result<readonly SearchHit[]>>;
  corpora(): Promise<Result<readonly CorpusInfo[]>>;
  /** What is installed has changed: forget all that was opened. */
  renew(): void;
};

/** How often something may turn out to be lost before it is told: each time, what is looked at next does without it. */
const LOSSES = 3;

/** `look` is called once, whoever asks how often at the same time; again only after `renew`, or after something was lost or failed. */
export const openLibrary = (
  look: () => Promise<Result<Holding>>,
  compiler: Compiler,
  keep: Keep = KEEP_NOTHING,
): Library => {
  const openNow = () =>
    lazily(async (): Promise<Result<OpenHolding>> => {
      const holding = await look();
      return holding.ok ? ok(openHolding(holding.value, compiler, keep)) : holding;
    });
  let opened = openNow();
  /** What there is without the store: asked only when it refuses, and made once. */
  let refuge: typeof opened | undefined;

  const inRefuge = async <T>(
    use: (holding: OpenHolding) => Promise<Result<T>>,
    refused: Result<T>,
  ): Promise<Result<T>> => {
    refuge ??= openNow();
    const holding = await refuge();
    const answer = holding.ok ? await use(holding.value) : holding;
    return answer.ok ? answer : refused;
  };

  /** To find out what is installed takes as long as half of what then is to be read: so both begin at once, the first time. */
  const foreseen = new Set<string>();
  const foresee = (...kinds: readonly Compiled[]): void => {
    for (const kind of kinds) if (!foreseen.has(kind)) keep.foresee(kind);
    for (const kind of kinds) foreseen.add(kind);
  };

  const ask = async <T>(use: (holding: OpenHolding) => Promise<Result<T>>): Promise<Result<T>> => {
    for (let losses = 0; ; losses += 1) {
      const mine = opened;
      const holding = await mine();
      const answer = holding.ok ? await use(holding.value) : holding;
      if (!answer.ok && answer.error.code === 'storage-unavailable') return inRefuge(use, answer);
      if (answer.ok || answer.error.code !== 'corpus-malformed' || losses === LOSSES) return answer;
      if (opened === mine) opened = openNow(); // what could not be read is not looked at again
    }
  };

  return {
    stamp: () => ask(async ({ stamp }) => ok(stamp)),
    annotate: (page) => {
      foresee('lexicon');
      return ask(async ({ spotter }) => {
        const ready = await spotter();
        return ready.ok ? ok(ready.value.annotate(page)) : ready;
      });
    },
    card: (key) => {
      foresee('lexicon', 'directory');
      return ask(async ({ card }) => {
        const { corpus, entity } = keyParts(key);
        const made = await card(corpus, entity);
        if (!made.ok) return made;
        return made.value ? ok(made.value) : fail('entity-unknown', 'no installed corpus has it', key);
      });
    },
    briefs: (keys) =>
      ask(async ({ briefs }) => {
        const found = await briefs(keys);
        return found.ok ? ok(found.value.filter((brief) => brief !== undefined)) : found;
      }),
    search: (query, lang, limit) => {
      foresee('lexicon', 'index', 'directory');
      return ask(async ({ find, briefs }) => {
        // the briefs of what will be found come out of the other buffers: all are read at once
        const [ready] = await Promise.all([find(), briefs([])]);
        if (!ready.ok) return ready;
        const hits = ready.value(query, lang, limit);
        const found = await briefs(hits.map(({ key }) => key));
        if (!found.ok) return found;
        return ok(
          hits.flatMap(({ matched, spans }, at) => {
            const brief = found.value[at];
            return brief ? [{ brief, matched, spans }] : [];
          }),
        );
      });
    },
    corpora: () => ask(({ corpora }) => corpora()),
    renew: () => {
      refuge = undefined;
      opened = openNow();
    },
  };
};
