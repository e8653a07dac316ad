import type { Article, Span } from "../articles/article.ts";
import { resolve } from "./coreference/resolve.ts";
import { sayingsOf } from "./cues/sayings.ts";
import { directQuotations } from "./direct.ts";
import { MODELS, type Models } from "./models.ts";
import type { ArticleQuotations, Quotation } from "./quotation.ts";
import { readArticle } from "./reading.ts";
import { reportedQuotations } from "./reported.ts";

/**
 * Finds who says what in an article: every quoted stretch that is speech, and reported speech.
 * Time and memory grow with the length of the text; no text makes it throw.
 */
export function analyseQuotations(article: Article, models: Models = MODELS): ArticleQuotations {
  const reading = readArticle(article);
  const sayings = sayingsOf(reading, models.subject);
  const meanings = resolve(reading, sayings, models.meaning);
  const quotations: Quotation[] = [
    ...directQuotations(reading, sayings, meanings, models),
    ...reportedQuotations(reading, sayings, meanings, models),
  ];
  const named = reading.people.filter(({ given }) => given !== null).map(({ name }) => name);
  return { article, named, quotations: quotations.sort((a, b) => position(a.span) - position(b.span)) };
}

const position = ({ start, end }: Span) => start - end / 1e9;
