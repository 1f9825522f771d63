// English names: the words that stand around them and what they make of them. Read by lang.ts only; lang/table tells the keys.
import type { LangTable } from './table.ts';

export const EN: LangTable = {
  starters: `million billion trillion a an the this that these those my your his her its our their whose and or but nor so yet for if when while whereas as since
    because although though unless until before after once whenever wherever where whether in on at by to from of with without within into
    onto upon over under above below across through throughout during between among amongst amid amidst against about around behind beside
    besides beyond despite except inside outside near off out past per than toward towards underneath unlike like till up down via versus vs
    not no never none neither either both each every all any some most many much more less few fewer several other another such same own only just even
    still also too very again then thus hence therefore however moreover meanwhile nevertheless nonetheless instead otherwise indeed perhaps
    maybe here there why how what which who whom i you he she it we they me him them us is are was were be been being am do does did
    done has have had having will would shall should can could may might must ought today yesterday tomorrow tonight now later earlier soon
    recently currently formerly previously finally eventually lately twice always often sometimes usually yes ok okay oh well please
    thanks dear hello hi hey lol wow one two three four five six seven eight nine ten half first second third last next former ex
    let make made get got did don't doesn't didn't won't can't isn't aren't wasn't weren't it's that's what's who's there's here's i'm we're they're
    you're i'd i've i'll let's following given according regarding concerning considering including excluding pending post pre anti pro
    analysis opinion update updated breaking exclusive watch live video photo photos related read more see file caption news
    dear rival fellow outgoing incoming newly critics things reasons ways promises
    getty reuters ap afp epa newscom shutterstock images
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december`,
  imperatives:
    'ask stop vote dump impeach blame thank tell give help support oppose elect defeat fire hire save free protect invite contact beat meet',
  wordNames:
    'sue will may mark grant chase drew rob bill rich hope faith grace joy art penny june april august dawn young king major',
  ofLower: '',
  fronts: 'baby',
  demonyms: `canadian american british french english european russian german chinese mexican italian spanish japanese australian scottish welsh
    irish danish ukrainian israeli iranian indian quebec québécois ontario western republican republicans democrat democrats democratic liberal
    liberals conservative conservatives tory labour socialist federal`,
  titles: `president pres president-elect elect prime minister minster premier pm chancellor governor gov mayor senator sen representative rep
    congressman secretary sec ambassador amb commissioner councillor councilman alderman mp mep leader chief chairman chair chairperson
    director-general presidents ministers premiers leaders governors candidate nominee incumbent potus taoiseach speaker
    professor prof professors dr doctor phd historian economist banker politician statesman scholar academic expert analyst author
    messrs sir hon honourable honorable excellency comrade citizen king tsar emperor his_majesty majesty ex-president vice-president
    businessman tycoon magnate billionaire frontrunner front-runner republican democrat liberal conservative centrist`,
  posts: `president minister premier pm chancellor governor gov mayor senator sen representative rep congressman secretary ambassador
    commissioner councillor councilman alderman speaker king tsar emperor`,
  local: `alderman alderwoman councillor councilor coun cllr councilman councilwoman councilmember mayor reeve selectman trustee warden
    provost bailiff coroner deputy`,
  modals: 'may might can could should must will would shall cannot does do did',
  academics: 'professor prof professors dr doctor phd',
  scholars: `professor scientist historian economist political scholar philosopher physicist chemist biologist sociologist anthropologist
    linguist researcher academic mathematician psychologist theologian physician doctor jurist`,
  mr: 'mr mister messrs sir dad prince monsieur herr señor signor',
  ms: `mrs ms miss misses madam ma'am lady dame sister aunt mother mum mom grandma queen princess baroness countess duchess
    marchioness congresswoman councilwoman chairwoman first_lady widow`,
  callings: `judge justice magistrate sheriff constable officer detective inspector sergeant sgt corporal cpl private pvt lieutenant lt
    captain capt major maj colonel col brigadier general gen admiral adm commander cmdr marshal airman trooper agent coach manager referee
    umpire goalkeeper goalie striker midfielder defender winger quarterback linebacker pitcher catcher forward captain skipper driver jockey golfer boxer
    rookie actor actress singer rapper drummer guitarist bassist pianist composer comedian filmmaker director producer
    painter sculptor poet novelist cartoonist photographer chef designer model dj rev reverend pastor bishop archbishop cardinal pope rabbi imam
    saint st deacon vicar canon monsignor fr nurse surgeon dentist engineer architect astronaut cosmonaut pilot principal headmaster dean
    plumber farmer spokesman spokesperson spokeswoman prefect centurion oncologist cardiologist neurologist pathologist paediatrician
    pediatrician psychiatrist radiologist pharmacist dermatologist vet veterinarian optometrist midwife paramedic notary baker butcher
    barber tailor fisherman firefighter librarian electrician carpenter mechanic welder blacksmith cobbler sailor lifeguard caddie organist
    violinist cellist trumpeter fiddler piper trombonist tenor soprano baritone fly-half hooker scrum-half flanker batsman bowler
    wicketkeeper shortstop outfielder infielder linesman goaltender netminder defenceman defenseman centre-back left-back right-back
    full-back halfback fullback punter swimmer sprinter hurdler cyclist rower skater skier wrestler gardener janitor undertaker ensign cadet
    cornerback receiver kicker freshman sophomore right-hander left-hander reliever
    squadron_leader wing_commander cst const pte brother father schoolteacher headteacher ironmonger grocer jeweller gamekeeper lord baron
    count duke earl maître uncle`,
  suffixes: 'jr jr. junior sr sr. senior ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi esq esq.',
  honours:
    'kc qc mp mps mpp mla mna mep msp mha pc cc oc om cq obe cbe mbe kbe gbe kcb gcb cvo phd dphil frs frsc md msc mba esq',
  acts: 'resides married wed graduated',
  fates: `born orphaned widowed knighted baptised baptized christened arraigned indicted acquitted paroled handcuffed hospitalized
    hospitalised jailed beheaded`,
  next: 'wife husband widow widower mother father son daughter brother sister nephew niece uncle aunt grandfather grandmother fiancée fiancé',
  naming: 'name named naming names call called calling calls christened nicknamed',
  babes: `baby girl boy daughter son twin twins newborn puppy dog cat kitten filly colt mare horse racehorse hamster spaniel labrador terrier
    beagle dachshund corgi bulldog whippet poodle collie retriever hound greyhound pony gelding stallion mare tortoise parrot goat llama pug`,
  owners: 'my our his her their your',
  kin: `son daughter wife husband brother sister father mother nephew niece cousin uncle aunt grandfather grandmother grandson granddaughter
    daughter-in-law son-in-law twin widow spouse ex-wife stepmother stepson parents sons daughters children siblings family relatives dad mom mum`,
  elder: 'elder younger eldest youngest née nee',
  kinPlural: 'brothers sisters siblings twins cousins girls boys',
  heads: `university college school academy institute institution seminary library press museum gallery archives observatory laboratory lab labs center
    centre hospital clinic church cathedral abbey chapel temple mosque synagogue cemetery theatre theater opera orchestra philharmonic symphony ballet choir
    ensemble festival biennale expo fair parade marathon carnival awards award prize medal cup open masters championship championships trophy bowl chamber olympic
    series grand_prix games olympiad bank bancorp trust fund funds foundation society association federation union alliance league club guild institute
    committee commission council board bureau agency authority corporation corp corp. company co co. inc inc. ltd ltd. llc llp plc limited group holdings industries
    enterprises partners ventures capital_management brewing brewery steel airlines airways airline air aviation railway railways rail railroad transit transport metro underground
    tube overground bus ferry lines shipping motors motor energy power hydro oil petroleum gas mining gold silver copper foods bakery dry cola wines
    vodka hotel hotels inn resort casino plaza tower towers building house hall palace castle fort court mansion manor place arena stadium
    coliseum field park gardens garden zoo square street st. avenue ave. road rd. lane drive boulevard blvd. highway parkway expressway freeway
    turnpike route bridge tunnel gate airport aerodrome station terminal port harbour harbor pier dock docks wharf marina canal dam lock river
    creek lake bay beach island islands isle cape peninsula glacier mountain mount mountains mt. hill hills heights valley forest woods falls springs ridge
    canyon township county parish borough district_council village city town townhall post times gazette herald tribune
    journal chronicle examiner observer guardian telegraph standard mirror sun star mail express press record review magazine weekly daily
    today tonight news newswire radio television tv broadcasting network channel media pictures studios films records recordings books publishing
    publishers calling dispatch inquirer examiner globe ledger register sentinel independent monitor blog report podcast show
    agreement accord accords treaty protocol convention pact declaration charter act bill statute code doctrine principles principle summit
    conference congress_center forum symposium dialogue rules convention conventions
    circle ocean sea plain shelf archipelago basin current vortex oscillation char fox hare wolf tern grouse cod owl loon cat monkeys warbler poppy
    willow bear lynx goose jay warbler moose shark dog dogs terrier spaniel bulldog shorthair ragwort thistle lily rose
    redskins commanders nationals capitals wizards mystics huskies cougars senators generals canadiens habs expos alouettes impact
    wanderers rovers rangers spirit united athletic athletics fc f.c. afc rfc cf sc hockey baseball basketball football soccer rugby cricket swimming gymnastics cycling skating skiing rowing triathlon
    eagles lions knights broncos irish welsh scottish royals saracens wasps harlequins skolars raiders monarchs blitz
    airport underground dungeon eye zoo olympia palladium coliseum philharmonia sinfonietta mozart
    syndrome disease fever virus flu method effect equation constant force curve screwjob massacre affair bluebook bombing bombings riots
    commune blues stakes handicap derby plate regatta boat_race whale dressing bacon balsam thermometer
    foundation organization organisation institute brand brands international plaza shuttle vineyard winery golf
    model taj steaks vodka mortgage entertainment productions
    regiment battalion brigade division fusiliers rifles guards dragoons hussars
    company's lloyd's irving carver conan crosby
    hilton jackson saint-germain sg bordone breed grammar sharapova fury
    pension_plan life trust reads bookstore shop
    day days war wars crossing crossings line express special flyer pass card rail permanent savings
    consensus metal water
    associates supply computers technologies systems software solutions research analytics consulting insurance assurance securities stock exchange financial
    memorial monument ridge mall market arcade row mews cross circus common terrace garden grove
    first online first! frères bros bros. telescope buses councils arms law scholarship scholarships fellowship fellows lecture lectures
    bursary packers malting cement incorporated gmbh pty marriott hyatt sheraton radisson novotel`,
  causes:
    'alliance americans campaign citizens coalition committee democracy movement report students teach veterans voices women workers',
  pairs: '',
  paired: '',
  bodies: `agreement treaty accord accords pact act council commission committee alliance association chamber society foundation institute
    university college partnership agency authority board bureau service corps guard corporation company bank federation union league club
    institution academy museum library gallery hospital airport bridge highway railway canal tunnel festival symphony orchestra championship
    championships trophy cup marathon convention protocol charter center centre fund trust group press network associates company's police yard benefit
    telescope`,
  plain: `reporter reporters correspondent correspondents administration administrations government governments governor officials official cabinet campaign campaigns presidency premiership voters voter supporters supporter
    allies ally aides aide advisers advisors adviser advisor critics era rally rallies speech statement visit trip tour policy
    policies tariff tariffs trade economy economic economics relations tensions ties talks deal deals plan plans proposal budget tax taxes
    sanctions border borders election elections vote votes primary poll polls ratings rating approval agenda team_s transition inauguration impeachment trial
    verdict lawsuit indictment probe inquiry investigation scandal resignation successor predecessor victory defeat win loss tweets tweet threats threat
    loyalists loyalist republicans republican democrats democrat liberals liberal conservatives conservative tories labour party
    president presidents presidential prime minister ministers premier chancellor secretary secretaries senator senators senate congress congressman
    congresswoman representative representatives rep rep. sen sen. gov gov. ambassador ambassadors attorney general mayor mayors king queen prince
    princess justice justices treasury treasuries treasurys supreme department departments ministry parliament parliamentary house white cabinet
    embassy embassies consulate consulates consul military army navy air_force marine marines coast_guard troops soldiers forces defence defense intelligence
    federal state states foreign national home_office health interior officials ministry customs immigration envoy envoys delegation
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august
    september october november december spring summer autumn fall winter
    stocks shares bonds dollar dollars currency inflation gdp exports imports goods products consumers companies firms businesses workers jobs
    market_s markets inc's thur thurs tues weds oil prices farmers industry manufacturers manufacturing exporters importers investors investment
    citizens residents people population women men children families immigrants refugees muslims jews christians catholics protestants blacks whites hispanics
    latinos indians athletes players fans media_s press_s scientists researchers scholars students teachers lawmakers legislators judges courts
    allies partners neighbours neighbors territory territories soil waters airspace airports ports cities towns regions provinces communities
    weather climate warming coronavirus covid covid-19 pandemic brexit nato eu un g7 g20
    mr mr. mrs mrs. ms ms. dr dr. sir lord lady prof prof. professor pm mp mps ceo cfo chief chairman chair director head boss
    edition editions political history north south east west northern southern eastern western central region area
    pm's president's minister's fighter jets jet program purchase order fleet
    and or law`,
  verbs: `is are was were be been being has have had will would shall should can could may might must do does did says said say tells told
    announces announced imposes imposed threatens threatened threaten meets met meet wins won win loses lost plans planned warns warned warn hits hit faces
    faced face seeks sought slams slammed backs backed vows vowed calls called urges urged wants wanted want takes took take makes made make gets got get goes
    went eyes signs signed visits visited bans banned weighs weighed denies denied claims claimed admits admitted accuses accused blames
    blamed attacks attacked defends defended rejects rejected accepts accepted agrees agreed agree refuses refused demands demanded demand offers offered orders
    ordered pushes pushed pulls pulled cuts cut raises raised lifts lifted drops dropped delays delayed halts halted suspends suspended ends
    ended begins began starts started launches launched unveils unveiled reveals revealed releases released returns returned arrives arrived
    leaves left heads headed travels travelled lands landed speaks spoke talks talked addresses addressed hosts hosted hails hailed
    praises praised thanks thanked welcomes welcomed greets honours honors receives received joins joined quits quit resigns resigned
    fires fired hires hired names named picks picked appoints appointed nominates elects elected votes voted loves hates fears feared needs needed
    knows knew thinks thought believes hopes hoped expects expected sees saw looks looked shows showed finds found gives gave keeps kept
    holds held puts put sets set sends sent brings brought builds built buys bought sells sold pays paid owes spends spent turns turned
    moves moved stands stood sits sat falls fell rises rose grows grew shrinks slips surges tumbles jumps leads led lags trails tops beats beat becomes became
    remains stays stayed tries tried fails failed struggles battles fights fought clashes rips blasts mocks doubles triples strikes struck
    retaliates retaliated responds responded reacts reacted answers replies considers considered reviews mulls ponders prepares prepared
    reaches reached hurts hurting skips skip skipping hurt leaving losing boycott boycotts boycotting quitting
    readies braces bracing expands extends renews scraps kills saves protects boosts eases tightens targets targeted invites invited
    asks asked reports reported confirms confirmed issues issued approves approved passes passed blocks blocked sues sued appeals opens opened closes
    closed reopens recalls remembers marks celebrates mourns to of in on at by for from with without into over under after before against
    about amid among as and or but nor if than then that when while where who which why how vs vs. versus via not no never now again still
    also just only soon today tomorrow yesterday tonight`,
  before: `netflix spotify ebay paypal starbucks costco motors midstream havilland warner air radio team statistics elections environment health hydro parks hockey basketball soccer golf tennis swimming rowing ski skate athletics boxing cycling
    rugby cricket transport transports agriculture fisheries heritage industry justice service services revenue post destination invest export via expo fan imperial
    suncor petro trans bell rogers ford google microsoft amazon apple meta uber facebook toyota honda nestlé coca-cola mcdonald's walmart ikea
    deloitte kpmg pwc sony disney miss mister team bank radio-free free voice captain corporate middle tate tv fox cbc bbc nbc channel euronews visa mastercard
    food universities colleges engineers unicef unesco greenpeace amnesty oxfam hiv diabetes autism cancer save habitat pride university college institute
    school academy hospital imperial royal hotel club lloyds hilton marriott hyatt ritz four_seasons equinix soho vogue elle timeout time_out
    affairs canada_council resources works broadcasting trade_fair fashion_week week biennale comic-con euro eurostar
    hms uss hmcs hmas ss rms mv mt st fort camp mount lake cape port point river bay glen upper lower lake_ new old university
    bordeaux crown prince_george sberbank gazprom siemens renault nissan thales airbus boeing lockheed raytheon bae pfizer novartis merck
    astrazeneca sanofi roche bayer unilever danone carrefour auchan tesco lidl aldi zara h&m ubisoft eidos nintendo tiktok huawei samsung lg
    panasonic hsbc barclays santander bnp citigroup citibank jpmorgan ubs allianz axa aviva zurich manulife scotiabank wwf cropscience
    teamsters unifor`,
  elsewhere:
    'new latin upper lower little vichy united mount mt mt. lake fort ft ft. port point cape camp saint st st. nova united_states_of',
  adjectives: `senior top prominent victorian edwardian georgian elizabethan tudor stuart medieval roman roaring modern modern-day contemporary pre-war post-war postwar wartime
    occupied imperial tsarist czarist soviet communist stalinist post-soviet putin's global brexit high central greater inner outer western
    north south east northern southern eastern west northwest north-west southwest south-west northeast southeast north-east south-east downtown old official
    fortress continental mainland metropolitan rural urban multicultural swinging inter-war interwar far canadian russian norwegian american
    nw ne sw se danish european alaskan scandinavian siberian nordic eurasian soviet finnish swedish icelandic greenlandic asian icy frozen warming melting
    young older loyal staunch hardline moderate disaffected wealthy`,
  of: `agency corp chamber senate bank university college school academy institute museum tower battle siege treaty city port bishopric archdiocese diocese archbishopric church
    bay gulf house lord lordship earl duke duchess count countess baron baroness prince princess society association federation confederation
    chamber club league union orchestra lloyd's times journal bible judgement judgment plaster commune peace council convention conference
    communist party voice scouts guides corporation government parliament constitution court order company institute province dominion state republic
    royal national trust library opera theatre theater ballet cathedral festival mint bar law_society hall symphony archives observatory
    embassy high_commission commission department ministry state territory county township mayoralty
    heart spirit pride bride miss maid captain lights lost empire_state sons daughters isle tour grand_prix masters open museum_s
    conservatory faculty hospital kingdom county village town borough`,
  towns: 'town village hamlet township community parish ranch farm estate locality',
  cities: 'city municipality',
  offices: `lady president minister premier prime governor mayor senator king queen emperor empress tsar czar chancellor secretary ambassador
    consul leader ruler monarch sovereign archbishop bishop captain_general chief head foreign lieutenant governor-general general attorney
    treasurer speaker champion champions people peoples citizens residents most parts part north south east west rest all some much
    half many areas regions citizen friends enemies enemy map maps leaders ministers presidents ambassadors coast shores future history_ out outside
    because instead ahead south-east north-west inside front one none each any thousands millions dozens hundreds both`,
  works: `film movie novel album song single series sitcom book play opera musical band magazine newspaper ship vessel yacht steamer steamship
    frigate destroyer cruiser submarine icebreaker ferry liner freighter tanker tugboat trawler barge battleship corvette
    carrier hurricane storm typhoon cyclone horse racehorse filly mare colt stallion hms uss ss rms hmcs mv asteroid
    thriller comedy drama documentary rock_band sportswear brig schooner barque barquentine brigantine sloop clipper ketch packet whaler
    lifeboat galleon hmas hmnzs`,
  shops: `ironmonger grocer baker butcher tailor barber chemist pharmacist jeweller florist fishmonger newsagent cobbler bar pub diner deli store
    shop café cafe restaurant bakery tavern inn saloon brewery bookshop bookstore garage salon hardware_store bistro nightclub club grill
    kitchen pizza pizzeria farm farms tearoom creamery pharmacy grocery dairy laundry barbershop boutique`,
  ships: `ship vessel yacht steamer steamship frigate destroyer cruiser submarine icebreaker ferry liner freighter tanker tugboat
    trawler barge battleship corvette hms uss ss rms hmcs mv brig schooner barque barquentine brigantine sloop clipper ketch
    packet whaler lifeboat galleon hmas hmnzs packet-boat`,
  species: `anemone goldenrod violet columbine milkvetch mayflower yew bluegrass moonseed balsam thistle hemlock goose geese lynx
    violets wildrye hawthorn hawthorns yews thistles daisy saxifrage bluebell goldenrods trefoil skua skuas skate darner
    warbler warblers jay jays halibut shark sharks tern terns hare hares char charr poppy willow bramble grayling lemming lemmings`,
  unrelated: 'no_relation_to no_relation_of unrelated_to not_related_to no_kin_to no_kin_of not_to_be_confused_with',
  links: 'of the and & for de du des la le les et at in von van',
  prefixes: `anti pro ex non pre post mid trans pan inter intra super ultra un re co sub semi quasi neo all half then first early late
    near off out over self cross like north south east west northern southern eastern western central upper lower vice`,
  regions: `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire
    new_jersey new_mexico north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota
    tennessee texas utah vermont virginia west_virginia wisconsin wyoming ala. ariz. ark. calif. colo. conn. del. fla. ga. ill.
    ind. kan. kans. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. r.i. s.c. s.d.
    tenn. tex. vt. va. wash. w.va. wis. wyo. al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm
    ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy ontario quebec québec manitoba saskatchewan alberta british_columbia
    new_brunswick nova_scotia prince_edward_island newfoundland yukon nunavut northwest_territories tyne_and_wear county_durham west_sussex ont. que. qué. man. sask. alta. b.c.
    n.b. n.s. p.e.i. on qc mb sk ab bc nb ns pe nl yt nu nt`,
  seats: 'seat hub resort port suburb',
  counties: 'county parish borough',
  states: 'washington georgia new_york',
  countries: `england scotland wales northern_ireland ireland france germany italy spain australia new_zealand south_africa kiribati
    jamaica canada belgium switzerland denmark haiti`,
  locatives:
    'in at to from near into outside inside around across through toward towards via leaving leave left visit visits visiting visited reach reached',
  occupations: `footballer goalkeeper striker midfielder defender cricketer golfer boxer jockey swimmer sprinter cyclist snowboarder skier
    skater hockey baseball basketball rugby player coach referee plumber electrician carpenter mechanic farmer firefighter policeman
    nurse dentist surgeon veterinarian actor singer rapper drummer guitarist bassist musician composer dj comedian painter sculptor
    photographer novelist poet chef baker barber hairdresser teacher librarian accountant realtor estate architect engineer astronaut
    pilot truck driver priest pastor bishop wrestler gymnast rower sailor fisherman butcher gardener paramedic welder student pupil cousin neighbour neighbor classmate roommate landlord prefect centurion named called namesake
    oncologist cardiologist neurologist pathologist paediatrician pediatrician psychiatrist radiologist pharmacist dermatologist optometrist
    midwife notary blacksmith goalie goaltender netminder snooker darts winger defenseman defenceman linebacker quarterback pitcher
    shortstop batsman bowler wicketkeeper fly-half organist violinist cellist fiddler trumpeter trombonist soprano tenor baritone specialist
    retriever terrier spaniel poodle gelding mare filly colt stallion racehorse tortoise parrot goldfish pony rooster llama alpaca
    hamster puppy kitten dog cat ironmonger grocer tailor joiner bricklayer roofer postman lifeguard`,
  pronouns: 'us',
  governors: `wire cable phone text message forgive pardon excuse rate review hire thank need needs want wants love loves hate hates trusts let lets tell tells told give gives gave giving show shows showed join joins contact follow help helps helped make makes made
    believe believed ask asked asking bring brings brought teach taught call email visit send sent keep keeps kept put take takes took remind
    reminded see saw leave left support trust meet met save cost costs lead led about all both like
    for to of with from among between against behind around without near than at by on upon toward towards before after beyond over under above
    below unlike telling helping showing joining following contacting calling visiting letting leaving saving bringing teaching forgiving
    thanking trusting choose chose choosing loving share sharing liking tag ring surprise feed`,
  dealings:
    'trade imports exports tariffs sanctions ties relations tensions border war pact treaty shipments deficit surplus',
  prepositions: `for to of with from among between against behind around without near than at by on upon toward towards before after beyond
    over under above below unlike`,
  articled:
    'arctic antarctic hague bronx netherlands philippines bahamas congo gambia sudan ukraine crimea caucasus balkans',
  ages: 'aged age then now',
  results: 'b bt def',
  indefinites: 'a an another',
  lineups: 'subs substitutes bench scorers goals goalscorers booked tries try cons conversions pens scratches used',
  tenures: 'the former then current ex outgoing new longtime',
  reigns: 'administration government cabinet presidency premiership',
  lives:
    'death childhood boyhood girlhood funeral grave tomb girlfriend boyfriend biographer birthplace teammate teammates dentures',
  nameKinds: 'name surname',
  coordinators: 'and or',
  ranks:
    'native guard tackle safety back end neighbor neighbour resident victim suspect witness teenager veteran survivor',
};
