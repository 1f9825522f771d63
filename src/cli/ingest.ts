// `ingest FOLDER FILE…`: an article becomes a review file, and a review file, once its author has been through it, becomes part
// of the corpus. Nothing goes from an article to the corpus without that.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../core/corpus.ts';
import { ok } from '../core/errors.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { compileFolder, problemLine } from './compile-folder.ts';
import { counted } from './counted.ts';
import { NETWORK } from './reader.ts';
import type { Proposal } from './review/proposal.ts';
import { spotterFor } from './spotting.ts';

const isAddress = (file: string): boolean => /^https?:/i.test(file);
const isReview = (file: string): boolean => !isAddress(file) && /\.ya?ml$/i.test(file);

/** The reader's own annotation says which of the corpus's entities an article names. */
const spotWith = (corpus: Corpus) => {
  const spotter = spotterFor(corpus);
  return (texts: readonly string[]) => {
    // One page: a surname in the third passage stands on the full name in the first.
    const starts: number[] = [];
    let whole = '';
    for (const text of texts) {
      starts.push(whole.length);
      whole += `${text}\n\n`;
    }
    const ids: string[][] = texts.map(() => []);
    for (const { start, entities } of spotter.spot(whole)) {
      const at = starts.findLastIndex((from) => from <= start);
      const [id] = entities;
      if (id !== undefined) ids[at]?.push(id);
    }
    return ids;
  };
};

const summary = ({ source, entities, known, unsure }: Proposal): string => {
  const kinds = Map.groupBy(entities, (entity) => entity.kind);
  const counts = [...kinds].map(([kind, list]) => `${list.length} ${kind}`).join(', ');
  return `${counted(source.passages.length, 'passage')}, ${counted(entities.length, 'new entity', 'new entities')} (${counts || 'none'}), ${known.length} known, ${unsure.length} unsure`;
};

type Refused = { readonly error: string };
type Reviewed = Proposal & { readonly review: string; readonly summary: string };
type Included = {
  readonly taken: string;
  readonly summary: string;
  readonly written: readonly string[];
  readonly warnings: readonly string[];
};
type Outcome = Refused | Reviewed | Included;

const ingestArticle = async (folder: string, file: string): Promise<Refused | Reviewed> => {
  // Read anew for each file: the one before may have added to it.
  const { corpus, problems } = compileFolder(folder);
  if (!corpus) return { error: problems.map(problemLine).join('\n') };
  // Loaded only here: the parsers are large, and no other command needs them.
  const [{ readArticle, articleAt }, { propose }, { reviewText }] = await Promise.all([
    import('./article/article.ts'),
    import('./review/proposal.ts'),
    import('./review/write-review.ts'),
  ]);
  const bytes = isAddress(file) ? await articleAt(file, NETWORK) : ok(new Uint8Array(readFileSync(file)));
  const article = bytes.ok ? readArticle(file, bytes.value) : bytes;
  if (!article.ok) return { error: `${file}: ${article.error.message}` };
  const same = corpus.sources.find((source) => source.title === article.value.title);
  if (same) return { error: `${file}: the corpus has a source of this title already: ${same.id}` };
  const proposal = propose(article.value, corpus, spotWith(corpus));
  const review = join(folder, 'review', `${proposal.source.id}.yaml`);
  if (existsSync(review)) return { error: `${file}: ${review} waits to be reviewed; take it in or delete it first` };
  mkdirSync(join(folder, 'review'), { recursive: true });
  writeFileSync(review, reviewText(proposal, corpus.languages, folder, review));
  return { review, summary: summary(proposal), ...proposal };
};

const takeIn = async (folder: string, file: string): Promise<Refused | Included> => {
  const { takeReview } = await import('./review/take-review.ts');
  const { problems, written, entities, facts } = takeReview(folder, file);
  const warnings = problems.map(problemLine);
  if (problems.some((problem) => problem.severity === 'error')) return { error: warnings.join('\n') };
  if (written.length === 0) return { error: `${file}: nothing in it says "accept: yes", and no fact has a text` };
  return {
    taken: file,
    summary: `took in ${counted(entities, 'entity', 'entities')} and ${counted(facts, 'fact')}`,
    written,
    warnings,
  };
};

const tell = (outcome: Outcome): void => {
  if ('error' in outcome) console.error(outcome.error);
  else if ('review' in outcome) console.log(`${outcome.review}: ${outcome.summary}`);
  else {
    for (const line of outcome.warnings) console.log(line);
    for (const file of outcome.written) console.log(`wrote ${file}`);
    console.log(outcome.summary);
  }
};

export const ingest: Command = {
  name: 'ingest',
  usage: 'FOLDER FILE… [--json]',
  does: 'propose what articles (.txt .md .html or an address) offer; take in what a review file (.yaml) accepts',
  options: { json: { type: 'boolean' } },
  async run(positionals, { json }): Promise<ExitCode> {
    const [folder, ...files] = positionals;
    if (folder === undefined || files.length === 0) throw new UsageError('FOLDER and at least one FILE are needed');
    for (const path of [folder, ...files.filter((file) => !isAddress(file))])
      if (!existsSync(path)) throw new UsageError(`there is no ${path}`);
    const outcomes: Outcome[] = [];
    for (const file of files) {
      const outcome = isReview(file) ? await takeIn(folder, file) : await ingestArticle(folder, file);
      outcomes.push(outcome);
      if (!json) tell(outcome);
    }
    if (json) console.log(JSON.stringify(outcomes));
    else if (outcomes.some((outcome) => 'review' in outcome))
      console.log('Go through the review, then give it to ingest in place of the article.');
    return outcomes.some((outcome) => 'error' in outcome) ? 1 : 0;
  },
};
