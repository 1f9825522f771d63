import { describe, expect, it } from 'vitest';
import type { Card } from '../../core/card.ts';
import type { EntityBrief, EntityKey, Kind, SearchHit } from '../../core/corpus.ts';
import type { NamedOnPage } from '../../core/mention.ts';
import {
  atStart,
  type Filter,
  filtersOf,
  groupsOf,
  nextOccurrence,
  openKey,
  optionsOf,
  type PopupEvent,
  type PopupState,
  popupReducer,
} from './popup-state.ts';

const key = (id: string): EntityKey => `c/${id}`;
const brief = (id: string, kind: Kind = 'person', topic = 'people'): EntityBrief => ({
  key: key(id),
  kind,
  name: { en: id },
  description: { en: '' },
  topics: [topic],
});
const hit = (id: string, kind?: Kind, topic?: string): SearchHit => ({
  brief: brief(id, kind, topic),
  matched: id,
  spans: [[0, 1]],
});
const named = (id: string, count: number, topic?: string): NamedOnPage => ({
  brief: brief(id, 'person', topic),
  count,
});
const card = (id: string) => ({ key: key(id) }) as Card;

const having = (...events: PopupEvent[]): PopupState =>
  events.reduce(popupReducer, atStart({ query: '', on: true, siteOn: true }));

const typed = (query: string): PopupEvent => ({ is: 'typed', query });
const answered = (query: string, ...hits: SearchHit[]): PopupEvent => ({ is: 'answered', query, hits });
const names = (...all: NamedOnPage[]): PopupEvent => ({ is: 'namesCame', names: all });
const open = (id: string): PopupEvent => ({ is: 'opened', key: key(id) });
const down: PopupEvent = { is: 'moved', by: 1 };
const up: PopupEvent = { is: 'moved', by: -1 };
const enter: PopupEvent = { is: 'entered' };
const back: PopupEvent = { is: 'wentBack' };
const forward: PopupEvent = { is: 'wentForward' };

/** What a reader would see, in one line. */
const seen = (state: PopupState): string => {
  const at = openKey(state);
  if (at) return `card ${at} ${state.card.status}`;
  const options = optionsOf(state).map((option, i) => `${i === state.active ? '>' : ''}${option.key.slice(2)}`);
  return [state.query.trim() ? `"${state.query}" ${state.found.status}` : state.names.status, ...options].join(' ');
};

