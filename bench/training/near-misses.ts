import type { Article } from "../../src/articles/article.ts";
import { createArticle } from "../../src/articles/create.ts";
import { sentences } from "../../src/language/sentences.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { nameParts } from "../../src/quotes/people/names.ts";
import { type BenchQuestion, goldArticles, holdsAnswer } from "./sets.ts";

/** The articles that answer a question, without the sentences that do: what is left tells of the same matter. */
export function withoutAnswer(articles: readonly Article[], question: BenchQuestion): Article[] {
  const gold = goldArticles(question);
  return articles
    .filter(({ id }) => gold.has(id))
    .flatMap((article) => {
      const { id, text, title, paragraphs, ...fields } = article;
      if (holdsAnswer(question, article, title)) return [];
      const kept = paragraphs.map((paragraph) =>
        sentences(text, paragraph)
          .map(({ start, end }) => text.slice(start, end))
          .filter((sentence) => !holdsAnswer(question, article, sentence))
          .join(" "),
      );
      const left = kept.filter(Boolean).join("\n\n");
      if (holdsAnswer(question, article, left)) return [];
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
      return [createArticle(`${id} without ${question.id}`, { ...given, title }, left)];
    });
}

/** A question for what somebody says about a topic. */
export const SAID =
  /^(?<asks>what (?:did|does|do|has|is) )(?:.+?)(?<says> (?:say|said|tell|think|call|called) (?:about |on |of |that )?)(?<topic>.+)$/iu;

/**
 * Questions for the words of people whom the answering articles name and nobody quotes: whatever is asked, the collection has
 * none.
 */
export function ofSilentPeople(articles: readonly Article[], questions: readonly BenchQuestion[]): BenchQuestion[] {
  const analysed = new Map(articles.map((article) => [article.id, analyseQuotations(article)]));
  const speakers = new Set(
    [...analysed.values()].flatMap(({ quotations }) =>
      quotations.flatMap(({ speaker }) => (speaker ? [nameParts(speaker).surname] : [])),
    ),
  );
  return questions.flatMap((question) => {
    const asked = SAID.exec(question.q)?.groups;
    if (!asked) return [];
    const named = [...goldArticles(question)].flatMap((id) => analysed.get(id)?.named ?? []);
    const silent = [...new Set(named)].filter((name) => !speakers.has(nameParts(name).surname));
    return silent.slice(0, 3).map((name) => ({
      id: `${question.id} ${name}`,
      q: `${asked.asks}${name}${asked.says}${asked.topic}`,
      gold: [],
      none: true,
    }));
  });
}
