import type { Gender } from "./pronouns.ts";
import { words } from "./words.ts";

/** Nouns for people, one and many: what a speaker without a name is called. */
export const HUMAN_NOUNS = words(
  `man woman boy girl person people men women child children parent parents mother father son daughter brother sister wife
   husband spouse widow friend friends neighbor neighbors neighbour neighbours member members leader leaders
   official officials source sources aide aides adviser advisers advisor advisors spokesman spokeswoman spokesperson
   spokesmen spokespeople representative representatives senator senators congressman congresswoman congressmen lawmaker
   lawmakers governor governors mayor mayors president presidents vice-president minister ministers premier secretary
   chancellor ambassador ambassadors diplomat diplomats envoy delegate delegates candidate candidates nominee nominees
   contender contenders rival rivals front-runner frontrunner incumbent challenger opponent opponents critic critics
   supporter supporters ally allies backer backers donor donors voter voters activist activists organizer organizers
   protester protesters demonstrator demonstrators strategist strategists consultant consultants operative operatives
   manager managers director directors chairman chairwoman chair chief chiefs officer officers general generals commander
   commanders colonel captain soldier soldiers sergeant veteran veterans police sheriff detective agent agents
   investigator investigators prosecutor prosecutors lawyer lawyers attorney attorneys judge judges justice justices
   magistrate witness witnesses victim victims suspect defendant plaintiff expert experts analyst analysts economist
   economists scientist scientists researcher researchers historian historians professor professors teacher teachers
   student students doctor doctors nurse nurses physician physicians psychologist scholar scholars academic academics
   author authors writer writers journalist journalists reporter reporters correspondent editor editors columnist
   columnists commentator commentators pundit pundits host hosts anchor moderator blogger producer interviewer pollster
   pollsters observer observers insider insiders executive executives businessman businesswoman billionaire mogul
   millionaire entrepreneur founder owner worker workers employee employees employer farmer farmers pastor priest bishop
   archbishop cardinal pope rabbi imam evangelical evangelicals king queen prince princess actor actress singer rapper
   comedian star athlete coach player resident residents citizen citizens immigrant immigrants refugee refugees migrant
   migrants republican republicans democrat democrats conservative conservatives liberal liberals progressive progressives
   libertarian socialist communist independents politician politicians legislator legislators congressmember councilman
   councilwoman commissioner commissioners chairperson counsel insiders surrogate surrogates staffer staffers
   speaker whip moderates hawk heir tycoon magnate celebrity hacker whistleblower professional professionals planner
   administrator administrators trustee treasurer auditor inspector coordinator organiser organisers campaigner
   campaigners demonstrators rebels militants fighters troops firefighters paramedic medic passenger driver pilot
   tourist visitor caller participant participants attendee attendees audience crowd panelist
   senior teenager youth grandmother grandfather aunt uncle cousin nephew niece fan fans follower followers loyalist
   loyalists hopeful hopefuls politico figure figures somebody someone everyone everybody nobody others
   boss head partner colleague colleagues counterpart mentor guest guests native survivor neoconservative realist
   patient patients engineer engineers fisherman fishermen trader traders banker bankers broker brokers vendor vendors
   tenant tenants landlord landlords homeowner homeowners shopper shoppers customer customers client clients chef
   chefs cook cooks baker bakers builder builders sailor sailors trucker truckers miner miners shopkeeper shopkeepers
   pensioner pensioners retiree retirees bystander bystanders onlooker onlookers eyewitness eyewitnesses surgeon
   surgeons dentist dentists midwife midwives carer carers caregiver caregivers volunteer volunteers musician
   musicians artist artists painter painters photographer photographers filmmaker filmmakers architect architects
   designer designers developer developers programmer programmers biologist biologists chemist chemists physicist
   physicists astronomer astronomers meteorologist meteorologists epidemiologist epidemiologists geologist geologists
   seismologist seismologists virologist virologists climatologist climatologists ecologist ecologists sociologist
   sociologists psychiatrist psychiatrists therapist therapists pharmacist pharmacists biographer biographers
   translator translators librarian librarians firefighter lifeguard lifeguards rescuer rescuers cyclist cyclists
   motorist motorists commuter commuters traveller travellers traveler travelers hiker hikers swimmer swimmers runner
   runners boxer boxers goalkeeper goalkeepers defender defenders midfielder midfielders referee referees carpenter
   carpenters electrician electricians plumber plumbers mechanic mechanics welder welders butcher butchers waiter
   waiters waitress waitresses bartender bartenders hairdresser hairdressers tailor tailors gardener gardeners
   shepherd shepherds beekeeper beekeepers forester foresters ranger rangers astronaut astronauts cosmonaut cosmonauts
   novelist novelists poet poets playwright playwrights composer composers conductor conductors dancer dancers
   sculptor sculptors curator curators archaeologist archaeologists anthropologist anthropologists mathematician
   mathematicians statistician statisticians philosopher philosophers theologian theologians monk monks nun nuns
   chaplain chaplains missionary missionaries`,
);

/** Human nouns that tell a gender. */
export const NOUN_GENDER: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...pairs(
    "male",
    `man boy father son brother husband congressman spokesman chairman businessman councilman king prince actor
     grandfather uncle nephew pope priest`,
  ),
  ...pairs(
    "female",
    `woman girl mother daughter sister wife widow congresswoman spokeswoman chairwoman businesswoman councilwoman queen
     princess actress grandmother aunt niece`,
  ),
]);

/** Nouns of many: never one named person. */
export const isPluralHuman = (noun: string): boolean =>
  HUMAN_NOUNS.has(noun) && (/(?:men|people|children|police|troops)$/u.test(noun) || /[^s]s$/u.test(noun));

/** Bodies and works that are said to say things, and that a name may end in: no people. */
export const BODY_NOUNS = words(
  `campaign committee party department administration government agency office bureau commission council court congress
   senate house parliament cabinet ministry embassy university college school institute institution foundation
   organization organisation association union league society group coalition alliance network company corporation corp inc
   llc ltd bank fund firm center centre board team club band army navy force forces military police guard authority
   service services church museum hospital times post journal news newspaper magazine daily tribune herald gazette
   chronicle guardian observer press radio television channel media outlet website site blog show program programme
   report study survey poll polls analysis paper letter memo email statement release document documents filing complaint
   lawsuit brief transcript ad ads advertisement video article story editorial book speech tweet post page act bill
   law amendment treaty agreement accord initiative project plan policy pac super committee caucus delegation
   convention conference summit forum rally tour debate award prize world street avenue road building tower hotel
   airport bridge river lake mountain valley island county city town village state states district province region
   republic kingdom union nations country territory strip bank palace square park plaza hall arena stadium capitol hill heights
   pentagon kremlin magazine review wire today globe sun star week system industries holdings partners movement front
   brigade militia militants staff sources research strategies strategy technologies bloc mission task watch
   watchdog judiciary ticket camp side reform security intelligence security affairs rights america business day debates election elections politics caucuses primary show shows control university`,
);

/** Bodies written with an article or a capital that speak without a body noun in their name. */
export const SPEAKING_PLACES = words("pentagon kremlin elysee vatican hague un eu nato");

function pairs(gender: Gender, list: string): [string, Gender][] {
  return [...words(list)].map((word) => [word, gender]);
}
