import { ButtonStyle, ComponentType } from "discord-api-types/v10";

/** A component as sent: any JSON object with a type. */
export interface Sent {
  readonly type: number;
  readonly [field: string]: unknown;
}

/** What Discord's prose asks of Components V2 beyond its API description (https://docs.discord.com/developers/components/reference). */
export function componentBreaches(components: readonly Sent[]): string[] {
  const all = components.flatMap(withNested);
  return [...totals(all), ...distinct(all), ...all.flatMap(each)];
}

function withNested(component: Sent): Sent[] {
  const { components, accessory } = component as { components?: Sent[]; accessory?: Sent };
  return [component, ...(components ?? []).flatMap(withNested), ...(accessory ? withNested(accessory) : [])];
}

function totals(all: readonly Sent[]): string[] {
  const text = all.reduce(
    (sum, { type, content }) => sum + (type === ComponentType.TextDisplay ? lengthOf(content) : 0),
    0,
  );
  return [
    ...(all.length > 40 ? [`${all.length} components, nested ones counted; 40 at most`] : []),
    ...(text > 4000 ? [`${text} characters of text; 4,000 at most`] : []),
  ];
}

function distinct(all: readonly Sent[]): string[] {
  const repeated = (field: string) => {
    const values = all.map((component) => component[field]).filter((value) => value !== undefined && value !== null);
    return values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${field} ${value} twice`);
  };
  return [...repeated("custom_id"), ...repeated("id")];
}

function each(component: Sent): string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return blank(component.content) ? ["a text display of nothing but blanks"] : [];
    case ComponentType.ActionRow:
      return rowBreaches(component.components as Sent[]);
    case ComponentType.Button:
      return buttonBreaches(component);
    case ComponentType.StringSelect:
      return selectBreaches(component);
    default:
      return [];
  }
}

function rowBreaches(inside: readonly Sent[]): string[] {
  const selects = inside.filter(({ type }) => type !== ComponentType.Button).length;
  return selects > 0 && inside.length > 1 ? ["a select menu shares its row"] : [];
}

function buttonBreaches({ style, label, emoji, custom_id, url, sku_id }: Sent): string[] {
  const breaches: string[] = [];
  if (style === ButtonStyle.Premium) return sku_id ? [] : ["a premium button without sku_id"];
  if (blank(label) && !emoji) breaches.push("a button with neither label nor emoji");
  if (style === ButtonStyle.Link) {
    if (custom_id !== undefined) breaches.push("a link button with a custom_id");
    if (typeof url !== "string") breaches.push("a link button without url");
    else if (!/^(https?|discord):\/\/\S+$/u.test(url)) breaches.push("a link button with a url that is no link");
  } else {
    if (url !== undefined) breaches.push("a url on a button that is no link");
    if (typeof custom_id !== "string") breaches.push("a button without custom_id");
  }
  return breaches;
}

function selectBreaches({ options, min_values = 1, max_values = 1, placeholder }: Sent): string[] {
  const entries = options as readonly { value: string; label: string; default?: boolean }[];
  const values = new Set(entries.map(({ value }) => value));
  const chosen = entries.filter((entry) => entry.default).length;
  return [
    ...(values.size < entries.length ? ["a select menu with one value twice"] : []),
    ...(entries.some(({ label, value }) => blank(label) || blank(value)) ? ["a select menu with a blank option"] : []),
    ...((min_values as number) > (max_values as number) ? ["min_values over max_values"] : []),
    ...((max_values as number) > entries.length ? ["max_values over the number of options"] : []),
    ...(chosen > (max_values as number) ? ["more default options than max_values"] : []),
    ...(placeholder !== undefined && blank(placeholder) ? ["a blank placeholder"] : []),
  ];
}

const lengthOf = (value: unknown) => (typeof value === "string" ? value.length : 0);
const blank = (value: unknown) => typeof value !== "string" || value.trim() === "";
