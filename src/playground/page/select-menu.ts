import type { APIStringSelectComponent } from "discord-api-types/v10";
import type { Press } from "./components.ts";
import { element, icon, setAttributes } from "./dom.ts";
import { createListbox } from "./listbox.ts";

/**
 * A menu in a message. Where one entry is to be chosen, it is sent at once; where several or none may be, they are sent when
 * the list closes, as in Discord.
 */
export function renderSelectMenu(menu: APIStringSelectComponent, press: Press): HTMLElement {
  const { options, min_values = 1, max_values = 1, placeholder = "Choose" } = menu;
  const several = max_values > 1 || min_values === 0;
  const listbox = createListbox();
  const sent = new Set(options.filter((option) => option.default).map(({ value }) => value));
  let chosen: ReadonlySet<string> = sent;
  const label = element("span", { dir: "auto" });
  const control = element(
    "button",
    {
      class: "select",
      type: "button",
      role: "combobox",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      disabled: menu.disabled,
    },
    label,
    icon("chevron"),
  );
  control.dataset.customId = menu.custom_id;
  const place = element("div", { class: "select-place" }, control, listbox.element);
  describe();

  function describe(): void {
    const words = options.filter(({ value }) => chosen.has(value)).map((option) => option.label);
    label.textContent = words.join(", ") || placeholder;
    setAttributes(label, { class: words.length > 0 ? "" : "placeholder" });
    setAttributes(control, { "aria-label": [placeholder, words.join(", ")].filter(Boolean).join(": ") });
  }

  function show(
    active = Math.max(
      0,
      options.findIndex(({ value }) => chosen.has(value)),
    ),
  ): void {
    listbox.show({
      owner: control,
      heading: placeholder,
      entries: options.map(({ label, description, value }) => ({
        label,
        ...(description && { detail: description }),
        ...(several && { chosen: chosen.has(value) }),
      })),
      active,
      pick,
      onHide: send,
    });
    openWhereItFits();
  }

  function pick(index: number): void {
    const value = options[index]?.value;
    if (value === undefined) return;
    if (!several) {
      chosen = new Set([value]);
      listbox.hide();
      press(menu.custom_id, [value]);
    } else if (chosen.has(value) || chosen.size < max_values) {
      chosen = chosen.symmetricDifference(new Set([value]));
      show(index);
    }
    describe();
  }

  function send(): void {
    const changed = chosen.symmetricDifference(sent).size > 0;
    if (!several || !changed || chosen.size < min_values) return;
    press(
      menu.custom_id,
      options.map(({ value }) => value).filter((value) => chosen.has(value)),
    );
  }

  /** Below the control, or above it where the list of messages ends before the menu does. */
  function openWhereItFits(): void {
    place.classList.remove("upward");
    const end = place.closest(".conversation")?.getBoundingClientRect().bottom ?? window.innerHeight;
    const panel = listbox.element.firstElementChild;
    place.classList.toggle("upward", panel !== null && panel.getBoundingClientRect().bottom > end);
  }

  control.addEventListener("click", () => (listbox.isOpen ? listbox.hide() : show()));
  control.addEventListener("blur", () => listbox.hide());
  control.addEventListener("keydown", (event) => {
    if (listbox.takeKey(event) || listbox.isOpen) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    show();
  });
  return place;
}
