import { type APIMessageTopLevelComponent, ComponentType } from "discord-api-types/v10";
import type { Words } from "../words/words.ts";
import { withinLimits } from "./budget.ts";
import { text } from "./components.ts";
import { muted } from "./markdown.ts";

/**
 * A reply with a line that says how many articles it comes from while others are still being read. The line stands below the
 * heading, which buttons read, and so before whatever may have to give way.
 */
export function stillReading(
  components: readonly APIMessageTopLevelComponent[],
  read: number,
  of: number,
  words: Words,
): APIMessageTopLevelComponent[] {
  const line = text(muted(words.reading(read, of)));
  const [top, ...rest] = components;
  if (top?.type !== ComponentType.Container) return withinLimits([...components, line]);
  const [heading, ...parts] = top.components;
  return withinLimits([{ ...top, components: [...(heading ? [heading] : []), line, ...parts] }, ...rest]);
}
