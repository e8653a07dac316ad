import { grammar } from "./grammar.ts";
import type { Words } from "./words.ts";

const { counted, list, number, day, inSeconds } = grammar("pt");
const quoted = (text: string) => `“${text}”`;

export const pt = {
  language: "pt",
  direction: "ltr",
  quoted,
  list,
  comma: ", ",
  more: (count) => `mais ${number(count)}`,
  number,
  day,
  days: (first, last) => `de ${first} a ${last}`,
  articles: counted({ one: "# artigo", many: "# de artigos", other: "# artigos" }),
  outlets: counted({ one: "# veículo", many: "# de veículos", other: "# veículos" }),
  quotations: counted({ one: "# citação", many: "# de citações", other: "# citações" }),
  page: (page, of) => `Página ${number(page)} de ${number(of)}`,
  reading: (read, of) => `Artigos lidos até agora: ${number(read)} de ${number(of)}.`,

  commands: {
    ask: { name: "perguntar", description: "Pergunte o que foi noticiado; a resposta usa as palavras dos artigos" },
    quotes: { name: "citações", description: "O que alguém disse, palavra por palavra, e o que outros disseram dele" },
    sources: { name: "fontes", description: "De onde vêm as respostas: veículos, datas e títulos" },
    find: { name: "Procurar nos artigos" },
  },
  options: {
    question: { name: "pergunta", description: "O que você quer saber, com suas próprias palavras" },
    person: { name: "pessoa", description: "Quem disse" },
    about: { name: "tema", description: "Um tema: o que melhor corresponde vem primeiro" },
    outlet: { name: "veículo", description: "Somente deste veículo" },
    from: { name: "desde", description: "Publicado a partir de: 2023, outubro de 2023, 2023-10-12" },
    to: { name: "até", description: "Publicado até: 2023, outubro de 2023, 2023-10-12" },
    private: { name: "privado", description: "Só você vê a resposta" },
  },

  heading: { about: "sobre ", from: "desde ", to: "até ", outlet: "em " },
  buttons: {
    back: "Voltar",
    moreExcerpts: "Mais trechos",
    moreQuotations: "Mais citações",
    moreArticles: "Mais artigos",
    share: "Compartilhar com todos aqui",
    context: "No contexto",
    openArticle: "Abrir artigo",
    openIn: (outlet) => `Abrir em ${outlet}`,
    open: "Abrir",
  },
  source: {
    unknownOutlet: "Veículo desconhecido",
    noDate: "sem data",
    open: "abrir",
    alsoIn: (sources) => `Também em ${sources}`,
  },
  corrections: {
    pair: (typed, read) => `${quoted(typed)} como ${quoted(read)}`,
    all: (pairs) => `Lido: ${pairs}`,
  },
  collection: {
    title: "A coleção",
    empty: "A coleção ainda não contém artigos.",
    holds: (articles, days, outlets) => `A coleção contém ${articles}${days ? `, ${days}` : ""}: ${outlets}.`,
    summary: (articles, outlets) => `${articles} de ${outlets}`,
    outletsUnknown: "veículos desconhecidos",
  },
  people: {
    ownWords: "Nas próprias palavras",
    reported: "Conforme relatado",
    others: (person) => `Outros, em nome ou a respeito de ${person}`,
    printedAs: (names) => `aparece como ${names}`,
    also: (name) => `também ${quoted(name)}`,
    uncertain: "Não se sabe ao certo quem fala",
    several: "Várias pessoas correspondem. De quem são as palavras?",
    choose: "Escolher uma pessoa",
  },
  declined: {
    close: "Parecido, mas não é uma resposta",
    lessCertain: "Menos certo",
    nothing: "Nada na coleção responde a isso.",
    emptyQuestion:
      "Não há aí nenhuma palavra para procurar. Cite uma pessoa, um lugar ou um tema, por exemplo “ceasefire”.",
    emptyPerson: "Diga de quem são as palavras que você procura.",
    noneInRange: "Nenhum artigo da coleção corresponde a essas datas e a esse veículo.",
    nobody: (name) => `Ninguém chamado ${quoted(name)} é citado ou mencionado aqui.`,
    nobodyQuoted: (name) => `Ninguém chamado ${quoted(name)} é citado aqui.`,
    notInRange: (person) => `Há citações de ${person}, mas não nessas datas e veículos.`,
    notAbout: (person, topic) => `Há citações de ${person}, mas não sobre ${quoted(topic)}.`,
    missing: (words) => `Nenhum artigo menciona ${words}.`,
    missingSome: (words) => `Nenhum artigo menciona ${words}; o resto da pergunta, por si só, não tem resposta.`,
    missingAll: "Nenhum artigo menciona qualquer uma dessas palavras.",
    missingInRange: "Nenhum artigo dessas datas e desse veículo menciona qualquer uma dessas palavras.",
    apart: (words) => `Na coleção aparecem ${words}, mas não juntas em um lugar que responda.`,
    notAnswered: "A palavra aparece na coleção, mas nada ali responde à pergunta.",
  },
  faults: {
    notADate: (typed) =>
      `${quoted(typed)} não é uma data que eu consiga ler. Exemplos: 2023, outubro de 2023, 2023-10-12, 12 de outubro de 2023.`,
    datesReversed: (from, to) => `As datas estão invertidas: o início (${from}) vem depois do fim (${to}).`,
    noOutlets: "Nenhum artigo aqui indica seu veículo, então não há o que escolher.",
    severalOutlets: (typed, outlets) =>
      `Vários veículos correspondem a ${quoted(typed)}. Escolha um destes: ${outlets}.`,
    noSuchOutlet: (typed, outlets) => `Nenhum veículo aqui se chama ${quoted(typed)}. Escolha um destes: ${outlets}.`,
    noText: "Essa mensagem não tem texto para procurar: escolha uma que contenha palavras.",
    excerptGone: "A coleção mudou e este trecho não está mais lá. Pergunte de novo, por favor.",
    unreadable: "Esta mensagem não pode mais ser lida, e seus botões não fazem nada. Pergunte de novo, por favor.",
    outdatedButton: "Este botão pertence a uma versão anterior do bot. Pergunte de novo, por favor.",
    unknownCommand:
      "Este comando não existe mais. Os comandos mudam alguns minutos após uma atualização: recarregue o Discord.",
    tooMany: (seconds) => `Foram muitas perguntas seguidas. Pergunte de novo ${inSeconds(seconds)}.`,
    busy: (seconds) => `Muita gente está perguntando agora. Pergunte de novo ${inSeconds(seconds)}.`,
    wentWrong: (id) =>
      `Algo deu errado aqui, e a culpa não é sua. Se acontecer de novo, informe a quem hospeda o bot: ${id}`,
  },
} satisfies Words;
