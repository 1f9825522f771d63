// Blocks out, mentions in: one message in flight, batches that grow, the dossier handed back each time, undecided text asked
// again once all is told. Called by the annotator's loop. Does not know who answers, nor what is painted.
import type { EntityBrief } from '../core/corpus.ts';
import type { Annotated, Dossier, Mention } from '../core/mention.ts';
import { isIntact } from './anchors.ts';
import type { Block } from './blocks.ts';
import type { Lookups } from './lookups.ts';

export type Answer = {
  readonly block: Block;
  readonly mentions: readonly Mention[];
  /** It will not be asked again. */
  readonly final: boolean;
};

export type Asking = {
  add(block: Block): void;
  /** The page is no longer what it was: what was added before this may not stand there any more. */
  doubt(): void;
  /** Sends what is ready; `more` says that text is still being gathered, so that small batches wait for company. */
  send(more: boolean): void;
  /** The next answer to be put on the page. */
  next(): Answer | undefined;
  /** True while an answer is on its way. */
  isWaiting(): boolean;
  /** Forgets all, the dossier too: the lexicon is another one. */
  restart(): void;
};

export type AskingOptions = {
  readonly annotate: Lookups['annotate'];
  readonly page: () => { lang?: string; title?: string };
  readonly learn: (briefs: readonly EntityBrief[]) => void;
  /** An answer came, or a try is due. */
  readonly wake: () => void;
};

/**
 * Characters of a batch: as many as stand here at least, while more is being gathered, and at most as many as stand next. The first
 * is what a slice brings, so that names appear soon, and of most pages that is all; later ones save messages.
 */
const BATCHES = [8_000, 48_000];
const LARGEST = 128_000;
/** A background that is being replaced answers after a while: how often it is asked again, and after how many times this, ms. */
const MOST_TRIES = 3;
const WAIT = 700;
/** How often undecided text is asked again, and how many blocks at most wait for that. */
const MOST_ASKED = 3;
const MOST_UNDECIDED = 2000;

type Batch = { readonly blocks: readonly Block[]; readonly again: boolean };

export const createAsking = (options: AskingOptions, signal: AbortSignal): Asking => {
  let queue: Block[] = [];
  /** So many at the head of the queue were added before the page last changed; none below 1. */
  let doubtful = 0;
  let answers: Answer[] = [];
  let undecided = new Map<Block, number>();
  let dossier: Dossier;
  let sent = 0;
  let failed = 0;
  let inFlight = false;
  let fresh = false;
  let generation = 0;
  let held: Batch | undefined;

  const fill = (more: boolean): Batch | undefined => {
    let chars = 0;
    let end = 0;
    while (end < queue.length && chars < (BATCHES[sent + 1] ?? LARGEST)) chars += queue[end++]?.text.length ?? 0;
    if (more && chars < (BATCHES[sent] ?? LARGEST)) return undefined;
    const blocks = queue.slice(0, end).filter((block, i) => i >= doubtful || isIntact(block));
    queue = queue.slice(end);
    doubtful -= end;
    return blocks.length > 0 ? { blocks, again: false } : undefined;
  };

  const fillAgain = (): Batch | undefined => {
    if (!fresh || undecided.size === 0) return undefined;
    fresh = false;
    const blocks = [...undecided.keys()].filter(isIntact);
    return blocks.length > 0 ? { blocks, again: true } : undefined;
  };

  const decide = (block: Block, settled: boolean): void => {
    const asked = (undecided.get(block) ?? 0) + 1;
    undecided.delete(block);
    if (settled || asked >= MOST_ASKED || undecided.size >= MOST_UNDECIDED) return;
    undecided.set(block, asked);
  };

  const receive = ({ blocks, again }: Batch, reply: Annotated): void => {
    dossier = reply.dossier;
    options.learn(reply.briefs);
    const open = new Set(reply.unsettled);
    blocks.forEach((block, i) => {
      decide(block, !open.has(i));
      answers.push({ block, mentions: reply.mentions[i] ?? [], final: !undecided.has(block) });
    });
    if (!again) fresh = true;
  };

  const ask = async (batch: Batch): Promise<void> => {
    inFlight = true;
    const asked = generation;
    const texts = batch.blocks.map((block) => block.text);
    const reply = await options.annotate({ ...options.page(), texts, dossier });
    if (signal.aborted || asked !== generation) return;
    inFlight = false;
    if (reply.ok) {
      failed = 0;
      receive(batch, reply.value);
      options.wake();
    } else putOff(batch);
  };

  /** Keeps the batch for a later try; after the last one, for whatever next gives us reason to ask. */
  const putOff = (batch: Batch): void => {
    held = batch;
    failed++;
    if (failed <= MOST_TRIES) setTimeout(options.wake, failed * WAIT);
  };

  return {
    add: (block) => {
      queue.push(block);
    },
    doubt: () => {
      doubtful = queue.length;
    },
    send: (more) => {
      if (inFlight || signal.aborted) return;
      const batch = held ?? fill(more) ?? (more || queue.length > 0 ? undefined : fillAgain());
      held = undefined;
      if (!batch) return;
      sent++;
      void ask(batch);
    },
    next: () => answers.shift(),
    isWaiting: () => inFlight,
    restart: () => {
      generation++;
      [queue, answers, undecided, held] = [[], [], new Map(), undefined];
      [dossier, sent, failed, inFlight, fresh] = [undefined, 0, 0, false, false];
    },
  };
};
