import type {
  APIButtonComponent,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
  APISectionComponent,
  APIStringSelectComponent,
} from "discord-api-types/v10";
import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { limits } from "./limits.ts";
import { shorten } from "./shorten.ts";

/** What is left for the rest of a message. */
interface Left {
  text: number;
  components: number;
  readonly customIds: Set<string>;
}

/**
 * A message within every limit of the platform: longer texts end in "…", what has no room or would be refused is left
 * out, from the end. A message that is within them already comes back unchanged.
 */
export function withinLimits(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const left: Left = { text: limits.text, components: limits.components, customIds: new Set() };
  return holdAll(components, left);
}

function holdAll<T extends APIMessageTopLevelComponent | APIComponentInContainer>(
  components: readonly T[],
  left: Left,
): T[] {
  // A section that loses its button comes back as its texts, which may stand wherever it may.
  return components.flatMap((component) => hold(component, left) as T[]);
}

function hold(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
  left: Left,
): (APIMessageTopLevelComponent | APIComponentInContainer)[] {
  if (left.components < 1) return [];
  switch (component.type) {
    case ComponentType.TextDisplay: {
      const content = shortenMarkdown(component.content, left.text);
      if (blank(content)) return [];
      left.text -= content.length;
      left.components -= 1;
      return [content === component.content ? component : { ...component, content }];
    }
    case ComponentType.Section:
      return holdSection(component, left);
    case ComponentType.ActionRow: {
      left.components -= 1;
      const inner = component.components.slice(0, limits.rowButtons).flatMap((part) => {
        if (left.components < 1) return [];
        const fitted =
          part.type === ComponentType.Button
            ? holdButton(part, left)
            : part.type === ComponentType.StringSelect
              ? holdMenu(part, left)
              : part;
        if (fitted) left.components -= 1;
        return fitted ? [fitted] : [];
      });
      if (inner.length > 0) return [{ ...component, components: inner }];
      left.components += 1;
      return [];
    }
    case ComponentType.Container: {
      left.components -= 1;
      const inner = holdAll(component.components, left);
      if (inner.length > 0) return [{ ...component, components: inner }];
      left.components += 1;
      return [];
    }
    default:
      left.components -= 1;
      return [component];
  }
}

function holdSection(section: APISectionComponent, left: Left): (APISectionComponent | APIComponentInContainer)[] {
  const { accessory } = section;
  const fitted = accessory.type === ComponentType.Button ? holdButton(accessory, left) : accessory;
  // The section itself and its accessory.
  const own = fitted ? 2 : 0;
  left.components -= own;
  const texts = holdAll(section.components.slice(0, limits.sectionTexts), left);
  if (fitted && texts.length > 0) return [{ ...section, components: texts, accessory: fitted }];
  left.components += own;
  return texts;
}

function holdButton(button: APIButtonComponent, left: Left): APIButtonComponent | null {
  if (button.style === ButtonStyle.Premium) return button;
  if (blank(button.label) && !button.emoji) return null;
  const label = button.label === undefined ? {} : { label: shorten(button.label, limits.buttonLabel) };
  if (button.style === ButtonStyle.Link) {
    const opens = button.url.length <= limits.buttonUrl && /^https?:\/\//.test(button.url) && URL.canParse(button.url);
    return opens ? { ...button, ...label } : null;
  }
  return takeCustomId(button.custom_id, left) ? { ...button, ...label } : null;
}

function holdMenu(menu: APIStringSelectComponent, left: Left): APIStringSelectComponent | null {
  const values = new Set<string>();
  const options = menu.options
    .filter(({ label, value }) => {
      if (blank(label) || blank(value) || value.length > limits.optionValue || values.has(value)) return false;
      return values.add(value);
    })
    .slice(0, limits.selectOptions)
    .map(({ label, description, ...rest }) => ({
      ...rest,
      label: shorten(label, limits.optionLabel),
      ...(!blank(description) && { description: shorten(description ?? "", limits.optionDescription) }),
    }));
  if (options.length === 0 || !takeCustomId(menu.custom_id, left)) return null;
  const { placeholder, max_values, ...rest } = menu;
  const shown = blank(placeholder) ? {} : { placeholder: shorten(placeholder ?? "", limits.selectPlaceholder) };
  const most = max_values === undefined ? {} : { max_values: Math.min(max_values, options.length) };
  return { ...rest, options, ...shown, ...most };
}

function takeCustomId(id: string, left: Left): boolean {
  if (id === "" || id.length > limits.customId || left.customIds.has(id)) return false;
  left.customIds.add(id);
  return true;
}

function blank(words: string | undefined): boolean {
  return words === undefined || words.trim() === "";
}

/** Cut Markdown: never inside a link or a time stamp, nor between a backslash and its mark, and bold is closed. */
function shortenMarkdown(content: string, room: number): string {
  if (content.length <= room) return content;
  const cut = shorten(content, Math.max(0, room - 2)).replace(/(?:\[[^\]\n]*(?:\]\([^)\n]*)?|<[^>\n]*|\\|\*+)…$/u, "…");
  const stars = cut.replace(/\\./gsu, "").split("**").length - 1;
  return stars % 2 === 1 ? `${cut}**` : cut;
}
