import { ComponentType } from "discord-api-types/v10";
import { everyComponent, type FakeMessage } from "./world.ts";

/**
 * The whole label that somebody means who typed the beginning of it, in any case of letters.
 *
 * @throws Error that names what there is, where it fits none or several
 */
export function labelMeant(kind: "press" | "choose", typed: string, message: FakeMessage): string {
  const labels = [...new Set(kind === "press" ? buttons(message) : entries(message))];
  const what = kind === "press" ? "button" : "menu entry";
  const wanted = typed.trim().toLowerCase();
  const exact = labels.find((label) => label.toLowerCase() === wanted);
  const fitting = exact === undefined ? labels.filter((label) => label.toLowerCase().startsWith(wanted)) : [exact];
  if (fitting.length === 1) return fitting[0]!;
  if (labels.length === 0) throw new Error(`The last message has no ${what}.`);
  const [fault, shown] =
    fitting.length > 0
      ? [`Several begin with "${typed}"`, fitting]
      : [`No ${what} of the last message begins with "${typed}"; it has`, labels];
  throw new Error(`${fault}: ${shown.join(", ")}`);
}

/** Those that lead to a page are none to press here. */
function buttons({ components }: FakeMessage): string[] {
  return everyComponent(components)
    .filter(({ type, custom_id }) => type === ComponentType.Button && custom_id !== undefined)
    .map(({ label }) => String(label));
}

function entries({ components }: FakeMessage): string[] {
  return everyComponent(components)
    .filter(({ type }) => type === ComponentType.StringSelect)
    .flatMap(({ options }) => (options as { label: string }[]).map(({ label }) => label));
}
