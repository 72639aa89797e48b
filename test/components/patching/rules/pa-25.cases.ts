import type { RuleCases } from "../../../rules/case.ts";

const entry = {
  patch: "KB5034441",
  owner: "head of operations",
  reason: "breaks the recovery partition",
  expires: "2027-11-24",
};
const excepting = (...exceptions: object[]) => ({ patching: { exceptions } });
const without = (key: keyof typeof entry) =>
  excepting(Object.fromEntries(Object.entries(entry).filter(([name]) => name !== key)));

export const cases: RuleCases = {
  rule: "PA-25",
  accept: [
    { because: "a year ahead is the most", set: excepting(entry) },
    {
      because: "an instance may be left out",
      set: excepting({ ...entry, patch: undefined, instance: "i-0123456789abcdef0", ticket: "OPS-1204" }),
    },
  ],
  reject: [
    { because: "nobody answers for it", set: without("owner") },
    { because: "a blank name is nobody's", set: excepting({ ...entry, owner: "  " }) },
    { because: "nobody says why", set: without("reason") },
    { because: "it has no end", set: without("expires") },
    { because: "its end is more than a year ahead", set: excepting({ ...entry, expires: "2027-11-25" }) },
    { because: "it names nothing", set: without("patch") },
    { because: "it names both", set: excepting({ ...entry, instance: "i-0123456789abcdef0" }) },
    { because: "it is there twice", set: excepting(entry, entry) },
  ],
};
