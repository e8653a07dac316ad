import { describe, expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { Coverage } from "../../src/coverage/coverage.ts";
import { partOf } from "../../src/coverage/part.ts";

const harbour = createArticle(
  "harbour",
  { title: "The harbour", outlet: "Harbour Post", published: "2024-03-01" },
  "“The harbour stays closed until May,” Adam Smith said on Monday.\n\nFishing boats may leave the harbour by day.",
);
const airport = createArticle(
  "airport",
  { title: "The airport", outlet: "Airport Times", published: "2024-04-01" },
  "“The runway opens in June,” Eve Smith said on Tuesday.\n\n“Adam Smith is wrong about the harbour,” Ruth Lee said.",
);
const bare = createArticle("bare", { title: "No outlet" }, "The lighthouse burns every night, as it ever did.");

function covering(...articles: (typeof harbour)[]): Coverage {
  const coverage = new Coverage();
  for (const article of articles) coverage.add(article);
  return coverage;
}

const whole = covering(harbour, airport, bare);
const posts = partOf(whole, ["Harbour Post"]);
const times = partOf(whole, ["Airport Times"]);

describe("a part of a coverage", () => {
  test("holds the articles of its outlets alone", () => {
    expect(posts.holdings().articles).toEqual([harbour]);
    expect(posts.holdings()).toMatchObject({ outlets: [{ name: "Harbour Post", articles: 1 }], last: "2024-03-01" });
    expect(partOf(whole, ["Airport Times", "Harbour Post"]).holdings().articles).toEqual([airport, harbour]);
    expect(partOf(whole, ["Gone"]).holdings().articles).toEqual([]);
  });

  test("answers from them alone", () => {
    expect(whole.ask("when does the runway open").excerpts.map(({ article }) => article)).toContain(airport);
    const answer = posts.ask("when does the runway open");
    expect(answer.answered).toBe(false);
    expect(answer.nearest.map(({ article }) => article)).not.toContain(airport);
    expect(times.ask("when does the runway open").excerpts[0]?.article).toBe(airport);
    expect(posts.ask("when does the runway open", { outlet: "Airport Times" }).reason?.code).toBe(
      "no-articles-in-range",
    );
    expect(partOf(whole, []).ask("when does the runway open").reason?.code).toBe("no-articles-in-range");
  });

  test("quotes and completes those alone whom they quote", () => {
    expect(whole.quotes("Smith").candidates.map(({ name }) => name)).toEqual(["Adam Smith", "Eve Smith"]);
    expect(posts.quotes("Smith").person).toMatchObject({ name: "Adam Smith", quotations: 1 });
    expect(posts.quotes("Eve Smith")).toMatchObject({ quotations: [], reason: { code: "unknown-person" } });
    expect(posts.suggestPeople("", 25).map(({ name }) => name)).toEqual(["Adam Smith"]);
    expect(times.suggestPeople("smith", 25).map(({ name }) => name)).toEqual(["Eve Smith"]);
    expect(posts.suggestOutlets("t", 25)).toEqual(["Harbour Post"]);
  });

  test("tells what others say there of somebody whom it does not quote", () => {
    const { person, quotations, about } = times.quotes("Adam Smith");
    expect([person?.name, person?.quotations, quotations]).toEqual(["Adam Smith", 0, []]);
    expect(about.map(({ text }) => text)).toEqual(["Adam Smith is wrong about the harbour,"]);
  });

  test("grows with its coverage", () => {
    const coverage = covering(harbour);
    const part = partOf(coverage, ["Harbour Post", "Airport Times"]);
    expect(part.suggestPeople("", 25).map(({ name }) => name)).toEqual(["Adam Smith"]);
    expect(part.holdings().articles).toEqual([harbour]);
    coverage.add(airport);
    expect(part.holdings().articles).toEqual([airport, harbour]);
    expect(part.suggestPeople("eve", 25).map(({ name }) => name)).toEqual(["Eve Smith"]);
    expect(partOf(coverage, ["Harbour Post", "Airport Times"])).toBe(part);
  });
});
