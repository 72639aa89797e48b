/** Whether a line ends here, or the text. */
export function isLineEnd(text: string, at: number): boolean {
  const character = text[at];
  return character === undefined || character === "\n" || character === "\r";
}

export function isBlank(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\t" || isLineEnd(text, at);
}

export function wordEnd(text: string, from: number): number {
  let at = from;
  while (!isBlank(text, at)) at += 1;
  return at;
}

/** Start of the next line, or the end of the text. */
export function nextLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end + 1;
}

/** Position of the quote that closes the string opened at `from`, or the end of a text that has none. */
export function stringEnd(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\" && quote === '"') at += 1;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== "'") return at;
      at += 1;
    }
  }
  return text.length;
}

/** Start of the first line that is no longer part of a block scalar: neither blank nor deeper than its parent. */
export function blockScalarEnd(text: string, from: number, parentColumn: number): number {
  let at = from;
  while (at < text.length) {
    let content = at;
    while (text[content] === " ") content += 1;
    if (!isLineEnd(text, content) && content - at <= parentColumn) return at;
    at = nextLine(text, content);
  }
  return at;
}
