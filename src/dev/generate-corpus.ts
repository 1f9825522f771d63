// `node src/dev/generate-corpus.ts FOLDER COUNT`: a corpus of made-up but realistic records, to measure with. The same arguments
// give the same files.
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FIRST =
  'Ada Bela Carl Dora Emil Fred Gina Hans Ines Jon Kara Liam Mona Nils Olga Paul Rita Sven Tara Uwe Vera Yann Zoe'.split(
    ' ',
  );
const SYLLABLES =
  'bar ben cor dal den dor fal gar hal ker lan lor mar mon nor par ran sal ten tor val ver win zan'.split(' ');
const NOUNS = 'bridge council harbour library market museum orchard railway school station theatre valley'.split(' ');
const PASSAGES = 40;

/** Mulberry32: small, seeded, good enough to spread names. */
const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const record = (index: number, count: number, sources: number): object => {
  const random = seeded(index + 1);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const surname = capital(pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES));
  const person = index % 2 === 0;
  const town = capital(pick(SYLLABLES) + pick(SYLLABLES) + pick(NOUNS).slice(0, 3));
  const name = person ? `${pick(FIRST)} ${pick(FIRST)} ${surname}` : `${town} ${capital(pick(NOUNS))} ${surname}`;
  const passage = (n: number): string => `source-${(index + n) % sources}#${1 + ((index * 7 + n) % PASSAGES)}`;
  const both = (en: string, fr: string) => ({ en, fr });
  return {
    id: `entity-${index}`,
    kind: person ? 'person' : 'place',
    name,
    description: both(`${capital(pick(NOUNS))} of ${town}`, `${capital(pick(NOUNS))} de ${town}`),
    summary: both(
      `${name} belongs to the ${pick(NOUNS)} of ${town}. It was first written about in ${1800 + (index % 220)}. Little else is known.`,
      `${name} appartient au ${pick(NOUNS)} de ${town}. On en parle depuis ${1800 + (index % 220)}. Le reste est inconnu.`,
    ),
    topics: [person ? 'people' : 'places'],
    aliases: person ? [name, { text: `${surname}-${index}x`, role: 'surname' }] : [name],
    facts: [0, 1, 2].map((n) => ({
      text: both(
        `The ${pick(NOUNS)} of ${town} was mended in ${1900 + ((index + n) % 120)}.`,
        `On a réparé le ${pick(NOUNS)} de ${town} en ${1900 + ((index + n) % 120)}.`,
      ),
      from: passage(n),
      date: String(1900 + ((index + n) % 120)),
    })),
    relations: [1, 2].map((n) => ({ near: `entity-${(index + n * 97) % count}`, from: passage(n) })),
  };
};

const heading = `id: generated
title: { en: Generated, fr: Généré }
description: { en: Made up to measure with., fr: Inventé pour mesurer. }
publisher: Sidelight
languages: [en, fr]
topics:
  - { id: people, name: { en: People, fr: Personnes } }
  - { id: places, name: { en: Places, fr: Lieux } }
relations:
  - { id: near, label: { en: is near, fr: est près de }, inverse: { en: is near, fr: est près de } }
`;

const source = (n: number): string => {
  const passages = Array.from(
    { length: PASSAGES },
    (_, p) =>
      `  - { n: ${p + 1}, text: { en: "What passage ${p + 1} says of ${n}.", fr: "Ce que dit le passage ${p + 1} de ${n}." } }`,
  );
  return `id: source-${n}\ntitle: Source ${n}\npublisher: Sidelight\ndate: 2024\nlang: en\npassages:\n${passages.join('\n')}\n`;
};

const generateCorpus = async (folder: string, count: number): Promise<void> => {
  const sources = Math.max(1, Math.min(200, Math.floor(count / 100)));
  mkdirSync(join(folder, 'sources'), { recursive: true });
  mkdirSync(join(folder, 'entities'), { recursive: true });
  writeFileSync(join(folder, 'corpus.yaml'), heading);
  for (let n = 0; n < sources; n++) writeFileSync(join(folder, 'sources', `source-${n}.yaml`), source(n));
  const out = createWriteStream(join(folder, 'entities', 'all.jsonl'));
  for (let index = 0; index < count; index++)
    if (!out.write(`${JSON.stringify(record(index, count, sources))}\n`))
      await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  await new Promise<void>((resolve) => out.end(() => resolve()));
};

if (import.meta.main) {
  const [folder, count] = process.argv.slice(2);
  if (folder === undefined || !(Number(count) > 0)) {
    console.error('node src/dev/generate-corpus.ts FOLDER COUNT');
    process.exit(2);
  }
  await generateCorpus(folder, Number(count));
}
