/**
 * Words that mean nearly the same though their stems differ; each line one group.
 * Forms: irregular inflections and derivations of one word. Kin: different words that news uses for one thing.
 */
const FORMS = `
arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun beginning; bend bent; bet; bind bound; bite bit bitten;
blow blew blown; break broke broken breakage; breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen choice;
cling clung; come came; creep crept; deal dealt; dig dug; do did done; draw drew drawn; drink drank drunk; drive drove driven driver; eat ate eaten; fall fell fallen;
feed fed; feel felt; fight fought fighter; find found; flee fled; fly flew flown flight; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven;
freeze froze frozen; get got gotten; give gave given; go goes went gone; grind ground; grow grew grown growth; hang hung; have has had; hear heard hearing; hide hid hidden;
hold held; keep kept; know knew known knowledge; lay laid; lead led leader leadership; leap leapt; learn learnt; leave left departure; lend lent; lie lay lain; light lit; lose lost loss;
make made maker; mean meant; meet met meeting; mistake mistook mistaken; pay paid payment; prove proven proof; ride rode ridden; ring rang rung; rise rose risen; run ran running runner;
say said; see saw seen; seek sought; sell sold sale seller; send sent; shake shook shaken; shine shone; shoot shot shooter shooting; show shown; shrink shrank shrunk; sing sang sung song singer;
sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken speech speaker; spend spent; spin spun; spring sprang sprung; stand stood; steal stole stolen theft; stick stuck; sting stung;
strike struck stricken; strive strove; swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught teacher; tear tore torn; tell told; think thought;
throw threw thrown; understand understood; wake woke woken; wear wore worn; weep wept; win won winner; wind wound; withdraw withdrew withdrawn withdrawal; write wrote written writer; 
die died dies death dead deadly; live life lives alive; be been; invade invasion invader; decide decision; destroy destruction; explode explosion explosive; conclude conclusion; divide division;
believe belief; relieve relief; advise advice adviser advisor; analyse analysis analyst; argue argument; apply application applicant; approve approval; arrive arrival; refuse refusal;
propose proposal; deny denial; survive survival survivor; try trial; behave behaviour behavior; bomb bombing bomber; compete competition competitor; complain complaint; defend defence defense defensive defender;
offend offence offense offensive; suspend suspension; expand expansion; extend extension; pretend pretence; intend intention intent; reduce reduction; produce production producer product; introduce introduction; deduce deduction;
receive reception receipt; deceive deception; perceive perception; describe description; prescribe prescription; subscribe subscription; permit permission; admit admission; submit submission; omit omission; commit commitment commission;
persuade persuasion; evade evasion; collide collision; provide provision provider; revise revision; supervise supervision; permit permission; transmit transmission; assume assumption; consume consumption consumer; resume resumption;
resolve resolution; solve solution; revolve revolution; evolve evolution; vary variation various variety; marry marriage; bury burial; deliver delivery; recover recovery; discover discovery; injure injury injured; inquire inquiry;
enter entry entrance; exit; succeed success successful; proceed process procedure; exceed excess; choose choice; hate hatred; angry anger; hungry hunger; proud pride; strong strength strengthen; long length; wide width; deep depth; high height; broad breadth; 
poor poverty; rich; wealthy wealth; healthy health; true truth; young youth; warm warmth; free freedom; wise wisdom; safe safety; secure security; certain certainty; able ability; 
minister ministry ministerial; president presidency presidential; senator senate; governor governorship gubernatorial; mayor mayoral; king kingdom royal; diplomat diplomacy diplomatic; democrat democracy democratic; 
terror terrorist terrorism; crime criminal; law legal lawful; lawyer law; judge judgment judgement judicial judiciary; office official; finance financial; economy economic economist; region regional; nation national; race racial racist racism; 
doctor medical medicine; science scientist scientific; politics political politician; tax taxation; vote voter; elect election electoral; campaign campaigner; employ employment employee employer; unemploy unemployment; retire retirement; resign resignation;
negotiate negotiation negotiator; mediate mediation mediator; refugee refuge; migrate migrant migration; immigrate immigrant immigration; hostage; kidnap abduct abduction; assassin assassinate assassination; murder murderer; 
child children; man men; woman women; person people; foot feet; tooth teeth; mouse mice; goose geese; wife wives; knife knives; half halves; leaf leaves; thief thieves; life lives; medium media; criterion criteria; crisis crises; 
two second twice double; three third triple; one first once; hundred; 
britain british uk; france french; germany german; spain spanish; russia russian; china chinese; japan japanese; israel israeli; palestine palestinian; lebanon lebanese; syria syrian; iran iranian; iraq iraqi; egypt egyptian; turkey turkish; saudi; 
america american usa; canada canadian; mexico mexican; brazil brazilian; india indian; pakistan pakistani; afghanistan afghan; korea korean; vietnam vietnamese; thailand thai; indonesia indonesian; malaysia malaysian; philippines filipino philippine; 
ukraine ukrainian; poland polish pole; sweden swedish; norway norwegian; denmark danish; finland finnish; netherlands dutch; belgium belgian; switzerland swiss; austria austrian; italy italian; greece greek; portugal portuguese; ireland irish; scotland scottish; wales welsh; england english; 
europe european; africa african; asia asian; australia australian; arab arabia arabic; jew jewish; islam islamic muslim; christian christianity; catholic catholicism; cuba cuban; venezuela venezuelan; argentina argentine argentinian; chile chilean; colombia colombian; peru peruvian; 
jordan jordanian; yemen yemeni; qatar qatari; kuwait kuwaiti; libya libyan; tunisia tunisian; algeria algerian; morocco moroccan; sudan sudanese; ethiopia ethiopian; kenya kenyan; nigeria nigerian; ghana ghanaian; somalia somali; congo congolese; burma burmese myanmar; nepal nepali; hungary hungarian; romania romanian; bulgaria bulgarian; serbia serbian serb; croatia croatian; czech`;

