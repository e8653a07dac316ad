/** What Discord's markdown says of a text. */
export type MarkdownNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: Emphasis; readonly children: readonly MarkdownNode[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "code block"; readonly text: string }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly children: readonly MarkdownNode[] }
  | { readonly kind: "list"; readonly start: number | null; readonly items: readonly (readonly MarkdownNode[])[] }
  | { readonly kind: "link"; readonly url: string; readonly title: string; readonly children: readonly MarkdownNode[] }
  | { readonly kind: "timestamp"; readonly seconds: number; readonly style: TimestampStyle }
  | { readonly kind: "mention"; readonly text: string };

export type Emphasis = "strong" | "em" | "underline" | "strike" | "spoiler" | "subtext" | "quote";

export type TimestampStyle = "t" | "T" | "d" | "D" | "f" | "F" | "s" | "S" | "R";
