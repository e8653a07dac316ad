import { grammar } from "./grammar.ts";
import type { Words } from "./words.ts";

const { counted, list, number, day, inSeconds } = grammar("de");
const quoted = (text: string) => `„${text}“`;

export const de = {
  language: "de",
  direction: "ltr",
  quoted,
  list,
  comma: ", ",
  more: (count) => `${number(count)} weitere`,
  number,
  day,
  days: (first, last) => `${first} bis ${last}`,
  articles: counted({ one: "# Artikel", other: "# Artikel" }),
  outlets: counted({ one: "# Medium", other: "# Medien" }),
  quotations: counted({ one: "# Zitat", other: "# Zitate" }),
  page: (page, of) => `Seite ${number(page)} von ${number(of)}`,
  reading: (read, of) => `Bisher sind ${number(read)} von ${number(of)} Artikeln gelesen.`,

  commands: {
    ask: { name: "fragen", description: "Fragen, was berichtet wurde; die Antwort steht im Wortlaut der Artikel" },
    quotes: { name: "zitate", description: "Was jemand gesagt hat, Wort für Wort, und was andere dazu sagten" },
    sources: { name: "quellen", description: "Woher die Antworten stammen: Medien, Daten und Überschriften" },
    find: { name: "In den Artikeln suchen" },
  },
  options: {
    question: { name: "frage", description: "Was du wissen möchtest, in eigenen Worten" },
    person: { name: "person", description: "Wer es gesagt hat" },
    about: { name: "thema", description: "Ein Thema: Was am besten passt, steht vorn" },
    outlet: { name: "medium", description: "Nur aus diesem Medium" },
    from: { name: "von", description: "Erschienen ab: 2023, Oktober 2023, 2023-10-12" },
    to: { name: "bis", description: "Erschienen bis: 2023, Oktober 2023, 2023-10-12" },
    private: { name: "privat", description: "Nur du siehst die Antwort" },
  },

  heading: { about: "zum Thema ", from: "ab ", to: "bis ", outlet: "in " },
  buttons: {
    back: "Zurück",
    moreExcerpts: "Weitere Auszüge",
    moreQuotations: "Weitere Zitate",
    moreArticles: "Weitere Artikel",
    share: "Mit allen hier teilen",
    context: "Im Zusammenhang",
    openArticle: "Artikel öffnen",
    openIn: (outlet) => `Öffnen: ${outlet}`,
    open: "Öffnen",
  },
  source: {
    unknownOutlet: "Unbekanntes Medium",
    noDate: "ohne Datum",
    open: "öffnen",
    alsoIn: (sources) => `Auch in ${sources}`,
  },
  corrections: {
    pair: (typed, read) => `${quoted(typed)} als ${quoted(read)}`,
    all: (pairs) => `Gelesen: ${pairs}`,
  },
  collection: {
    title: "Die Sammlung",
    empty: "Die Sammlung enthält noch keine Artikel.",
    holds: (articles, days, outlets) => `Die Sammlung enthält ${articles}${days ? `, ${days}` : ""}: ${outlets}.`,
    summary: (articles, outlets) => `${articles} aus ${outlets}`,
    outletsUnknown: "Medien unbekannt",
  },
  people: {
    ownWords: "Im eigenen Wortlaut",
    reported: "Sinngemäß wiedergegeben",
    others: (person) => `Andere, für oder über ${person}`,
    printedAs: (names) => `erscheint als ${names}`,
    also: (name) => `auch ${quoted(name)}`,
    uncertain: "Sprecher nicht sicher",
    several: "Mehrere Personen passen. Wessen Worte?",
    choose: "Person auswählen",
  },
  declined: {
    close: "Ähnlich, aber keine Antwort",
    lessCertain: "Weniger sicher",
    nothing: "Nichts in der Sammlung beantwortet das.",
    emptyQuestion:
      "Darin steht kein Wort, nach dem sich suchen lässt. Nenne eine Person, einen Ort oder ein Thema, etwa „ceasefire“.",
    emptyPerson: "Nenne die Person, deren Worte du suchst.",
    noneInRange: "Kein Artikel der Sammlung passt zu diesem Zeitraum und diesem Medium.",
    nobody: (name) => `Niemand namens ${quoted(name)} wird hier zitiert oder erwähnt.`,
    nobodyQuoted: (name) => `Niemand namens ${quoted(name)} wird hier zitiert.`,
    notInRange: (person) => `${person} wird zitiert, aber nicht in diesem Zeitraum und diesen Medien.`,
    notAbout: (person, topic) => `${person} wird zitiert, aber nicht zum Thema ${quoted(topic)}.`,
    missing: (words) => `Kein Artikel erwähnt ${words}.`,
    missingSome: (words) => `Kein Artikel erwähnt ${words}; der Rest der Frage allein wird nicht beantwortet.`,
    missingAll: "Kein Artikel erwähnt eines dieser Wörter.",
    missingInRange: "Kein Artikel aus diesem Zeitraum und diesem Medium erwähnt eines dieser Wörter.",
    apart: (words) =>
      `In der Sammlung kommen ${words} vor, aber nicht zusammen an einer Stelle, die die Frage beantwortet.`,
    notAnswered: "Das Wort kommt in der Sammlung vor, aber nichts dort beantwortet die Frage.",
  },
  faults: {
    notADate: (typed) =>
      `${quoted(typed)} lässt sich nicht als Datum lesen. Möglich sind: 2023, Oktober 2023, 2023-10-12, 12. Oktober 2023.`,
    datesReversed: (from, to) => `Die Daten sind vertauscht: Der Anfang (${from}) liegt nach dem Ende (${to}).`,
    noOutlets: "Kein Artikel hier nennt sein Medium, also gibt es nichts auszuwählen.",
    severalOutlets: (typed, outlets) => `Mehrere Medien passen zu ${quoted(typed)}. Zur Auswahl stehen: ${outlets}.`,
    noSuchOutlet: (typed, outlets) => `Kein Medium hier heißt ${quoted(typed)}. Zur Auswahl stehen: ${outlets}.`,
    noText: "Diese Nachricht enthält keinen Text zum Suchen. Wähle eine mit Worten darin.",
    excerptGone: "Die Sammlung hat sich inzwischen geändert, und dieser Auszug ist weg. Bitte frage noch einmal.",
    unreadable: "Diese Nachricht lässt sich nicht mehr lesen, ihre Schaltflächen tun nichts. Bitte frage noch einmal.",
    outdatedButton: "Diese Schaltfläche gehört zu einer älteren Version des Bots. Bitte frage noch einmal.",
    unknownCommand:
      "Diesen Befehl gibt es nicht mehr. Nach einer Aktualisierung dauert es einige Minuten: Bitte lade Discord neu.",
    tooMany: (seconds) => `Das war viel auf einmal. Bitte frage ${inSeconds(seconds)} noch einmal.`,
    busy: (seconds) => `Gerade fragen sehr viele. Bitte frage ${inSeconds(seconds)} noch einmal.`,
    wentWrong: (id) =>
      `Hier ist etwas schiefgegangen, und es liegt nicht an dir. Passiert es wieder, nenne dem Betreiber: ${id}`,
  },
} satisfies Words;
