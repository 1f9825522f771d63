// A corpus folder -> its records, parsed, each still knowing file and line. Called by every command and by the build of the
// bundled corpus; what the records mean is for core/source.ts.
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AuthoredRecord, Place, Problem, RecordKind } from '../core/source/problem.ts';
import { locatedYaml, unreadable } from './located-yaml.ts';

/** Bytes read so far, of all there are to read. */
export type ReadProgress = (done: number, total: number) => void;

type AuthoredFile = { readonly kind: RecordKind; readonly path: string; readonly bytes: number };

const ENDINGS: Record<RecordKind, RegExp> = {
  corpus: /\.ya?ml$/,
  source: /\.ya?ml$/,
  entity: /\.(ya?ml|jsonl)$/,
};

/** The authored files of a folder, in a fixed order: corpus.yaml, then sources, then entities, each by name. */
const filesOf = (folder: string): readonly AuthoredFile[] => {
  const within = (kind: RecordKind, room: string): AuthoredFile[] => {
    const dir = join(folder, room);
    if (!existsSync(dir)) return [];
    return readdirSync(dir)
      .filter((name) => ENDINGS[kind].test(name) && !name.startsWith('.'))
      .sort()
      .map((name) => ({ kind, path: join(dir, name), bytes: statSync(join(dir, name)).size }));
  };
  const heading = join(folder, 'corpus.yaml');
  const first: AuthoredFile[] = existsSync(heading)
    ? [{ kind: 'corpus', path: heading, bytes: statSync(heading).size }]
    : [];
  return [...first, ...within('source', 'sources'), ...within('entity', 'entities')];
};

/** How places name a file: relative to `base`, with forward slashes. */
export const placeName = (path: string, base = process.cwd()): string => relative(base, path).replaceAll('\\', '/');

/**
 * Streams the records of `folder`; what cannot be parsed is added to `problems` instead. File names in places are relative
 * to `base` (the working directory by default), with forward slashes.
 */
export function* authoredRecords(
  folder: string,
  problems: Problem[],
  progress?: ReadProgress,
  base = process.cwd(),
): Generator<AuthoredRecord> {
  const files = filesOf(folder);
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  for (const file of files) {
    const name = placeName(file.path, base);
    if (file.path.endsWith('.jsonl'))
      yield* jsonLines(file, name, problems, (bytes) => progress?.(done + bytes, total));
    else yield* yamlRecord(file, name, problems);
    done += file.bytes;
    progress?.(done, total);
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Text of UTF-8 bytes, or undefined when they are no such thing. */
const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    // The only thing a fatal decoder throws: the bytes are not UTF-8.
    return undefined;
  }
};

function* yamlRecord({ kind, path }: AuthoredFile, name: string, problems: Problem[]): Generator<AuthoredRecord> {
  const text = decoded(readFileSync(path));
  if (text === undefined) {
    problems.push(unreadable({ file: name, line: 1 }, 'this file is not UTF-8 text'));
    return;
  }
  const yaml = locatedYaml(text, name, problems);
  if (yaml) yield { kind, value: yaml.value, locate: yaml.locate };
}

function* jsonLines(
  { path }: AuthoredFile,
  name: string,
  problems: Problem[],
  progress: (bytes: number) => void,
): Generator<AuthoredRecord> {
  let line = 0;
  for (const bytes of linesOf(path, progress)) {
    line += 1;
    const place: Place = { file: name, line };
    const text = decoded(bytes)?.trim();
    if (text === undefined) problems.push(unreadable(place, 'this line is not UTF-8 text'));
    if (!text) continue;
    try {
      yield { kind: 'entity', value: JSON.parse(text) as unknown, locate: () => place };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push(unreadable(place, `not JSON: ${error.message}`));
    }
  }
}

const CHUNK = 1 << 20;

/** The lines of a file without ever holding the whole of it: a file of 100,000 entities may have hundreds of megabytes. */
function* linesOf(path: string, progress: (bytes: number) => void): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    let held: Buffer = Buffer.alloc(0);
    let done = 0;
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const bytes = Buffer.concat([held, chunk.subarray(0, read)]);
      let from = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
        yield bytes.subarray(from, end);
        from = end + 1;
      }
      held = bytes.subarray(from);
      done += read;
      progress(done);
    }
    if (held.length > 0) yield held;
  } finally {
    closeSync(file);
  }
}
