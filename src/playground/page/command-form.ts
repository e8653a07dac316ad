import { element, icon, uniqueId } from "./dom.ts";
import type { Listbox } from "./listbox.ts";
import { createOptionField, type OptionField } from "./option-field.ts";
import { optionType } from "./suggestions.ts";
import { type Option, type OptionValues, type SlashCommand, send } from "./wire.ts";

/** A chosen command in the composer: its required options as fields, the others offered. */
export interface CommandForm {
  readonly element: HTMLElement;
  readonly command: SlashCommand;
  /** False when there is no field to write in. */
  focus(): boolean;
  /** The options as written; null when one is wrong, and then it has said so and has the focus. */
  read(): OptionValues | null;
}

export interface CommandFormOptions {
  readonly command: SlashCommand;
  /** Goes into the first field: what was written after the command's name. */
  readonly start: string;
  readonly listbox: Listbox;
  /** `text` is what stands in the composer then. */
  readonly onLeave: (text: string) => void;
}

const understood: ReadonlySet<number> = new Set(Object.values(optionType));

export function createCommandForm({ command, start, listbox, onLeave }: CommandFormOptions): CommandForm {
  const all = (command.options ?? []).filter((option): option is Option => understood.has(option.type));
  const fields: OptionField[] = [];
  const problem = element("p", { class: "problem", id: uniqueId("problem"), role: "alert" });
  const name = element(
    "button",
    { type: "button", class: "command-name", "aria-label": `Leave /${command.name}` },
    `/${command.name}`,
    icon("close"),
  );
  const more = element("button", {
    type: "button",
    class: "more-options",
    role: "combobox",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    "aria-label": "Add an option",
  });
  const row = element("div", { class: "fields" }, name, more);

  const left = () => all.filter((option) => !fields.some((field) => field.option === option));

  function add(option: Option): OptionField {
    const field: OptionField = createOptionField({
      option,
      listbox,
      complete: async (name, typed, signal) => {
        const request = {
          kind: "autocomplete",
          command: command.name,
          option: name,
          typed,
          options: values(),
        } as const;
        const reply = await send(request, signal);
        return reply.kind === "choices" ? reply.choices : [];
      },
      offerOthers,
      onPicked: () => (nextEmpty() ?? field).input.focus(),
      onRemove: option.required ? null : () => remove(field),
    });
    fields.push(field);
    more.before(field.element);
    showLeft();
    return field;
  }

  function remove(field: OptionField): void {
    const at = fields.indexOf(field);
    fields.splice(at, 1);
    field.element.remove();
    showLeft();
    (fields[Math.max(0, at - 1)]?.input ?? more).focus();
  }

  function showLeft(): void {
    more.textContent = `+${left().length} more`;
    more.hidden = left().length === 0;
  }

  function offerOthers(owner: HTMLElement, heading: string): void {
    const options = left();
    listbox.show({
      owner,
      heading,
      entries: options.map(({ name, description }) => ({ label: name, detail: description })),
      active: owner === more ? 0 : null,
      pick(index) {
        const option = options[index];
        listbox.hide();
        if (option) add(option).input.focus();
      },
    });
  }

  const nextEmpty = () => fields.find(({ input }) => input.value === "");

  /** What is written so far, as far as it is right. */
  function values(): OptionValues {
    const written = fields.flatMap(({ option, read }) => {
      const result = read();
      return "value" in result && result.value !== null ? [[option.name, result.value] as const] : [];
    });
    return Object.fromEntries(written);
  }

  function read(): OptionValues | null {
    for (const field of fields) field.complain(null);
    problem.textContent = "";
    for (const field of fields) {
      const result = field.read();
      if (!("problem" in result)) continue;
      problem.textContent = result.problem;
      field.complain(problem.id);
      field.input.focus();
      return null;
    }
    return values();
  }

  name.addEventListener("click", () => onLeave(""));
  more.addEventListener("click", () => (listbox.isOpen ? listbox.hide() : offerOthers(more, "Options")));
  more.addEventListener("blur", () => listbox.hide());
  more.addEventListener("keydown", (event) => {
    if (listbox.takeKey(event) || event.key !== "ArrowDown") return;
    event.preventDefault();
    offerOthers(more, "Options");
  });
  row.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Escape") onLeave("");
    else if (event.key === "Backspace") takeBack(event);
  });

  /** Backspace in an empty field takes an option away, and in the first one the command. */
  function takeBack(event: KeyboardEvent): void {
    const at = fields.findIndex(({ input }) => input === event.target && input.value === "");
    const field = fields[at];
    if (!field) return;
    event.preventDefault();
    if (!field.option.required) remove(field);
    else if (at > 0) fields[at - 1]?.input.focus();
    else onLeave(`/${command.name}`);
  }

  for (const option of all.filter(({ required }) => required)) add(option);
  const first = fields[0];
  if (first) first.input.value = start;
  showLeft();

  return {
    element: element("div", { class: "command-form" }, row, problem),
    command,
    focus() {
      const target = nextEmpty() ?? fields.at(-1);
      target?.input.focus();
      return target !== undefined;
    },
    read,
  };
}
