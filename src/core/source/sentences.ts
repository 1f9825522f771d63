// How many sentences a text has, in English and French. Asked by the source checks; a reading of punctuation, no grammar.

const ABBREVIATIONS = new Set(['mr', 'mrs', 'ms', 'dr', 'st', 'prof', 'gen', 'sen', 'no', 'vs', 'etc', 'mme', 'mlle']);
const ENDING = /(\S*?)([.!?…]+)(?:["”’)\]]|\s?»)*(?=\s+["«“‘([]*\s*[\p{Lu}\p{N}]|\s*$)/gu;

/** A single letter or a dotted string of them (`U.S.`), or a listed abbreviation, does not end a sentence unless the text ends. */
const holdsOn = (word: string): boolean => {
  const bare = word.replace(/^["«“‘([]+/, '');
  return /^(?:\p{L}\.)*\p{L}$/u.test(bare) || ABBREVIATIONS.has(bare.toLowerCase());
};

/** The sentences of `text`, trimmed, in order. Text after the last full stop counts as one more. */
export const sentencesOf = (text: string): string[] => {
  const found: string[] = [];
  let from = 0;
  for (const hit of text.matchAll(ENDING)) {
    const end = hit.index + hit[0].length;
    if (hit[2] === '.' && holdsOn(hit[1] ?? '') && text.slice(end).trim() !== '') continue;
    found.push(text.slice(from, end).trim());
    from = end;
  }
  const rest = text.slice(from).trim();
  if (rest !== '') found.push(rest);
  return found;
};
