/**
 * Page furniture: lines that belong to the page around an article and not to its reporting. They are told by what such
 * lines have in common: they speak of publishing, platforms and dates instead of the news, or urge the reader to do something.
 */

/** What a page tells its reader to do. */
const URGES = wordSet(
  `join follow subscribe sign register get download install click tap read watch listen see view share support donate
   like check visit stay discover explore browse enter vote send email contact submit buy shop save try start bookmark continue`,
);
/** Where it wants the reader to go. */
const PLATFORMS = wordSet(
  `newsletter newsletters channel channels telegram whatsapp twitter facebook instagram youtube tiktok linkedin threads
   bluesky x app apps podcast podcasts email e-mail emails inbox alerts notifications feed feeds rss website page homepage
   subscription subscriber subscribers membership account hashtag blog`,
);
/** Work on a page and the things on it. */
const PUBLISHING = wordSet(
  `advertisement advertisements advert ad ads sponsored promoted promotion content story stories article articles report
   reports photo photos photograph photographs photographer image images picture pictures pic video videos gallery
   slideshow caption credit credits courtesy handout file stock illustration graphic updated update updates published
   posted modified edited edit editing editor editor's editors reporting reporter reporters writing written compiled
   contributed contributing contribution contributor contributors correction corrections clarification note translation
   translated translator automated automatically powered generated copyright rights reserved comments comment related
   recommended trending popular latest breaking live also more next previous read reading minute minutes min mins ago
   share print save transcript version originally appeared topics tags filed under source sources credit first last byline
   news coverage scroll continue below left here there's`,
);
/** Labels that lead to something else: READ ALSO, Related:, Photo:. */
const LABELS = wordSet(
  `read also more see watch listen related recommended trending live updates update latest breaking photo photos image
   picture video gallery slideshow updated published posted modified credit source sources advertisement ad sponsored
   promoted editor's editors note correction corrections clarification topics tags filed under next up editing reporting
   writing compiled additional share don't miss must must-read must-see explainer poll contact tip tips`,
);
const FUNCTION = wordSet(
  `a an the and or of on in at to for from by with this that is are was were be been has have had it its as all your you
   our us we not may if out up`,
);
const DATES = wordSet(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
   sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun am pm
   a.m p.m gmt utc est edt pst pdt cst cdt et pt ct bst cet ist st nd rd th today yesterday`,
);
const READER = wordSet("our us your you here now free");

/** The most words that a line of furniture has; longer lines are text. */
const LONGEST = 45;
const LONGEST_AFTER_LABEL = 25;

const QUOTED = /["“”«»„]|''/u;
const ADDRESS = /(?:^|\s)@\w{2,}|https?:\/\/|www\.|\S@\S+\.\w/u;
const SENTENCE_END = /[.!?…]["'”’)\]]*$/u;
/** (State Department/Released), (AP Photo), (Courtesy of the family) */
const CREDIT_IN_BRACKETS = /[(\[][^()[\]]*(?:\/|\bphotos?\b|\bimages?\b|\bcourtesy\b|\bfile\b|\bgetty\b|\breleased\b)[^()[\]]*[)\]]$/iu;
/** ... on January 9. Reuters / ... on Gaza City - AFP / ... | Getty Images */
const CREDIT_AT_END = /(?:[.!?]|\s[-–—|]|,)\s+\p{Lu}[\p{L}.&]*(?:[\s/]+\p{Lu}[\p{L}.&]*){0,3}$/u;

/** Whether a line is page furniture. `authors` are the article's, whose bare names are a byline. */
export function isFurniture(line: string, authors: readonly string[]): boolean {
  const words = line.match(/[\p{L}\p{N}][\p{L}\p{N}.'’@-]*/gu)?.map((word) => word.replace(/[.'’-]+$/u, "")) ?? [];
  if (words.length > LONGEST) return false;
  if (!words.some((word) => /\p{L}/u.test(word))) return true;
  if (QUOTED.test(line)) return false;
  const lower = words.map((word) => word.toLowerCase().replace("’", "'"));
  return isStamp(lower) || isLabelled(line, lower) || urges(line, lower) || isByline(line, words, lower, authors) || isCredit(line);
}

/** Nothing but words of publishing and dates: "Advertisement", "Updated: January 10, 2024, 9:35 AM". */
function isStamp(lower: readonly string[]): boolean {
  const telling = lower.filter((word) => !FUNCTION.has(word));
  const ours = (word: string) => PUBLISHING.has(word) || PLATFORMS.has(word) || isDateWord(word);
  return telling.length > 0 && telling.every(ours) && (telling.some((word) => PUBLISHING.has(word)) || lower.length <= 8);
}

/** Begins with a label in capitals or before a colon, and goes on like a link, not like a paragraph. */
function isLabelled(line: string, lower: readonly string[]): boolean {
  if (lower.length > LONGEST_AFTER_LABEL) return false;
  const colon = /^[^:]{2,40}:/u.exec(line)?.[0];
  const capitals = /^\p{Lu}{2,}(?:[\s'’-]+\p{Lu}{2,})*(?![\p{L}\p{N}])/u.exec(line)?.[0];
  return [colon, capitals].some((label) => {
    const inLabel = label?.toLowerCase().replace("’", "'").match(/[\p{L}\p{N}'-]+/gu);
    return inLabel?.some((word) => LABELS.has(word)) && inLabel.every((word) => LABELS.has(word) || FUNCTION.has(word));
  });
}

/** Tells the reader to do something with this outlet: "Join our channel and get the news!" */
function urges(line: string, lower: readonly string[]): boolean {
  if (!URGES.has(lower[0] ?? "") && !/(?:^|[.!?:]\s+|\byou can |\bplease )(?:\p{L}+)/iu.test(line)) return false;
  const leads = URGES.has(lower[0] ?? "");
  const asked = leads || /\b(?:you can|please)\s+(?:follow|join|subscribe|sign|click|read|listen|watch|download|email|contact|donate|support)\b/iu.test(line);
  if (!asked) return false;
  const signs = [
    lower.some((word) => PLATFORMS.has(word)),
    lower.some((word) => READER.has(word)),
    ADDRESS.test(line),
    lower.some((word) => word === "news" || word === "updates" || word === "latest"),
  ];
  return signs.filter(Boolean).length >= (leads ? 1 : 2) && !(leads && SENTENCE_END.test(line) && signs.filter(Boolean).length < 2);
}

/** By Jane Doe / Jane Doe and John Roe contributed to this report. / the authors' bare names */
function isByline(line: string, words: readonly string[], lower: readonly string[], authors: readonly string[]): boolean {
  const names = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const joins = (word: string) => FUNCTION.has(word) || isDateWord(word);
  if (/^by\s+\p{Lu}/iu.test(line) && lower.length <= 12 && words.slice(1).every((word, i) => /^\p{Lu}/u.test(word) || joins(lower[i + 1] ?? ""))) return !SENTENCE_END.test(line);
  if (authors.length > 0 && authors.some((author) => line.includes(author))) {
    const rest = authors.reduce((left, author) => left.replaceAll(author, ""), line).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (rest.every((word) => joins(word.toLowerCase()) || PUBLISHING.has(word.toLowerCase()))) return true;
  }
  const work = words.filter((word, i) => PUBLISHING.has(lower[i] ?? "") && /^\p{Ll}/u.test(word)).length;
  return work >= 2 && names > 0 && words.every((word, i) => /^\p{Lu}/u.test(word) || joins(lower[i] ?? "") || PUBLISHING.has(lower[i] ?? ""));
}

/** A caption, told by the credit it ends in; paragraphs end in a full stop. */
function isCredit(line: string): boolean {
  return CREDIT_IN_BRACKETS.test(line) || (!SENTENCE_END.test(line) && CREDIT_AT_END.test(line));
}

function isDateWord(word: string): boolean {
  return DATES.has(word) || /^\d{1,4}(?:st|nd|rd|th|am|pm)?$/u.test(word) || /^\d{1,2}[:.]\d\d/u.test(word);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
