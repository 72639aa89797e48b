import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explanationPage, isExplanationPage } from "../../../../report/explain/html/page.ts";
import type { PageContent } from "../../../../report/explain/html/section.ts";
import { shipped } from "../../../components/planned.ts";
import { hostile, hostilePage, numbered, replaced } from "./hostile.ts";
import { contentOf, fullContent } from "./pages.ts";

/** The page's tags, in order; what stands between them left out. */
function tagsOf(page: string): string[] {
  return page.slice(page.indexOf("</style>")).match(/<[^>]*>/g) ?? [];
}

function headingsOf(page: string): string[] {
  return [...page.matchAll(/<h(?<level>\d)[^>]*>(?<text>[^<]*)</g)].map(
    ({ groups }) => `${groups?.["level"] ?? ""} ${groups?.["text"] ?? ""}`,
  );
}

const everything = explanationPage(fullContent());

describe("a page is safe", () => {
  test("whatever an environment says, the tags are the same", () => {
    // A long text may break where a short one does not: all are long.
    const long = (index: number, text: string) => `${numbered(index)}${text}${"x".repeat(30)}`;
    const harmless = replaced(fullContent(), (index) => long(index, ""));
    const tags = tagsOf(explanationPage(harmless));
    const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.constant(hostile));
    fc.assert(
      fc.property(anyText, (text) => {
        const page = explanationPage(replaced(fullContent(), (index) => long(index, text)));
        expect(tagsOf(page)).toEqual(tags);
      }),
      { numRuns: 50 },
    );
  });

  test("its policy allows the one style sheet that it has, and nothing else", () => {
    for (const page of [everything, hostilePage()]) {
      const [, style = ""] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
      const hash = createHash("sha256").update(style).digest("base64");
      expect(
        page.includes(
          `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; ` +
            `base-uri 'none'; form-action 'none'">`,
        ),
      ).toBe(true);
      expect(page.match(/<style/g)).toHaveLength(1);
      const tags = tagsOf(page).join("");
      expect(tags).not.toMatch(/<script|<link|<img|<iframe| style=| on\w+="| src=|href="(?!#)/);
    }
  });

  test("what moves a cursor or turns the direction of text is made visible", () => {
    const page = explanationPage(replaced(fullContent(), (index) => `${numbered(index)}\u202e\u001b[2J\0`));
    expect(page).not.toMatch(/[\u202e\u001b\0]/);
    expect(page.includes("\\u202e\\u001b[2J\\u0000")).toBe(true);
  });
});

describe("a page is the same", () => {
  test("for the same content", () => {
    expect(explanationPage(fullContent())).toBe(everything);
  });

  test("and known again, whatever it tells", () => {
    expect(isExplanationPage(everything)).toBe(true);
    expect(isExplanationPage(hostilePage())).toBe(true);
    expect(isExplanationPage("")).toBe(false);
    expect(isExplanationPage('<!doctype html>\n<html lang="en">\n<head>\n<title>Contract</title>')).toBe(
      false,
    );
  });
});

test("every question has its section, every section its link", () => {
  const headings = headingsOf(everything);
  expect(headings[0]).toBe("1 biolab, prod: what is protected, and when");
  const links = [...everything.matchAll(/<a href="#(?<id>[^"]+)">(?<text>[^<]+)<\/a>/g)];
  expect(links.map(({ groups }) => `2 ${groups?.["text"] ?? ""}`)).toEqual(
    headings.filter((heading) => heading.startsWith("2")),
  );
  for (const { groups } of links)
    expect(everything.includes(`<section id="${groups?.["id"] ?? ""}"`)).toBe(true);
});

test("what there is nothing to say about has no section", () => {
  const content = contentOf(shipped("biolab-prod"));
  const page = explanationPage({
    calendar: [],
    explanation: {
      ...content.explanation,
      ...{ workloads: [], plans: [], vaults: [], freezes: [], overrides: [], resources: [], assumed: [] },
      ...{ rings: [], proof: undefined, failover: undefined, monitoring: undefined },
    },
  });
  expect(headingsOf(page)).toEqual(["1 biolab, prod: what is protected, and when"]);
});

test("a promise that is not kept is said in words", () => {
  const content = contentOf(shipped("biolab-prod"));
  const workloads = content.explanation.workloads.map((each) =>
    each.id === "lims-app" ? { ...each, promised: { ...each.promised, rpoMinutes: 60 } } : each,
  );
  const page = explanationPage({ ...content, explanation: { ...content.explanation, workloads } });
  expect(page.includes("✗ missed")).toBe(true);
  expect(page.includes("<strong>4 of 5</strong><span>recovery point promises kept</span>")).toBe(true);
});

test.each<[string, string]>([
  ["an exemption", "rebuilt (approved by owner)"],
  ["a retired vault", "kept until 2027-05-01: now bronze"],
  ["somebody else's vault", "arn:aws:backup:eu-central-1:111122223333:backup-vault:theirs"],
  ["a lock that is owed", "compliance is owed"],
  ["an exception that ends soon", "renew or remove it soon"],
  ["a collision", "urn:pulumi:other::upkeep::aws:sns/topic:Topic::alarms"],
  ["what leaves", "an entry gone of backup.retired, tier gold, until 2027-05-01: no plan"],
  ["an air-gapped vault", "<strong>air-gapped</strong>: copies alone"],
  ["a ring on demand", "passes, unless somebody released an emergency patch set"],
  ["when the customer is told", 'data-label="Customer told by"'],
  ["what no test restores", "it is exempt"],
  ["a failover that takes too long", '</strong>: <span class="bad">✗ missed</span>'],
  ["an alarm", ">Severity 2</th>"],
  ["a level that nobody holds", "nobody is named"],
  ["what is not watched", "its class is not said"],
  ["when nobody is called", "2026-12-09 to 2026-12-16, 2 times"],
  ["a finding", "workloads[0].arn: something is odd"],
])("it tells of %s", (_, text) => {
  expect(everything.includes(text)).toBe(true);
});

test("every resource, workload and assumption of a stack stands on its page", () => {
  const { explanation }: PageContent = contentOf(shipped("fieldcapture-prod"));
  const page = explanationPage(contentOf(shipped("fieldcapture-prod")));
  for (const { name } of explanation.resources) expect(page.includes(`<code>${name}</code>`)).toBe(true);
  for (const { id } of explanation.workloads) expect(page.includes(id)).toBe(true);
  expect(page.match(/<li>[^<]+\.<\/li>/g)).toHaveLength(explanation.assumed.length);
});

test("the failover is told step by step, each with what it waits for", () => {
  const { explanation } = contentOf(shipped("telecom-prod"));
  const page = explanationPage({ calendar: [], explanation });
  const { steps = [] } = explanation.failover ?? {};
  expect(steps.length).toBeGreaterThan(10);
  expect(page.includes(`Every step of the plan (${steps.length})`)).toBe(true);
  for (const { id, undo = "" } of steps) {
    expect(page).toContain(`<th scope="row" role="rowheader"><code>${id}</code></th>`);
    expect(page).toContain(undo.replaceAll("'", "&#39;"));
  }
});

test("the calendar draws when nobody is called, and the next drill", () => {
  const page = explanationPage(contentOf(shipped("telecom-prod"), "2027-01-20T12:00:00Z"));
  const lanes = [...page.matchAll(/class="lane-name"[^>]*>([^<]*)/g)].map(([, name]) => name);
  for (const ring of ["canary", "pilot", "broad"]) expect(lanes).toContain(`Monitoring mute ${ring}`);
  expect(lanes).toContain("Recovery drill");
});
