import { describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en.json';
import fr from '../../../assets/locales/fr.json';
import { browserMessages } from './locales.ts';

describe('the messages browsers read', () => {
  it('wrap each text and double its dollar signs', () => {
    expect(browserMessages({ name: 'A', price: '$5' })).toEqual({ name: { message: 'A' }, price: { message: '$$5' } });
  });

  it.each([
    ['en', en.manifest],
    ['fr', fr.manifest],
  ])('stay within what browsers and stores allow in %s', (_lang, texts) => {
    for (const name of Object.keys(texts)) expect(name).toMatch(/^\w+$/);
    expect(texts.name.length).toBeLessThanOrEqual(75);
    expect(texts.description.length).toBeLessThanOrEqual(132);
  });
});
