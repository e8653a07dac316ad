import { ComponentType, MessageFlags } from "discord-api-types/v10";
import type { FakeComponent, FakeMessage } from "./world.ts";

/** A message for a terminal: its texts as sent, buttons and menus in brackets. */
export function showMessage({ components, flags }: FakeMessage): string {
  const lines = components.flatMap(showComponent);
  return [...(flags & MessageFlags.Ephemeral ? ["(only you see this)"] : []), ...lines].join("\n");
}

function showComponent(component: FakeComponent): string[] {
  const inside = component.components ?? [];
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [String(component.content)];
    case ComponentType.Separator:
      return ["----"];
    case ComponentType.ActionRow:
      return [inside.flatMap(showComponent).join(" ")];
    case ComponentType.Button:
      return [component.url ? `[${component.label}](${component.url})` : `[${component.label}]`];
    case ComponentType.StringSelect:
      return [`[${(component.options as { label: string }[]).map(({ label }) => label).join(" | ")}]`];
    case ComponentType.Section:
      return [...inside.flatMap(showComponent), ...(component.accessory ? showComponent(component.accessory) : [])];
    default:
      return inside.flatMap(showComponent);
  }
}
