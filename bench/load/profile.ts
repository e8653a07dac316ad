import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly url: string } }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Where the time of the thread that speaks with Discord went: shares of its time at work by package or source file, most
 * first. With `--threads 0` it searches as well.
 */
export function busiest(folder: string, most: number): { readonly what: string; readonly share: number }[] {
  // CPU.<date>.<time>.<process>.<thread>.<number>.cpuprofile
  const file = readdirSync(folder).find((name) => name.endsWith(".cpuprofile") && name.split(".").at(-3) === "0");
  if (!file) return [];
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as Profile;
  const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  const spent = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const place = places.get(id) ?? "";
    if (place !== "(idle)") spent.set(place, (spent.get(place) ?? 0) + (timeDeltas[index] ?? 0));
  }
  const total = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return [...spent]
    .map(([what, time]) => ({ what, share: time / total }))
    .sort((a, b) => b.share - a.share)
    .slice(0, most);
}

function placeOf({ url, functionName = "" }: { readonly url: string; readonly functionName?: string }): string {
  const own = /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url)?.[1];
  if (own) return own;
  if (url.startsWith("node:")) return url;
  if (url.startsWith("file:")) return relative(root, fileURLToPath(url));
  return functionName.startsWith("(") ? functionName : "native code";
}
