/**
 * How a cue verb behaves:
 * - `says`: takes speech as its object, quoted or in a clause (said, wrote);
 * - `tells`: names the hearer before the clause (told reporters that);
 * - `urges`: names the hearer and an act (urged Israel to);
 * - `asks`: takes a question (asked whether);
 * - `about`: takes a noun phrase or a preposition, seldom a clause (criticised, spoke of, called for);
 * - `thinks`: a state of mind that reports sometimes quote (believes, hopes).
 */
export type CueFrame = "says" | "tells" | "urges" | "asks" | "about" | "thinks";

export type CueForm = "base" | "third" | "past" | "ing";

export interface CueVerb {
  readonly lemma: string;
  readonly frame: CueFrame;
}

const TABLE: Readonly<Record<CueFrame, string>> = {
  says: `say add state announce declare insist suggest explain reply respond write tweet post remark comment acknowledge
    admit concede confirm deny reiterate repeat stress emphasize emphasise assert contend maintain testify recall predict
    promise vow pledge point continue conclude observe quip joke mention report reveal disclose allege complain caution boast
    brag estimate propose demand counter agree object note argue claim shout yell exclaim lament warn read speak
    interject retort respond recount opine muse affirm proclaim pronounce profess avow swear quote theorize speculate
    blurt cry scream whisper mutter sigh laugh chime echo begin start finish blog retweet joked text email e-mail message
    publish deadpan crow gush gripe grumble fume rail thunder bark snap bellow plead rave scoff sneer snark crack chuckle
    reason reflect reckon posit surmise summarize summarise underscore underline highlight clarify elaborate venture
    volunteer voice offer imply intone signal indicate hint guess preach teach chant sing rejoin repeat fire
    persist press conceded posit relate recite dictate tease taunt jeer mock hit shoot charge report tout vent fret`,
  tells:
    "tell assure remind inform advise notify brief warn instruct reassure lecture promise convince caution address",
  urges: "urge ask beg implore exhort encourage order request demand call invite challenge press dare beseech direct",
  asks: "ask wonder question inquire enquire query",
  about: `call describe criticize criticise praise blast slam condemn denounce accuse blame defend dismiss reject discuss talk
    cite refer express welcome hail apologize apologise thank attack rip mock bash decry deride ridicule tout label brand
    dub characterize characterise portray compare endorse oppose support question bemoan lambaste lambast chide rebuke
    scold hammer assail castigate vent complain deplore applaud commend congratulate plug rail lash address outline
    detail relay convey deliver issue make put pen author sum bring hold cast frame paint liken
    appeal inveigh weigh list name`,
  thinks:
    "believe think hope fear expect worry feel know consider want agree see doubt understand suspect imagine find",
};

const IRREGULAR: Readonly<Record<string, string>> = {
  said: "say",
  told: "tell",
  wrote: "write",
  written: "write",
  spoke: "speak",
  spoken: "speak",
  swore: "swear",
  sworn: "swear",
  began: "begin",
  begun: "begin",
  sang: "sing",
  shot: "shoot",
  gave: "give",
  given: "give",
  made: "make",
  brought: "bring",
  laid: "lay",
  held: "hold",
  taught: "teach",
  thought: "think",
  felt: "feel",
  knew: "know",
  known: "know",
  saw: "see",
  seen: "see",
  found: "find",
  understood: "understand",
  put: "put",
  read: "read",
  hit: "hit",
  cast: "cast",
  forbade: "forbid",
};

export interface CueEntry extends CueVerb {
  readonly form: CueForm;
}

/** Verbs that double their last consonant before -ed and -ing. */
const DOUBLES = new Set("beg slam rip plug brag quip admit refer chat hit put snap blog rap tap dub hum".split(" "));

/** Every form of every cue verb. A verb in two frames keeps the first that names it. */
export const CUE_FORMS: ReadonlyMap<string, CueEntry> = forms();

/** Verbs after which a name may stand turned round: "said Mr Blinken". */
export const INVERTS = new Set(
  `say add ask write tweet note explain reply respond argue continue conclude insist declare warn observe quip joke recall
   claim remark exclaim shout tell read agree admit lament post acknowledge state`.split(/\s+/u),
);

function forms(): Map<string, CueEntry> {
  const found = new Map<string, CueEntry>();
  const put = (word: string, entry: CueEntry) => {
    if (!found.has(word)) found.set(word, entry);
  };
  const irregularPast = new Set(Object.values(IRREGULAR));
  for (const [frame, list] of Object.entries(TABLE) as [CueFrame, string][]) {
    for (const lemma of list.split(/\s+/u)) {
      for (const [form, lemmaOf] of Object.entries(IRREGULAR)) {
        if (lemmaOf === lemma) put(form, { lemma, frame, form: "past" });
      }
      put(lemma, { lemma, frame, form: "base" });
      put(third(lemma), { lemma, frame, form: "third" });
      put(withEnding(lemma, "ing"), { lemma, frame, form: "ing" });
      if (!irregularPast.has(lemma)) put(withEnding(lemma, "ed"), { lemma, frame, form: "past" });
    }
  }
  return found;
}

function third(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function withEnding(lemma: string, ending: "ed" | "ing"): string {
  if (DOUBLES.has(lemma)) return lemma + lemma.at(-1) + ending;
  if (ending === "ed" && /[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (/[^eoy]e$/u.test(lemma)) return lemma.slice(0, -1) + ending;
  if (ending === "ed" && lemma.endsWith("e")) return `${lemma}d`;
  return lemma + ending;
}
