import {
  ApplicationCommandUpdateRequestSchema,
  AvailableLocalesEnumSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
} from "discord-api-spec/zod";
import type { z } from "zod";
import type { ZodMiniType } from "zod/mini";

/** Bodies as Discord itself describes them (its OpenAPI description, as published by `discord-api-spec`). */
const bodies = {
  message: IncomingWebhookInteractionRequestSchema,
  edit: IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  choices: InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  command: ApplicationCommandUpdateRequestSchema,
  locale: AvailableLocalesEnumSchema,
} satisfies Record<string, ZodMiniType>;

export type Described = keyof typeof bodies;

/** One line a breach: where, and what is wrong. A field that the description does not know is a breach too. */
export function againstDescription(what: Described, body: unknown): string[] {
  const checked = bodies[what].safeParse(body);
  return checked.success
    ? unknownFields(body, checked.data, [])
    : checked.error.issues.flatMap((issue) => lines(issue));
}

function lines(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): string[] {
  const path = [...above, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    // The branch that was meant is the one whose literal `type` fits.
    const meant = issue.errors.filter(
      (branch) => !branch.some(({ path: [first, second] }) => first === "type" && !second),
    );
    const [closest = []] = (meant.length > 0 ? meant : issue.errors).toSorted((a, b) => a.length - b.length);
    return closest.flatMap((each) => lines(each, path));
  }
  return [`${path.join(".") || "body"}: ${issue.message}`];
}

/** What was sent and is not in what the schema took over: the schemas drop fields that they do not name. */
function unknownFields(sent: unknown, taken: unknown, path: readonly string[]): string[] {
  if (typeof sent !== "object" || sent === null) return [];
  const kept = (taken ?? {}) as Record<string, unknown>;
  return Object.entries(sent).flatMap(([field, value]) =>
    field in kept
      ? unknownFields(value, kept[field], [...path, field])
      : value === undefined
        ? []
        : [`${[...path, field].join(".")}: not in Discord's description`],
  );
}
