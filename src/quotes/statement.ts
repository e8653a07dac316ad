import type { Article } from "../articles/article.ts";
import { CUE_FORMS } from "./lexicon/cue-verbs.ts";
import * as closed from "./lexicon/function-words.ts";
import type { Quotation } from "./quotation.ts";
import { type Token, tokens } from "./text/tokens.ts";

/** Begin a clause that is said, or what somebody is told to do. */
const OPENS_CLAUSE = /^(?:that|how|what|why|who|when|where|if|whether|to|not|there)$/u;
/** Short forms of a verb after its subject: "he'll", "we're". */
const SHORTENED = /['’](?:s|m|d|ll|re|ve)$/u;

/**
 * Whether a quotation tells what somebody said, rather than what they spoke of: "that peace is near", not "with Mr Lee's
 * assessment" nor "the Israeli prime minister". All direct speech does; of reported speech, what has a clause. What somebody
 * asked is a question and no statement of theirs, and what they did not say is neither.
 */
export function isStatement({ text }: Article, { kind, span, context, cue }: Quotation): boolean {
  if (kind === "direct") return true;
  const words = tokens(text, span).filter(({ word, text: form }) => word || SHORTENED.test(form));
  const [first] = words;
  if (!first || words.length < 3) return false;
  if (cue && deniedBefore(text.slice(context.start, span.start), cue)) return false;
  const frame = CUE_FORMS.get(cue?.toLowerCase() ?? "")?.frame;
  if (frame === "asks" || (cue && /^ask/iu.test(cue) && /^(?:if|whether|about|why|how|what)$/u.test(first.lower)))
    return false;
  if (OPENS_CLAUSE.test(first.lower)) return true;
  // "In Gaza, hospitals are full, he said": only before its cue does a report begin so.
  if (closed.PREPOSITIONS.has(first.lower) && span.start > context.start + 5) return false;
  // "urged Israel to do more"
  if (frame === "urges" || frame === "tells") {
    const to = words.findIndex(({ lower }) => lower === "to");
    if (to > 0 && to < words.length - 1) return true;
  }
  return words.some((word, i) => i > 0 && isVerb(word, words[i - 1]!));
}

/** "has not yet issued": the cue is denied. */
function deniedBefore(lead: string, cue: string): boolean {
  const at = lead.lastIndexOf(cue);
  return at >= 0 && /(?:\b(?:not|never|nor)|n['’]t)\s+(?:\p{L}+\s+)?$/iu.test(lead.slice(Math.max(0, at - 60), at));
}

/** A verb that can be the main one of a clause, not one in a clause that only says which is meant. */
function isVerb({ lower, capital, text }: Token, before: Token): boolean {
  if (closed.RELATIVES.has(before.lower) || closed.DETERMINERS.has(before.lower)) return false;
  if (SHORTENED.test(lower) && !/['’]s$/u.test(lower)) return true;
  if (closed.AUXILIARIES.has(lower) || closed.COMMON_VERBS.has(lower)) return true;
  if (capital) return false;
  const cue = CUE_FORMS.get(lower);
  if (cue && (cue.form === "past" || cue.form === "third")) return true;
  return /^\p{Ll}{2,}ed$/u.test(text);
}
