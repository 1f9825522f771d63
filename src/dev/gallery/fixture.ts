// A few entities with everything a card can have, for looking at pieces without a corpus. Not what ships: see assets/corpus.
import type { Card, CardFact, CardSource } from '../../core/card.ts';
import type { EntityBrief, EntityKey, Kind, LocalText, Topic } from '../../core/corpus.ts';

const CORPUS = 'first-trip';

export const TOPICS = {
  people: { id: 'people', name: { en: 'People', fr: 'Personnes' } },
  trade: { id: 'trade', name: { en: 'Tariffs and trade', fr: 'Commerce et droits de douane' } },
  arctic: { id: 'arctic', name: { en: 'Arctic sovereignty', fr: 'Souveraineté dans l’Arctique' } },
  places: { id: 'places', name: { en: 'Places and states', fr: 'Lieux et États' } },
  institutions: { id: 'institutions', name: { en: 'Institutions', fr: 'Institutions' } },
} as const satisfies { [id: string]: Topic };

const brief = (
  id: string,
  kind: Kind,
  topic: keyof typeof TOPICS,
  name: LocalText,
  description: LocalText,
): EntityBrief => ({ key: `${CORPUS}/${id}` as EntityKey, kind, name, description, topics: [topic] });

export const BRIEFS = {
  carney: brief(
    'mark-carney',
    'person',
    'people',
    { en: 'Mark Carney' },
    {
      en: 'Prime minister of Canada since March 2025, earlier head of two central banks',
      fr: 'Premier ministre du Canada depuis mars 2025, ancien gouverneur de deux banques centrales',
    },
  ),
  macron: brief(
    'emmanuel-macron',
    'person',
    'people',
    { en: 'Emmanuel Macron' },
    {
      en: 'President of France',
      fr: 'Président de la République française',
    },
  ),
  starmer: brief(
    'keir-starmer',
    'person',
    'people',
    { en: 'Keir Starmer' },
    {
      en: 'Prime minister of the United Kingdom',
      fr: 'Premier ministre du Royaume-Uni',
    },
  ),
  canada: brief(
    'canada',
    'place',
    'places',
    { en: 'Canada' },
    {
      en: 'Country in North America, from the Atlantic to the Pacific and north into the Arctic',
      fr: 'Pays d’Amérique du Nord, de l’Atlantique au Pacifique et jusqu’à l’Arctique',
    },
  ),
  london: brief(
    'london',
    'place',
    'places',
    { en: 'London', fr: 'Londres' },
    {
      en: 'Capital of the United Kingdom',
      fr: 'Capitale du Royaume-Uni',
    },
  ),
  bank: brief(
    'bank-of-england',
    'organisation',
    'institutions',
    { en: 'Bank of England', fr: 'Banque d’Angleterre' },
    { en: 'Central bank of the United Kingdom, founded in 1694', fr: 'Banque centrale britannique, fondée en 1694' },
  ),
  liberals: brief(
    'liberal-party-of-canada',
    'organisation',
    'institutions',
    { en: 'Liberal Party of Canada', fr: 'Parti libéral du Canada' },
    { en: 'Governing party of Canada', fr: 'Parti au pouvoir au Canada' },
  ),
  tariffs: brief(
    'tariffs',
    'concept',
    'trade',
    { en: 'Tariffs', fr: 'Droits de douane' },
    {
      en: 'Taxes a country puts on goods that cross its border',
      fr: 'Taxes qu’un pays prélève sur les marchandises à sa frontière',
    },
  ),
  tradeWar: brief(
    'trade-war',
    'event',
    'trade',
    {
      en: 'Trade war between Canada and the United States',
      fr: 'Guerre commerciale entre le Canada et les États-Unis',
    },
    { en: 'Tariffs and counter-tariffs of 2025', fr: 'Droits et contre-mesures de 2025' },
  ),
  jet: brief(
    'f-35',
    'thing',
    'arctic',
    { en: 'F-35' },
    {
      en: 'American fighter aircraft that Canada had ordered',
      fr: 'Avion de combat américain commandé par le Canada',
    },
  ),
  arctic: brief(
    'canadian-arctic',
    'place',
    'arctic',
    { en: 'Canadian Arctic', fr: 'Arctique canadien' },
    {
      en: 'The northern lands and waters that Canada claims',
      fr: 'Les terres et les eaux du Nord que revendique le Canada',
    },
  ),
} as const;

const SOURCE: CardSource = {
  id: 'mission',
  title: 'Mark Carney’s diplomatic mission: Strengthening alliances amid U.S. tensions',
  publisher: 'Department of Research, Studies and International News',
  date: '2025-03-17',
};

const BANK_SOURCE: CardSource = {
  id: 'bank-history',
  title: 'Governors of the Bank of England',
  publisher: 'Bank of England',
  date: '2024',
  url: 'https://www.bankofengland.co.uk/about/history',
};

