import { describe, expect, it } from 'vitest';
import type { Reason } from '../../core/mention.ts';
import { makeCardText } from './card-text.ts';
import { sayWhy } from './why.ts';

const why = (lang: 'en' | 'fr', ...reasons: Reason[]) => sayWhy(makeCardText(lang), lang, reasons);

describe('why this?', () => {
  it.each<[string, Reason, string[]]>([
    ['a name that needs no words', { code: 'full-name' }, ['The full name is written here.']],
    ['words of the page', { code: 'title-before', words: ['Minister'] }, ['The title before it: “Minister”.']],
    [
      'several words',
      { code: 'context', words: ['Ottawa', 'tariffs'] },
      ['Words that go with it: “Ottawa”, “tariffs”.'],
    ],
    ['nothing for missing words', { code: 'context' }, []],
    ['nothing for a code it does not know', { code: 'astrology', words: ['Leo'] }, []],
    ['nothing for a rejection', { code: 'casing' }, []],
  ])('says %s', (_what, reason, said) => {
    expect(why('en', reason)).toEqual(said);
  });

  it('quotes as French does', () => {
    expect(why('fr', { code: 'qualified', words: ['Angleterre'] })[0]).toContain('«\u00a0Angleterre\u00a0»');
  });
});
