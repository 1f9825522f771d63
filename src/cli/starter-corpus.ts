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

# How a relation reads from either end: "Cordouan lighthouse – stands in – Gironde", and from there "Gironde – is home to – …".
relations:
  - { id: stands-in, label: ${t('stands in', 'se trouve dans')}, inverse: ${t('is home to', 'abrite')} }
`;
};

const source = (languages: readonly Lang[]): string => {
  const t = (en: string, fr: string): string => say(languages, en, fr);
  return `# A document that facts stand on. Its passages are digests in your own words, never its sentences.
# Replace this example with yours, or let \`ingest\` read an article.
id: example
title: Notes on a lighthouse
publisher: An example
date: 2024-05-06               # 2024, 2024-05 or 2024-05-06
# url: https://…               # https only
lang: ${languages[0] ?? 'en'}
passages:
  - n: 1
    text: ${t('The Cordouan lighthouse was finished in 1611 and is a World Heritage site since 2021.', 'Le phare de Cordouan a été achevé en 1611 ; il est inscrit au patrimoine mondial depuis 2021.')}
  - n: 2
    text: ${t('The Gironde is the estuary of the rivers Garonne and Dordogne.', 'La Gironde est l’estuaire de la Garonne et de la Dordogne.')}
`;
};

const lighthouse = (languages: readonly Lang[]): string => {
  const t = (en: string, fr: string): string => say(languages, en, fr);
  return `# One entity. The file is named after its id.
id: cordouan-lighthouse
kind: thing                    # person, place, organisation, concept, event, thing
name: ${t('Cordouan lighthouse', 'phare de Cordouan')}
description: ${t('Old lighthouse off the French coast', 'Vieux phare au large de la côte française')}
summary: ${t('The Cordouan lighthouse stands on a reef at the mouth of the Gironde. It was finished in 1611 and still works.', 'Le phare de Cordouan se dresse sur un récif à l’embouchure de la Gironde. Achevé en 1611, il fonctionne encore. On peut le visiter.')}
topics: [landmarks]

# The names that are looked for on pages. A short or everyday name needs words that must stand near by.
aliases:
  - Cordouan lighthouse        # short for { text: Cordouan lighthouse, role: full, case: name }
  - { text: phare de Cordouan, lang: fr }
  - { text: Cordouan, role: short, needs: [lighthouse, phare, Gironde] }
  - { text: roi des phares, lang: fr, searchOnly: true }       # found by search, never on a page

# Each fact stands on a passage. With a date it also stands on the timeline.
facts:
  - text: ${t('It was finished in 1611.', 'Il a été achevé en 1611.')}
    from: example#1
    date: 1611

relations:
  - { stands-in: gironde, from: example#2 }
`;
};

const estuary = (languages: readonly Lang[]): string => {
  const t = (en: string, fr: string): string => say(languages, en, fr);
  return `id: gironde
kind: place
name: Gironde
description: ${t('Estuary in the south-west of France', 'Estuaire du sud-ouest de la France')}
summary: ${t('The Gironde is the estuary where the Garonne and the Dordogne meet. It opens into the Bay of Biscay.', 'La Gironde est l’estuaire où se rejoignent la Garonne et la Dordogne. Elle débouche dans le golfe de Gascogne.')}
topics: [places]
aliases:
  # neverWithin: longer names that contain this one and are something else
  - { text: Gironde, neverWithin: [Radio Gironde, Gironde Habitat] }
facts:
  - text: ${t('Two rivers meet in it.', 'Deux rivières s’y rejoignent.')}
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
  'entities/cordouan-lighthouse.yaml': lighthouse(languages),
  'entities/gironde.yaml': estuary(languages),
});
