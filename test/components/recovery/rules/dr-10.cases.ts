import type { RuleCases } from "../../../rules/case.ts";
import { trafficOf } from "./parts.ts";

const alias = { name: "lb.example.com", zoneId: "Z215JYRZR1TBD5" };

export const cases: RuleCases = {
  rule: "DR-10",
  accept: [
    { because: "60 s are short enough", set: trafficOf({}, {}, { ttl: 60 }) },
    { because: "60 s are the default", set: trafficOf() },
    {
      because: "the second side has a reason",
      set: trafficOf({}, { check: undefined, uncheckedBecause: "a static page" }),
    },
    {
      because: "both are aliases",
      set: trafficOf({ values: undefined, alias }, { values: undefined, alias }),
    },
    {
      because: "somebody else's checks are checks",
      set: trafficOf(
        { check: { id: "01234567-89ab-cdef-0123-456789abcdef" } },
        { check: { id: "11234567-89ab-cdef-0123-456789abcdef" } },
      ),
    },
  ],
  reject: [
    { because: "61 s are too long", set: trafficOf({}, {}, { ttl: 61 }) },
    { because: "the first side has no check", set: trafficOf({ check: undefined }) },
    {
      because: "a reason is no check of the first",
      set: trafficOf({ check: undefined, uncheckedBecause: "a static page" }),
    },
    { because: "the second side has neither check nor reason", set: trafficOf({}, { check: undefined }) },
    { because: "one side is an alias", set: trafficOf({}, { values: undefined, alias }) },
    { because: "a side has values and an alias", set: trafficOf({}, { alias }) },
    { because: "a side has neither", set: trafficOf({}, { values: undefined }) },
  ],
};
