import { element, setAttributes, uniqueId } from "./dom.ts";

export interface Entry {
  readonly label: string;
  /** Beside the label, smaller: what a command does, what an option means. */
  readonly detail?: string;
  /** In a list of which several may be chosen: whether this one is. */
  readonly chosen?: boolean;
}

export interface Shown {
  /** The control that keeps the focus while the list is open; its ARIA attributes follow the list. */
  readonly owner: HTMLElement;
  readonly heading: string;
  readonly entries: readonly Entry[];
  /** The entry that Enter takes; null leaves Enter to the owner until an arrow key is pressed. */
  readonly active: number | null;
  readonly pick: (index: number) => void;
  readonly onHide?: () => void;
}

/** A list of entries to pick from, in the pattern of an ARIA combobox: focus stays where it was. */
export interface Listbox {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  show(shown: Shown): void;
  hide(): void;
  /** What is shown no longer fits: Enter is the owner's until new entries come. */
  deactivate(): void;
  /** Lets the list have a key; true when it took it. */
  takeKey(event: KeyboardEvent): boolean;
}

export function createListbox(): Listbox {
  const headingId = uniqueId("heading");
  const heading = element("div", { class: "listbox-heading", id: headingId });
  const list = element("div", { role: "listbox", id: uniqueId("list"), "aria-labelledby": headingId });
  const count = element("div", { class: "unseen", role: "status" });
  const panel = element("div", { class: "listbox", hidden: true }, heading, list);

  let shown: Shown | null = null;
  let active: number | null = null;

  function activate(index: number | null): void {
    active = index;
    for (const [position, entry] of [...list.children].entries()) {
      setAttributes(entry, { "aria-selected": String(position === index) });
    }
    const entry = index === null ? null : list.children[index];
    if (shown) setAttributes(shown.owner, { "aria-activedescendant": entry?.id });
    entry?.scrollIntoView({ block: "nearest" });
  }

  function show(next: Shown): void {
    if (shown && shown.owner !== next.owner) hide();
    shown = next;
    heading.textContent = next.heading;
    list.replaceChildren(...next.entries.map((entry, index) => renderEntry(entry, index)));
    panel.hidden = next.entries.length === 0 && next.heading === "";
    count.textContent = next.entries.length === 1 ? "1 choice" : `${next.entries.length} choices`;
    describe(next.owner, list.id, next.entries.length > 0);
    activate(next.active !== null && next.active < next.entries.length ? next.active : null);
  }

  function hide(): void {
    if (!shown) return;
    const { onHide } = shown;
    describe(shown.owner, null, false);
    setAttributes(shown.owner, { "aria-activedescendant": null });
    shown = null;
    active = null;
    panel.hidden = true;
    list.replaceChildren();
    count.textContent = "";
    onHide?.();
  }

  function renderEntry({ label, detail, chosen }: Entry, index: number): HTMLElement {
    const entry = element(
      "div",
      { role: "option", id: uniqueId("entry"), class: "entry", "aria-checked": chosen?.toString() },
      element("span", { class: "entry-label", dir: "auto" }, label),
      detail === undefined ? null : element("span", { class: "entry-detail", dir: "auto" }, detail),
    );
    // The owner keeps the focus.
    entry.addEventListener("pointerdown", (event) => event.preventDefault());
    entry.addEventListener("mousedown", (event) => event.preventDefault());
    entry.addEventListener("click", () => shown?.pick(index));
    return entry;
  }

  function move(step: 1 | -1): void {
    const { length } = list.children;
    if (length > 0) activate(active === null ? (step === 1 ? 0 : length - 1) : (active + step + length) % length);
  }

  function takeKey(event: KeyboardEvent): boolean {
    if (!shown || panel.hidden || event.isComposing) return false;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (!plain) return false;
    if (event.key === "Escape") hide();
    else if (list.children.length === 0) return false;
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (picks(event.key, shown) && active !== null) shown.pick(active);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return {
    element: element("div", { class: "listbox-place" }, panel, count),
    get isOpen() {
      return shown !== null;
    },
    show,
    hide,
    deactivate: () => activate(null),
    takeKey,
  };
}

/** A blank picks too, unless the owner is a place to write in; of several, Tab leaves with those that are chosen. */
function picks(key: string, { owner, entries }: Shown): boolean {
  if (key === "Tab") return entries.every(({ chosen }) => chosen === undefined);
  return key === "Enter" || (key === " " && owner instanceof HTMLButtonElement);
}

/** A plain text box has a list of suggestions but is never "expanded". */
function describe(owner: HTMLElement, listId: string | null, expanded: boolean): void {
  setAttributes(owner, { "aria-controls": listId });
  if (owner.getAttribute("role") === "combobox") setAttributes(owner, { "aria-expanded": String(expanded) });
}
