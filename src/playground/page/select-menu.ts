import type { APIStringSelectComponent } from "discord-api-types/v10";
import type { Press } from "./components.ts";
import { element, icon, setAttributes } from "./dom.ts";
import { createListbox } from "./listbox.ts";

/** A menu in a message; the chosen entry is sent at once. */
export function renderSelectMenu(menu: APIStringSelectComponent, press: Press): HTMLElement {
  const listbox = createListbox();
  const chosen = menu.options.find((option) => option.default);
  const label = element(
    "span",
    { class: chosen ? "" : "placeholder", dir: "auto" },
    chosen?.label ?? menu.placeholder ?? "Choose",
  );
  const control = element(
    "button",
    {
      class: "select",
      type: "button",
      role: "combobox",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "aria-label": chosen ? `${menu.placeholder ?? "Choose"}: ${chosen.label}` : (menu.placeholder ?? "Choose"),
      disabled: menu.disabled,
    },
    label,
    icon("chevron"),
  );
  control.dataset.customId = menu.custom_id;
  const place = element("div", { class: "select-place" }, control, listbox.element);

  function show(): void {
    listbox.show({
      owner: control,
      heading: menu.placeholder ?? "Choose",
      entries: menu.options.map(({ label, description }) => ({ label, ...(description && { detail: description }) })),
      active: Math.max(0, chosen ? menu.options.indexOf(chosen) : 0),
      pick(index) {
        const option = menu.options[index];
        listbox.hide();
        if (!option) return;
        label.textContent = option.label;
        setAttributes(label, { class: "" });
        press(menu.custom_id, [option.value]);
      },
    });
    openWhereItFits();
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
