type Child = Node | string | null;

interface Attributes {
  readonly class?: string;
  readonly [name: string]: string | number | boolean | null | undefined;
}

/**
 * A new element. Text from outside goes in as text nodes and attribute values, never as markup. An attribute that is
 * null, undefined or false is left out.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? "" : String(value));
  }
}

const svg = "http://www.w3.org/2000/svg";

/** Outlines on a field of 24 by 24. */
const outlines = {
  hash: "M9 4 7 20M17 4l-2 16M4 9h16M3 15h16",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  open: "M14 5h5v5M19 5l-9 9M17 14v4a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h4",
  chevron: "m6 9 6 6 6-6",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z",
  send: "M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5",
  reply: "M20 18v-4a6 6 0 0 0-6-6H5M9 3.5 4.5 8 9 12.5",
  close: "m6 6 12 12M18 6 6 18",
} as const;

/** A picture beside words that say the same, so it is hidden from screen readers. */
export function icon(name: keyof typeof outlines): SVGElement {
  const picture = document.createElementNS(svg, "svg");
  setAttributes(picture, { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" });
  const path = document.createElementNS(svg, "path");
  path.setAttribute("d", outlines[name]);
  picture.append(path);
  return picture;
}

let made = 0;

/** An id that no other element of the page has. */
export function uniqueId(what: string): string {
  made += 1;
  return `${what}-${made}`;
}
