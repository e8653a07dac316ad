import type { Reply } from "../../interaction/reply.ts";
import { renderComponents } from "./components.ts";
import { element } from "./dom.ts";
import { renderMarkdown } from "./markdown/render.ts";
import type { Message } from "./message.ts";
import { renderMessage, replyTo, usedCommand } from "./message.ts";
import type { MessageMenu } from "./message-menu.ts";
import type { Components, OptionValues } from "./wire.ts";
import { type PageRequest, send, wordsOf } from "./wire.ts";

/** The list of messages, and everything that adds to it. All their state is here: a reload starts anew. */
export interface Conversation {
  readonly element: HTMLElement;
  /** A message of the person's own, on which message commands can be used. */
  say(text: string): void;
  runCommand(command: string, options: OptionValues): Promise<void>;
}

interface Place {
  /** Above the reply: what it answers. */
  readonly answers: HTMLElement;
  /** The message with the pressed component, which the reply may update. */
  readonly pressed?: { readonly message: Message; readonly private: boolean };
}

export function createConversation(menu: MessageMenu, start: HTMLElement, onDismissed: () => void): Conversation {
  const list = element("div", { class: "messages", role: "log", "aria-label": "Messages" }, start);
  const scroller = element(
    "main",
    { class: "conversation", tabindex: 0, "aria-label": "Messages" },
    list,
    menu.element,
  );

  function append(message: Message): void {
    list.append(message.element);
    bringIntoSight(message.element);
  }

  /** As little scrolling as shows all of it; a message longer than the list shows its start, to be read from there. */
  function bringIntoSight(message: HTMLElement): void {
    message.scrollIntoView({ block: message.offsetHeight > scroller.clientHeight ? "start" : "nearest" });
  }

  function remove(message: Message): void {
    message.element.remove();
    onDismissed();
  }

  function say(text: string): void {
    const message = renderMessage({
      author: "you",
      onMenu: (anchor, point) => menu.show(anchor, (command) => useOnMessage(command, text), point),
    });
    message.body.append(renderMarkdown(text));
    append(message);
  }

  function useOnMessage(command: string, text: string): Promise<void> {
    return ask({ kind: "message", command, text }, { answers: usedCommand(command, command) });
  }

  function runCommand(command: string, options: OptionValues): Promise<void> {
    const typed = Object.entries(options).map(([name, value]) => `${name}: ${value}`);
    const whole = [`/${command}`, ...typed].join(" ");
    return ask({ kind: "command", command, options }, { answers: usedCommand(`/${command}`, whole) });
  }

  async function ask(request: PageRequest, place: Place): Promise<void> {
    const waiting = place.pressed ? null : thinking(place.answers);
    try {
      const reply = await send(request);
      waiting?.element.remove();
      show(reply, place);
    } catch (error) {
      waiting?.element.remove();
      showFailure(error, () => ask(request, place));
    }
  }

  function thinking(answers: HTMLElement): Message {
    const message = renderMessage({ author: "app", answers: answers.cloneNode(true) as HTMLElement });
    message.body.append(element("span", { class: "thinking" }, "Coverage is thinking…"));
    append(message);
    return message;
  }

  function show(reply: Reply, { answers, pressed }: Place): void {
    if (reply.kind === "choices") return;
    if (reply.kind === "update" && pressed) {
      refill(pressed.message, reply.components, pressed.private);
      return;
    }
    const message: Message = renderMessage({
      author: "app",
      answers,
      private: reply.private,
      onDismiss: () => remove(message),
    });
    fill(message, reply.components, reply.private);
    append(message);
  }

  function fill(message: Message, components: Components, hidden: boolean): void {
    const press = async (customId: string, values: readonly string[]) => {
      if (message.body.ariaBusy === "true") return;
      message.body.ariaBusy = "true";
      const shown = { components, private: hidden, askedBy: null };
      const place = { answers: replyTo(message.element, firstWords(message)), pressed: { message, private: hidden } };
      await ask({ kind: "component", customId, values, message: shown }, place);
      message.body.ariaBusy = "false";
    };
    message.body.replaceChildren(...renderComponents(components, press));
  }

  /** New content in the place of the old: focus stays with the control of the same name. */
  function refill(message: Message, components: Components, hidden: boolean): void {
    const { body, element } = message;
    const focused = body.contains(document.activeElement) ? document.activeElement : null;
    fill(message, components, hidden);
    if (focused) {
      const controls = [...body.querySelectorAll<HTMLElement>("[data-custom-id]:not(:disabled)")];
      const successor = controls.find((control) => nameOf(control) === nameOf(focused));
      // A menu's name says what is chosen in it.
      const itself = controls.find((control) => control.dataset.customId === focused.getAttribute("data-custom-id"));
      (successor ?? itself ?? element).focus({ preventScroll: true });
    }
    bringIntoSight(element);
  }

  function showFailure(error: unknown, retry: () => void): void {
    const message: Message = renderMessage({ author: "app", private: true, onDismiss: () => remove(message) });
    const again = element("button", { type: "button", class: "button secondary" }, "Try again");
    again.addEventListener("click", () => {
      message.element.remove();
      retry();
    });
    message.body.append(element("p", { class: "failure" }, wordsOf(error)), again);
    append(message);
  }

  return { element: scroller, say, runCommand };
}

function firstWords({ body }: Message): string {
  const words = (body.querySelector(".markdown")?.textContent ?? "").trim().replace(/\s+/g, " ");
  return words.length > 90 ? `${words.slice(0, 90)}…` : words;
}

function nameOf(control: Element): string {
  return control.ariaLabel ?? control.textContent ?? "";
}
