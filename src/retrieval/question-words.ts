import type { AnswerKind } from "./question.ts";

/** Ways to ask, and the kind of thing that answers them; the first that fits counts. */
export const ASKED_KINDS: readonly { readonly kind: AnswerKind; readonly pattern: RegExp }[] = [
  {
    kind: "reason",
    pattern: /\b(?:why|how come|what (?:reasons?|causes?|caused)|for what reason|reasons? (?:for|why))\b/u,
  },
  {
    kind: "amount",
    pattern:
      /\b(?:how (?:many|much|often|old|tall|long|far|big|high|large|heavy|fast|deep|wide)|what (?:share|percent|percentage|number|amount|proportion|fraction|age|price|is the price|was the price)|number of|percent(?:age)? of|share of|death toll|population of|(?:cost|price) of|by how)\b/u,
  },
  {
    kind: "time",
    pattern:
      /\b(?:when|what (?:year|day|date|month|time)|(?:which|in what|on what) (?:year|day|date|month)|since when)\b/u,
  },
  {
    kind: "place",
    pattern:
      /\b(?:where|(?:which|what) (?:country|countries|city|cities|state|states|town|place|region|continent|county|village))\b/u,
  },
  {
    kind: "person",
    pattern:
      /\b(?:who|whom|whose|(?:which|what) (?:man|woman|person|people|politician|politicians|author|actor|actress|senator|senators|minister|president|leader|leaders|official|officials|candidate|republicans|democrats|player|singer|judge|lawyer|doctor|company|companies|team|organi[sz]ation|group|firm))\b/u,
  },
];

/** What is measured after "how": an answer gives a figure in its place. */
export const MEASURED = /^(?:often|old|tall|long|far|big|high|large|heavy|fast|deep|wide|soon|close|near)$/u;

/** Verbs of speaking as questions use them: what stands before one speaks, what follows is spoken of. */
export const SPEAKING =
  /^(?:say|says|said|saying|tell|tells|told|think|thinks|thought|believe|believes|believed|claim|claims|claimed|promise|promises|promised|announce|announces|announced|ask|asks|asked|call|calls|called|comment|comments|commented|argue|argues|argued|explain|explains|explained|tweet|tweets|tweeted|write|writes|wrote|written|warn|warns|warned|suggest|suggests|suggested|respond|responds|responded|react|reacts|reacted|reply|replies|replied|demand|demands|demanded|want|wants|wanted|urge|urges|urged|accuse|accuses|accused|describe|describes|described|predict|predicts|predicted|criticize|criticise|criticized|criticised|add|adds|added|admit|admits|admitted|insist|insists|insisted|propose|proposes|proposed|mention|mentions|mentioned|talk|talks|talked|speak|speaks|spoke|state|states|stated|vow|vows|vowed|pledge|pledges|pledged|joke|joked|quip|agree|agrees|agreed|advise|advised|recommend|recommended|yell|yelled|shout|shouted)$/u;

/** Nouns for what somebody says, who stands beside them: "X’s view", "quotes of X". */
export const SPOKEN =
  /^(?:quot(?:e|es|ation|ations)|remarks?|comments?|statements?|reactions?|response|views?|opinions?|stance|position|thoughts|take|words)$/u;

/** Nouns that ask for somebody's words whoever says them: "reaction to the bill". */
export const SAID_NOUNS = /\b(?:quotes?|reaction|respon(?:se|d)|view|opinion|stance|advice|position)\b/u;

/**
 * Words that ask rather than name what is asked for, and how much of their weight is left. They may stand in an answer,
 * but an answer without them is no worse.
 */
export const ASKING: ReadonlyMap<string, number> = new Map([
  ...weighted(
    0.15,
    "say says said saying tell tells told think thinks thought according quote quotes quoted quotation comment comments commented talk talks talked speak spoke statement mention mentions mentioned",
  ),
  ...weighted(
    0.4,
    "believe believes believed claim claims claimed call calls called ask asks asked explain explained write writes wrote describe described react reacted reaction respond responded response reply view views opinion opinions stance position argue argued state stated advice suggest suggested want wants wanted agree agrees react",
  ),
  ...weighted(
    0,
    "many much kind kinds type sort please tell give show find know info information news update updates details summary overview background article articles report reports reported reporting coverage story stories cover covered anything something things thing happen happens happened happening latest newest recent recently exactly actually compare comparison versus vs",
  ),
  ...weighted(
    0.4,
    "get gets got make makes made use used go goes going went come comes came take takes took put let people person man woman really way ways since currently today yet",
  ),
]);

function weighted(weight: number, words: string): [string, number][] {
  return words.split(" ").map((word): [string, number] => [word, weight]);
}
