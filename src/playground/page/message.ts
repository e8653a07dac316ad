import { element, icon } from "./dom.ts";

export interface Heading {
  readonly author: "you" | "app";
  /** Above the author: what this answers. */
  readonly answers?: HTMLElement;
  /** Only the person at the page would see it in Discord. */
  readonly private?: boolean;
  readonly onDismiss?: () => void;
  /** Opens the message's menu beside `anchor`, or at `point`. */
  readonly onMenu?: (anchor: HTMLElement, point?: DOMRect) => void;
}

/** A message in the list; its content goes into `body`. */
export interface Message {
  readonly element: HTMLElement;
  readonly body: HTMLElement;
}

const names = { you: "You", app: "Coverage" } as const;

export function renderMessage({ author, answers, onDismiss, onMenu, ...heading }: Heading): Message {
  const body = element("div", { class: "body" });
  const parts = [
    answers ?? null,
    element("div", { class: `avatar ${author}`, "aria-hidden": "true" }, author === "you" ? "Y" : "C"),
    element(
      "div",
      { class: "content" },
      element("header", {}, authorName(author), writtenNow()),
      body,
      heading.private ? privateNote(onDismiss) : null,
    ),
    onMenu ? toolbar(onMenu) : null,
  ];
  const kind = heading.private ? "message private" : "message";
  const message = element("article", { class: kind, tabindex: -1, "aria-label": `${names[author]} wrote` }, ...parts);
  if (onMenu) {
    message.addEventListener("contextmenu", (event) => {
      if (window.getSelection()?.toString()) return;
      event.preventDefault();
      onMenu(message, new DOMRect(event.clientX, event.clientY));
    });
  }
  return { element: message, body };
}

function authorName(author: Heading["author"]): HTMLElement {
  const tag = author === "app" ? element("span", { class: "app-tag" }, "APP") : null;
  return element("span", { class: "author" }, element("span", { class: `name ${author}` }, names[author]), tag);
}

function writtenNow(): HTMLElement {
  const now = new Date();
  const shown = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" }).format(now);
  return element("time", { class: "written", datetime: now.toISOString() }, shown);
}

function privateNote(onDismiss: (() => void) | undefined): HTMLElement {
  const dismiss = element("button", { type: "button", class: "text-button" }, "Dismiss message");
  if (onDismiss) dismiss.addEventListener("click", onDismiss);
  return element("footer", {}, icon("eye"), "Only you can see this • ", dismiss);
}

function toolbar(onMenu: (anchor: HTMLElement) => void): HTMLElement {
  const more = element(
    "button",
    { type: "button", class: "tool", "aria-label": "More: commands for this message", "aria-haspopup": "menu" },
    icon("more"),
  );
  more.addEventListener("click", () => onMenu(more));
  return element("div", { class: "toolbar" }, more);
}

/** "You used /ask"; the whole command shows when the pointer rests on it. */
export function usedCommand(command: string, whole: string): HTMLElement {
  return element(
    "div",
    { class: "answers" },
    element("span", { class: "name you" }, "You"),
    " used ",
    element("span", { class: "mention", title: whole }, command),
  );
}

/** The start of the message that a button was pressed on; a press leads back to it. */
export function replyTo(message: HTMLElement, text: string): HTMLElement {
  const link = element("button", { type: "button", class: "text-button" }, text);
  link.addEventListener("click", () => {
    message.focus();
    message.scrollIntoView({ block: "nearest" });
  });
  return element("div", { class: "answers" }, element("span", { class: "name app" }, "Coverage"), " ", link);
}
