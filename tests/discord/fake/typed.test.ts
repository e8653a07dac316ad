import { expect, it } from "vitest";
import { readTyped } from "./typed.ts";

const option = (name: string, type = 3) => ({ name, type, description: name });
const commands = [
  { name: "ask", description: "Ask", options: [option("question"), option("outlet"), option("private", 5)] },
  { name: "sources", description: "Sources" },
  { type: 3, name: "Find in coverage" },
];

it.each([
  [
    "/ask question: why: and how outlet: CNN private: true",
    { kind: "slash", name: "ask", options: { question: "why: and how", outlet: "CNN", private: true } },
  ],
  ["/ask why", { kind: "slash", name: "ask", options: { question: "why" } }],
  ["/sources", { kind: "slash", name: "sources", options: {} }],
  [
    "? /ask question: x outlet: Al J",
    { kind: "complete", name: "ask", option: "outlet", typed: "Al J", others: { question: "x" } },
  ],
  ["on what he wrote", { kind: "use", name: "Find in coverage", text: "what he wrote" }],
  ["press More excerpts", { kind: "press", what: "More excerpts" }],
  ["/gone", null],
  ["", null],
])("reads %j", (line, typed) => {
  expect(readTyped(line, commands)).toEqual(typed);
});