const KIN = `
kill slay; die kill toll fatality casualty perish; dead kill toll fatality; death toll fatality; hurt injure wound; car vehicle automobile; storey floor; 
begin start launch commence; end finish conclude stop; stop halt cease; fire shoot; sack fire dismiss oust; quit resign leave; buy purchase acquire acquisition; sell sale; build construct construction; 
big large huge major; small little minor; fast quick rapid; hard difficult tough challenging; easy simple; old elderly aged age; angry furious outrage fury; happy glad pleased delight; sad grief mourn; 
help aid assist assistance support; send dispatch deploy ship; give provide donate donation grant; get obtain receive; show reveal display; hide conceal; find discover; ask request urge; call phone telephone; call name label brand dub; call urge demand appeal; 
say tell state declare; answer reply respond response; angry anger; fear afraid worry concern scared frighten; want wish seek desire hope; like admire praise; hate loathe despise; blame accuse fault; 
plan scheme proposal; rule regulation; law legislation act bill; ban prohibit outlaw bar forbid; allow permit let; approve endorse back; endorse back support; oppose against reject opposition; refuse decline reject; promise pledge vow; 
country nation state; city town; capital city; leader chief head boss; boss chief executive ceo; head lead chief; lawyer attorney counsel; police officer cop; soldier troop; army military force; war conflict fighting; peace truce ceasefire; ceasefire truce; 
attack assault strike raid; bomb explosive blast explosion; blast explosion; gun weapon firearm arms; missile rocket; ship vessel boat; plane aircraft jet airplane; train rail; road street highway; house home; flat apartment; shop store; 
job employment work post; wage pay salary earnings income; money cash fund funds; cost price expense; cheap inexpensive; rich wealthy affluent; poor impoverished; firm company business corporation; factory plant; 
school education; student pupil; teacher educator; doctor physician; hospital clinic; illness disease sickness; sick ill; drug medicine medication; virus disease; baby infant newborn; child kid youngster boy girl; kid child; teen teenager adolescent; parent mother father; mom mother; mum mother; dad father; wife spouse husband; 
film movie; show programme program; book novel; picture photo photograph image; song music; match game; win victory triumph beat defeat; lose defeat; beat defeat; prize award; vote ballot poll; poll survey; election vote; run candidacy campaign bid; 
debt borrowing loan; deal agreement accord pact; talks negotiation discussion; meet visit; visit trip travel tour; trip visit journey travel; travel fly go head trip journey; envoy emissary representative diplomat; ambassador envoy; spokesman spokeswoman spokesperson; 
refugee migrant; immigrant migrant; prison jail; jail prison imprison; prisoner inmate detainee; arrest detain custody; guilty convict; crime offence; steal rob theft; murder kill homicide; rape assault; sue lawsuit; lawsuit suit sue; court judge; 
flood flooding; storm hurricane cyclone; quake earthquake; rain rainfall; weather forecast; hot heat; cold freeze; climate warming; oil petroleum crude; power energy electricity; 
rise increase grow climb soar jump; fall drop decline decrease plunge; increase raise rise; cut reduce reduction; limit restrict restriction curb; protect defend safeguard; destroy demolish wreck; damage harm; fix repair; change alter; 
secret confidential; false untrue fake; true accurate; lie false falsehood; mistake error; wrong incorrect; important significant key vital crucial; new recent fresh; former ex previous; senior top; rich wealth; 
holiday vacation; autumn fall; lift elevator; lorry truck; petrol gasoline gas; football soccer; government administration; congress parliament lawmaker; lawmaker legislator congressman; senator lawmaker; pm premier prime; premier prime; president potus; 
left leftist liberal progressive; right conservative; democrat liberal; republican gop; gop republican; supporter backer; critic opponent; rival opponent; ally partner; enemy foe; friend ally pal; 
hostage captive; rebel insurgent militant; militant terrorist gunman fighter; protest demonstration rally march; riot unrest clash; clash fight violence; fight battle clash; troops soldiers forces; troop soldier force; border frontier; 
own possess; need require; use utilize; try attempt; get receive; think believe consider view; know aware; understand realize; remember recall; forget; watch view; speak talk address; talk discuss speak; discuss talk; explain clarify; describe characterize; compare liken comparison; warn caution alert; threaten threat; 
population inhabitant resident; resident inhabitant; citizen national; crowd gathering; group organization organisation; party; meeting summit conference; speech address remarks; remarks comments; interview; statement announcement; announce declare unveil; news report; letter note; tweet twitter post; 
famous renowned celebrity; star celebrity; actor actress; wedding marriage marry; divorce split separate; pregnant pregnancy; birth born; funeral burial; church cathedral; priest clergy pastor; god; 
hack breach cyberattack; internet online web; computer laptop; phone smartphone mobile; email mail message; password credential; 
quarrel dispute row; dispute row quarrel; strike walkout; union; shortage lack scarcity; famine hunger starvation; food meal; water; 
carry transport; demand require; replace succeed successor; successor replace; elect choose pick; pick choose select nominate; choose pick select; appoint name nominate; nominate pick; hire recruit employ; 
percent percentage; share percentage proportion portion; amount sum total; number figure count; average mean; record; debt deficit; budget spending; spending expenditure; profit earnings; revenue income; tax levy duty; tariff duty`;

export interface Relative {
  readonly word: string;
  /** Whether it is a form of the same word rather than another word. */
  readonly form: boolean;
}

const relatives = new Map<string, Relative[]>();
for (const [groups, form] of [
  [FORMS, true],
  [KIN, false],
] as const) {
  for (const group of groups.split(";")) {
    const words = group.trim().split(/\s+/u);
    // Of kin, only the first word of a line has the others for relatives: "kill" stands for "dead" in more texts than "perish" does.
    for (const word of form ? words : words.slice(0, 1)) {
      const others = words.filter((other) => other !== word).map((other) => ({ word: other, form }));
      relatives.set(word, [...(relatives.get(word) ?? []), ...others]);
    }
  }
}

/** Other words for a folded word: forms of it, and words that news uses for the same thing. */
export function relativesOf(word: string): readonly Relative[] {
  return relatives.get(word) ?? [];
}
