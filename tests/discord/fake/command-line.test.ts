import { expect, it } from "vitest";
import { readStart } from "./command-line.ts";

it("prints its help", () => {
  expect(readStart(["--help"])).toMatchObject({ status: 0, text: expect.stringContaining("press More") });
});

it.each([
  [[], { text: null, port: 0, alone: false, http: null }],
  [["--port", "4000", "--alone"], { text: null, port: 4000, alone: true, http: null }],
  [["--http", "http://127.0.0.1:3000/x"], { text: null, port: 0, alone: true, http: "http://127.0.0.1:3000/x" }],
])("reads %j", (args, started) => {
  expect(readStart(args)).toEqual(started);
});

it.each([
  [["--colour"], "There is no option --colour."],
  [["--port", "many"], "--port must be a number"],
  [["--port"], "--port must be a number"],
  [["--port", "70000"], "--port must be a number"],
  [["--http"], "--http must be a web address"],
  [["--http", "3000"], "--http must be a web address"],
  [["hello"], 'Nothing is read from "hello"'],
])("refuses %j in words", (args, fault) => {
  expect(readStart(args)).toMatchObject({ status: 2, text: expect.stringContaining(fault) });
});
