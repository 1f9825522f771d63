import { expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

it.each([
  ['plain', 'One. Two! Three?', 3],
  ['no full stop at the end', 'One. Two', 2],
  ['initials and countries', 'The U.S. President met J. Smith. They talked.', 2],
  ['a title', 'He met Mr. Carney and Dr. Béland. Both spoke.', 2],
  ['a decimal', 'It rose 3.5 percent. Then it fell.', 2],
  ['a country that ends the text', 'He went to the U.S.', 1],
  ['a quotation', '“It is over.” Nobody spoke.', 2],
  ['French quotation', 'Il dit : « C’est fini. » Personne ne parla.', 2],
  ['an ellipsis', 'He paused… Then he went on.', 2],
  ['empty', ' ', 0],
])('counts %s', (_name, text, count) => expect(sentencesOf(text)).toHaveLength(count));

it('loses no word', () => {
  const text = 'Born in 1965 in Fort Smith, N.W.T. he left. He came back!';
  expect(sentencesOf(text).join(' ')).toBe(text);
});
