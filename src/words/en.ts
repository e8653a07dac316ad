import { grammar } from "./grammar.ts";
import type { Words } from "./words.ts";

// British lists have no comma before "and".
const { counted, list, number, day, inSeconds } = grammar("en", "en-GB");
const quoted = (text: string) => `“${text}”`;

export const en = {
  language: "en",
  direction: "ltr",
  quoted,
  list,
  comma: ", ",
  more: (count) => `${number(count)} more`,
  number,
  day,
  days: (first, last) => `${first} to ${last}`,
  articles: counted({ one: "# article", other: "# articles" }),
  outlets: counted({ one: "# outlet", other: "# outlets" }),
  quotations: counted({ one: "# quotation", other: "# quotations" }),
  page: (page, of) => `Page ${number(page)} of ${number(of)}`,
  reading: (read, of) => `${number(read)} of ${number(of)} articles are read so far.`,

  commands: {
    ask: { name: "ask", description: "Ask what was reported; the answer is in the articles’ own words" },
    quotes: { name: "quotes", description: "What somebody said, word for word, and what others said about them" },
    sources: { name: "sources", description: "What the answers come from: outlets, dates and headlines" },
    find: { name: "Find in coverage" },
  },
  options: {
    question: { name: "question", description: "What you want to know, in your own words" },
    person: { name: "person", description: "Who said it" },
    about: { name: "about", description: "A topic: what fits it best comes first" },
    outlet: { name: "outlet", description: "Only from this outlet" },
    from: { name: "from", description: "Published on or after: 2023, October 2023, 2023-10-12" },
    to: { name: "to", description: "Published on or before: 2023, October 2023, 2023-10-12" },
    private: { name: "private", description: "Only you see the reply" },
  },

  heading: { about: "about ", from: "from ", to: "to ", outlet: "in " },
  buttons: {
    back: "Back",
    moreExcerpts: "More excerpts",
    moreQuotations: "More quotations",
    moreArticles: "More articles",
    share: "Share with everyone here",
    context: "In context",
    openArticle: "Open article",
    openIn: (outlet) => `Open in ${outlet}`,
    open: "Open",
  },
  source: {
    unknownOutlet: "Unknown outlet",
    noDate: "no date",
    open: "open",
    alsoIn: (sources) => `Also in ${sources}`,
  },
  corrections: {
    pair: (typed, read) => `${quoted(typed)} as ${quoted(read)}`,
    all: (pairs) => `Read ${pairs}`,
  },
  collection: {
    title: "The coverage",
    empty: "The coverage holds no articles yet.",
    holds: (articles, days, outlets) => `The coverage holds ${articles}${days ? `, ${days}` : ""}: ${outlets}.`,
    summary: (articles, outlets) => `${articles} from ${outlets}`,
    outletsUnknown: "outlets unknown",
  },
  people: {
    ownWords: "In their own words",
    reported: "As reported",
    others: (person) => `Others, for or about ${person}`,
    printedAs: (names) => `printed as ${names}`,
    also: (name) => `also ${quoted(name)}`,
    uncertain: "Speaker not certain",
    several: "Several people match. Whose words?",
    choose: "Choose a person",
  },
  declined: {
    close: "Close, but not an answer",
    lessCertain: "Less certain",
    nothing: "Nothing in the coverage answers this.",
    emptyQuestion:
      "That has no word to look for. Name a person, a place or a subject, such as “what was said about a ceasefire”.",
    emptyPerson: "Say whose words you are looking for.",
    noneInRange: "No article of this coverage lies within those dates and that outlet.",
    nobody: (name) => `Nobody called ${quoted(name)} is quoted or mentioned here.`,
    nobodyQuoted: (name) => `Nobody called ${quoted(name)} is quoted here.`,
    notInRange: (person) => `${person} is quoted, but not in these dates and outlets.`,
    notAbout: (person, topic) => `${person} is quoted, but not about ${quoted(topic)}.`,
    missing: (words) => `No article mentions ${words}.`,
    missingSome: (words) => `No article mentions ${words}; the rest of the question alone is not answered.`,
    missingAll: "No article mentions any of these words.",
    missingInRange: "No article within those dates and that outlet mentions any of these words.",
    apart: (words) => `${words} appear in this coverage, but not together in one place that answers.`,
    notAnswered: "The word appears in this coverage, but nothing there answers the question.",
  },
  faults: {
    notADate: (typed) =>
      `${quoted(typed)} is no date I can read. These work: 2023, October 2023, 2023-10-12, 12 October 2023, last week.`,
    datesReversed: (from, to) => `The dates are the wrong way round: from ${from} is after to ${to}.`,
    noOutlets: "No article here names its outlet, so there is nothing to choose from.",
    severalOutlets: (typed, outlets) => `Several outlets fit ${quoted(typed)}. Choose one of: ${outlets}.`,
    noSuchOutlet: (typed, outlets) => `No outlet here is called ${quoted(typed)}. Choose one of: ${outlets}.`,
    noText: "That message has no text to look for: pick one with words in it.",
    excerptGone: "The coverage has changed since, and this excerpt is gone. Please ask again.",
    unreadable: "This message can’t be read any more, so its buttons do nothing. Please ask again.",
    outdatedButton: "This button belongs to an older version of the bot. Please ask again.",
    unknownCommand:
      "This command is not there any more. Commands change within minutes of an update: please reload Discord.",
    tooMany: (seconds) => `That was a lot at once. Please ask again ${inSeconds(seconds)}.`,
    busy: (seconds) => `A lot of people are asking right now. Please ask again ${inSeconds(seconds)}.`,
    wentWrong: (id) => `Something went wrong here, and it is not your fault. If it happens again, tell the host: ${id}`,
  },
} satisfies Words;
