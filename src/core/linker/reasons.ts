// The closed vocabulary of the linker: why a mention was taken, why a match was not. The reader's sentence for each code of
// ACCEPTED stands in assets/locales under `reason.<code>`; `words` of a Reason are what it rests on.

/** Why a match became a mention. */
export const ACCEPTED = [
  'full-name', // the whole name of a person
  'name', // a name that says all by itself
  'short-name', // a piece of a longer name, which nothing here contradicts
  'abbreviation',
  'term', // a concept's word
  'surname', // a surname alone, which nothing here contradicts
  'surname-with-full-name', // a surname, and the full name stands elsewhere on the page
  'title-before', // "Prime Minister Carney"
  'initial-before', // "J. Trudeau"
  'qualified', // "London, England"
  'context', // words that go with the name stand near by or on the page
  'related', // an entity the corpus relates to it is on the page
  'several-fit', // entities that the evidence could not tell apart
] as const;

/** Why a match was left alone. */
export const REJECTED = [
  'casing', // "trump", "us"
  'accent', // "Canadá"
  'code', // an identifier, a key, a tag
  'address', // a link, an e-mail address, a handle, a file name
  'currency', // US$
  'pronoun', // "TELL US"
  'other-name', // a longer name the author or a language table knows: "Trump Tower"
  'part-of-name', // neighbouring capitals make a longer name
  'namesake', // another bearer the author knows: "Jay Carney"
  'other-person', // another given name, a rank or a courtesy title of somebody else
  'other-place', // "London, Ontario"
  'family', // "les Trump"
  'work', // a film, a ship, a storm of that name
  'bearer-on-page', // the page names another bearer, who owns the bare name
  'occupation', // another bearer of the very same name
  'credit', // the author's line of a piece of code
  'against', // words that speak against it
  'no-context', // words it needs are missing
  'other-year', // an event of another year
] as const;

export type AcceptedCode = (typeof ACCEPTED)[number];
export type RejectedCode = (typeof REJECTED)[number];
