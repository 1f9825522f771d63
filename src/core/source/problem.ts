// What can be wrong with an authored corpus, and where: the shapes that every source check fills and the command line prints.
// Messages are for the author at a terminal or in an editor; nothing here knows files beyond their names.

/** A way into an authored value: keys and indexes from the record down. */
export type Path = readonly (string | number)[];

/** Lines count from 1. */
export type Place = { readonly file: string; readonly line: number };

const RECORD_KINDS = ['corpus', 'source', 'entity'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One authored file or line, already parsed to plain JSON values, that still knows where each of them stood. */
export type AuthoredRecord = {
  readonly kind: RecordKind;
  readonly value: unknown;
  readonly locate: (path: Path) => Place;
};

const PROBLEM_CODES = [
  'unreadable', // not YAML, not JSON, not UTF-8: reported by whoever reads the files
  'record-missing',
  'record-shape', // a mapping was expected, or a list, or text
  'key-unknown',
  'key-missing',
  'id-malformed',
  'id-duplicate',
  'text-empty',
  'text-long',
  'text-markup',
  'text-control',
  'list-long',
  'value-unknown', // not one of a closed list
  'date-malformed',
  'year-malformed',
  'link-malformed',
  'alias-empty',
  'alias-number',
  'alias-short',
  'alias-long',
  'alias-repeated',
  'passage-number',
  'fact-without-passage',
  'source-unknown',
  'passage-unknown',
  'relation-shape',
  'relation-type-unknown',
  'entity-unknown',
  'topic-unknown',
  'file-name', // warnings from here on
  'language-missing',
  'summary-length',
  'alias-none',
  'alias-ineffective',
  'alias-common',
  'alias-given-name',
  'alias-ambiguous',
  'reading-level',
  'facts-none',
  'passage-unused',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** An error stops the build; a warning asks for a second look. */
export type Problem = Place & {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
};

/** Takes a warning about a value of an entity or a source. */
export type Warn = (id: string, path: Path, code: ProblemCode, message: string) => void;

/** In the order an author would fix them: by file, then by line, errors first. */
export const byPlace = (a: Problem, b: Problem): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.line - b.line ||
  (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1);
