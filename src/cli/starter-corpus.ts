// The files of a first corpus: small, true, commented, and sound as they are. Written by `new`.
import type { Lang } from '../core/corpus.ts';

export type StarterFiles = { readonly [path: string]: string };

/** A text in the corpus's languages, on one line. */
const say = (languages: readonly Lang[], en: string, fr: string): string => {
  const texts = languages.map((lang) => [lang, lang === 'en' ? en : fr] as const);
  const [only] = texts;
  return texts.length === 1 && only
    ? JSON.stringify(only[1])
    : `{ ${texts.map(([lang, text]) => `${lang}: ${JSON.stringify(text)}`).join(', ')} }`;
};

const heading = (id: string, title: string, publisher: string, languages: readonly Lang[]): string => {
  const t = (en: string, fr: string): string => say(languages, en, fr);
  return `# What the corpus is called, and what its entities may say of each other. docs/CORPUS.md explains every key.
id: ${id}                     # lower-case letters, digits and hyphens; it never changes once readers have it
title: ${t(title, title)}
description: ${t('What this corpus is about, in a sentence.', 'Le sujet de ce corpus, en une phrase.')}
publisher: ${JSON.stringify(publisher)}
languages: [${languages.join(', ')}]

# Groups that readers can switch off; the first topic of an entity is the one it is listed under.
topics:
  - { id: places, name: ${t('Places', 'Lieux')} }
  - { id: landmarks, name: ${t('Landmarks', 'Monuments')} }

# How a relation reads from either end: "Eiffel Tower – stands in – Paris", "Paris – is home to – Eiffel Tower".
relations:
  - { id: stands-in, label: ${t('stands in', 'se trouve à')}, inverse: ${t('is home to', 'abrite')} }
`;
};

const source = (languages: readonly Lang[]): string => {
  const t = (en: string, fr: string): string => say(languages, en, fr);
  return `# A document that facts stand on. Its passages are digests in your own words, never its sentences.
# Replace this example with yours, or let \`ingest\` read an article.
id: example
title: Notes on a tower
publisher: An example
date: 2024-05-06               # 2024, 2024-05 or 2024-05-06
# url: https://…               # https only
lang: ${languages[0] ?? 'en'}
passages:
  - n: 1
    text: ${t('The Eiffel Tower was built for the Paris exhibition of 1889 and opened that spring.', 'La tour Eiffel a été construite pour l’Exposition universelle de Paris et a ouvert au printemps 1889.')}
  - n: 2
    text: ${t('Paris is the capital of France and lies on the Seine.', 'Paris est la capitale de la France, sur la Seine.')}
`;
};

const tower = (languages: readonly Lang[]): string => {
  const t = (en: string, fr: string): string => say(languages, en, fr);
  return `# One entity. The file is named after its id.
id: eiffel-tower
kind: thing                    # person, place, organisation, concept, event, thing
name: ${t('Eiffel Tower', 'tour Eiffel')}
description: ${t('Iron tower in Paris', 'Tour de fer à Paris')}
summary: ${t('The Eiffel Tower is an iron tower on the left bank of the Seine. It was built for the exhibition of 1889.', 'La tour Eiffel est une tour de fer sur la rive gauche de la Seine. Elle a été construite pour l’Exposition universelle de 1889.')}
topics: [landmarks]

# The names that are looked for on pages. A short or everyday name needs words that must stand near by.
aliases:
  - Eiffel Tower               # short for { text: Eiffel Tower, role: full, case: name }
  - { text: tour Eiffel, lang: fr }
  - { text: la dame de fer, lang: fr, searchOnly: true }       # found by search, never on a page

# Each fact stands on a passage. With a date it also stands on the timeline.
facts:
  - text: ${t('It opened to the public in 1889.', 'Elle a ouvert au public en 1889.')}
    from: example#1
    date: 1889

relations:
  - { stands-in: paris, from: example#1 }
`;
};

const paris = (languages: readonly Lang[]): string => {
  const t = (en: string, fr: string): string => say(languages, en, fr);
  return `id: paris
kind: place
name: Paris
description: ${t('Capital of France', 'Capitale de la France')}
summary: ${t('Paris is the capital of France. It lies on the Seine.', 'Paris est la capitale de la France. Elle se trouve sur la Seine.')}
topics: [places]
aliases:
  # neverWithin: longer names that contain this one and are something else
  - { text: Paris, neverWithin: [Paris Hilton, Paris Saint-Germain] }
facts:
  - text: ${t('It is the capital of France.', 'C’est la capitale de la France.')}
    from: example#2
`;
};

export const starterCorpus = (
  id: string,
  title: string,
  publisher: string,
  languages: readonly Lang[],
): StarterFiles => ({
  'corpus.yaml': heading(id, title, publisher, languages),
  'sources/example.yaml': source(languages),
  'entities/eiffel-tower.yaml': tower(languages),
  'entities/paris.yaml': paris(languages),
});
