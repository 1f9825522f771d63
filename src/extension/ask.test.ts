// Asking a background that may be stopped at any moment.
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/errors.ts';
import { makeAsk } from './ask.ts';

const STOPPED = new Error('the message channel closed before a response was received');

/** A line whose background answers in turn: an error is thrown, a function decides when it is called. */
const line = (replies: unknown[], alive: () => boolean = () => true) => {
  const sent: unknown[] = [];
  const send = async (message: unknown) => {
    sent.push(message);
    const reply = replies.shift();
    if (reply instanceof Error) throw reply;
    return typeof reply === 'function' ? reply() : reply;
  };
  return { ask: makeAsk({ send, alive }), sent };
};
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('asking', () => {
  it('says what is asked and hands the reply on', async () => {
    const { ask, sent } = line([ok([])]);
    expect(await ask('corpora', {})).toEqual(ok([]));
    expect(sent).toEqual([{ ask: 'corpora', what: {} }]);
  });

  it.each([
    ['an answer', [ok([])], 'ok', 1],
    ['a failure, which is an answer', [fail('entity-unknown', 'no')], 'entity-unknown', 1],
    ['a background stopped while asked', [STOPPED, ok([])], 'ok', 2],
    ['a background that had nobody listening', [undefined, ok([])], 'ok', 2],
    ['a reply of no shape', [{ nonsense: true }, ok([])], 'ok', 2],
    ['null for a reply', [null, ok([])], 'ok', 2],
    ['a background stopped twice', [STOPPED, STOPPED, ok([])], 'background-unreachable', 2],
    ['silence', [undefined, undefined, ok([])], 'background-unreachable', 2],
  ])('after %s', async (_, replies, expected, times) => {
    const { ask, sent } = line([...replies]);
    expect(code(await ask('corpora', {}))).toBe(expected);
    expect(sent).toHaveLength(times);
  });

  it('does not ask once the extension has gone', async () => {
    const { ask, sent } = line([ok([])], () => false);
    expect(code(await ask('corpora', {}))).toBe('aborted');
    expect(sent).toEqual([]);
  });

  it('does not ask again when the extension went while asked', async () => {
    let here = true;
    const goes = () => {
      here = false;
      throw new Error('Extension context invalidated.');
    };
    const { ask, sent } = line([goes, ok([])], () => here);
    expect(code(await ask('corpora', {}))).toBe('aborted');
    expect(sent).toHaveLength(1);
  });

  it('says so when the extension went with the second try', async () => {
    let here = true;
    const goes = () => {
      here = false;
      throw new Error('Extension context invalidated.');
    };
    const { ask } = line([STOPPED, goes], () => here);
    expect(code(await ask('corpora', {}))).toBe('aborted');
  });
});
