import { inflateSync } from "node:zlib";

/** How many pieces of text stand on each page of a PDF that Chromium has made. */
export function textsPerPage(pdf: Buffer): number[] {
  const bytes = pdf.toString("latin1");
  return [...bytes.matchAll(/\/Type \/Page\b[^]*?\/Contents (?<object>\d+) 0 R/g)].map(
    ({ groups }) => contentOf(bytes, groups?.["object"] ?? "").match(/\bT[jJ]\b/g)?.length ?? 0,
  );
}

function contentOf(bytes: string, object: string): string {
  const head = bytes.search(new RegExp(`(?<!\\d)${object} 0 obj`));
  const start = bytes.indexOf("stream\n", head) + "stream\n".length;
  const end = bytes.indexOf("endstream", start);
  if (head < 0 || start < head || end < 0) throw new Error(`the PDF has no content ${object}`);
  return inflateSync(Buffer.from(bytes.slice(start, end), "latin1")).toString("latin1");
}
