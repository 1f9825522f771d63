// A made-up world for benchmarks and tests: words, names and running text that are distributed like real ones, from a
// seed, the same on every machine. Called by the benchmarks; it knows nothing of what is measured on it.

/** Uniform numbers in [0, 1), the same for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
};

const ONSETS =
  'b c d f g h j k l m n p r s t v w z b c d f g h l m n p r s t v w br cr dr fr gr pr tr bl cl fl pl sl st sp sh ch th qu wh'.split(
    ' ',
  );
const VOWELS = 'a e i o u a e i o a e i o a e i o y ai ea ee ie oo ou'.split(' ');
const ACCENTED = 'é è ö ü á í ñ ç ø'.split(' ');
const CODAS = ',,,,n,r,s,t,l,m,d,p,g,x,n,r,s,t,l,m,d,ck,nd,st,rt,ng,ll,rd,nt,ss'.split(',');
const ENDINGS = ',,,,,,,,ton,son,er,man,ed'.split(',');
/** What holds English text together, commonest first; Zipf's law does the rest. */
const SMALL =
  'the of and to a in is that it was for on are with as be at by have from or this had not but what all were when we there can an which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now my over down only way may after'.split(
    ' ',
  );

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

/** An index by Zipf's law: the first is the likeliest. */
const zipf = (count: number, random: () => number): number => Math.floor(count ** random()) - 1;

const makeWord = (syllables: number, random: () => number): string => {
  let word = random() < 0.2 ? pick(VOWELS, random) : '';
  for (let n = 0; n < syllables; n++)
    word +=
      pick(ONSETS, random) + pick(random() < 0.015 ? ACCENTED : VOWELS, random) + (n === 0 ? pick(CODAS, random) : '');
  return word + pick(ENDINGS, random);
};

/** The commoner a word, the shorter. */
const makeWords = (count: number, shortest: number, random: () => number): string[] => {
  const words = new Set<string>();
  while (words.size < count)
    words.add(makeWord(shortest + Math.floor(random() * 0.7 + Math.log10(words.size + 10) / 4), random));
  return [...words];
};

const capital = (word: string): string => word[0]?.toUpperCase() + word.slice(1);

export type Name = { readonly text: string; readonly kind: 'person' | 'place' | 'organisation' | 'concept' };

export type World = {
  readonly random: () => number;
  readonly words: readonly string[];
  /** Distinct names: two thirds of several words, twelve to fifteen letters on average. */
  names(count: number): Name[];
  /** Running text of about `length` units in which about every `every`-th word begins one of `names`. */
  text(length: number, names: readonly Name[], every: number): string;
  /** A paragraph of lower-case words, some of them rare. */
  sentence(words: number): string;
};

const PATTERNS: readonly ((place: string, word: string, other: string) => string)[] = [
  (place) => `University of ${place}`,
  (place) => `Bank of ${place}`,
  (place, word) => `${place} ${capital(word)} Institute`,
  (_, word) => `Ministry of ${capital(word)}`,
  (place, word) => `${place} ${capital(word)}s`,
  (_, word, other) => `${capital(word)} ${capital(other)} Corporation`,
  (place, word) => `National ${capital(word)} Council of ${place}`,
  (place) => `${place} City Hall`,
];

export const makeWorld = (seed: number): World => {
  const random = randomFrom(seed);
  const words = makeWords(30_000, 1, random);
  const given = makeWords(3000, 1, random).map(capital);
  const surnames = makeWords(60_000, 1, random).map(capital);
  const places = makeWords(40_000, 1, random).map(capital);
  const terms = makeWords(20_000, 1, random);
  /** The commonest eighty ranks are the small words', which stand apart. */
  const word = (): string => words[zipf(words.length + 80, random) - 80] ?? pick(words, random);

  const name = (): Name => {
    const place = pick(places, random);
    const roll = random();
    if (roll < 0.4) {
      const text = `${given[zipf(given.length, random)]} ${pick(surnames, random)}`;
      return { text, kind: 'person' };
    }
    if (roll < 0.55) return { text: place, kind: 'place' };
    if (roll < 0.62) return { text: `${pick(['New', 'Saint', 'North', 'Port'], random)} ${place}`, kind: 'place' };
    if (roll < 0.82) return { text: pick(PATTERNS, random)(place, pick(words, random), word()), kind: 'organisation' };
    if (roll < 0.92) return { text: `${pick(terms, random)} ${word()}`, kind: 'concept' };
    return { text: pick(terms, random) + pick(['', 'ism', 'ity', 'al'], random), kind: 'concept' };
  };

  const names = (count: number): Name[] => {
    const found = new Map<string, Name>();
    while (found.size < count) {
      const one = name();
      if (!found.has(one.text)) found.set(one.text, one);
    }
    return [...found.values()];
  };

  const plainWord = (): string => (random() < 0.45 ? (SMALL[zipf(SMALL.length, random)] ?? 'the') : word());
  const sentence = (count: number): string => Array.from({ length: count }, plainWord).join(' ');

  const text = (length: number, known: readonly Name[], every: number): string => {
    let out = '';
    let inSentence = 0;
    while (out.length < length) {
      const next = random() < 1 / every ? (known[zipf(known.length, random)]?.text ?? '') : plainWord();
      if (inSentence === 0) out += capital(next);
      else out += (random() < 0.07 ? ', ' : random() < 0.01 ? '’s ' : ' ') + next;
      inSentence++;
      if (inSentence > 8 && random() < 0.08) {
        out += random() < 0.15 ? '.\n' : '. ';
        inSentence = 0;
      }
    }
    return out;
  };

  return { random, words, names, text, sentence };
};
