import { element, icon, setAttributes } from "./dom.ts";

/** The menu of a message: the commands that can be used on it. */
export interface MessageMenu {
  readonly element: HTMLElement;
  /** Beside `anchor`, or at `point` where a pointer asked for it. */
  show(anchor: HTMLElement, use: (command: string) => void, point?: DOMRect): void;
}

export function createMessageMenu(commands: readonly string[]): MessageMenu {
  let opener: HTMLElement | null = null;
  let useChosen: (command: string) => void = () => undefined;

  const items = commands.map((command) => {
    const item = element("button", { type: "button", role: "menuitem", tabindex: -1 }, icon("reply"), command);
    item.addEventListener("click", () => {
      hide();
      useChosen(command);
    });
    return item;
  });
  const menu = element("div", { class: "menu", role: "menu", "aria-label": "Commands for this message", hidden: true });
  menu.append(element("div", { class: "listbox-heading", "aria-hidden": "true" }, "Apps"), ...items);

  function show(anchor: HTMLElement, use: (command: string) => void, point?: DOMRect): void {
    if (items.length === 0) return;
    opener = anchor;
    useChosen = use;
    menu.hidden = false;
    setAttributes(anchor, { "aria-expanded": anchor.hasAttribute("aria-haspopup") ? "true" : null });
    place(point ?? anchor.getBoundingClientRect());
    items[0]?.focus();
  }

  /** Below the right end, or from a point on, but inside the window. */
  function place({ left, right, width, top, bottom }: DOMRect): void {
    const { offsetWidth, offsetHeight } = menu;
    const wanted = width === 0 ? left : right - offsetWidth;
    const fits = bottom + offsetHeight + margin < window.innerHeight;
    menu.style.left = `${Math.max(margin, Math.min(wanted, window.innerWidth - offsetWidth - margin))}px`;
    menu.style.top = `${fits ? bottom : Math.max(margin, top - offsetHeight)}px`;
  }

  function hide(): void {
    if (menu.hidden) return;
    menu.hidden = true;
    if (opener?.hasAttribute("aria-haspopup")) setAttributes(opener, { "aria-expanded": "false" });
    opener?.focus();
    opener = null;
  }

  menu.addEventListener("keydown", (event) => {
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "Escape" || event.key === "Tab") hide();
    else if (event.key === "ArrowDown") items[(at + 1) % items.length]?.focus();
    else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
  });
  menu.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && menu.contains(next))) menu.hidden = true;
  });

  return { element: menu, show };
}

/** Pixels to the window's edge. */
const margin = 8;
