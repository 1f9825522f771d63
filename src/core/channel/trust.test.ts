// Who may change a channel's keys: one line a case. Upper-case letters are keys; the first of a list is in use, the others in reserve.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideKeys } from './trust.ts';

const keys = (letters: string) => [...letters];

describe('keys', () => {
  it.each([
    // trusted, announced, signed by, verdict
    ['A', '', 'A', 'A', 'an everyday version'],
    ['AR', '', 'A', 'AR', 'an everyday version, a key in reserve'],
    ['AR', 'AR', 'A', 'AR', 'what is trusted, said again'],
    ['AR', '', 'R', 'forged', 'the reserve does not sign everyday versions'],
    ['AR', 'AR', 'R', 'forged', 'nor with its own name said again'],
    ['A', 'AR', 'A', 'AR', 'a key is put in reserve where there was none'],
    ['AR', 'AS', 'A', 'forged', 'the key in use may not replace the reserve'],
    ['AR', 'A', 'A', 'forged', 'nor drop it'],
    ['AR', 'ARS', 'A', 'forged', 'nor add to it'],
    ['AR', 'AS', 'AR', 'AS', 'with the reserve it may'],
    ['AR', 'RS', 'R', 'RS!', 'the reserve takes over'],
    ['AR', 'R', 'R', 'R!', 'the reserve takes over, nothing in reserve'],
    ['AR', 'NS', 'RN', 'NS!', 'the reserve puts a new key in use, which signs too'],
    ['AR', 'NS', 'R', 'forged', 'a new key that has not signed'],
    ['AR', 'NS', 'AN', 'forged', 'the key in use hands over without the reserve'],
    ['AR', 'RA', 'A', 'forged', 'the key in use swaps the order'],
    ['AR', 'RA', 'R', 'RA!', 'the reserve swaps the order'],
    ['A', 'N', 'AN', 'N!', 'without a reserve the key in use hands over'],
    ['A', 'N', 'A', 'forged', 'without a reserve, to a key that has not signed'],
    ['A', 'N', 'N', 'forged', 'a key announces itself'],
    ['ARS', 'ST', 'S', 'ST!', 'any one in reserve will do'],
    ['', '', '', 'forged', 'nothing trusted'],
    ['', 'N', 'N', 'forged', 'nothing trusted, a key announces itself'],
  ])('%s, announced "%s", signed by %s: %s (%s)', (trusted, nextKeys, signers, verdict) => {
    const decided = decideKeys({ nextKeys: keys(nextKeys) }, keys(trusted), keys(signers));
    const said = decided.ok ? decided.value.keys.join('') + (decided.value.changed ? '!' : '') : 'forged';
    expect(said).toBe(verdict);
  });

  const some = fc.uniqueArray(fc.constantFrom(...'ARST'), { maxLength: 4 });

  it('never change by the signature of the key in use alone while one is in reserve', () => {
    fc.assert(
      fc.property(some, some, (trusted, nextKeys) => {
        fc.pre(trusted.length > 1);
        const [active, ...reserve] = trusted;
        const signers = [active!, ...nextKeys.filter((key) => !reserve.includes(key))];
        const decided = decideKeys({ nextKeys }, trusted, signers);
        if (decided.ok) expect(decided.value).toEqual({ keys: trusted, changed: false });
      }),
    );
  });

  it('never move to a key that has not signed', () => {
    fc.assert(
      fc.property(some, some, some, (trusted, nextKeys, signers) => {
        const decided = decideKeys({ nextKeys }, trusted, signers);
        if (decided.ok) expect(signers).toContain(decided.value.keys[0]);
      }),
    );
  });
});
