// Everyday words of English and French that a name must not be mistaken for. Read by the advice on aliases; a name among these
// needs words that tell it from the everyday one.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const ENGLISH = words(`
  able about above across act action active actor add adult after again age agency agent agree ahead aid air all allow
  almost alone along already also always among amount and animal another answer any anyone apart apple april area argue
  arm army around arrive art article artist as ask at attack august author avoid away baby back bad bag baker ball bank
  bar base basic bay be bear beat beautiful because become bed before begin behind believe bell below best better between
  beyond big bill bird bit black blood blow blue board boat body bold bond bone book border born both bottom bow bowl box
  boy branch brand bread break bridge bright bring broad brother brown brush budget build building burn bush business busy
  but butcher buy by call calm camera camp can cancer candidate cap capital car card care career carry carter case cash
  cast castle catch cause cell center central century certain chain chair challenge chamber chance change chapel charge
  charity chase check cherry chief child choice choose church circle citizen city civil claim class clay clean clear
  clerk cliff climb clock close cloud club coach coal coast coat code coin cold collect college color colour come common
  community company compare concern condition congress contact contain content contract control cook cool copy corn
  corner cost cotton could council count country couple course court cover craft crane create crew crime cross crowd
  crown cruise cry culture cup current curry customer cut cycle dance danger dark data date daughter dawn day dead deal
  dean death debate decade december decide deep deer delay delta demand design desk detail develop dial die diet dinner
  direct discuss disease dish do doctor dog door double down draft dragon draw dream dress drink drive drop drum dry duck
  due duke during dust duty each eagle early earn earth east easy eat echo edge education effect effort egg eight either
  elder election else emerald empire end enemy energy engine enjoy enough enter equal era even evening event ever every
  evidence exact example except exchange exit expect expert explain express eye face fact factor fail fair faith fall
  family famous fan far farm farmer fast father fear feature february fee feed feel feet felt fence few field fight
  figure file fill film final find fine finger finish fire firm first fish fisher fit five flag flame flat fleet flight
  floor flower fly focus follow food foot for force ford foreign forest forget form former fortune forward foster found
  four fox frame frank free fresh friday friend frog from front frost fruit fuel full fun fund future gain game garden
  gardener gas gate gates general get giant gift girl give glass glory go goal god gold golden good grace grade grain
  grand grant grass gray great green grey ground group grove grow growth guard guess guest guide gun guy half hall hand
  handle hang happen happy harbour hard hardy hat hate have hawk he head health hear heart heat heaven heavy hell help
  her here hero hide high hill him his history hit hold holiday home honest hood hook hope horn horse hospital host hot
  hotel hour house how however huge human hundred hunt hunter hurt ice idea if image impact in income indeed industry
  inside instead interest into iron island issue it item its ivy january jewel job jobs join journey joy judge july jump
  june jungle just justice keep key kid kill kind king kitchen knife knight know labor labour lack lady lake lamb land
  lane language large last late laugh law lawyer lay lead leader leaf league learn least leave left leg legal lemon less
  let letter level liberty lie life light like likely lily limit line link lion list listen little live local lock lodge
  log long look lord lose loss lot love low luck lunch machine mad magazine mail main major make male mall man manage
  manager many map marble march mark market marsh marshall mars mask mason mass master match matter may mayor me meal
  mean measure meat media medium meet member memory mention mercury message meta metal method middle midnight might mile
  military milk mill miller mind mine minister minor minute mirror miss mission model modern moment monday money monitor
  month moon moore moral more morning most mother mount mountain mouse mouth move movie much music must my name nation
  nature near need network never new news next nice night nine no noble none noon north not note nothing notice november
  now nurse oak object ocean october of off offer office officer often oil old olive on once one only open opera option
  or oracle orange orbit order other our out outside over own owner pace pack page pain painter palace palm pan panel
  paper parent park parker part partner party pass past path pay peace peach peak pearl pen people pepper perfect
  perhaps person phase phone phoenix photo picture piece pilot pin pine pink pipe pitch place plan plane planet plant
  plate play player please plus point police policy pond pool poor pope popular porter position possible post potter
  power present president press pretty prevent price pride prince prior prison private prize problem process produce
  product professor profit program project proof proper protect proud prove public pull pulse purple push put quality
  queen question quick quiet quite race radio rain raise range rate raven reach read ready real reason record red reed
  reef region relate remain remember report rest result return reveal rice rich ride right ring rise risk river road
  robin rock rocket role roll roof room root rose round route royal rule run rush safe sage sail saint sale salt same
  sand saturday saturn save saw say scale scene school science score scott screen sea search season seat second secret
  section see seed seek seem sell senate send senior sense september series serious serve set seven shadow shark sharp
  she sheet shell shepherd shield shift ship shoe shoot shop shore short shot should show side sign signal silver simple
  since sing singer single sir sister sit site six size skill skin sky slack slate sleep slow small smart smile smith
  smoke snow so soccer social society soft soldier some son song soon sort soul sound source south space spark speak
  special speed spell spend spirit spoke sport spot spring square staff stage stand standard star start state station
  stay steel step stern still stock stone stop store storm story straight strange stream street strong study stuff style
  subject success such sudden sugar suit summer summit sun sunday support sure surface swan sweet swift table tail take
  talk target task taste tax taylor teach teacher team tell temple ten term test than thank that the theater their them
  then theory there these they thing think third this those though thought thousand threads threat three through
  thursday tide tie tiger time tin tiny tip to today together tomorrow tonight too tool top total touch tour toward
  tower town track trade trail train travel treat tree trial trip trouble truck true trump trust truth try tuesday turn
  turner twin two type uber under union unit universe university until up upon use usual valley value venus very via
  view village violet viper visit vision visa voice vote wage wait walk walker wall want war ward wash watch water wave
  way we weak wealth weapon wear weather weaver web week weekend weight welcome well west what wheat wheel when where
  whether which while white who whole why wide wife wild will wind window wine wing winner winter wish with within
  without wolf woman wonder wood woods word work worker world worry worth would write writer wrong yard year yellow yes
  yesterday yet york you young your zone`);

const FRENCH = words(`
  abord accord acte action affaire âge agent aide ailleurs ainsi air aller ami amour an ancien animal année appel après
  arbre argent arme armée art artiste assez assemblée attaque aucun aujourd’hui aussi autant auteur autour autre avant
  avec avenir avion avis avril bas bateau beau beaucoup besoin bien blanc bleu blé bois bon bord bouche boulanger bout
  bras bruit bureau but cadre café camp campagne canal carte cas cause ce cela centre certain cesse chaîne chambre champ
  chance changement chapeau chaque charge charpentier château chaud chef chemin cher cheval cheveux chez chien chose
  ciel cinq classe clé cœur coin colline combien comme comment commerce commun conseil construction contre coq corps
  côte côté coup couleur cour cours court croix cuisine dame danger dans danse date début décembre déjà demain demande
  dernier derrière dès désert dessus deux devant devoir dieu dimanche dire direct discours dix docteur doigt donc dos
  double doute droit dur duc eau école effet église élection encore enfant enfin ensemble entre époque espace espoir
  esprit est état été étoile être étude événement exemple face facile faim faire fait famille faux femme fenêtre fer
  ferme fête feu février fier figure fille film fils fin fleur fleuve foi fois fond force forêt forme fort fou français
  frère froid front fruit garde gare gauche général gens gloire goût grâce grand gris groupe guerre habitude haut herbe
  heure hier histoire hiver homme honneur hôpital hôtel huit ici idée île image jamais janvier jardin jaune je jeu jeudi
  jeune joie jour journal journée juge juillet juin jusque juste lac laisser langue large larme leçon lettre liberté
  libre lieu ligne lion lit livre loi loin long longtemps lors loup lourd lumière lundi lune lutte main maire mais
  maison maître mal malgré manche mar marchand marché mardi mari mars matin mauvais médecin meilleur membre même mémoire
  mer merci mercredi mère métier meunier midi mieux milieu militaire mille ministre minute moderne moi moins mois moitié
  moment monde montagne mort mot mouvement moyen mur musique nation nature navire ne neige neuf noir nom nombre nord
  note nouveau novembre nuit nuage objet octobre œil œuf œuvre oiseau ombre oncle or ordre oreille orient ou oublier
  ouest page paix palais papier par parc pardon parfois parole part parti partie pas passage passé patron pauvre pays
  peau peine pendant pensée père personne petit peu peuple peur pied pierre place plage plaisir plan plante plat plein
  pluie plus poids point poisson police politique pomme pont port porte poste pour pouvoir premier près présent
  président presque presse prêtre prince printemps prise prix problème prochain produit professeur projet public puis
  puissance quand quart quatre question queue quoi raison rapport recherche regard région reine réponse repos république
  reste retour rêve rien rire rivière robe roche roi rose rouge route rue sable sac saint saison salle samedi sang
  santé sauvage savoir scène science seigneur sel selon semaine sens sept septembre serment service seul si siècle signe
  silence simple six société sœur soir sol soldat soleil somme son sort souvenir sport suite sujet sur sûr table tant
  tard temps terme terrain terre tête théâtre titre tombe tour tout train trait travail travers très trois trop trou
  usine vague vain vallée valeur vache vendredi vent ventre vérité verre vers vert veuve vie vieux vif village ville vin
  vingt visage vite voie voile voisin voix vol vrai vue zone`);

export const EVERYDAY_WORDS: ReadonlySet<string> = new Set([...ENGLISH, ...FRENCH]);
