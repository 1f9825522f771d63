// Whether what was compiled from a corpus finds the corpus's own names: the last question before a new version is made current.
// Asks a sample, evenly drawn; a name may rightly stay silent without context, so that one found of all that were tried will do.
import { type Corpus, type Entity, type EntityKey, entityKey, inLang, type Lang } from './corpus.ts';
import { fail, ok, type Result } from './errors.ts';
import type { Annotated, PageText } from './mention.ts';

export type Trial = {
  annotate(page: PageText): Annotated;
  find(query: string, lang: Lang, limit: number): readonly { readonly key: EntityKey }[];
};

const SAMPLE = 24;
const HITS = 20;

const sampleOf = (entities: readonly Entity[]): readonly Entity[] => {
  const stride = Math.max(1, Math.floor(entities.length / SAMPLE));
  return entities.filter((_, at) => at % stride === 0).slice(0, SAMPLE);
};

/** A name that says all by itself, if the entity has one. */
const plainName = ({ aliases }: Entity): string | undefined =>
  aliases.find(({ role, searchOnly, needs }) => role === 'full' && !searchOnly && !needs)?.text;

/** Error: `self-test-failed`. What throws here, throws. */
export const selfTest = (corpus: Pick<Corpus, 'id' | 'entities' | 'languages'>, trial: Trial): Result<null> => {
  const [lang = 'en'] = corpus.languages;
  const sample = sampleOf(corpus.entities);
  const key = (entity: Entity) => entityKey(corpus.id, entity.id);
  const found = sample.some((entity) =>
    trial.find(inLang(entity.name, lang), lang, HITS).some((hit) => hit.key === key(entity)),
  );
  if (sample.length > 0 && !found) return fail('self-test-failed', 'search finds none of its names', corpus.id);
  const named = sample.flatMap((entity) => {
    const name = plainName(entity);
    return name === undefined ? [] : [{ name, key: key(entity) }];
  });
  const { mentions } = trial.annotate({ lang, texts: named.map(({ name }) => `${name} was there.`) });
  const spotted = named.some((one, at) => mentions[at]?.some(({ entities }) => entities.includes(one.key)));
  if (named.length > 0 && !spotted) return fail('self-test-failed', 'none of its names is spotted', corpus.id);
  return ok(null);
};
