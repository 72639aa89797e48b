import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-04",
  accept: [
    { because: "a date stands in quotes", replace: ['"2027-03-31"', "'2027-03-31'"] },
    {
      because: "a word that YAML 1.1 took for a boolean is text in both",
      replace: ["reason: yearly audit", "reason: yes"],
    },
    {
      because: "octal, hexadecimal and exponents of YAML 1.2 are read alike",
      replace: ["count: 4", "count: 0x4"],
    },
    {
      because: "other namespaces are others' business",
      replace: ["config:", "config:\n  other:since: 2026-11-24"],
    },
  ],
  reject: [
    { because: "a bare date becomes an instant", replace: ['"2027-03-31"', "2027-03-31"] },
    { because: "a bare edition becomes octal", replace: ["count: 4", "count: 010"] },
    { because: "underscores make a number", replace: ["yearly audit", "1_000"] },
    { because: "a number of base 2 is one of YAML 1.1", replace: ["yearly audit", "0b101"] },
    { because: "an account with a leading zero loses it", replace: ['"999999999999"', "099999999999"] },
    { because: "too many digits are rounded", replace: ["count: 4", "count: 9007199254740993"] },
    { because: "infinity is no number of JSON", replace: ["count: 4", "count: .inf"] },
    { because: "a key is a number", replace: ["{App: records}", "{1: records}"] },
    { because: "a key is a date", replace: ["{App: records}", "{2026-11-24: records}"] },
    { because: "a mapping is merged", replace: ["{App: records}", "{<<: {App: records}}"] },
    { because: "a tag converts", replace: ["yearly audit", "!!binary aGVsbG8="] },
    { because: "an escape is unknown to Go", replace: ["yearly audit", '"audit 1\\/2"'] },
  ],
};
