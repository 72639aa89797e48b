import { cpus, totalmem } from "node:os";

/** One line that says what a figure was measured on. */
export function machine(): string {
  const [cpu, ...others] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${process.platform} ${process.arch}, ${others.length + 1} x ${cpu?.model ?? "unknown"}, ${memory} GiB, Node ${process.versions.node}`;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
