// A batch of page text in, its mentions out: matches, reads every match, then decides each in the light of all. Called by the
// background for pages and by the command line for files. Stateless: what it learnt of the page goes back in the dossier.
import type { EntityBrief } from './corpus.ts';
import type { Lexicon, Rule } from './lexicon.ts';
import { Context } from './linker/context.ts';
import { PageEvidence } from './linker/dossier.ts';
import { type FoundMatch, matchesIn } from './linker/matches.ts';
import { type Reading, read } from './linker/read.ts';
import type { RejectedCode } from './linker/reasons.ts';
import { decide, type Verdict } from './linker.ts';
import type { Annotated, Mention, PageText, Reason, Rejection } from './mention.ts';

/** A match whose form is a name, with what each of its rules reads. */
type Named = { readonly context: Context; readonly readings: readonly Reading[] };
/** A match that is no name of ours: an author's phrase, whose bearer takes over these forms. */
type Decoyed = { readonly match: FoundMatch; readonly takes: readonly number[]; readonly code: RejectedCode };

/** A text with names, by its index. */
type Matched = { readonly text: string; readonly index: number; readonly matches: readonly FoundMatch[] };
type Block = { readonly text: string; readonly index: number; readonly items: readonly (Named | Decoyed)[] };

export type AnnotateOptions = {
  /** Told of every match that became no mention: the index of its text, and why. */
  readonly onRejected?: (text: number, rejection: Rejection) => void;
};

export const annotate = (lexicon: Lexicon, page: PageText, options: AnnotateOptions = {}): Annotated => {
  const evidence = PageEvidence.unpack(lexicon, page.dossier);
  const explain = options.onRejected !== undefined;
  // All is matched before anything is read, and read before anything is decided, as what is decided wants it; a processor that does
  // one of them at a time does it in half the time, too.
  const matched = matchPage(lexicon, page, evidence);
  const blocks = matched.map((block) => readBlock(lexicon, block, evidence, explain));
  const entities = new Set<number>();
  const unsettled: number[] = [];
  const mentions = new Array<readonly Mention[]>(page.texts.length).fill(NO_MENTIONS);
  for (const block of blocks) {
    const { index, items } = block;
    if (index === TITLE || items.length === 0) continue;
    const found: Mention[] = [];
    let open = false;
    evidence.enterBlock(block.text);
    for (const item of items) {
      if ('match' in item) {
        evidence.yieldTo(item.takes);
        options.onRejected?.(index, rejectionOf(block, item));
        continue;
      }
      const verdicts = decideAll(item, evidence);
      for (const verdict of verdicts) open ||= verdict.open;
      const mention = mentionOf(item, verdicts, entities);
      if (mention) found.push(mention);
      else options.onRejected?.(index, refusalOf(item, verdicts));
    }
    evidence.leaveBlock(open);
    if (open) unsettled.push(index);
    mentions[index] = found;
  }
  const briefs = [...entities].map((entity) => briefOf(lexicon, entity));
  return { mentions, briefs, dossier: evidence.pack(lexicon), unsettled };
};

const NO_MENTIONS: readonly Mention[] = [];

const briefOf = (lexicon: Lexicon, entity: number): EntityBrief => {
  const { key, kind, name, description, topics } = lexicon.entity(entity);
  return { key, kind, name, description, topics };
};

/** The place of the page's title among its texts. */
const TITLE = -1;

/** The texts with names, the page's title first. */
const matchPage = (lexicon: Lexicon, { title, texts }: PageText, { cues }: PageEvidence): readonly Matched[] => {
  const blocks: Matched[] = [];
  const onCue = (form: number): void => cues.add(form);
  const take = (text: string, index: number): void => {
    const matches = matchesIn(lexicon, text, onCue);
    if (matches.length > 0) blocks.push({ text, index, matches });
  };
  if (title) take(title, TITLE);
  texts.forEach(take);
  return blocks;
};

const readBlock = (
  lexicon: Lexicon,
  { text, index, matches }: Matched,
  evidence: PageEvidence,
  explain: boolean,
): Block => {
  const items: (Named | Decoyed)[] = [];
  for (let at = 0; at < matches.length; at++) {
    const match = matches[at] as FoundMatch;
    if (!match.surface) continue;
    if (match.decoys) {
      const takes = evidence.noteDecoy(match);
      items.push({ match, takes, code: takes.length > 0 ? 'namesake' : 'other-name' });
      evidence.cues.add(match.form);
      continue;
    }
    const { rules } = match.surface.record;
    if (!rules) {
      evidence.cues.add(match.form);
      continue;
    }
    if (match.surface.lower) {
      if (explain) items.push({ match, takes: [], code: 'casing' });
      continue;
    }
    const context = new Context(lexicon, text, matches, at, match.surface);
    const readings = readRules(context, rules);
    for (const reading of readings) evidence.note(context, reading);
    items.push({ context, readings });
  }
  return { text, index, items };
};

/** One reading an entity: of two spellings that fold alike ("Montreal", "Montréal") the one that fits. */
const readRules = (context: Context, rules: readonly Rule[]): readonly Reading[] => {
  const [only] = rules;
  if (only && rules.length === 1) return [read(context, only)];
  const best = new Map<number, Reading>();
  for (const rule of rules) {
    const known = best.get(rule.entity);
    if (!known || known.finding.kind === 'against') best.set(rule.entity, read(context, rule));
  }
  return [...best.values()];
};

const rejectionOf = ({ text }: Block, { match: { start, end }, code }: Decoyed): Rejection => ({
  start,
  end,
  entities: [],
  reasons: [{ code, words: [text.slice(start, end)] }],
});

const refusalOf = ({ context, readings }: Named, verdicts: readonly Verdict[]): Rejection => ({
  start: context.start,
  end: context.end,
  entities: readings.map(({ entity }) => entity.key),
  reasons: verdicts.flatMap((verdict) => verdict.reasons),
});

const decideAll = ({ context, readings }: Named, evidence: PageEvidence): readonly Verdict[] => {
  const verdicts: Verdict[] = [];
  for (const reading of readings) {
    const verdict = decide(context, reading, evidence);
    evidence.turn(context, reading, verdict.accepted);
    verdicts.push(verdict);
  }
  return verdicts;
};

/** Verdicts this close are a tie. */
const TIE = 0.25;

const mentionOf = (
  { context, readings }: Named,
  verdicts: readonly Verdict[],
  entities: Set<number>,
): Mention | undefined => {
  let best = -1;
  for (let at = 0; at < verdicts.length; at++)
    if (verdicts[at]?.accepted && (best < 0 || pointsAt(verdicts, at) > pointsAt(verdicts, best))) best = at;
  const verdict = verdicts[best];
  const reading = readings[best];
  if (!verdict || !reading) return undefined;
  const fits = (at: number): boolean =>
    verdicts[at]?.accepted === true && verdict.points - pointsAt(verdicts, at) <= TIE;
  const taken = readings.length === 1 ? readings : readings.filter((_, at) => fits(at));
  for (const { rule } of taken) entities.add(rule.entity);
  const start = reading.finding.kind === 'support' ? (reading.finding.start ?? context.start) : context.start;
  const reasons: readonly Reason[] = taken.length > 1 ? [...verdict.reasons, { code: 'several-fit' }] : verdict.reasons;
  const score = Math.round((1 - 1 / (1 + verdict.points)) * 100) / 100;
  return { start, end: context.end, entities: taken.map(({ entity }) => entity.key), score, reasons };
};

const pointsAt = (verdicts: readonly Verdict[], at: number): number => verdicts[at]?.points ?? 0;
