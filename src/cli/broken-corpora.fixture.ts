// Every way to get a corpus wrong, by name: one fault each, in an otherwise sound corpus. Read by the tests of the checks and
// of the JSON Schemas.
import type { ProblemCode } from '../core/source/problem.ts';
import { BOARD, CORPUS, PERSON, SOURCE } from './corpus-folder.fixture.ts';

export const PERSON_FILE = 'entities/ada-brandt.yaml';
const SOURCE_FILE = 'sources/article.yaml';

/** What is wrong; the problem's code, its file:line, words of its message; the files that replace those of the sound corpus. */
export type Broken = readonly [
  name: string,
  code: ProblemCode,
  place: string,
  says: string,
  files: Record<string, string | Uint8Array>,
];

const person = (from: string, to: string): Record<string, string> => {
  if (!PERSON.includes(from)) throw new Error(`the fixture has no "${from}"`);
  return { [PERSON_FILE]: PERSON.replace(from, to) };
};
const source = (from: string, to: string): Record<string, string> => ({ [SOURCE_FILE]: SOURCE.replace(from, to) });
const heading = (from: string, to: string): Record<string, string> => ({ 'corpus.yaml': CORPUS.replace(from, to) });

const at = (line: number): string => `${PERSON_FILE}:${line}`;

