import { words } from "./words.ts";

/** Closed classes of English: what parts noun phrases from each other and from verbs. */
export const DETERMINERS = words(
  `the a an this that these those some many several any each every no both all most few another other one two three four
   five six seven eight nine ten dozens hundreds thousands my your his her its our their whose`,
);
/** Determiners that stand for people by themselves: "several say", "each says". */
export const MANY_ALONE = words("some many several most few other");
export const ONE_ALONE = words("each another one");
export const NUMERALS = words("one two three four five six seven eight nine ten dozens hundreds thousands most half");
export const POSSESSIVES = words("my your his her its our their whose");
export const PREPOSITIONS = words(
  `of in on at to for from with by about against between into through during before after above below under over near
   across along among around behind beside besides beyond despite except inside like off onto outside per regarding since
   than throughout toward towards until till unlike upon via within without amid concerning following including as versus`,
);
export const CONJUNCTIONS = words(
  "and or but nor yet so because although though while whereas if unless when whenever where wherever once whether",
);
export const RELATIVES = words("who whom which that whose");
export const QUESTION_WORDS = words("what why how who whom which when where");
export const AUXILIARIES = words(
  `is are was were be been being am has have had having do does did will would shall should can could may might must
   isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't don't won't wouldn't shouldn't can't couldn't
   isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t didn’t don’t won’t wouldn’t shouldn’t can’t couldn’t
   he's she's it's he’s she’s it’s they've they’ve`,
);
export const NEGATIONS = words(
  `not never n't didn't didn’t don't don’t doesn't doesn’t won't won’t wouldn't wouldn’t hasn't hasn’t haven't haven’t
   hadn't hadn’t isn't isn’t wasn't wasn’t can't can’t cannot couldn't couldn’t`,
);
export const BE_FORMS = words(
  "is are was were be been being am isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t",
);
export const MODALS = words("will would shall should can could may might must");

/** Adverbs that stand between a subject and its verb; those in -ly are told by their ending. */
export const ADVERBS = words(
  `also then later now still even just only too again once often never always already soon further meanwhile earlier
   first repeatedly recently instead however therefore indeed perhaps though thus ever yesterday today tonight here there
   alike himself herself themselves itself back quickly`,
);

/** Past and present forms of common verbs without a telling ending; they end a subject. */
export const COMMON_VERBS = words(
  `went goes go took takes take made makes make came comes come got gets get gave gives give saw sees see knew knows know
   thought thinks think found finds find left leaves leave led leads lead held holds hold kept keeps keep met meets meet
   ran runs run sat sits sit stood stands stand won wins win lost loses lose began begins begin became becomes become
   brought brings bring built bought caught chose chooses choose drew drove fell felt feels feel fought flew grew hit hits
   put puts let lets set sets sent sends spent spends spoke speaks speak shot showed shows show taught tells wanted wants
   want needs need seems seem appears appear looks looked believes believe hopes hope expects expect plans plays calls
   tries tried faces includes remains continues ended ends serves works lives broke struck paid pays laid rose sought
   seeks seek swore threw understood wore beat cut cast hurt quit read ridden sang sold sells shook slammed spun
   voted appeared`,
);

export const WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday");
export const CALENDAR = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
   october november december jan feb mar apr jun jul aug sept sep oct nov dec easter christmas thanksgiving ramadan`,
);
