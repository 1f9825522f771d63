// Words that tell what a capitalised name is: titles, heads of organisations, places and events, words that are no names.
// English and French. Read by the name finder of `ingest`; a list here decides nothing alone.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Stand before a person's name and are not part of it. Lower case. */
export const TITLES = words(`
  mr mrs ms miss mx dr prof sir dame lord lady rev fr hon m mm mme mlle me
  president vice-president president-elect prime premier minister chancellor senator sen congressman congresswoman congressperson
  representative rep governor gov mayor secretary ambassador professor doctor judge justice attorney general gen
  colonel col captain capt lieutenant lt sergeant sgt major commander admiral marshal officer chief ceo cfo cto
  chairman chairwoman chair director head leader founder co-founder speaker spokesman spokeswoman spokesperson
  coach manager editor reporter author actor actress singer artist minority majority deputy acting former
  ex-president then newly foreign finance defence defense interior home justice sheriff inspector detective bishop
  archbishop cardinal rabbi imam reverend father sister brother analyst economist researcher scientist historian
  président présidente ministre premier première chancelier chancelière sénateur sénatrice député députée maire
  professeur professeure juge général colonel capitaine directeur directrice maître monseigneur docteur ancien
  ancienne vice-président`);

/** Stand before a person's name and belong to it. */
export const ROYAL = words(
  'king queen prince princess pope saint emperor empress duke duchess roi reine pape saint sainte',
);

/** A name with one of these in it is an organisation. */
export const ORGANISATION_HEADS = words(`
  university college school academy institute institution faculty bank party ministry department office bureau agency
  authority commission committee council board court congress parliament senate assembly house federation union
  association society foundation trust fund group company corporation corp inc ltd llc plc co gmbh sa partners
  holdings industries airlines airways motors hospital clinic church museum gallery library theatre theater orchestra
  club team league police army navy force forces guard service services network news times post journal herald
  tribune gazette press magazine broadcasting television radio studios pictures records entertainment media center
  centre laboratory laboratories lab labs organisation organization nations alliance coalition movement front brigade
  conservatives democrats républicains université école collège académie institut banque parti ministère bureau agence
  autorité commission comité conseil cour congrès parlement sénat assemblée chambre fédération union association
  société fondation fonds groupe compagnie hôpital clinique église musée bibliothèque théâtre orchestre club équipe
  ligue police armée marine service réseau journal chaîne organisation alliance coalition mouvement monarchy
  administration treasury reserve exchange observatory consortium cabinet syndicat confédération`);

/** A name with one of these in it is a place. */
export const PLACE_HEADS = words(`
  city town village county province state states district borough region island islands isle peninsula cape bay gulf
  sea ocean lake river creek falls strait channel valley canyon desert forest mountain mountains mount mt hill hills
  coast beach harbour harbor port street avenue road boulevard square bridge park airport station palace tower castle
  kingdom republic emirates territory territories prefecture canton rue avenue place pont gare ville île îles mer lac
  fleuve rivière mont montagne montagnes vallée forêt désert golfe baie détroit cap province région département port
  aéroport palais château royaume république north south east west`);

/** A name with one of these in it is an event. */
export const EVENT_HEADS = words(`
  war wars battle summit conference olympics games cup championship championships election elections festival
  revolution crisis uprising referendum pandemic hurricane cyclone typhoon storm operation day night week awards award prize
  marathon tournament expo fair guerre bataille sommet conférence jeux ouragan journée coupe championnat élection élections festival
  révolution crise référendum prix tournoi`);

/** A name with one of these in it is a work, a law or a treaty. */
export const THING_HEADS = words(`
  act law bill code constitution amendment treaty agreement accord accords protocol pact convention charter declaration
  plan program programme project index report study survey loi code constitution traité accord accords protocole pacte
  convention charte déclaration plan programme projet rapport`);

/** Lower-case words inside a name: "Bank of England", "Ministry for the Army", "Cour de cassation". */
export const CONNECTORS = words(
  "of for the and & de du des la le les et d’ d' van von der den bin ibn al el da dos del di y",
);
/** Those of them that a person's name has. */
export const PARTICLES = words('van von der den bin ibn al el da dos del di de du la le y');