export const ERRORS: readonly Broken[] = [
  ['not YAML', 'unreadable', at(2), 'not YAML', person('id: ada', 'id: [ada')],
  ['a key twice', 'unreadable', at(3), 'unique', person('name: Ada Brandt', 'kind: person')],
  ['a tab', 'unreadable', at(9), 'ab', person('  - Ada Brandt', '\t- Ada Brandt')],
  ['not UTF-8', 'unreadable', at(1), 'UTF-8', { [PERSON_FILE]: new Uint8Array([0x69, 0xff, 0xfe]) }],
  ['a file that is a list', 'record-shape', at(1), 'mapping', { [PERSON_FILE]: '- a\n- b\n' }],
  ['an empty file', 'record-shape', at(1), 'mapping', { [PERSON_FILE]: '' }],
  ['an anchor bomb', 'unreadable', at(2), 'anchors', { [PERSON_FILE]: 'a: &a [x]\nb: [*a, *a]\n' }],
  ['a mistyped key', 'key-unknown', at(7), 'did you mean "topics"?', person('topics:', 'topcis:')],
  [
    'a comma in a flow text',
    'key-unknown',
    at(4),
    'in quotes',
    person('description: Head of the harbour board', 'description: { en: Head, of it }'),
  ],
  ['a missing key', 'key-missing', at(1), 'needs "kind"', person('kind: person\n', '')],
  ['an empty key', 'key-missing', at(2), '"kind" is empty', person('kind: person', 'kind:')],
  ['a wrong kind', 'value-unknown', at(2), 'did you mean "person"?', person('kind: person', 'kind: preson')],
  ['a malformed id', 'id-malformed', at(1), 'lower-case', person('id: ada-brandt', 'id: Ada Brandt')],
  ['a number for an id', 'id-malformed', at(1), 'quotes', person('id: ada-brandt', 'id: 51')],
  ['a number for a name', 'record-shape', at(3), 'write "51" in quotes', person('name: Ada Brandt', 'name: 51')],
  ['an empty text', 'text-empty', at(4), 'empty', person('description: Head of the harbour board', 'description: ""')],
  ['HTML in a summary', 'text-markup', at(5), '<b>', person('runs the', '<b>runs</b> the')],
  ['HTML in a fact', 'text-markup', at(12), '&amp;', person('head of the board.', 'head &amp; chair.')],
  ['HTML in an alias', 'text-markup', at(10), '<i>', person('text: Brandt', 'text: <i>Brandt</i>')],
  ['HTML in a passage', 'text-markup', `${SOURCE_FILE}:8`, '<br>', source('six members', 'six<br>members')],
  ['HTML in the title', 'text-markup', 'corpus.yaml:2', '<em>', heading('The harbour', '<em>The</em> harbour')],
  ['a direction override', 'text-control', at(3), 'U+202E', person('name: Ada', 'name: "\\u202EAda"\n#')],
  ['a text too long', 'text-long', at(4), 'at most 200', person('Head of the', 'x'.repeat(200))],
  ['an alias that is empty', 'alias-empty', at(9), 'empty', person('- Ada Brandt', '- ""')],
  ['an alias left out', 'alias-empty', at(9), 'empty', person('- Ada Brandt', '-')],
  ['an alias that is a number', 'alias-number', at(9), '"51"', person('- Ada Brandt', '- 51')],
  ['an alias that is a number in quotes', 'alias-number', at(10), '1,500', person('text: Brandt', 'text: "1,500"')],
  ['an alias of one letter', 'alias-short', at(9), 'single letter', person('- Ada Brandt', '- B')],
  ['an alias without letters', 'alias-empty', at(9), 'no letter', person('- Ada Brandt', '- "…"')],
  ['an alias twice', 'alias-repeated', at(10), 'twice', person('{ text: Brandt, role: surname }', 'Ada Brandt')],
  ['an unknown role', 'value-unknown', at(10), 'did you mean "surname"?', person('surname', 'surename')],
  ['an alias key that is mistyped', 'key-unknown', at(10), 'neverWithin', person('role: surname', 'neverwithin: [x]')],
  ['a fact without a passage', 'fact-without-passage', at(12), 'source-id#3', person('from: article#1, date', 'date')],
  [
    'a fact with half a passage',
    'fact-without-passage',
    at(12),
    '"article"',
    person('from: article#1, date', 'from: article, date'),
  ],
  [
    'a fact from an unknown source',
    'source-unknown',
    at(12),
    'did you mean "article"?',
    person('article#1, date', 'artikle#1, date'),
  ],
  [
    'a fact from an unknown passage',
    'passage-unknown',
    at(12),
    'it has 1, 2',
    person('article#1, date', 'article#7, date'),
  ],
  ['a wrong date', 'date-malformed', at(12), '2024-13', person('2024-05', '2024-13')],
  [
    'an until before its date',
    'date-malformed',
    at(12),
    'before',
    person('date: 2024-05', 'date: 2024-05, until: 2024-04'),
  ],
  ['an until without a date', 'date-malformed', at(12), 'needs a "date"', person('date: 2024-05', 'until: 2024-04')],
  [
    'a dangling relation',
    'entity-unknown',
    at(14),
    'did you mean "harbour-board"?',
    person('leads: harbour-board', 'leads: harbor-board'),
  ],
  ['an unknown relation type', 'relation-type-unknown', at(14), 'did you mean "leads"?', person('leads:', 'leeds:')],
  ['a relation to itself', 'relation-shape', at(14), 'itself', person('leads: harbour-board', 'leads: ada-brandt')],
  ['a relation with two types', 'relation-shape', at(14), 'one type', person('from: article#1 }', 'leeds: x }')],
  [
    'a relation from an unknown passage',
    'passage-unknown',
    at(14),
    'no passage 9',
    person('article#1 }', 'article#9 }'),
  ],
  ['an unknown topic', 'topic-unknown', at(7), 'did you mean "people"?', person('[people]', '[poeple]')],
  [
    'a plain http link',
    'link-malformed',
    `${SOURCE_FILE}:5`,
    'https://',
    source('lang: en', 'url: http://example.org\nlang: en'),
  ],
  ['a passage number twice', 'passage-number', `${SOURCE_FILE}:8`, 'two passages 1', source('n: 2', 'n: 1')],
  ['a passage number of nought', 'passage-number', `${SOURCE_FILE}:7`, 'from 1', source('n: 1', 'n: 0')],
  [
    'a source without passages',
    'key-missing',
    `${SOURCE_FILE}:6`,
    'at least one',
    { [SOURCE_FILE]: SOURCE.replace(/passages:[\s\S]*/, 'passages: []\n') },
  ],
  ['an unknown language', 'value-unknown', 'corpus.yaml:5', 'en, fr', heading('[en]', '[en, de]')],
  [
    'a topic twice',
    'id-duplicate',
    'corpus.yaml:8',
    'twice',
    heading('relations:', '  - { id: people, name: Folk }\nrelations:'),
  ],
  ['a relation type called from', 'value-unknown', 'corpus.yaml:9', '"from"', heading('id: leads', 'id: from')],
  [
    'the same id in two files',
    'id-duplicate',
    'entities/other.yaml:1',
    'entities/harbour-board.yaml:1',
    { 'entities/other.yaml': BOARD },
  ],
  [
    'the same id twice in JSON lines',
    'id-duplicate',
    'entities/many.jsonl:2',
    'many.jsonl:1',
    { 'entities/many.jsonl': '{"id":"a"}\n{"id":"a"}\n' },
  ],
  [
    'a line that is not JSON',
    'unreadable',
    'entities/many.jsonl:2',
    'not JSON',
    { 'entities/many.jsonl': '\n{"id":\n' },
  ],
  [
    'too many facts',
    'list-long',
    at(11),
    '501 facts; at most 500',
    person('facts:', `facts:\n${'  - { text: A fact., from: article#1 }\n'.repeat(500)}`),
  ],
  [
    'too many forms of one alias',
    'list-long',
    at(8),
    '202 aliases; at most 200',
    person(
      '- Ada Brandt',
      `- text: [Ada Brandt, ${Array.from({ length: 200 }, (_, n) => `Ada Brandt ${n}th`).join(', ')}]`,
    ),
  ],
  [
    'half a character',
    'text-control',
    'entities/half.jsonl:1',
    'half of a character',
    {
      'entities/half.jsonl': '{"id":"half","kind":"thing","name":"\\ud83d!","description":"d","summary":"One. Two."}\n',
    },
  ],
  ['no corpus.yaml', 'record-missing', 'corpus.yaml:1', 'corpus.yaml', { 'corpus.yaml': '' }],
];

export const WARNINGS: readonly Broken[] = [
  ['a summary of one sentence', 'summary-length', at(5), 'this has 1', person(' She was named in 2024.', '')],
  [
    'a language that is missing',
    'language-missing',
    at(4),
    'fr',
    {
      ...heading('[en]', '[en, fr]'),
      ...person('description: Head of the harbour board', 'description: { en: Head }'),
    },
  ],
  [
    'a file named after another id',
    'file-name',
    'entities/other.yaml:1',
    'ada-brandt.yaml',
    { [PERSON_FILE]: 'gone', 'entities/other.yaml': PERSON },
  ],
];
