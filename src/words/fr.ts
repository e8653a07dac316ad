import { grammar } from "./grammar.ts";
import type { Words } from "./words.ts";

const { counted, list, number, day, inSeconds } = grammar("fr");
/** French sets its marks off with blanks that do not break. */
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;

export const fr = {
  language: "fr",
  direction: "ltr",
  quoted,
  list,
  comma: ", ",
  more: counted({ one: "# autre", many: "# d’autres", other: "# autres" }),
  number,
  day,
  days: (first, last) => `du ${first} au ${last}`,
  articles: counted({ one: "# article", many: "# d’articles", other: "# articles" }),
  outlets: counted({ one: "# média", many: "# de médias", other: "# médias" }),
  quotations: counted({ one: "# citation", many: "# de citations", other: "# citations" }),
  page: (page, of) => `Page ${number(page)} sur ${number(of)}`,
  reading: (read, of) => `Articles lus jusqu’ici\u00a0: ${number(read)} sur ${number(of)}.`,

  commands: {
    ask: {
      name: "demander",
      description: "Demander ce qui a été rapporté\u00a0; la réponse reprend les mots des articles",
    },
    quotes: { name: "citations", description: "Ce qu’une personne a dit, mot pour mot, et ce qu’on a dit d’elle" },
    sources: { name: "sources", description: "D’où viennent les réponses\u00a0: médias, dates et titres" },
    settings: {
      name: "réglages",
      description: "Régler pour ce serveur\u00a0: questions par minute, réponses privées, médias",
    },
    find: { name: "Chercher dans les articles" },
  },
  options: {
    question: { name: "question", description: "Ce que vous voulez savoir, avec vos propres mots" },
    person: { name: "personne", description: "Qui l’a dit" },
    about: { name: "sujet", description: "Un sujet\u00a0: ce qui y correspond le mieux vient d’abord" },
    outlet: { name: "média", description: "Seulement dans ce média" },
    from: { name: "du", description: "Publié à partir de\u00a0: 2023, octobre 2023, 2023-10-12" },
    to: { name: "au", description: "Publié jusqu’à\u00a0: 2023, octobre 2023, 2023-10-12" },
    private: { name: "privé", description: "Vous seul voyez la réponse" },
    questions: {
      name: "questions",
      description: "Questions par minute et par membre\u00a0; 0\u00a0: autant que l’on veut",
    },
    privately: { name: "discret", description: "Seule la personne qui demande voit la réponse, sauf choix contraire" },
  },

  heading: { about: "sur ", from: "depuis le ", to: "jusqu’au ", outlet: "dans " },
  buttons: {
    back: "Retour",
    moreExcerpts: "Autres extraits",
    moreQuotations: "Autres citations",
    moreArticles: "Autres articles",
    share: "Partager avec tout le monde ici",
    context: "En contexte",
    openArticle: "Ouvrir l’article",
    openIn: (outlet) => `Ouvrir dans ${outlet}`,
    open: "Ouvrir",
    moreOutlets: "Plus de médias",
    makePrivate: "Rendre les réponses privées",
    makePublic: "Montrer les réponses à tous",
    allOutlets: "Utiliser tous les médias",
    delete: "Supprimer ce qui est enregistré",
    deleteNow: "Oui, supprimer",
    keep: "Conserver",
  },
  source: {
    unknownOutlet: "Média inconnu",
    noDate: "sans date",
    open: "ouvrir",
    alsoIn: (sources) => `Aussi dans ${sources}`,
    worded: (source, words) => `Formulé autrement dans ${source}\u00a0: ${words}`,
  },
  corrections: {
    pair: (typed, read) => `${quoted(typed)} comme ${quoted(read)}`,
    all: (pairs) => `Lu ${pairs}`,
  },
  collection: {
    title: "La collection",
    empty: "La collection ne contient encore aucun article.",
    holds: (articles, days, outlets) =>
      `La collection contient ${articles}${days ? `, ${days}` : ""}\u00a0: ${outlets}.`,
    summary: (articles, outlets) => `${articles} de ${outlets}`,
    outletsUnknown: "médias inconnus",
  },
  people: {
    ownWords: "Mot pour mot",
    reported: "Propos rapportés",
    others: (person) => `D’autres, au nom ou au sujet de ${person}`,
    printedAs: (names) => `apparaît comme ${names}`,
    also: (name) => `aussi ${quoted(name)}`,
    uncertain: "Auteur des propos incertain",
    several: "Plusieurs personnes correspondent. De qui voulez-vous les propos\u00a0?",
    choose: "Choisir une personne",
  },
  declined: {
    close: "Proche, mais pas une réponse",
    lessCertain: "Moins certain",
    nothing: "Rien dans la collection n’y répond.",
    emptyQuestion:
      "Il n’y a là aucun mot à chercher. Nommez une personne, un lieu ou un sujet, par exemple «\u00a0ceasefire\u00a0».",
    emptyPerson: "Indiquez de qui vous cherchez les propos.",
    noneInRange: {
      dates: "Aucun article de la collection ne correspond à ces dates.",
      outlet: "Aucun article de la collection ne vient de ce média.",
      both: "Aucun article de la collection ne correspond à ces dates et à ce média.",
    },
    nobody: (name) => `Personne du nom de ${quoted(name)} n’est cité ni mentionné ici.`,
    nobodyQuoted: (name) => `Personne du nom de ${quoted(name)} n’est cité ici.`,
    onlyMentioned: (name) => `Le nom ${quoted(name)} est mentionné ici, mais sans citation.`,
    notInRange: (person) => `Il y a des propos de ${person}, mais pas à ces dates ni dans ces médias.`,
    notAbout: (person, topic) => `Il y a des propos de ${person}, mais pas sur ${quoted(topic)}.`,
    missing: (words) => `Aucun article ne mentionne ${words}.`,
    missingSome: (words) =>
      `Aucun article ne mentionne ${words}\u00a0; le reste de la question seul n’a pas de réponse.`,
    missingAll: "Aucun article ne mentionne l’un de ces mots.",
    missingInRange: {
      dates: "Aucun article de ces dates ne mentionne l’un de ces mots.",
      outlet: "Aucun article de ce média ne mentionne l’un de ces mots.",
      both: "Aucun article de ces dates et de ce média ne mentionne l’un de ces mots.",
    },
    apart: (words) => `La collection contient ${words}, mais pas ensemble à un endroit qui réponde.`,
    notAnswered: "Le mot apparaît dans la collection, mais rien n’y répond à la question.",
  },
  settings: {
    title: "Réglages de ce serveur",
    questions: "Questions par minute et par membre",
    usual: (number) => `${number} (valeur de l’hébergeur)`,
    anyNumber: "Autant que l’on veut",
    moderators: "Les membres qui peuvent gérer le serveur ne sont pas limités.",
    replies: "Réponses",
    toEveryone: "visibles par tous dans le salon",
    toAsker: "visibles seulement par la personne qui demande, sauf choix contraire",
    outlets: "Médias",
    all: (outlets) => `tous (${outlets}), ainsi que ceux à venir`,
    noArticles: "Aucun article ne vient de ces médias pour l’instant\u00a0; rien n’obtient donc de réponse ici.",
    chooseOutlets: "N’utiliser que ces médias\u00a0; sans choix, tous sont utilisés",
    stored: "Enregistré à propos de ce serveur\u00a0: son identifiant et ces réglages. Rien sur les membres.",
    nothingStored: "Rien n’est enregistré à propos de ce serveur.",
    askDelete:
      "Supprimer tout ce qui est enregistré à propos de ce serveur\u00a0? Ses réglages redeviennent ceux du début.",
    deleted: "Tout ce qui était enregistré à propos de ce serveur est supprimé.",
  },
  faults: {
    notADate: (typed) =>
      `${quoted(typed)} n’est pas une date lisible. Exemples\u00a0: 2023, octobre 2023, 2023-10-12, 12 octobre 2023.`,
    datesReversed: (from, to) => `Les dates sont inversées\u00a0: le début (${from}) vient après la fin (${to}).`,
    noOutlets: "Aucun article ici n’indique son média\u00a0: il n’y a donc pas de choix.",
    severalOutlets: (typed, outlets) =>
      `Plusieurs médias correspondent à ${quoted(typed)}. Au choix\u00a0: ${outlets}.`,
    noSuchOutlet: (typed, outlets) => `Aucun média ici ne s’appelle ${quoted(typed)}. Au choix\u00a0: ${outlets}.`,
    noText: "Ce message ne contient aucun texte à chercher\u00a0: choisissez-en un avec des mots.",
    excerptGone: "La collection a changé depuis, et cet extrait n’y est plus. Veuillez reposer la question.",
    unreadable: "Ce message n’est plus lisible, ses boutons sont donc sans effet. Veuillez reposer la question.",
    outdatedButton: "Ce bouton vient d’une version plus ancienne du bot. Veuillez reposer la question.",
    unknownCommand:
      "Cette commande n’existe plus. Les commandes changent quelques minutes après une mise à jour\u00a0: rechargez Discord.",
    tooMany: (seconds) => `Cela fait beaucoup de questions d’un coup. Veuillez réessayer ${inSeconds(seconds)}.`,
    busy: (seconds) => `Beaucoup de monde pose des questions en ce moment. Veuillez réessayer ${inSeconds(seconds)}.`,
    moderatorsOnly:
      "Seuls les membres qui peuvent gérer ce serveur peuvent voir et modifier ses réglages, et uniquement sur le serveur.",
    settingsAway:
      "Les réglages ne sont pas accessibles pour le moment\u00a0; rien n’a donc changé. Les questions obtiennent leur réponse comme avant\u00a0; réessayez dans quelques minutes.",
    notQuestions: (most) => `Les questions par minute doivent être un nombre entier de 0 à ${most}.`,
    wentWrong: (id) =>
      `Une erreur s’est produite, et vous n’y êtes pour rien. Si elle se répète, indiquez à l’hébergeur\u00a0: ${id}`,
  },
} satisfies Words;
