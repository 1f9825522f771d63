// French names: the words that stand around them and what they make of them. Read by lang.ts only; lang/table tells the keys.
import type { LangTable } from './table.ts';

export const FR: LangTable = {
  starters: `milliards le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs et ou mais or ni
    car donc si quand lorsque lorsqu puisque puisqu comme parce que qu qui dont où dans en à par pour sur sous avec sans vers chez entre
    contre depuis pendant durant avant après dès jusque jusqu malgré selon outre hors sauf parmi devant derrière près loin face grâce quant
    je tu il elle on nous vous ils elles lui eux moi toi se ne pas plus moins très trop aussi encore déjà toujours jamais souvent ici là voici
    voilà est sont était a ont avait sera fut être avoir tout toute tous toutes chaque plusieurs certains quelques aucun aucune autre autres même
    deux trois quatre cinq six sept huit neuf dix onze douze cent mille
    aujourd'hui hier demain maintenant désormais enfin ensuite puis alors ainsi cependant toutefois pourtant néanmoins bref oui non
    comment pourquoi combien quel quelle quels quelles lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai
    juin juillet août septembre octobre novembre décembre photo vidéo analyse opinion exclusif entrevue entretien lire voir cher chère`,
  imperatives: 'demandez votez arrêtez élisez merci',
  wordNames: 'pierre rose olive marine claire constance prudence aimé désiré parfait rémi',
  ofLower: `rue avenue boulevard quai gare porte université accord accords traité bataille siège commune bourse banque archidiocèse diocèse
    archevêché évêché cathédrale conservatoire pacte protocole convention plâtre bois faubourg stade aéroport lycée`,
  fronts: `lac rivière mont île baie rue avenue boulevard chemin square parc pavillon édifice école collège lycée aréna aéroport stade hôpital
    bibliothèque fondation station autoroute viaduc tunnel ruisseau glacier fjord canton époux couple frères sœurs`,
  demonyms: `canadien canadienne français française américain américaine britannique européen européenne russe allemand québécois québécoise
    libéral libérale conservateur conservatrice républicain républicaine démocrate travailliste fédéral fédérale`,
  titles: `président présidente premier ministre chancelier gouverneur maire sénateur député secrétaire ambassadeur chef candidat
    professeur professeure docteur politologue historien économiste banquier dirigeant homologue milliardaire roi tsar empereur ex-président
    m mm mm. m. messieurs me pr dr`,
  posts: 'président ministre chancelier gouverneur maire sénateur député secrétaire ambassadeur roi',
  local: 'maire mairesse échevin échevine conseiller conseillère',
  modals: '',
  academics: 'professeur professeure docteur pr dr',
  scholars: `professeur professeure politologue historien historienne économiste philosophe physicien sociologue chercheur chercheuse universitaire
    médecin juriste`,
  mr: 'm m. mm monsieur messieurs',
  ms: 'mme mmes mlle madame mesdames mademoiselle lady reine princesse dame sœur soeur tante mère',
  callings: `juge capitaine colonel général lieutenant sergent commandant amiral maréchal caporal inspecteur commissaire policier entraîneur gardien
    attaquant défenseur acteur actrice chanteur chanteuse réalisateur réalisatrice humoriste peintre poète abbé évêque cardinal pape curé saint sainte
    chanoine sœur cinéaste comédien comédienne joueur coureur notaire boucher bouchère boulanger boulangère pharmacien pharmacienne
    instituteur institutrice facteur garagiste plombier fermier vétérinaire infirmier infirmière chirurgien coiffeur coiffeuse cuisinier
    sculpteur horloger menuisier charpentier maçon électricien pompier gendarme brigadier adjudant arbitre cycliste nageur skieur épicier
    épicière fleuriste dentiste ébéniste forgeron vigneron berger marin pêcheur concierge frère père matelot caviste libraire viticulteur
    violoniste pianiste guitariste batteur ailier pilier talonneur hockeyeur gardienne maître oncle`,
  suffixes: 'fils père',
  honours: 'c.r. cr ph.d',
  acts: 'naquit mourut épousa',
  fates: 'né orphelin veuf anobli baptisé écroué acquitté hospitalisé décapité',
  next: '',
  naming: 'appelé appelée nommé nommée prénommé prénommée baptisé baptisée',
  babes: 'bébé fille fils chien chienne chat chatte jument pouliche poulain épagneul caniche perroquet tortue',
  owners: 'mon ma notre son sa leur',
  kin: `fils fille épouse époux femme mari frère sœur soeur père mère neveu nièce cousin cousine oncle tante grand-père grand-mère beau-frère
    beau-père gendre parents enfants famille veuve conjointe conjoint ex-femme`,
  elder: 'cadet aîné',
  kinPlural: 'frères sœurs soeurs',
  heads: `télécom télévisions télévision bleu inter info infos musique culture soir match normandie insoumise libre-vie dimanche première presse
    métro plage bercy habitat métropole saint-germain expos canadien rocket ultra plages aéroports nord est sud nord-est tremblant-nord
    travail assurance habitation loisirs galop mutuelle domaine stratégie pêche alzheimer compétences messagerie
    bouchers expansion royal dufferin libération l'express vitré frères`,
  causes: '',
  pairs: 'groupe association',
  paired: 'interparlementaire parlementaire amitié',
  bodies:
    'accord traité conseil commission comité alliance association chambre société fondation institut université collège festival orchestre',
  plain: `président premier ministre ministres gouvernement sénat congrès parlement ambassade ambassadeur lundi mardi mercredi jeudi vendredi samedi
    dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre et ou m mme`,
  verbs: `est sont était a ont avait sera seront fut dit annonce menace rencontre gagne perd veut va fait prend met reçoit accuse
    défend rejette accepte refuse exige impose promet prévient appelle demande propose répond réagit visite quitte arrive et ou à de en au aux dans pour par
    sur contre avec sans après avant face vers chez selon doit peut devrait pourrait`,
  before: `air radio radio-canada hydro équipe elections élections statistique environnement parcs postes santé patrimoine transports affaires banque
    électricité gaz loto météo télé canal euro crédit expo club ligue fédération bibliothèque gare tribunal habitat action
    hôtel théâtre opéra université collège école lycée institut sciences_po grand-paris trans nouvelle haute basse bas haut vieux île
    miss cité port mont lac saint sainte investissement`,
  elsewhere: 'nouvelle haute basse haut bas vieux petit grand mont lac port saint sainte fort cap petite grande',
  adjectives: 'centrale occidentale orientale septentrionale méridionale tsariste soviétique',
  of: `sénat université banque collège école académie institut musée tour bataille siège traité accord accords ville port archidiocèse diocèse
    église baie golfe maison comte comtesse duc duchesse baron prince princesse société association fédération confédération chambre club ligue union
    orchestre notre-dame plâtre commune paix conseil convention conférence parti voix gouvernement parlement constitution cour ordre
    compagnie province dominion république royaume bibliothèque opéra théâtre ballet cathédrale festival monnaie barreau archives observatoire ambassade
    consulat commission département ministère territoire stade grand_prix prix radio électricité gaz île rue avenue boulevard place pont quai gare porte lycée
    aéroport hôpital hôtel bourse tribunal bois faubourg jardin parc marathon foire salon open championnat coupe jeux conservatoire
    mutuelle assemblée syndicat mosquée basilique crédit agence office bureau centre charles aéroports moulins galeries hôtels hôpitaux
    musées entrepôts ateliers éditions presses jardins halles docks transports chemins forges mines assurances magasins régie préfecture
    philharmonie mairie aérogare arsenal café brasserie auberge hotel zénith comédie cirque casino palais bistrot clinique médecins avocats
    ingénieurs architectes notaires infirmières scouts guides cinémathèque vélodrome hippodrome halle cité cahiers revue annales bulletin
    gazette courrier investissement`,
  towns: 'village hameau bourg bourgade',
  cities: 'ville municipalité',
  offices: `président présidente premier ministre gouverneur gouverneure maire mairesse sénateur roi reine empereur tsar chancelier
    secrétaire ambassadeur ambassadrice consul chef dirigeant archevêque évêque champion champions peuple citoyens habitants habitant est ouest nord sud
    général reste plupart partie capitale autour près hors venu venue départ arrivée originaire loin région histoire carte avenir`,
  works: `film roman album chanson série livre pièce opéra groupe magazine journal navire paquebot cargo frégate croiseur sous-marin
    brise-glace pétrolier remorqueur chalutier goélette corvette cuirassé ouragan tempête cyclone cheval voilier brick trois-mâts`,
  shops: 'restaurant bistrot café brasserie bar boutique librairie',
  ships: `navire paquebot cargo frégate croiseur sous-marin brise-glace pétrolier remorqueur chalutier goélette corvette cuirassé
    voilier brick trois-mâts bateau`,
  species: '',
  unrelated:
    'aucun_lien_avec sans_lien_avec aucun_lien_de_parenté_avec sans_lien_de_parenté_avec à_ne_pas_confondre_avec',
  links: 'de du des d l la le les à et en sur',
  prefixes: 'anti pro ex non post mi trans pan inter franco anglo quasi vice sud nord est ouest',
  regions: `texas californie floride géorgie pennsylvanie louisiane caroline_du_nord caroline_du_sud dakota_du_nord dakota_du_sud virginie
    nouveau-mexique hawaï oregon québec ontario colombie-britannique nouveau-brunswick nouvelle-écosse île-du-prince-édouard terre-neuve
    gers aude ardèche yonne drôme ain`,
  seats: 'chef-lieu banlieue',
  counties: 'comté',
  states: '',
  countries: 'angleterre écosse irlande allemagne italie espagne australie belgique suisse canada',
  locatives: 'à en au aux dans vers depuis chez quitter quitte quitté gagner gagne rejoindre rejoint près via',
  occupations: `footballeur gardien attaquant défenseur hockeyeur joueur joueuse entraîneur arbitre plombier électricien charpentier mécanicien agriculteur
    pompier policier infirmier dentiste chirurgien acteur chanteur musicien compositeur humoriste peintre sculpteur photographe romancier poète
    cuisinier boulanger coiffeur enseignant bibliothécaire comptable architecte ingénieur astronaute pilote prêtre évêque étudiant élève cousin voisin nommé appelé homonyme
    cycliste nageur skieur patineur boxeur lutteur golfeur préfet centurion notaire boucher pharmacien instituteur facteur garagiste fermier
    vétérinaire chirurgienne horloger menuisier maçon gendarme épicier fleuriste forgeron vigneron berger marin pêcheur oncologue
    cardiologue neurologue psychiatre radiologue spécialiste violoniste pianiste guitariste batteur chien cheval jument hongre
    étalon poney perroquet tortue gérant gérante aubergiste serveur serveuse caissière`,
  pronouns: '',
  governors: '',
  dealings: '',
  prepositions: '',
  articled: '',
  ages: 'âgé âgée alors',
  results: '',
  indefinites: 'un une',
  lineups: 'remplaçants buts buteurs avertissements essais',
  tenures: 'le ancien ex futur nouvel nouveau',
  reigns: '',
  lives: '',
  nameKinds: 'prénom patronyme',
  coordinators: 'et ou',
  ranks: 'victime voisin voisine témoin résident',
};
