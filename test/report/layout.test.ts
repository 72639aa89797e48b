import { expect, test } from "vitest";
import { columns, hanging, plainStyle, printable, wrap } from "../../report/layout.ts";

test("text breaks between words, and a word that is too long is cut", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("arn:aws:backup x", 8)).toEqual(["arn:aws:", "backup x"]);
  expect(wrap("", 8)).toEqual([""]);
});

test("lines after the first hang below its start", () => {
  expect(hanging("  why  ", "one two three four five six seven", 27)).toBe(
    "  why  one two three four\n       five six seven",
  );
});

test("colour takes no room", () => {
  expect(hanging("\u001b[1mab\u001b[22m ", "one two", 40)).toBe("\u001b[1mab\u001b[22m one two");
});

const rows = [
  ["id", "text"],
  ["a", "one two three four five"],
];

test("the last column takes what is left", () => {
  expect(columns(rows, 28, 2)).toBe("  id  text\n  a   one two three four\n      five");
});

test("where too little is left, the last column goes below", () => {
  expect(columns(rows, 26, 2)).toBe("  id\n      text\n  a\n      one two three four\n      five");
});

test("control characters and those that turn the writing direction become visible", () => {
  expect(printable({ text: ["a\u001b[2Jb", "c\u202ed", "e\nf"], number: 1, none: null })).toEqual({
    text: ["a\\u001b[2Jb", "c\\u202ed", "e f"],
    number: 1,
    none: null,
  });
});

test("the plain style has no colour", () => {
  expect(plainStyle.paint("red", "error")).toBe("error");
});
