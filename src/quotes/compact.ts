import type { Quotation } from "./quotation.ts";

/**
 * Quotations as they are held for long: the same texts once. What another thread found comes with a text of its own for every
 * "said" and every name, and objects that take more room than these.
 */
export class Compact {
  readonly #texts = new Map<string, string>();

  of({ span, kind, context, mention, speaker, speakerKind, cue, certainty }: Quotation): Quotation {
    return {
      span: { start: span.start, end: span.end },
      kind: kind === "direct" ? "direct" : "reported",
      context: { start: context.start, end: context.end },
      mention: mention && { start: mention.start, end: mention.end, asPrinted: this.#once(mention.asPrinted) },
      speaker: speaker && this.#once(speaker),
      speakerKind: speakerKind && (this.#once(speakerKind) as Quotation["speakerKind"]),
      cue: cue && this.#once(cue),
      certainty,
    };
  }

  #once(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }
}
