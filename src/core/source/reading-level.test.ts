import { describe, expect, it } from 'vitest';
import { gradeOf } from './reading-level.ts';

describe('the reading level', () => {
  it.each([
    ['a first reader, English', 'en', 'The cat sat on the mat. It was fat.', -3, 3],
    [
      'news, English',
      'en',
      'Canada reviewed its order of fighter jets in March. Ministers said the price had risen.',
      4,
      10,
    ],
    [
      'news, French',
      'fr',
      'Le Canada a revu sa commande d’avions en mars. Les ministres disent que le prix a monté.',
      1,
      10,
    ],
    [
      'a treaty, English',
      'en',
      'Notwithstanding constitutional considerations, participating administrations shall systematically reconsider interdependent responsibilities concerning environmental rehabilitation.',
      18,
      60,
    ],
  ] as const)('of %s', (_name, lang, text, least, most) => {
    const grade = gradeOf(text, lang);
    expect(grade).toBeGreaterThanOrEqual(least);
    expect(grade).toBeLessThanOrEqual(most);
  });

  it('of nothing is none', () => expect(gradeOf(' … ', 'en')).toBeUndefined());
});
