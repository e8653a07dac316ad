import { grammar } from "./grammar.ts";
import type { Words } from "./words.ts";

const { counted, list, number, day, inSeconds } = grammar("es");
const quoted = (text: string) => `«${text}»`;

export const es = {
  language: "es",
  direction: "ltr",
  quoted,
  list,
  comma: ", ",
  more: (count) => `${number(count)} más`,
  number,
  day,
  days: (first, last) => `del ${first} al ${last}`,
  articles: counted({ one: "# artículo", many: "# de artículos", other: "# artículos" }),
  outlets: counted({ one: "# medio", many: "# de medios", other: "# medios" }),
  quotations: counted({ one: "# cita", many: "# de citas", other: "# citas" }),
  page: (page, of) => `Página ${number(page)} de ${number(of)}`,
  reading: (read, of) => `Artículos leídos hasta ahora: ${number(read)} de ${number(of)}.`,

  commands: {
    ask: {
      name: "preguntar",
      description: "Pregunta qué se ha publicado; la respuesta usa las palabras de los artículos",
    },
    quotes: { name: "citas", description: "Lo que alguien dijo, palabra por palabra, y lo que otros dijeron de él" },
    sources: { name: "fuentes", description: "De dónde salen las respuestas: medios, fechas y titulares" },
    find: { name: "Buscar en los artículos" },
  },
  options: {
    question: { name: "pregunta", description: "Lo que quieres saber, con tus propias palabras" },
    person: { name: "persona", description: "Quién lo dijo" },
    about: { name: "tema", description: "Un tema: lo que mejor encaja va primero" },
    outlet: { name: "medio", description: "Solo de este medio" },
    from: { name: "desde", description: "Publicado a partir de: 2023, octubre de 2023, 2023-10-12" },
    to: { name: "hasta", description: "Publicado hasta: 2023, octubre de 2023, 2023-10-12" },
    private: { name: "privado", description: "Solo tú ves la respuesta" },
  },

  heading: { about: "sobre ", from: "desde el ", to: "hasta el ", outlet: "en " },
  buttons: {
    back: "Atrás",
    moreExcerpts: "Más fragmentos",
    moreQuotations: "Más citas",
    moreArticles: "Más artículos",
    share: "Compartir con todos aquí",
    context: "En su contexto",
    openArticle: "Abrir artículo",
    openIn: (outlet) => `Abrir en ${outlet}`,
    open: "Abrir",
  },
  source: {
    unknownOutlet: "Medio desconocido",
    noDate: "sin fecha",
    open: "abrir",
    alsoIn: (sources) => `También en ${sources}`,
  },
  corrections: {
    pair: (typed, read) => `${quoted(typed)} como ${quoted(read)}`,
    all: (pairs) => `Leído: ${pairs}`,
  },
  collection: {
    title: "La colección",
    empty: "La colección aún no contiene artículos.",
    holds: (articles, days, outlets) => `La colección contiene ${articles}${days ? `, ${days}` : ""}: ${outlets}.`,
    summary: (articles, outlets) => `${articles} de ${outlets}`,
    outletsUnknown: "medios desconocidos",
  },
  people: {
    ownWords: "En sus propias palabras",
    reported: "Según lo publicado",
    others: (person) => `Otros, en nombre o acerca de ${person}`,
    printedAs: (names) => `aparece como ${names}`,
    also: (name) => `también ${quoted(name)}`,
    uncertain: "No se sabe con certeza quién habla",
    several: "Varias personas coinciden. ¿De quién son las palabras?",
    choose: "Elegir una persona",
  },
  declined: {
    close: "Parecido, pero no es una respuesta",
    lessCertain: "Menos seguro",
    nothing: "Nada en la colección responde a esto.",
    emptyQuestion:
      "Ahí no hay ninguna palabra que buscar. Nombra una persona, un lugar o un tema, por ejemplo «ceasefire».",
    emptyPerson: "Indica de quién son las palabras que buscas.",
    noneInRange: "Ningún artículo de la colección corresponde a esas fechas y a ese medio.",
    nobody: (name) => `Aquí no se cita ni se menciona a nadie llamado ${quoted(name)}.`,
    nobodyQuoted: (name) => `Aquí no se cita a nadie llamado ${quoted(name)}.`,
    notInRange: (person) => `Hay citas de ${person}, pero no en esas fechas y medios.`,
    notAbout: (person, topic) => `Hay citas de ${person}, pero no sobre ${quoted(topic)}.`,
    missing: (words) => `Ningún artículo menciona ${words}.`,
    missingSome: (words) =>
      `Ningún artículo menciona ${words}; el resto de la pregunta por sí solo no tiene respuesta.`,
    missingAll: "Ningún artículo menciona ninguna de estas palabras.",
    missingInRange: "Ningún artículo de esas fechas y de ese medio menciona ninguna de estas palabras.",
    apart: (words) => `En la colección aparecen ${words}, pero no juntas en un lugar que responda.`,
    notAnswered: "La palabra aparece en la colección, pero nada allí responde a la pregunta.",
  },
  faults: {
    notADate: (typed) =>
      `${quoted(typed)} no es una fecha que pueda leer. Sirven: 2023, octubre de 2023, 2023-10-12, 12 de octubre de 2023.`,
    datesReversed: (from, to) => `Las fechas están al revés: el inicio (${from}) es posterior al final (${to}).`,
    noOutlets: "Ningún artículo de aquí indica su medio, así que no hay nada que elegir.",
    severalOutlets: (typed, outlets) => `Varios medios coinciden con ${quoted(typed)}. Elige uno de estos: ${outlets}.`,
    noSuchOutlet: (typed, outlets) => `Aquí ningún medio se llama ${quoted(typed)}. Elige uno de estos: ${outlets}.`,
    noText: "Ese mensaje no tiene texto que buscar: elige uno que contenga palabras.",
    excerptGone: "La colección ha cambiado y este fragmento ya no está. Vuelve a preguntar, por favor.",
    unreadable: "Este mensaje ya no se puede leer y sus botones no hacen nada. Vuelve a preguntar, por favor.",
    outdatedButton: "Este botón pertenece a una versión anterior del bot. Vuelve a preguntar, por favor.",
    unknownCommand:
      "Este comando ya no existe. Los comandos cambian a los pocos minutos de una actualización: recarga Discord.",
    tooMany: (seconds) => `Han sido muchas preguntas seguidas. Vuelve a preguntar ${inSeconds(seconds)}.`,
    busy: (seconds) => `Ahora mismo preguntan muchas personas. Vuelve a preguntar ${inSeconds(seconds)}.`,
    wentWrong: (id) => `Algo ha fallado aquí, y no es culpa tuya. Si se repite, indícaselo a quien aloja el bot: ${id}`,
  },
} satisfies Words;