describe('the popup', () => {
  it.each<[string, PopupEvent[], string]>([
    ['starts with the page’s names on their way', [], 'loading'],
    ['lists the page’s names', [names(named('a', 1), named('b', 3))], 'named b a'],
    ['lists nothing on a page without names', [names()], 'named'],
    ['says when the page cannot be read', [{ is: 'namesFailed', error: 'page-unreachable' }], 'failed'],
    ['keeps the list empty until the first answer', [typed('ca')], '"ca" none'],
    ['makes the first hit active', [typed('ca'), answered('ca', hit('a'), hit('b'))], '"ca" found >a b'],
    ['keeps old hits while typing on', [typed('c'), answered('c', hit('a')), typed('ca')], '"ca" found a'],
    ['drops the answer to an older query', [typed('c'), typed('ca'), answered('c', hit('a'))], '"ca" none'],
    ['takes the answer in spite of spaces around', [typed(' ca '), answered('ca', hit('a'))], '" ca " found >a'],
    ['does not search again for a space', [typed('ca'), answered('ca', hit('a')), typed('ca ')], '"ca " found >a'],
    ['shows no hit', [typed('zz'), answered('zz')], '"zz" found'],
    ['says when the search failed', [typed('z'), { is: 'searchFailed', query: 'z', error: 'internal' }], '"z" failed'],
    [
      'ignores the failure of an older search',
      [typed('z'), typed('za'), { is: 'searchFailed', query: 'z', error: 'internal' }],
      '"za" none',
    ],
    [
      'goes back to the page’s names when emptied',
      [names(named('a', 1)), typed('z'), answered('z', hit('b')), typed('')],
      'named a',
    ],
    ['opens the active hit', [typed('c'), answered('c', hit('a'), hit('b')), down, enter], 'card c/b loading'],
    [
      'opens the first hit at an Enter that came before it',
      [typed('ca'), enter, answered('ca', hit('a'))],
      'card c/a loading',
    ],
    [
      'counts arrow keys for the answer they were pressed before',
      [typed('ca'), down, answered('ca', hit('a'), hit('b'))],
      '"ca" found a >b',
    ],
    [
      'comes to the same hit whether the answer came before, between or after the keys',
      [typed('c'), answered('c', hit('x'), hit('y')), typed('ca'), down, up, enter, answered('ca', hit('a'), hit('b'))],
      'card c/a loading',
    ],
    [
      'opens no hit of an older answer at Enter',
      [typed('c'), answered('c', hit('x')), typed('ca'), enter],
      '"ca" found x',
    ],
    ['forgets Enter when typing goes on', [typed('c'), enter, typed('ca'), answered('ca', hit('a'))], '"ca" found >a'],
    ['opens nothing when nothing was found', [typed('zz'), enter, answered('zz')], '"zz" found'],
    [
      'forgets Enter when the search failed',
      [typed('c'), enter, { is: 'searchFailed', query: 'c', error: 'internal' }, typed('ca'), answered('ca', hit('a'))],
      '"ca" found >a',
    ],
    [
      'stays in a card that was opened while an answer was late',
      [typed('c'), answered('c', hit('x')), typed('ca'), enter, open('x'), answered('ca', hit('a'))],
      'card c/x loading',
    ],
    ['does nothing at Enter in a list without an active name', [names(named('a', 1)), enter], 'named a'],
    ['does not move in an empty list', [down, up], 'loading'],
    ['moves down into the names', [names(named('a', 2), named('b', 1)), down], 'named >a b'],
    ['moves up to the last', [names(named('a', 2), named('b', 1)), up], 'named a >b'],
    ['goes round at the end', [names(named('a', 2), named('b', 1)), down, down, down], 'named >a b'],
    [
      'keeps the active name when more names come',
      [names(named('a', 1)), down, names(named('b', 5), named('a', 2))],
      'named b >a',
    ],
    ['lets go of an active name that left', [names(named('a', 1)), down, names(named('b', 5))], 'named b'],
    [
      'keeps the active hit when names come meanwhile',
      [typed('c'), answered('c', hit('a'), hit('b')), down, names(named('x', 1))],
      '"c" found a >b',
    ],
    [
      'points with the mouse',
      [typed('c'), answered('c', hit('a'), hit('b')), { is: 'pointed', at: 1 }],
      '"c" found a >b',
    ],
    [
      'filters by kind',
      [typed('c'), answered('c', hit('a'), hit('b', 'place')), { is: 'filtered', filter: { kind: 'place' } }],
      '"c" found >b',
    ],
    [
      'forgets a kind that no hit has',
      [
        typed('c'),
        answered('c', hit('b', 'place')),
        { is: 'filtered', filter: { kind: 'place' } },
        typed('ca'),
        answered('ca', hit('a')),
      ],
      '"ca" found >a',
    ],
    [
      'forgets the kind when emptied',
      [
        typed('c'),
        answered('c', hit('b', 'place')),
        { is: 'filtered', filter: { kind: 'place' } },
        typed(''),
        typed('c'),
        answered('c', hit('a'), hit('b', 'place')),
      ],
      '"c" found >a b',
    ],
    ['lists no names while off', [names(named('a', 1)), down, { is: 'turned', on: false }], 'named'],
    ['lists no names while off for the site', [names(named('a', 1)), { is: 'siteTurned', on: false }, down], 'named'],
    [
      'lists them again when turned on',
      [names(named('a', 1)), { is: 'turned', on: false }, { is: 'turned', on: true }],
      'named a',
    ],
    ['searches while off', [{ is: 'turned', on: false }, typed('c'), answered('c', hit('a'))], '"c" found >a'],
    ['opens a card', [open('a')], 'card c/a loading'],
    ['shows the card when it comes', [open('a'), { is: 'cardCame', card: card('a') }], 'card c/a shown'],
    [
      'ignores a card no longer asked for',
      [open('a'), open('b'), { is: 'cardCame', card: card('a') }],
      'card c/b loading',
    ],
    [
      'says when a card failed',
      [open('a'), { is: 'cardFailed', key: key('a'), error: 'entity-unknown' }],
      'card c/a failed',
    ],
    [
      'ignores the failure of a card that was left',
      [open('a'), open('b'), { is: 'cardFailed', key: key('a'), error: 'internal' }],
      'card c/b loading',
    ],
    ['does not open a card twice', [open('a'), { is: 'cardCame', card: card('a') }, open('a')], 'card c/a shown'],
    ['goes back to the card before', [open('a'), open('b'), back], 'card c/a loading'],
    ['goes forward again', [open('a'), open('b'), back, forward], 'card c/b loading'],
    ['has no forward after a new turn', [open('a'), open('b'), back, open('d'), forward], 'card c/d loading'],
    [
      'goes back to the lists as they were',
      [typed('c'), answered('c', hit('a'), hit('b')), down, open('b'), back],
      '"c" found a >b',
    ],
    ['cannot go back further', [names(named('a', 1)), back], 'named a'],
    ['leaves all cards at once', [names(named('a', 1)), open('a'), open('b'), { is: 'leftCard' }, forward], 'named a'],
  ])('%s', (_what, events, expected) => {
    expect(seen(having(...events))).toBe(expected);
  });

  it('groups names by topic, most named first', () => {
    const state = having(names(named('a', 1, 't'), named('z', 2, 's'), named('b', 1, 't'), named('c', 4, 't')));
    expect(groupsOf(state).map((g) => [g.topic, g.count, ...g.names.map((n) => n.brief.name.en)])).toEqual([
      ['t', 6, 'c', 'a', 'b'],
      ['s', 2, 'z'],
    ]);
  });

  it.each<[string, SearchHit[], Filter[]]>([
    [
      'kinds, most frequent first',
      [hit('a'), hit('b', 'place'), hit('d', 'place')],
      [{ kind: 'place' }, { kind: 'person' }],
    ],
    ['topics', [hit('a'), hit('b', 'person', 'trade')], [{ topic: 'people' }, { topic: 'trade' }]],
    ['nothing that all hits share', [hit('a'), hit('b')], []],
  ])('offers as filters: %s', (_what, hits, filters) => {
    expect(filtersOf(having(typed('c'), answered('c', ...hits)))).toEqual(filters);
  });

  it('filters by topic', () => {
    const state = having(typed('c'), answered('c', hit('a'), hit('b', 'person', 'trade')), {
      is: 'filtered',
      filter: { topic: 'trade' },
    });
    expect(seen(state)).toBe('"c" found >b');
  });

  it.each<[string, PopupEvent[], 1 | -1, number]>([
    ['the first to begin with', [], 1, 0],
    ['the last when stepping back', [], -1, 2],
    ['the next after the first', [{ is: 'mentionShown', key: key('a'), n: 0 }], 1, 1],
    ['the first after the last', [{ is: 'mentionShown', key: key('a'), n: 2 }], 1, 0],
    ['the last before the first', [{ is: 'mentionShown', key: key('a'), n: 0 }], -1, 2],
    ['the first again after another name', [{ is: 'mentionShown', key: key('b'), n: 1 }], 1, 0],
  ])('shows %s', (_what, events, by, n) => {
    expect(nextOccurrence(having(names(named('a', 3), named('b', 2)), ...events), key('a'), by)).toBe(n);
  });
});
