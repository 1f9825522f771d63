// The reader's corpora as the options page shows and changes them: order, on and off, colour, going back, removing. Called for requests;
// each change is one write, after which pages are told if what they are annotated with has changed.

import { type Failure, fail, ok, type Result } from '../../core/errors.ts';
import { blankRecord, type CorpusRecord, inOrder, rolledBack } from '../../core/library/corpus-record.ts';
import { type CorpusRow, corpusRow, type Floor } from '../../core/library/corpus-row.ts';
import type { Syncs } from '../sync.ts';
import type { PackStore } from './pack-store.ts';

/** What the options page lists. `notice`: the browser refuses to store, so that there is the bundled corpus alone. */
export type Corpora = { readonly rows: readonly CorpusRow[]; readonly notice?: Failure };

/** `hue` null: by topic again. */
export type CorpusChoice = {
  readonly enabled?: boolean | undefined;
  readonly hue?: number | null | undefined;
  readonly auto?: boolean | undefined;
};

export type CorporaMeans = {
  readonly store: PackStore;
  readonly syncs: Syncs;
  /** The package's own corpus; undefined when it is damaged. */
  readonly floor: () => Promise<Floor | undefined>;
  /** What pages are annotated with has changed. */
  readonly changed: () => Promise<void>;
  /** Something that only lists show has changed: order of syncs included. */
  readonly listChanged: () => Promise<void>;
};

const unknown = (corpus: string) => fail('corpus-unknown', 'not installed', corpus);

const chosen = (record: CorpusRecord, { enabled, hue, auto }: CorpusChoice): CorpusRecord => {
  const { hue: before, ...rest } = record;
  const colour = hue === undefined ? before : (hue ?? undefined);
  return {
    ...rest,
    ...(colour !== undefined && { hue: colour }),
    ...(enabled !== undefined && { enabled }),
    ...(auto !== undefined && rest.subscription && { subscription: { ...rest.subscription, auto } }),
  };
};

export const openCorpora = ({ store, syncs, floor, changed, listChanged }: CorporaMeans) => {
  /** Changes what is there, or the choices about the bundled corpus that nobody has made yet. */
  const change = async (
    corpus: string,
    edit: (record: CorpusRecord) => Result<CorpusRecord | undefined>,
  ): Promise<Result<null>> => {
    const bundled = await floor();
    const stored = await store.change(corpus, (record) => {
      if (record) return edit(record);
      return bundled?.corpus === corpus ? edit(blankRecord(corpus, 0)) : unknown(corpus);
    });
    return stored.ok ? ok(null) : stored;
  };

  const list = async (): Promise<Corpora> => {
    const [bundled, stored] = await Promise.all([floor(), store.records()]);
    const records = stored.ok ? [...stored.value] : [];
    if (bundled && !records.some(({ corpus }) => corpus === bundled.corpus))
      records.push(blankRecord(bundled.corpus, 0));
    const rows = await Promise.all(
      inOrder(records).map((record) =>
        corpusRow(record, bundled?.corpus === record.corpus ? bundled : undefined, syncs.state(record.corpus)),
      ),
    );
    return stored.ok ? { rows } : { rows, notice: stored.error };
  };

  return {
    list,

    choose: async (corpus: string, choice: CorpusChoice): Promise<Result<null>> => {
      const done = await change(corpus, (record) => ok(chosen(record, choice)));
      const onPages = choice.enabled !== undefined || choice.hue !== undefined;
      if (done.ok) await (onPages ? changed() : listChanged());
      return done;
    },

    /** `corpora`: all ids, the first first; those left out stay behind. */
    arrange: async (corpora: readonly string[]): Promise<Result<null>> => {
      for (const [order, corpus] of corpora.entries()) {
        const done = await change(corpus, (record) => ok({ ...record, order }));
        if (!done.ok) return done;
      }
      await changed();
      return ok(null);
    },

    /** Errors: `previous-missing`, `corpus-unknown`. */
    rollBack: async (corpus: string): Promise<Result<null>> => {
      const done = await change(corpus, rolledBack);
      if (done.ok) await changed();
      return done;
    },

    /** What was chosen about the bundled corpus stays; everything else of a corpus goes. */
    remove: async (corpus: string): Promise<Result<null>> => {
      await syncs.callOff(corpus);
      const bundled = await floor();
      const done = await store.change(corpus, (record) => {
        if (!record?.trust) return unknown(corpus);
        const { order, enabled } = record;
        return ok(bundled?.corpus === corpus ? { ...blankRecord(corpus, order), enabled } : undefined);
      });
      if (!done.ok) return done;
      await changed();
      await store.clearOut();
      return ok(null);
    },
  };
};
export type CorporaDesk = ReturnType<typeof openCorpora>;
