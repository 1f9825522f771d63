// A second corpus with all that strains a card: names that are another's as well, words that no line holds, and a channel to
// subscribe to. Made by the publisher's own code, signed with a key that anybody may know.

import { keyFragment } from '../../core/channel/keys.ts';
import { CHANNEL_FILE, makeChannel, partFile } from '../../core/channel/make.ts';
import { ACTIVE } from '../../core/channel.fixture.ts';
import type { Alias, Corpus, Entity } from '../../core/corpus.ts';
import type { Served } from '../../e2e/site.ts';

export const SECOND = 'small-towns';
/** A word of eighty letters, known from German word games. */
export const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const DAY = 86_400_000;

const alias = (text: string): Alias => ({ text, role: 'full', case: 'name' });

const GREENLAND: Entity = {
  id: 'greenland-new-hampshire',
  kind: 'place',
  name: { en: 'Greenland, New Hampshire', fr: 'Greenland (New Hampshire)' },
  description: {
    en: 'Small town in New England, on the shore of Great Bay',
    fr: 'Petite ville de Nouvelle-Angleterre, au bord de Great Bay',
  },
  summary: {
    en: 'Greenland was a parish of Portsmouth before it became a town of its own in 1721. It has woods, orchards and a few thousand inhabitants.',
    fr: 'Greenland était une paroisse de Portsmouth avant de devenir une ville en 1721. On y trouve des bois, des vergers et quelques milliers d’habitants.',
  },
  topics: ['towns'],
  aliases: [alias('Greenland'), alias('Groenland')],
  facts: [],
  relations: [],
};

const ARKANSAS: Entity = {
  ...GREENLAND,
  id: 'greenland-arkansas',
  name: { en: 'Greenland, Arkansas', fr: 'Greenland (Arkansas)' },
  description: { en: 'Small town south of Fayetteville', fr: 'Petite ville au sud de Fayetteville' },
  summary: {
    en: 'Greenland is a town in the Ozarks. It grew up beside the railway.',
    fr: 'Greenland est une ville des monts Ozark. Elle a grandi au bord du chemin de fer.',
  },
};

const COMPANY: Entity = {
  id: 'danube-company',
  kind: 'organisation',
  name: { en: LONG_WORD, fr: LONG_WORD },
  description: {
    en: 'A name that was lengthened until nobody could say it',
    fr: 'Un nom que l’on a rallongé jusqu’à ce que plus personne ne puisse le dire',
  },
  summary: {
    en: `Steamers ran on the Danube; the word grew with each office that somebody invented for them, up to the ${LONG_WORD}.`,
    fr: `Des bateaux à vapeur circulaient sur le Danube ; le mot a grandi avec chaque service qu’on leur inventait, jusqu’à la ${LONG_WORD}.`,
  },
  topics: ['towns', 'letters'],
  aliases: [alias(LONG_WORD)],
  facts: [
    {
      text: { en: `Known for its name alone: ${LONG_WORD}.`, fr: `Connue pour son seul nom : ${LONG_WORD}.` },
      source: 'word-games',
      passage: 1,
      date: '1996',
    },
  ],
  relations: [{ type: 'takes-the-place-of', target: 'greenland-new-hampshire' }],
};

const CORPUS: Corpus = {
  id: SECOND,
  title: { en: 'Small towns with large names', fr: 'Petites villes aux grands noms' },
  description: {
    en: 'Places that share a name with a larger one.',
    fr: 'Des lieux qui partagent leur nom avec un plus grand.',
  },
  publisher: 'Village Reading Room',
  languages: ['en', 'fr'],
  topics: [
    { id: 'towns', name: { en: 'Towns', fr: 'Villes' } },
    { id: 'letters', name: { en: 'Long words', fr: 'Mots longs' } },
  ],
  relationTypes: [
    {
      id: 'takes-the-place-of',
      label: { en: 'is placed, for want of anything better, beside', fr: 'est placée, faute de mieux, à côté de' },
      inverse: { en: 'stands beside', fr: 'se trouve à côté de' },
    },
  ],
  sources: [
    {
      id: 'word-games',
      title: `Word games with ${LONG_WORD}`,
      publisher: 'Village Reading Room',
      date: '1996',
      lang: 'en',
      passages: [{ n: 1, text: { en: 'The word is quoted for its length.', fr: 'Le mot est cité pour sa longueur.' } }],
    },
  ],
  entities: [GREENLAND, ARKANSAS, COMPANY],
};

/** What a host would hold, by path below its root; `address` follows the host's own. */
export const secondChannel = async (): Promise<{ address: string; files: ReadonlyMap<string, Served> }> => {
  const created = Date.now() - DAY;
  const said = { epoch: 1, version: 4, created, lifetime: 30 * DAY, minApp: '0.1.0' };
  const made = await makeChannel(CORPUS, said, [ACTIVE]);
  if (!made.ok) throw new Error(`${made.error.message} (${made.error.where})`);
  const type = 'application/json; charset=utf-8';
  return {
    address: `/${CHANNEL_FILE}${keyFragment([ACTIVE.publicKey])}`,
    files: new Map([
      [`/${CHANNEL_FILE}`, { body: made.value.bytes, type }],
      ...made.value.parts.map(({ sha256, bytes }) => [`/${partFile(sha256)}`, { body: bytes, type }] as const),
    ]),
  };
};
