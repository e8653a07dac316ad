import type { OptionValue } from "../../interaction/request.ts";
import { element, icon, setAttributes, uniqueId } from "./dom.ts";
import type { Listbox } from "./listbox.ts";
import { type Complete, createSuggestions, optionType } from "./suggestions.ts";
import type { Choice, Option } from "./wire.ts";

/** What is written in a field: nothing, a value, or something that the option does not take. */
export type Written = { readonly value: OptionValue | null } | { readonly problem: string };

export interface OptionField {
  readonly option: Option;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  read(): Written;
  complain(problemId: string | null): void;
}

export interface OptionFieldOptions {
  readonly option: Option;
  readonly listbox: Listbox;
  readonly complete: Complete;
  /** Offers the command's other options under `heading`, where this one has no suggestions of its own. */
  readonly offerOthers: (owner: HTMLElement, heading: string) => void;
  readonly onPicked: () => void;
  readonly onRemove: (() => void) | null;
}

/** One option of a command, with its name before it, as Discord shows it. */
export function createOptionField(options: OptionFieldOptions): OptionField {
  const { option, listbox, complete, offerOthers, onPicked, onRemove } = options;
  const suggestions = createSuggestions(option, complete);
  let picked: Choice | null = null;

  const hint = element("span", { class: "unseen", id: uniqueId("hint") }, option.description);
  const input = element("input", {
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "true",
    enterkeyhint: "send",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-describedby": hint.id,
    "aria-required": option.required === true ? "true" : null,
    maxlength: "max_length" in option ? option.max_length : null,
    inputmode: isNumeric(option) ? "decimal" : null,
  });
  const label = element("label", {}, element("span", { class: "field-name" }, option.name), input);
  const field = element("div", { class: suggestions.has ? "field" : "field wide" }, label, hint);
  if (onRemove) field.append(removeButton(option.name, onRemove));

  const heading = `${option.name} — ${option.description}`;

  function suggest(): void {
    if (suggestions.has && !picked) suggestions.find(input.value, offer);
    else offerOthers(input, heading);
  }

  function offer(choices: readonly Choice[]): void {
    if (document.activeElement !== input) return;
    listbox.show({
      owner: input,
      heading,
      entries: choices.map(({ name }) => ({ label: name })),
      active: input.value === "" ? null : 0,
      pick(index) {
        picked = choices[index] ?? null;
        input.value = picked?.name ?? input.value;
        listbox.hide();
        onPicked();
      },
    });
  }

  input.addEventListener("focus", suggest);
  input.addEventListener("input", () => {
    picked = null;
    listbox.deactivate();
    setAttributes(input, { "aria-invalid": null });
    suggest();
  });
  input.addEventListener("blur", () => {
    suggestions.stop();
    listbox.hide();
  });
  input.addEventListener("keydown", (event) => {
    if (listbox.takeKey(event) || listbox.isOpen || event.key !== "ArrowDown") return;
    event.preventDefault();
    suggest();
  });

  return {
    option,
    element: field,
    input,
    read: () => readOption(option, picked?.value ?? input.value.trim()),
    complain: (problemId) =>
      setAttributes(input, {
        "aria-invalid": problemId === null ? null : "true",
        "aria-describedby": problemId ?? hint.id,
      }),
  };
}

function removeButton(name: string, onRemove: () => void): HTMLElement {
  const button = element("button", { type: "button", class: "remove", "aria-label": `Remove ${name}` }, icon("close"));
  button.addEventListener("click", onRemove);
  return button;
}

function isNumeric({ type }: Option): boolean {
  return type === optionType.integer || type === optionType.number;
}

function readOption(option: Option, written: string | number): Written {
  if (written === "") return option.required ? { problem: `${option.name} is required.` } : { value: null };
  if (option.type === optionType.boolean) {
    const word = String(written).toLowerCase();
    return word === "true" || word === "false"
      ? { value: word === "true" }
      : { problem: `${option.name} is either True or False.` };
  }
  if ("choices" in option && option.choices && option.choices.length > 0) {
    const choice = option.choices.find(({ name, value }) => value === written || name === written);
    return choice ? { value: choice.value } : { problem: `${option.name} takes one of the choices.` };
  }
  if (!isNumeric(option)) return { value: String(written) };
  const number = Number(written);
  const fits = option.type === optionType.integer ? Number.isSafeInteger(number) : Number.isFinite(number);
  return fits ? { value: number } : { problem: `${option.name} is a number.` };
}
