// The library's answers in the colours that the reader gave to corpora: on pages, in cards and in lists alike. Wraps the library for all
// who ask; a corpus without a colour of its own keeps those of its topics.
import type { Card } from '../../core/card.ts';
import { type EntityBrief, keyParts } from '../../core/corpus.ts';
import { ok, type Result } from '../../core/errors.ts';
import type { Library } from '../library.ts';

/** By the corpus's id, 0 to 5. */
export type Hues = ReadonlyMap<string, number>;

const mapped = async <T, U>(asked: Promise<Result<T>>, make: (value: T) => U): Promise<Result<U>> => {
  const answer = await asked;
  return answer.ok ? ok(make(answer.value)) : answer;
};

const dyer = (hues: Hues) => {
  const dye = <T extends EntityBrief | Card>(one: T): T => {
    const hue = hues.get(keyParts(one.key).corpus);
    return hue === undefined ? one : { ...one, hue };
  };
  const dyeCard = (card: Card): Card => ({
    ...dye(card),
    relations: card.relations.map((relation) => ({ ...relation, target: dye(relation.target) })),
  });
  return { dye, dyeCard };
};

/** Another stamp for other colours: pages that have names painted ask again. */
const stampWith = (stamp: string, hues: Hues): string =>
  hues.size === 0 ? stamp : `${stamp} ${[...hues].map(([corpus, hue]) => `${corpus}:${hue}`).join(' ')}`;

/** `hues` is asked with every answer: it should be known by then. */
export const inColours = (library: Library, hues: () => Promise<Hues>): Library => ({
  ...library,
  stamp: async () => {
    const now = await hues();
    return mapped(library.stamp(), (stamp) => stampWith(stamp, now));
  },
  annotate: async (page) => {
    const { dye } = dyer(await hues());
    return mapped(library.annotate(page), (found) => ({ ...found, briefs: found.briefs.map(dye) }));
  },
  card: async (key) => mapped(library.card(key), dyer(await hues()).dyeCard),
  briefs: async (keys) => {
    const { dye } = dyer(await hues());
    return mapped(library.briefs(keys), (briefs) => briefs.map(dye));
  },
  search: async (query, lang, limit) => {
    const { dye } = dyer(await hues());
    return mapped(library.search(query, lang, limit), (hits) => hits.map((hit) => ({ ...hit, brief: dye(hit.brief) })));
  },
});
