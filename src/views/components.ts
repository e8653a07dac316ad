import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIButtonComponentWithURL,
  APIComponentInContainer,
  APIContainerComponent,
  APISectionComponent,
  APISelectMenuOption,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from "discord-api-types/v10";
import { ButtonStyle, ComponentType, SeparatorSpacingSize } from "discord-api-types/v10";

export type Button = APIButtonComponentWithCustomId | APIButtonComponentWithURL;

/** The bar beside a message: answers in ink blue, everything else in grey. */
export const accents = { answer: 0x3f6fb5, aside: 0x80848e } as const;

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A thin line. */
export function divider(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

export function row(buttons: readonly Button[]): APIActionRowComponent<Button> {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}

export function menuRow(menu: APIStringSelectComponent): APIActionRowComponent<APIStringSelectComponent> {
  return { type: ComponentType.ActionRow, components: [menu] };
}

export function linkButton(label: string, url: string): APIButtonComponentWithURL {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

export function button(label: string, customId: string): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

export function menu(
  customId: string,
  placeholder: string,
  options: readonly APISelectMenuOption[],
): APIStringSelectComponent {
  return { type: ComponentType.StringSelect, custom_id: customId, placeholder, options: [...options] };
}

/** Text with a button beside it. */
export function section(content: string, accessory: Button): APISectionComponent {
  return { type: ComponentType.Section, components: [text(content)], accessory };
}

export function container(accent: number, components: readonly APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: accent, components: [...components] };
}
