// A batch of page text in, its mentions out: matches, reads every match, then decides each in the light of all. Called by the
// background for pages and by the command line for files. Stateless: what it learnt of the page goes back in the dossier.
import type { EntityBrief } from './corpus.ts';
import { PageEvidence } from './dossier.ts';
import type { Lexicon, Rule } from './lexicon.ts';
import { decide, type Verdict } from './linker.ts';
import { Context } from './linker-context.ts';
import { type FoundMatch, matchesIn } from './linker-matches.ts';
import { type Reading, read } from './linker-read.ts';
import type { Annotated, Mention, PageText, Reason, Rejection } from './mention.ts';

/** A match whose form is a name, with what each of its rules reads. */
type Named = { readonly context: Context; readonly readings: readonly Reading[] };
/** A match that is something else: an author's phrase, whose bearer takes over these forms. */
type Decoyed = { readonly match: FoundMatch; readonly takes: readonly number[] };
type Block = { readonly text: string; readonly items: readonly (Named | Decoyed)[] };

export type AnnotateOptions = {
  /** Told of every match that became no mention: the index of its text, and why. */
  readonly onRejected?: (text: number, rejection: Rejection) => void;
};

export const annotate = (lexicon: Lexicon, page: PageText, options: AnnotateOptions = {}): Annotated => {
  const evidence = PageEvidence.unpack(lexicon, page.dossier);
  if (page.title) readBlock(lexicon, page.title, evidence);
  const blocks = page.texts.map((text) => readBlock(lexicon, text, evidence));
  const entities = new Set<number>();
  const unsettled: number[] = [];
  const mentions = blocks.map((block, index) => {
    const found: Mention[] = [];
    let open = false;
    evidence.enterBlock();
    for (const item of block.items) {
      const decided =
        'match' in item ? decideDecoy(block, item, evidence) : decideNamed(lexicon, item, evidence, entities);
      open ||= decided.open;
      if (decided.mention) found.push(decided.mention);
      else options.onRejected?.(index, decided.rejection());
    }
    if (open) unsettled.push(index);
    return found;
  });
  const briefs = [...entities].map((entity) => briefOf(lexicon, entity));
  return { mentions, briefs, dossier: evidence.pack(lexicon), unsettled };
};

const briefOf = (lexicon: Lexicon, entity: number): EntityBrief => {
  const { key, kind, name, description, topics } = lexicon.entity(entity);
  return { key, kind, name, description, topics };
};

const readBlock = (lexicon: Lexicon, text: string, evidence: PageEvidence): Block => {
  const matches = matchesIn(lexicon, text);
  const items: (Named | Decoyed)[] = [];
  for (const [at, match] of matches.entries()) {
    if (match.decoys) {
      items.push({ match, takes: evidence.noteDecoy(match) });
      evidence.cues.add(match.form);
      continue;
    }
    const { rules } = lexicon.form(match.form);
    if (!rules) {
      evidence.cues.add(match.form);
      continue;
    }
    const context = new Context(lexicon, text, matches, at);
    const readings = readRules(context, rules);
    for (const reading of readings) evidence.note(context, reading);
    items.push({ context, readings });
  }
  return { text, items };
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

type Decided = { readonly mention?: Mention; readonly open: boolean; readonly rejection: () => Rejection };

const decideDecoy = ({ text }: Block, { match, takes }: Decoyed, evidence: PageEvidence): Decided => {
  const { start, end } = match;
  evidence.yieldTo(takes);
  const code = takes.length > 0 ? 'namesake' : 'other-name';
  return {
    open: false,
    rejection: () => ({ start, end, entities: [], reasons: [{ code, words: [text.slice(start, end)] }] }),
  };
};

const decideNamed = (
  lexicon: Lexicon,
  { context, readings }: Named,
  evidence: PageEvidence,
  entities: Set<number>,
): Decided => {
  const verdicts = readings.map((reading) => {
    const verdict = decide(context, reading, evidence);
    evidence.turn(context, reading, verdict.accepted);
    return verdict;
  });
  const mention = mentionOf(lexicon, context, readings, verdicts, entities);
  const { start, end } = context;
  return {
    ...(mention && { mention }),
    open: verdicts.some((verdict) => verdict.open),
    rejection: () => ({
      start,
      end,
      entities: readings.map(({ rule }) => lexicon.key(rule.entity)),
      reasons: verdicts.flatMap((verdict) => verdict.reasons),
    }),
  };
};

/** Verdicts this close are a tie. */
const TIE = 0.25;

const mentionOf = (
  lexicon: Lexicon,
  context: Context,
  readings: readonly Reading[],
  verdicts: readonly Verdict[],
  entities: Set<number>,
): Mention | undefined => {
  let best: number | undefined;
  for (const [at, verdict] of verdicts.entries())
    if (verdict.accepted && (best === undefined || verdict.points > (verdicts[best]?.points ?? 0))) best = at;
  const verdict = verdicts[best ?? -1];
  const reading = readings[best ?? -1];
  if (!verdict || !reading) return undefined;
  const taken = readings.filter(
    (_, at) => verdicts[at]?.accepted && verdict.points - (verdicts[at]?.points ?? 0) <= TIE,
  );
  for (const { rule } of taken) entities.add(rule.entity);
  const start = reading.finding.kind === 'support' ? (reading.finding.start ?? context.start) : context.start;
  const reasons: readonly Reason[] = taken.length > 1 ? [...verdict.reasons, { code: 'several-fit' }] : verdict.reasons;
  const score = Math.round((1 - 1 / (1 + verdict.points)) * 100) / 100;
  return { start, end: context.end, entities: taken.map(({ rule }) => lexicon.key(rule.entity)), score, reasons };
};
