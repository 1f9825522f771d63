// What a language's table of names holds, key by key. The shape of lang/en and lang/fr; lang joins them.

/** Word lists, lower case, parted by blanks; an underscore stands for the blank inside an entry. */
export type LangTable = {
  /** Words that open a sentence or stand before a name without being part of it. */
  readonly starters: string;
  /** Verbs that call to do something to the name that follows. */
  readonly imperatives: string;
  /** Given names that are ordinary words as well: they are taken for words where everything is capitalised. */
  readonly wordNames: string;
  /** French writes the heads of names in lower case: "rue de <place>". */
  readonly ofLower: string;
  /** Heads it writes so right before a name: "rue <surname>". */
  readonly fronts: string;
  /** Peoples, parties and regions as adjectives. */
  readonly demonyms: string;
  /** Titles and offices that anyone may bear before a surname. */
  readonly titles: string;
  /** Titles that only few bear: of another post, somebody else is more likely. */
  readonly posts: string;
  /** Posts of a town or a school: of a statesman's surname, somebody else's. */
  readonly local: string;
  /** Verbs that ask or allow, before a name that asks a question or a word that is one: "should X". */
  readonly modals: string;
  /** Titles of scholars, and the callings that bear them. */
  readonly academics: string;
  readonly scholars: string;
  /** Courtesy titles of men and of women. */
  readonly mr: string;
  readonly ms: string;
  /** Ranks and callings before a surname that politics and scholarship do not give. */
  readonly callings: string;
  /** What follows a name to tell a bearer from a namesake. */
  readonly suffixes: string;
  /** Letters of rank and degree after a name, which stays whole. */
  readonly honours: string;
  /** What only persons do, right after their name, and what only they suffer, after an auxiliary verb. */
  readonly acts: string;
  readonly fates: string;
  /** One's next of kin, in the singular. */
  readonly next: string;
  /** Verbs that give a name, and who is given one. */
  readonly naming: string;
  readonly babes: string;
  /** Whose a relative or a pet is. */
  readonly owners: string;
  /** Relatives. */
  readonly kin: string;
  /** Before a surname, they tell it from that of the same family's better known bearer. */
  readonly elder: string;
  /** Relatives in the plural, after a surname. */
  readonly kinPlural: string;
  /** Words that, capitalised after a name, make it the name of something else: Post, Tower, University. */
  readonly heads: string;
  /** Bodies that work for a country and are named so: "Veterans for <place>". */
  readonly causes: string;
  /** Bodies named after a pair of countries, and what says so of them: "groupe interparlementaire <place>-<place>". */
  readonly pairs: string;
  readonly paired: string;
  /** Heads that make a name of all the capitals before them: Council, Agreement. */
  readonly bodies: string;
  /** Capitalised after a name, and yet the name stands for itself: Administration, President, Monday. */
  readonly plain: string;
  /** Verbs that open what a headline says of a name, as they stand there. */
  readonly verbs: string;
  /** Words that, capitalised before a place, make an organisation: Air, Radio, Statistics. */
  readonly before: string;
  /** Words before a place that make another place: New, East. */
  readonly elsewhere: string;
  /** Adjectives of time, rule or direction before a place, which stays itself. */
  readonly adjectives: string;
  /** Heads of "X of <place>" that are one indivisible name. */
  readonly of: string;
  /** Small places: "the town of Paris" is not the capital. */
  readonly towns: string;
  /** Large ones, which are elsewhere only where a region is named before: "the Ontario city of London". */
  readonly cities: string;
  /** Offices in "X of <place>", which leave the place a name of its own. */
  readonly offices: string;
  /** Works, ships and storms named after what follows them. */
  readonly works: string;
  /** Shops and their keepers, named after whoever opened them. */
  readonly shops: string;
  /** Those of them that sail. */
  readonly ships: string;
  /** Plants and beasts that bear a place's name before theirs. */
  readonly species: string;
  /** What says that a name is only set apart from the one before: "no relation to". */
  readonly unrelated: string;
  /** The joining words inside names. */
  readonly links: string;
  /** Prefixes joined by a hyphen that leave the name whole. */
  readonly prefixes: string;
  /** Regions, written out or short, that tell one place from its namesakes. */
  readonly regions: string;
  /** Regions that share their name with a city or a country, and so are told by the town before them. */
  readonly states: string;
  /** What a town may be to its surroundings. */
  readonly seats: string;
  /** What ends the name of a district that lies in such a region. */
  readonly counties: string;
  /** The same of countries; a list of countries looks alike, so they say less. */
  readonly countries: string;
  /** Words after which a name is the object of a place: in, at, near. */
  readonly locatives: string;
  /** Callings that tell a bearer of the same full name apart. */
  readonly occupations: string;
  /** Pronouns that look like an abbreviation in capitals. */
  readonly pronouns: string;
  /** Words after which such a pronoun stands. */
  readonly governors: string;
  /** What goes on between countries: "trade with". */
  readonly dealings: string;
  /** Those of them that a name follows as often. */
  readonly prepositions: string;
  /** Places that bear an article. */
  readonly articled: string;
  /** Before a number they tell an age. */
  readonly ages: string;
  /** How lists of results say who beat whom. */
  readonly results: string;
  /** What makes a surname one of many: "another <surname>". */
  readonly indefinites: string;
  /** What lists of players are headed by. */
  readonly lineups: string;
  /** Before a post, they leave it its holder's. */
  readonly tenures: string;
  /** What a head of government has, and nobody else of that surname: "the <surname> administration". */
  readonly reigns: string;
  /** What only persons have. */
  readonly lives: string;
  /** What names are called by those who list them. */
  readonly nameKinds: string;
  /** They join two of a kind. */
  readonly coordinators: string;
  /** What people are called before their whole names, in the news. */
  readonly ranks: string;
};