const fact = (
  source: CardSource,
  passage: number,
  text: LocalText,
  passageText: LocalText,
  dated?: Pick<CardFact, 'date' | 'until'>,
): CardFact => ({ text, source, passage, passageText, ...dated });

const corpus = {
  id: CORPUS,
  title: { en: 'Mark Carney’s first trip abroad', fr: 'Le premier voyage de Mark Carney à l’étranger' },
  publisher: 'Sidelight',
  version: 3,
  date: '2025-04-16',
};

export const CARNEY: Card = {
  ...BRIEFS.carney,
  topics: [TOPICS.people],
  summary: {
    en: 'Mark Carney led the central banks of Canada and the United Kingdom before he entered politics. He took office as prime minister in March 2025 and made Paris and London, not Washington, the goals of his first official trip.',
    fr: 'Mark Carney a dirigé les banques centrales du Canada et du Royaume-Uni avant d’entrer en politique. Devenu premier ministre en mars 2025, il a choisi Paris et Londres, et non Washington, pour son premier déplacement officiel.',
  },
  aliases: ['Mark Carney', 'Carney', 'PM Carney'],
  facts: [
    fact(
      SOURCE,
      1,
      {
        en: 'His first official trip takes him to Paris and London, to meet Emmanuel Macron and Keir Starmer.',
        fr: 'Son premier déplacement officiel le mène à Paris et à Londres, pour y rencontrer Emmanuel Macron et Keir Starmer.',
      },
      {
        en: 'The new prime minister visits two old allies first, while Washington questions Canada’s economy and independence.',
        fr: 'Le nouveau premier ministre visite d’abord deux vieux alliés, alors que Washington met en cause l’économie et l’indépendance du Canada.',
      },
      { date: '2025-03-17' },
    ),
    fact(
      SOURCE,
      2,
      {
        en: 'At his swearing-in he said that Canada will never be part of the United States.',
        fr: 'Lors de son assermentation, il a dit que le Canada ne ferait jamais partie des États-Unis.',
      },
      {
        en: 'He names the French, English and Indigenous peoples as the country’s foundations and rejects the idea of a 51st state.',
        fr: 'Il cite les peuples français, anglais et autochtones comme fondations du pays et rejette l’idée d’un 51ᵉ État.',
      },
      { date: '2025-03' },
    ),
    fact(
      SOURCE,
      5,
      {
        en: 'His government is looking again at the purchase of American F-35 jets.',
        fr: 'Son gouvernement réexamine l’achat des avions américains F-35.',
      },
      {
        en: 'The order for fighter aircraft is under review as a consequence of the tariffs.',
        fr: 'La commande d’avions de combat est réexaminée à cause des droits de douane.',
      },
    ),
    fact(
      BANK_SOURCE,
      1,
      {
        en: 'Governor of the Bank of England, the first who was not a British citizen.',
        fr: 'Gouverneur de la Banque d’Angleterre, le premier qui ne fût pas citoyen britannique.',
      },
      {
        en: 'In some three hundred years the office had only been held by British citizens.',
        fr: 'En quelque trois cents ans, seuls des citoyens britanniques avaient occupé ce poste.',
      },
      { date: '2013-07', until: '2020-03' },
    ),
    fact(
      SOURCE,
      12,
      {
        en: 'He was expected to call an election soon after returning from the Arctic.',
        fr: 'Il devait annoncer des élections peu après son retour de l’Arctique.',
      },
      {
        en: 'An election is likely, and his stance on trade has helped his party recover.',
        fr: 'Des élections sont probables et sa fermeté sur le commerce a redressé son parti.',
      },
    ),
  ],
  relations: [
    { label: { en: 'leads', fr: 'dirige' }, target: BRIEFS.canada },
    { label: { en: 'leads', fr: 'dirige' }, target: BRIEFS.liberals },
    { label: { en: 'met', fr: 'a rencontré' }, target: BRIEFS.macron },
    { label: { en: 'met', fr: 'a rencontré' }, target: BRIEFS.starmer },
    { label: { en: 'was governor of', fr: 'a été gouverneur de' }, target: BRIEFS.bank },
    { label: { en: 'takes part in', fr: 'prend part à' }, target: BRIEFS.tradeWar },
    { label: { en: 'went to', fr: 's’est rendu à' }, target: BRIEFS.london },
    { label: { en: 'went to', fr: 's’est rendu à' }, target: BRIEFS.arctic },
  ],
  corpus,
};

/** As little as a card may have. */
export const LONDON: Card = {
  ...BRIEFS.london,
  topics: [TOPICS.places],
  summary: {
    en: 'London is the capital of the United Kingdom and the second stop of the trip.',
    fr: 'Londres est la capitale du Royaume-Uni et la deuxième étape du voyage.',
  },
  aliases: ['London', 'Londres'],
  facts: [],
  relations: [{ label: { en: 'capital of', fr: 'capitale de' }, target: BRIEFS.canada }],
  corpus,
};
