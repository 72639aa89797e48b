import type { TextStyle } from "../../report/layout.ts";

interface Listed {
  readonly urn: string;
  readonly type: string;
  readonly parent?: string;
  readonly protect?: boolean;
}

/** Resources below their parents, as Pulumi's own preview shows them, and how many they are. */
export function resourceTree(resources: readonly Listed[], style: TextStyle): string {
  const children = Map.groupBy(resources, ({ parent }) => parent ?? "");
  const known = new Set(resources.map(({ urn }) => urn));
  const roots = resources.filter(({ parent }) => parent === undefined || !known.has(parent));
  const lines = (resource: Listed, depth: number): string[] => [
    line(resource, depth, style),
    ...(children.get(resource.urn) ?? []).flatMap((child) => lines(child, depth + 1)),
  ];
  return [
    ...roots.flatMap((root) => lines(root, 0)),
    "",
    style.paint("bold", `${resources.length} resources, all to be created`),
  ].join("\n");
}

function line({ urn, type, protect }: Listed, depth: number, style: TextStyle): string {
  const name = urn.split("::").at(-1) ?? urn;
  const [last = type] = type.split(":").slice(-1);
  return `${"  ".repeat(depth)}${name}  ${style.paint("dim", last)}${protect === true ? "  protected" : ""}`;
}
