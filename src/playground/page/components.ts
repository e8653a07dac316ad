import type {
  APIButtonComponent,
  APIComponentInActionRow,
  APIComponentInContainer,
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APISectionComponent,
  APISeparatorComponent,
  ComponentType,
} from "discord-api-types/v10";
import { element, icon } from "./dom.ts";
import { newTab, renderMarkdown } from "./markdown/render.ts";
import { renderSelectMenu } from "./select-menu.ts";
import type { Components } from "./wire.ts";

/** Discord's numbers; its own enum is not a thing that a browser could load. */
export const type = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  section: 9,
  text: 10,
  separator: 14,
  container: 17,
} as const satisfies Record<string, ComponentType>;

/** A press on a button (no values) or a choice in a menu. */
export type Press = (customId: string, values: readonly string[]) => void;

/** A message's components as Discord shows them. */
export function renderComponents(components: Components, press: Press): HTMLElement[] {
  return components.map((component) => renderComponent(component, press));
}

function renderComponent(component: APIMessageTopLevelComponent | APIComponentInContainer, press: Press): HTMLElement {
  switch (component.type) {
    case type.text:
      return renderMarkdown(component.content);
    case type.container:
      return renderContainer(component, press);
    case type.section:
      return renderSection(component, press);
    case type.separator:
      return renderSeparator(component);
    case type.actionRow:
      return element("div", { class: "action-row" }, ...component.components.map((part) => renderPart(part, press)));
    default:
      return unknown(component.type);
  }
}

function renderContainer({ accent_color, components }: APIContainerComponent, press: Press): HTMLElement {
  const parts = components.map((component) => renderComponent(component, press));
  const container = element("div", { class: "container" }, ...parts);
  if (typeof accent_color === "number") {
    container.classList.add("accented");
    container.style.setProperty("--accent", `#${accent_color.toString(16).padStart(6, "0")}`);
  }
  return container;
}

function renderSection({ components, accessory }: APISectionComponent, press: Press): HTMLElement {
  const texts = components.map(({ content }) => renderMarkdown(content));
  return element(
    "div",
    { class: "section" },
    element("div", { class: "section-texts" }, ...texts),
    accessory.type === type.button ? renderButton(accessory, press) : unknown(accessory.type),
  );
}

function renderSeparator({ divider = true, spacing = 1 }: APISeparatorComponent): HTMLElement {
  const size = spacing === 2 ? "large" : "small";
  return divider ? element("hr", { class: `separator ${size}` }) : element("div", { class: `gap ${size}` });
}

function renderPart(part: APIComponentInActionRow, press: Press): HTMLElement {
  if (part.type === type.button) return renderButton(part, press);
  if (part.type === type.stringSelect) return renderSelectMenu(part, press);
  return unknown(part.type);
}

const styles: Readonly<Record<number, string>> = { 1: "primary", 2: "secondary", 3: "success", 4: "danger" };

function renderButton(button: APIButtonComponent, press: Press): HTMLElement {
  const label = "label" in button ? (button.label ?? "") : "";
  const emoji = "emoji" in button && button.emoji?.name ? element("span", { class: "emoji" }, button.emoji.name) : null;
  if ("url" in button) {
    const usable = /^https?:\/\//i.test(button.url) && !button.disabled;
    const place = usable ? newTab(button.url) : { "aria-disabled": "true" };
    return element("a", { class: "button secondary", dir: "auto", ...place }, emoji, label, icon("open"));
  }
  const style = styles[button.style] ?? "secondary";
  const customId = "custom_id" in button ? button.custom_id : null;
  const control = element(
    "button",
    { class: `button ${style}`, type: "button", dir: "auto", disabled: button.disabled || customId === null },
    emoji,
    label,
  );
  if (customId !== null) {
    control.dataset.customId = customId;
    control.addEventListener("click", () => press(customId, []));
  }
  return control;
}

/** Better a gap that says so than a reply that looks whole. */
function unknown(kind: number): HTMLElement {
  return element("div", { class: "unknown" }, `Discord shows a component of type ${kind} here; this page does not.`);
}
