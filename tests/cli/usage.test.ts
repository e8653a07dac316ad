import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { type Invocation, readArguments, UsageError } from "../../src/cli/usage.ts";

const read = (...args: string[]) => readArguments(args, "2024-02-01");

describe("wrong usage says what is wrong", () => {
  test.each<[string[], string]>([
    [[], "No command was given"],
    [["answer"], 'There is no command "answer"; there are ask, quotes'],
    [["ask"], "ask needs a question, or --batch FILE"],
    [["search"], "search needs words to look for, or --batch FILE"],
    [["ask", "x", "--limit", "none"], '--limit must be a whole number from 1 on, not "none"'],
    [["ask", "x", "--limit", "0"], 'not "0"'],
    [["ask", "x", "--limit", "-1"], 'not "-1"'],
    [["ask", "x", "--limit"], "--limit needs a value: --limit 5"],
    [["ask", "x", "--limit", "--json"], "--limit needs a value"],
    [["ask", "x", "--json=yes"], "--json takes no value"],
    [["ask", "x", "--from", "some day"], '--from can\'t read "some day": write 2023'],
    [["ask", "x", "--from", "2024", "--to", "2023"], "comes after"],
    [["ask", "x", "--about", "y"], "ask takes no --about"],
    [["ask", "x", "--colour"], "There is no option --colour"],
    [["ask", "-5 degrees"], "There is no option -5. Words that begin with a dash stand after --"],
    [["ask", "x", "--batch", "f"], "no further words"],
  ])("%j", (args, message) => {
    const fault = (() => {
      try {
        return read(...args);
      } catch (error) {
        return error;
      }
    })();
    expect(fault).toBeInstanceOf(UsageError);
    expect((fault as UsageError).message).toContain(message);
  });
});

test("words that begin with a dash stand after --", () => {
  expect(read("ask", "--json", "--", "--limit", "-5")).toMatchObject({ json: true, q: "--limit -5" });
});

test("dates are read as ranges, from the first day to the last", () => {
  const { from, to } = read("ask", "x", "--from", "2023", "--to", "October 2023") as Invocation;
  expect([from, to]).toEqual(["2023-01-01", "2023-10-31"]);
});

test("help and version are texts", () => {
  expect(read("--help")).toContain("Usage: coverage");
  expect(read("ask", "-h")).toContain("Usage: coverage");
  expect(read("--version")).toBe(`${packageJson.version}\n`);
});
