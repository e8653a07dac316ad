import type { Part } from "../../src/coverage/part.ts";
import type { MessageReply } from "../../src/interaction/reply.ts";
import type { ComponentRequest } from "../../src/interaction/request.ts";
import { oneLine } from "../../src/views/markdown.ts";
import type { QuotationIds } from "../../src/views/quotations.ts";
import { quotationsView } from "../../src/views/quotations.ts";
import type { Asked } from "../../src/views/state.ts";
import { wordsFor } from "../../src/words/languages.ts";
import type { Words } from "../../src/words/words.ts";
import { actionOf, askedIn, numberIn, outdated, turned } from "../options/pressed.ts";

interface Request {
  readonly asked: Asked;
  readonly page: number;
  readonly private: boolean;
  readonly words: Words;
}

/** More than anybody pages through. */
const mostQuotations = 500;

const ids: QuotationIds = {
  page: (page) => `quotes:page:${page}`,
  choose: "quotes:choose",
  share: (page) => `quotes:share:${page}`,
};

/** Looks a person's quotations up, and shows a page of them. */
export function quotationsReply(coverage: Part, request: Request): MessageReply {
  return { kind: "post", private: request.private, components: quotationsPage(coverage, request) };
}

function quotationsPage(coverage: Part, { asked, page, private: isPrivate, words }: Request) {
  const { asked: person, about, filters } = asked;
  const answer = coverage.quotes(person, { ...filters, about, limit: mostQuotations });
  // From here on the message shows the name that was understood, and its buttons ask for that.
  const understood = answer.person ? { ...asked, asked: oneLine(answer.person.name) } : asked;
  return quotationsView({
    asked: understood,
    answer,
    page,
    private: isPrivate,
    holdings: coverage.holdings(),
    ids,
    words,
  });
}

/** A press on a button, or a person chosen from the menu. */
export function pressQuotations(request: ComponentRequest, coverage: Part): MessageReply {
  const words = wordsFor(request.locale);
  const asked = askedIn(request, words);
  const [action, first] = actionOf(request);
  switch (action) {
    case "page": {
      const page = numberIn(first, words);
      return turned(request, (isPrivate) => quotationsPage(coverage, { asked, page, private: isPrivate, words }));
    }
    case "choose": {
      const [chosen] = request.values;
      if (!chosen) throw outdated(words);
      const person = { ...asked, asked: oneLine(chosen) };
      return turned(request, (isPrivate) =>
        quotationsPage(coverage, { asked: person, page: 0, private: isPrivate, words }),
      );
    }
    case "share":
      return quotationsReply(coverage, { asked, page: numberIn(first, words), private: false, words });
    default:
      throw outdated(words);
  }
}
