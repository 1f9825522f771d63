// Given names common in English and French text: a capitalised one before a surname makes a person.
// Read by lang.ts only. Names that are also everyday words or places (Mark my words, Will, May, London) are left to context.
export const GIVEN_NAMES = `
aaron abby abdul abdullah abel abigail abraham ada adam adele adolf adrian adrien agathe agnes agnès ahmad ahmed aidan aimee aisha akira al
alain alan alana alastair albert alberto alec alejandro alex alexa alexander alexandra alexandre alexei alexis alfonso alfred ali alice alicia
alina alison alistair allan allen allison alma alphonse alvin amanda amber amelia amélie amina amir amy ana anaïs anastasia anatole anders andré
andre andrea andreas andrei andrew andy angela angelina angus anita ann anna anne annie annika anthony antoine anton antonio anya archie ariana
ariel arlene armand arnaud arnold art arthur ashley astrid aubrey audrey auguste aurélie austin ava axel bailey barack barbara barney baron barron barry
bart basil beatrice béatrice beau becky belinda ben benedict benjamin benoît benoit bernadette bernard bernie bert bertrand beth bethany betsy betty
beverly bianca bill billy blair blake blanche bob bobby bonnie boris brad bradley brandon brenda brendan brent brett brian bridget brigitte britney
brittany brooke bruce bruno bryan bryce caitlin caleb calvin cameron camille candace carl carla carlo carlos carmen carol carole caroline carolyn
carrie cary casey caspar cassandra catherine cathy cecil cécile cecilia céline celine chad chandler chantal charlene charles charlie charlotte
chelsea cheryl chester chloe chloé chris christian christiane christina christine christophe christopher chrystia chuck cindy claire clara
clarence clark claude claudia claudine clement clément cliff clifford clint clive clyde cody colette colin colleen connor conor conrad constance
corey corinne cory courtney craig curtis cynthia cyril daisy dale damian damien dan dana daniel daniela danielle danny daphne darrell darren
darryl dave david davis dawn dean deborah debra debbie denis denise dennis denzel derek desmond diana diane dianne diego dieter dirk dmitri dolly
dolores dominic dominique don donald donna donnie dora doris dorothy doug douglas drew duncan dustin dwayne dwight dylan eamon earl ed eddie
edgar edith édith edmond edmund édouard eduardo edward edwin eileen elaine eleanor elena eli élie eliot elisa elisabeth élisabeth elise élise eliza
elizabeth ella ellen ellie elliot elliott elmer éloïse elon elsa elvis emil émile emily emma emmanuel emmanuelle enrique eric éric erica erik
erika erin ernest ernesto estelle esther ethan étienne eugene eugène eugénie eva evan eve evelyn ezra fabien fabienne fanny farah fatima felicia
felix félix ferdinand fernand fernando fiona flora florence florent floyd frances francesca francesco francine francis francisco franck françois
françoise frank frankie franklin franz fred freddie frederic frédéric frederick friedrich gabriel gabriela gabrielle gail gareth garry gary gaston
gavin gemma gene geneviève genevieve geoff geoffrey george georges georgia georgina gerald géraldine gerard gérard gerhard gerry gertrude gianni
gilbert gilles gina ginger giorgio giovanni giuseppe gladys glen glenn gloria gordon grace graeme graham greg gregg gregory grégoire grégory greta
gretchen guillaume gunther gus gustav gustave guy gwen hailey hamid hank hannah hans harald harold harriet harrison harry harvey hassan heather hector hélène
heidi heinrich helen helena helene helga henri henry herbert herman hermann hervé hilary hillary holly homer hubert hugh hugo humphrey hussein
ian ibrahim ida igor ilya imran ines inès ingrid ira irene irène iris irving isaac isabel isabella isabelle ivan ivana ivanka ivo ivy jack jackie jackson jacob
jacqueline jacques jade jake jamal james jamie jan jane janet janice jared jasmine jason jasper javier jay jayne jean jeanne jeannette jeff jeffrey
jen jennifer jenny jeremy jérémy jermaine jérôme jerome jerry jess jesse jessica jessie jill jim jimmy jo joan joann joanna joanne joe joel joël joey
johan johann johanna johannes john johnny jon jonah jonas jonathan jorge josé jose josef joseph joséphine josh joshua josie joy joyce juan juanita judd
judith judy jules julia julian juliana julie julien juliet juliette julio julius june justin justine karen karin karl karla kate katherine kathleen
kathryn kathy katie katrina kay kayla keith kelly kelsey ken kendra kenneth kenny kent kerry kevin kieran kim kimberly kirk kirsten kristen kristin
kristina kurt kyle lana lance lara larry laura laure laurel lauren laurence laurent laurie lawrence leah lee leila lena léo leo leon léon leonard
leonardo leroy leslie lester lewis liam lila lily linda lindsay lindsey lionel lisa liz lloyd logan lois lola lorenzo loretta lori lorraine lou
louis louise lourdes luc luca lucas lucia lucie lucien lucille lucy luigi luis luke lydia lyle lynn mabel mackenzie madeleine madison mae magali
magdalena maggie malcolm malik mandy manfred manon manuel marc marcel marcia marco marcus margaret margaux margot marguerite maria marianne marie marilyn
marina mario marion marjorie mark marlene marsha marshall marta martha martial martin martina martine marty marvin mary mason mathieu mathilde matt
matteo matthew matthias matthieu maud maude maureen maurice mavis max maxime maximilian maxine maya megan mehdi mélanie melanie melania melinda melissa mélissa
melvin mercedes mercer meredith michael michaël michel michèle michelle mick mickey miguel mike mikhail mildred miles millie milton mimi mindy minnie
miranda miriam mitch mitchell mohamed mohammad mohammed moira molly mona monica monique morgan morris moses muhammad muriel murray myra myriam nadia
nadine nancy naomi natalia natalie nathalie nathan nathaniel neal ned neil nelson nestor neville nicholas nick nicolas nicole nigel nikki nikita
nikolai nina noah noel noël noémie nora norbert noreen norma norman odette odile olaf oleg olga oliver olivia olivier omar oprah oscar otto owen pablo
paddy paige pam pamela pascal pascale pat patrice patricia patrick patty paul paula pauline pearl pedro peggy penelope penny percy perry pete peter
petra phil philip philippa philippe phillip phoebe phyllis pierre polly preston priscilla prudence quentin rachel rafael ralph ramon ramona randall
randolph randy raoul raphaël raquel raul ray raymond rebecca regina régis reginald régine reinhard rémi rémy renata renaud rené renée rex rhonda
ricardo rich richard rick ricky riley rita rob robbie robert roberta roberto robin rocco rochelle rod roderick rodney rodrigo roger roland rolf
roman romain roméo ron ronald ronnie rory rosa rosalie rosalind rose rosemary ross roxanne roy ruby rudolf rudolph rudy rufus rupert russell
ruth ryan sabine sabrina sadie sadiq sally salman salvador sam samantha samir samuel sandra sandrine sandy sara sarah sasha saul scott sean sébastien sebastian
serena serge sergei sergey seth shane shannon sharon shaun shawn sheila shelley shelly sheri sherry shirley sidney siegfried sienna silvia simon
simone sofia solange sonia sonja sophia sophie spencer stacey stacy stan stanislas stanley stefan stella stéphane stéphanie stephanie stephen
steve steven stewart stuart sue susan susanna susanne suzanne suzie sven sydney sylvain sylvester sylvia sylvie tamara tammy tanya tara taylor ted
terence teresa terrence terri terry tess thelma theo théo theodore théodore theresa thérèse thibault thierry thomas tiffany tim timothy tina tobias todd
tom tommy toni tony tracey tracy travis trevor tricia trish tristan troy tyler ulrich ursula valentin valentina valentine valérie valerie vanessa
vaughn vera vernon veronica véronique vicki vicky victor victoria viktor vince vincent viola violet violette virgil virginie vivian vivienne
vlad vladimir wade wallace wally walt walter wanda warren wayne wendell wendy werner wesley whitney wilbur wilfred wilfrid wilhelm willem william
willie willis wilma winifred winona winston wolfgang woodrow xavier yann yannick yasmin yolanda yuri yves yvette yvon yvonne zach zachary zack
zara zoe zoé kanye kamala jd
tyrone kylie jayden latoya zoë jayson darnell deshawn shaquille latisha keisha terrell rasheed kareem brianna callum ewan niamh siobhan aoife declan padraig ciaran mathis maxence enzo léa maëlle océane
thaïs tyrell deandre lamar demetrius tyree jalen aaliyah kiara ebony shanice trevon devonte brayden kayden rhys kieron lorna ailsa hamish elodie élodie clémence loïc maël gwenaëlle solène laurène magalie
baptiste bronwen carys cedric ciara clarice colm cornelius darius delroy desiree dexter dorian dre désirée elijah eoin errol everett ezekiel
fatou felton fergus gaétan gethin ghislain ginette gwendolyn harlan hattie hezekiah huguette ike imani isaiah isiah jacinthe jada jamar jasmin
javon jaylen josiah josée kelvin kendrick keyshawn khalil lamont lashawn latasha lina lise lonnie louna lucius luther maeve marlon mattie maëlys
micah myrtle nehemiah nettie nia normand norris octavia odell orla otis paulette quincy raheem rashad reggie romane roscoe rosetta réjean sacha
sioned solomon sonya tamika tanisha tasha thaddeus tia timéo titouan trina tyra ulysses velma verna yanis yvan zelda zora
`;
