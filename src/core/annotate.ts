// A batch of page text in, its mentions out: matches, reads every match, then decides each in the light of all. Called by the
// background for pages and by the command line for files. Stateless: what it learnt of the page goes back in the dossier.
import type { EntityBrief, EntityKey } from './corpus.ts';
import { PageEvidence } from './dossier.ts';
import type { Decoy, Lexicon } from './lexicon.ts';
import { decide, type Verdict } from './linker.ts';
import { Context } from './linker-context.ts';
import { type FoundMatch, matchesIn } from './linker-matches.ts';
import { type Reading, read } from './linker-read.ts';
import type { Annotated, Mention, PageText, Rejection } from './mention.ts';

/** A match whose form is a name, with what each of its rules reads. */
type Named = { readonly context: Context; readonly readings: readonly Reading[] };
/** A match that is something else: an author's phrase. */
type Decoyed = { readonly match: FoundMatch; readonly takes: readonly number[] };
type Block = { readonly named: readonly Named[]; readonly decoyed: readonly Decoyed[]; readonly text: string };

export type AnnotateOptions = {
  /** Told of every match that became no mention: the block's index and why. */
  readonly onRejected?: (text: number, rejection: Rejection) => void;
};

export const annotate = (lexicon: Lexicon, page: PageText, options: AnnotateOptions = {}): Annotated => {
  const evidence = PageEvidence.unpack(lexicon, page.dossier);
  if (page.title) readBlock(lexicon, page.title, evidence);
  const last = new Set(evidence.last);
  const blocks = page.texts.map((text) => readBlock(lexicon, text, evidence));
  evidence.last.clear();
  for (const form of last) evidence.last.add(form);
  const entities = new Set<number>();
  const unsettled: number[] = [];
  const mentions = blocks.map((block, index) => {
    const settled = decideBlock(lexicon, block, evidence, entities, (rejection) =>
      options.onRejected?.(index, rejection),
    );
    if (settled.open) unsettled.push(index);
    return settled.mentions;
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
  const named: Named[] = [];
  const decoyed: Decoyed[] = [];
  for (let at = 0; at < matches.length; at++) {
    const match = matches[at] as FoundMatch;
    const { rules } = lexicon.form(match.form);
    if (match.decoys) {
      decoyed.push({ match, takes: noteDecoys(match.decoys, evidence) });
      evidence.cues.add(match.form);
    } else if (rules) {
      const context = new Context(lexicon, text, matches, at);
      const readings = rules.map((rule) => read(context, rule));
      for (const reading of readings) note(context, reading, evidence);
      named.push({ context, readings });
    } else evidence.cues.add(match.form);
  }
  return { named, decoyed, text };
};

/** The aliases that the bearers of a phrase take over. */
const noteDecoys = (decoys: readonly Decoy[], evidence: PageEvidence): number[] =>
  decoys.flatMap(({ takes = [], place }) => {
    for (const form of takes) {
      evidence.others.add(form);
      if (place) evidence.places.add(form);
    }
    return [...takes];
  });

/** What a reading tells of the page, whatever is decided of the match in the end. */
const note = (context: Context, { rule, entity, finding }: Reading, evidence: PageEvidence): void => {
  if (finding.kind === 'against') {
    if (finding.bearer && finding.bearer !== 'kin')
      for (const form of bareForms(context, entity.bare)) evidence.others.add(form);
    if (finding.bearer && finding.code === 'other-place')
      for (const form of bareForms(context, entity.bare)) evidence.places.add(form);
    return;
  }
  evidence.cues.add(context.form);
  evidence.seen.add(rule.entity);
  const whole = entity.kind === 'person' && rule.role === 'full';
  if (whole || (finding.kind === 'support' && finding.code !== 'initial-before')) evidence.sure.add(rule.entity);
};

/** The bare names that a longer match contains, or the match itself when it is one. */
const bareForms = (context: Context, bare: readonly number[]): readonly number[] =>
  bare.includes(context.form) ? [context.form] : bare;

const decideBlock = (
  lexicon: Lexicon,
  block: Block,
  evidence: PageEvidence,
  entities: Set<number>,
  onRejected: (rejection: Rejection) => void,
): { mentions: Mention[]; open: boolean } => {
  const mentions: Mention[] = [];
  let open = false;
  let next = 0;
  for (const { context, readings } of block.named) {
    next = passDecoys(block, next, context.start, evidence, onRejected);
    const verdicts = readings.map((reading) => {
      const verdict = decide(context, reading, evidence);
      turn(context, reading, verdict, evidence);
      return verdict;
    });
    open ||= verdicts.some((verdict) => verdict.open);
    const mention = mentionOf(lexicon, context, readings, verdicts, entities);
    if (mention) mentions.push(mention);
    else
      onRejected({
        start: context.start,
        end: context.end,
        entities: keysOf(lexicon, readings),
        reasons: verdicts.flatMap((verdict) => verdict.reasons),
      });
  }
  passDecoys(block, next, Number.POSITIVE_INFINITY, evidence, onRejected);
  return { mentions, open };
};

const keysOf = (lexicon: Lexicon, readings: readonly Reading[]): EntityKey[] =>
  readings.map(({ rule }) => lexicon.key(rule.entity));

const passDecoys = (
  block: Block,
  from: number,
  until: number,
  evidence: PageEvidence,
  onRejected: (rejection: Rejection) => void,
): number => {
  let at = from;
  for (; at < block.decoyed.length; at++) {
    const decoy = block.decoyed[at] as Decoyed;
    const { start, end } = decoy.match;
    if (start >= until) break;
    for (const form of decoy.takes) evidence.last.add(form);
    onRejected({
      start,
      end,
      entities: [],
      reasons: [{ code: decoy.takes.length > 0 ? 'namesake' : 'other-name', words: [block.text.slice(start, end)] }],
    });
  }
  return at;
};

/** Whoever is named outright owns the bare name from here on. */
const turn = (context: Context, { entity, rule, finding }: Reading, verdict: Verdict, evidence: PageEvidence): void => {
  if (finding.kind === 'against') {
    if (finding.bearer === 'other') for (const form of bareForms(context, entity.bare)) evidence.last.add(form);
    return;
  }
  const outright = (entity.kind === 'person' && rule.role === 'full') || finding.kind === 'support';
  if (verdict.accepted && outright) for (const form of entity.bare) evidence.last.delete(form);
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
  let best = 0;
  for (const verdict of verdicts) if (verdict.accepted) best = Math.max(best, verdict.points);
  const taken = readings.filter((_, at) => verdicts[at]?.accepted && best - (verdicts[at]?.points ?? 0) <= TIE);
  const first = taken[0];
  if (!first) return undefined;
  for (const { rule } of taken) entities.add(rule.entity);
  const verdict = verdicts[readings.indexOf(first)];
  const start = first.finding.kind === 'support' ? (first.finding.start ?? context.start) : context.start;
  const keys = [...new Set(keysOf(lexicon, taken))];
  const reasons = keys.length > 1 ? [...(verdict?.reasons ?? []), { code: 'several-fit' }] : (verdict?.reasons ?? []);
  return { start, end: context.end, entities: keys, score: Math.round((1 - 1 / (1 + best)) * 100) / 100, reasons };
};