/** Capitalised at the start of a sentence, and no names: what opens clauses in English and French. */
export const OPENERS = words(`
  the a an this that these those it its he she they we you i his her their our your my who whom whose which what when
  where why how if then than though although while whereas because since until unless after before during despite in
  on at by for from to with without within into onto over under about above across along amid among around against
  as and but or nor so yet both either neither not no yes all any each every some many most more much few several
  other another such same own only just even also too very still already once here there now today yesterday tomorrow
  however moreover meanwhile furthermore nevertheless nonetheless therefore thus hence instead indeed perhaps maybe
  domestically internationally following according speaking given having being last next first second third one two
  three four five six seven eight nine ten former let like unlike via per is are was were be been has have had
  do does did can could will would shall should may might must out off up down back again later earlier recently i’m i’ve i’ll i’d i'm i've i'll i'd it's it’s that's that’s ph
  le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur leurs notre
  votre mon ma mes qui que quoi dont où quand comment pourquoi si alors mais ou et donc or ni car puis après avant
  pendant depuis dans en sur sous par pour avec sans chez vers entre contre selon malgré afin ainsi aussi encore déjà
  toujours jamais plus moins très bien tout tous toute toutes chaque plusieurs quelques autre autres même ici là
  hier aujourd demain cependant toutefois néanmoins pourtant enfin ensuite à au aux est sont était a ont avait ne pas
  read more share click subscribe watch see photo image video credit advertisement source sources related updated
  please sign copyright`);

/** Capitalised everywhere, and no entity of a corpus. */
export const CALENDAR = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  christmas easter ramadan thanksgiving am pm gmt utc est edt pst pdt cet bst ad bc ce bce
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi
  vendredi samedi dimanche noël pâques`);

/** Initials that name no organisation. */
export const PLAIN_INITIALS = words(`
  CEO CFO CTO COO TV PC PR HR IT AI VR AR ID OK DVD CD FAQ PDF URL HTML GDP GNP VAT MP MPs PM Q&A DIY UFO HIV AIDS DNA
  RNA COVID GPS USB SUV CCTV ATM VIP PhD MBA BA MA BSc MSc GMT UTC RSS API SMS ISBN NB PS RIP SOS LED LCD AM FM PIB
  PDG TVA SIDA ADN ARN`);

/** What a person does in a sentence, right after the name. */
export const PERSON_VERBS = words(`
  said says told tells added adds argued argues noted notes wrote writes tweeted stressed stresses insisted insists
  explained explains recalled recalls replied asked asks believes thinks thought joked underscores underscored claimed
  claims acknowledged admitted suggested warned warns laughed smiled born died married resigned testified
  dit a affirme affirmait déclare déclarait explique ajoute estime répond raconte souligne assure regrette précise`);

/** Right before a place. */
export const LOCATIVES = words('in near across throughout outside inside around en à vers dans au aux');

/** Between a preposition and its place: "in the Arctic", "dans l’Arctique". */
export const ARTICLES = words('the la le les l');

/** Nationalities that compromise does not know. */
export const NATIONALS = words(`
  british english scottish welsh irish indigenous native western eastern northern southern arab jewish muslim christian
  catholic protestant islamic latino hispanic black white democratic republican conservative liberal socialist
  communist nazi soviet français française françaises anglais anglaise britannique britanniques américain américaine
  américains américaines canadien canadienne canadiens canadiennes allemand allemande allemands russe russes chinois
  chinoise européen européenne européens européennes italien italienne espagnol espagnole japonais japonaise
  belge belges suisse suisses québécois québécoise ukrainien ukrainienne israélien israélienne`);

/** Right after a place: "the Arctic region". */
export const PLACE_NOUNS = words(
  'region area coast peninsula basin suburb neighborhood neighbourhood district airport',
);

/** After a nationality: "the British monarchy", "the French parliament". */
export const STATE_BODIES = words(
  'monarchy parliament army navy senate crown treasury monarchie parlement armée marine sénat',
);
