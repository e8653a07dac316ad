/** Irregular inflections and derivations of one word, that no stemmer joins; each group is one word. */
const FORMS = `
arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun beginning; bend
bent; bind bound; bite bit bitten; blow blew blown; break broke broken breakage; breed bred; bring brought; build
built; burn burnt; buy bought; catch caught; choose chose chosen choice; cling clung; come came; creep crept; deal
dealt; dig dug; do did done; draw drew drawn; drink drank drunk; drive drove driven driver; eat ate eaten; fall fell
fallen; feed fed; feel felt; fight fought fighter; find found; flee fled; fly flew flown flight; forbid forbade
forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go
goes went gone; grind ground; grow grew grown growth; hang hung; have has had; hear heard hearing; hide hid hidden;
hold held; keep kept; know knew known knowledge; lay laid; lead led leader leadership; leap leapt; learn learnt; leave
left departure; lend lent; lie lay lain; light lit; lose lost loss; make made maker; mean meant; meet met meeting;
mistake mistook mistaken; pay paid payment; prove proven proof; ride rode ridden; ring rang rung; rise rose risen; run
ran running runner; say said; see saw seen; seek sought; sell sold sale seller; send sent; shake shook shaken; shine
shone; shoot shot shooter shooting; show shown; shrink shrank shrunk; sing sang sung song singer; sink sank sunk; sit
sat; sleep slept; slide slid; speak spoke spoken speech speaker; spend spent; spin spun; spring sprang sprung; stand
stood; steal stole stolen theft; stick stuck; sting stung; strike struck stricken; strive strove; swear swore sworn;
sweep swept; swim swam swum; swing swung; take took taken; teach taught teacher; tear tore torn; tell told; think
thought; throw threw thrown; understand understood; wake woke woken; wear wore worn; weep wept; win won winner; wind
wound; withdraw withdrew withdrawn withdrawal; write wrote written writer; die died dies death dead deadly; live life
lives alive; be been; invade invasion invader; decide decision; destroy destruction; explode explosion explosive;
conclude conclusion; divide division; believe belief; relieve relief; advise advice adviser advisor; analyse analysis
analyst; argue argument; apply application applicant; approve approval; arrive arrival; refuse refusal; propose
proposal; deny denial; survive survival survivor; try trial; behave behaviour behavior; bomb bombing bomber; compete
competition competitor; complain complaint; defend defence defense defensive defender; offend offence offense
offensive; suspend suspension; expand expansion; extend extension; pretend pretence; intend intention intent; reduce
reduction; produce production producer product; introduce introduction; deduce deduction; receive reception receipt;
deceive deception; perceive perception; describe description; prescribe prescription; subscribe subscription; permit
permission; admit admission; submit submission; omit omission; commit commitment commission; persuade persuasion;
evade evasion; collide collision; provide provision provider; revise revision; supervise supervision; transmit
transmission; assume assumption; consume consumption consumer; resume resumption; resolve resolution; solve solution;
revolve revolution; evolve evolution; vary variation various variety; marry marriage; bury burial; deliver delivery;
recover recovery; discover discovery; injure injury injured; inquire inquiry; enter entry entrance; succeed success
successful; proceed process procedure; exceed excess; choose choice; hate hatred; angry anger; hungry hunger; proud
pride; strong strength strengthen; long length; wide width; deep depth; high height; broad breadth; poor poverty;
wealthy wealth; healthy health; true truth; young youth; warm warmth; free freedom; wise wisdom; safe safety; secure
security; certain certainty; able ability; minister ministry ministerial; president presidency presidential; senator
senate sen; governor governorship gubernatorial gov; representative rep congressman congresswoman; mayor mayoral; king
kingdom royal; diplomat diplomacy diplomatic;
democrat democracy democratic; terror terrorist terrorism; crime criminal; law legal lawful; lawyer law; judge
judgment judgement judicial judiciary; office official; finance financial; economy economic economist; region
regional; nation national; race racial racist racism; doctor medical medicine; science scientist scientific; politics
political politician; tax taxation; vote voter; elect election electoral; campaign campaigner; employ employment
employee employer; unemploy unemployment; retire retirement; resign resignation; negotiate negotiation negotiator;
mediate mediation mediator; refugee refuge; migrate migrant migration; immigrate immigrant immigration; kidnap abduct
abduction; assassin assassinate assassination; murder murderer; child children; man men; woman women; person people;
foot feet; tooth teeth; mouse mice; goose geese; wife wives; knife knives; half halves; leaf leaves; thief thieves;
life lives; medium media; criterion criteria; crisis crises; two second twice double; three third triple; one first
once; britain british uk; france french; germany german; spain spanish; russia russian; china chinese; japan japanese;
israel israeli; palestine palestinian; lebanon lebanese; syria syrian; iran iranian; iraq iraqi; egypt egyptian;
turkey turkish; america american usa; canada canadian; mexico mexican; brazil brazilian; india indian; pakistan
pakistani; afghanistan afghan; korea korean; vietnam vietnamese; thailand thai; indonesia indonesian; malaysia
malaysian; philippines filipino philippine; ukraine ukrainian; poland polish pole; sweden swedish; norway norwegian;
denmark danish; finland finnish; netherlands dutch; belgium belgian; switzerland swiss; austria austrian; italy
italian; greece greek; portugal portuguese; ireland irish; scotland scottish; wales welsh; england english; europe
european; africa african; asia asian; australia australian; arab arabia arabic; jew jewish; islam islamic muslim;
christian christianity; catholic catholicism; cuba cuban; venezuela venezuelan; argentina argentine argentinian; chile
chilean; colombia colombian; peru peruvian; jordan jordanian; yemen yemeni; qatar qatari; kuwait kuwaiti; libya
libyan; tunisia tunisian; algeria algerian; morocco moroccan; sudan sudanese; ethiopia ethiopian; kenya kenyan;
nigeria nigerian; ghana ghanaian; somalia somali; congo congolese; burma burmese myanmar; nepal nepali; hungary
hungarian; romania romanian; bulgaria bulgarian; serbia serbian serb; croatia croatian`;

const forms = new Map<string, string[]>();
for (const group of FORMS.split(";")) {
  const words = group.trim().split(/\s+/u);
  for (const word of words) forms.set(word, [...(forms.get(word) ?? []), ...words.filter((other) => other !== word)]);
}

/** Other forms of a folded word than a stemmer finds. */
export function formsOf(word: string): readonly string[] {
  return forms.get(word) ?? [];
}
