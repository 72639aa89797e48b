import { hanging, type TextStyle } from "../../report/layout.ts";

interface Listed {
  readonly urn: string;
  readonly type: string;
  readonly parent?: string;
  readonly protect?: boolean;
}

/** Resources below their parents, those of one type together, and how many they are. */
export function resourceTree(resources: readonly Listed[], style: TextStyle): string {
  const sorted = resources.toSorted(
    (one, other) => one.type.localeCompare(other.type, "en") || one.urn.localeCompare(other.urn, "en"),
  );
  const children = Map.groupBy(sorted, ({ parent }) => parent ?? "");
  const known = new Set(resources.map(({ urn }) => urn));
  const roots = sorted.filter(({ parent }) => parent === undefined || !known.has(parent));
  const lines = (resource: Listed, depth: number): string[] => [
    line(resource, depth, style.width),
    ...(children.get(resource.urn) ?? []).flatMap((child) => lines(child, depth + 1)),
  ];
  return [
    ...roots.flatMap((root) => lines(root, 0)),
    "",
    style.paint("bold", `${resources.length} resources, all to be created`),
  ].join("\n");
}

function line({ urn, type, protect }: Listed, depth: number, width: number): string {
  const name = urn.split("::").at(-1) ?? urn;
  const kind = type.split(":").at(-1) ?? type;
  const indent = "  ".repeat(depth);
  return hanging(`${indent}+ `, `${kind}  ${name}${protect === true ? "  (protected)" : ""}`, width);
}
