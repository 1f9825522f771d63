// `annotate`: what a text would look like to a reader. Lines of JSON through a pipe, an explanation, or a page to look at.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fromJson } from '../core/bytes.ts';
import { type Corpus, inLang } from '../core/corpus.ts';
import { annotatedPage } from './annotated-page.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { compileFolder, problemLine } from './compile-folder.ts';
import { type Spotted, type Spotter, spotterFor } from './spotting.ts';

const BUNDLED = join(import.meta.dirname, '../../assets/corpus');
/** Characters gathered before they are written: a pipe is slow for its every write. */
const CHUNK = 1 << 16;

const read = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const lineOf = (spotter: Spotter, line: string): string | undefined => {
  const asked = fromJson(line);
  if (typeof asked !== 'object' || asked === null || !('id' in asked) || !('text' in asked)) return undefined;
  if (typeof asked.text !== 'string') return undefined;
  const spans = spotter.spot(asked.text).map(({ start, end, entities }) => ({ start, end, entity: entities[0] }));
  return JSON.stringify({ id: asked.id, spans });
};

/** One answer for each line, in order; a line that is none is told of and left out. */
const annotateLines = async (spotter: Spotter): Promise<ExitCode> => {
  let [number, bad, waiting] = [0, 0, ''];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const answer = lineOf(spotter, line);
    if (answer === undefined) {
      console.error(`line ${number}: {"id": …, "text": "…"} was expected`);
      bad += 1;
    } else waiting += `${answer}\n`;
    if (waiting.length < CHUNK) continue;
    process.stdout.write(waiting);
    waiting = '';
  }
  process.stdout.write(waiting);
  return bad === 0 ? 0 : 1;
};

const reason = ({ code, words }: Spotted['reasons'][number]): string =>
  words && words.length > 0 ? `${code} (${words.join(', ')})` : code;

const explained = (text: string, { start, end, entities, score, reasons }: Spotted): string => {
  const line = text.slice(0, start).split('\n').length;
  const verdict = score === undefined ? 'left alone' : `${entities.join(' or ')}, ${score.toFixed(2)}`;
  return `${line}: “${text.slice(start, end)}” ${verdict}: ${reasons.map(reason).join(', ')}`;
};

const explain = (spotter: Spotter, file: string, json: boolean): void => {
  const text = read(file);
  const found = spotter.spot(text, true);
  if (json) console.log(JSON.stringify(found.map((one) => ({ ...one, surface: text.slice(one.start, one.end) }))));
  else for (const one of found) console.log(explained(text, one));
};

const show = (spotter: Spotter, corpus: Corpus, file: string): void => {
  const text = read(file);
  const byId = new Map(corpus.entities.map((entity) => [entity.id, entity]));
  const names = (id: string): string => {
    const entity = byId.get(id);
    return entity ? `${inLang(entity.name, 'en')}: ${inLang(entity.description, 'en')}` : id;
  };
  console.log(annotatedPage(text, spotter.spot(text), names));
};

export const annotateCommand: Command = {
  name: 'annotate',
  usage: '--jsonl | --explain FILE | --html FILE [--corpus FOLDER]',
  does: 'what a text would look like to a reader (FILE may be - for standard input)',
  options: {
    jsonl: { type: 'boolean' },
    explain: { type: 'string' },
    html: { type: 'string' },
    corpus: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(positionals, { jsonl, explain: toExplain, html, corpus: folder, json }) {
    if (positionals.length > 0) throw new UsageError(`"${positionals.join(' ')}" was not expected`);
    if ([jsonl, toExplain, html].filter((way) => way !== undefined).length !== 1)
      throw new UsageError('one of --jsonl, --explain FILE and --html FILE was expected');
    const { corpus, problems } = compileFolder(typeof folder === 'string' ? folder : BUNDLED);
    if (!corpus) {
      for (const problem of problems) console.error(problemLine(problem));
      return 1;
    }
    const spotter = spotterFor(corpus);
    if (typeof toExplain === 'string') explain(spotter, toExplain, json === true);
    else if (typeof html === 'string') show(spotter, corpus, html);
    else return annotateLines(spotter);
    return 0;
  },
};
