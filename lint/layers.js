import { dirname, posix, relative, resolve, sep } from "node:path";

/** Areas of components/: folders of one shape that know each other by data only. */
const area = /^components\/(?!environment\/)([a-z-]+)\//;

/** The files that act: they register what was specified. Everything else in components/ decides. */
const edge =
  /^components\/(.+\/)?([a-z-]*resources|environment\/(environment|register|classes)|environment\/aws\/providers)\.ts$/;

/** What the files of each folder may import of ours, the most particular folder first. */
const layers = [
  { from: /^environment\//, to: /^environment\// },
  { from: /^components\/environment\//, to: /^(environment|components\/environment)\// },
  { from: area, to: /^(environment|components)\// },
  { from: /^components\//, to: /^(environment|components)\// },
  // Who reports learns of an area through components/*.ts, or a second area would have to be written in here as well.
  { from: /^report\//, to: /^(environment|report)\/|^components\/([^/]+\.ts$|environment\/)/ },
  { from: /^simulator\//, to: /^(environment|simulator)\// },
  {
    from: /^cli\//,
    to: /^(environment|report|simulator|cli)\/|^components\/([^/]+\.ts$|environment\/)|^package\.json$/,
  },
  { from: /^stacks\//, to: /^(environment|components|report|stacks)\// },
];

/** Folders whose files may run Pulumi's code. */
const runsPulumi = /^(stacks|simulator|bench|test)\//;

/**
 * Why a file may not import another, or undefined where it may. Paths are relative to the project's folder; a package is
 * given by its name. Types may be imported where values may not, because nothing of them is left at run time.
 */
function refusal(file, target, typeOnly) {
  if (target.startsWith("@pulumi/")) {
    if (typeOnly || runsPulumi.test(file) || edge.test(file)) return undefined;
    return "this file decides and creates nothing: it may know Pulumi's types, and no more";
  }
  const layer = layers.find(({ from }) => from.test(file));
  if (layer !== undefined && !layer.to.test(target)) {
    return `${file.split("/")[0]}/ may not import ${target.split("/")[0]}/`;
  }
  if (edge.test(target) && !typeOnly && !edge.test(file) && !runsPulumi.test(file)) {
    return "resources are registered by stacks/program.ts alone: import what is specified instead";
  }
  const [, own] = area.exec(file) ?? [];
  const [, other] = area.exec(target) ?? [];
  if (own === undefined || other === undefined || own === other) return undefined;
  if (typeOnly && target.endsWith("/intent.ts")) return undefined;
  return `areas know each other by data: ${own} may import the types of ${other}/intent.ts only`;
}

function isTypeOnly(node) {
  if ((node.importKind ?? node.exportKind) === "type") return true;
  const names = node.specifiers ?? [];
  return names.length > 0 && names.every((one) => (one.importKind ?? one.exportKind) === "type");
}

/** ESLint rule: who may import whom, as docs/explanation/architecture.md says it. */
export const layersRule = {
  meta: { type: "problem", schema: [], messages: { refused: "{{why}}." } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join(posix.sep);
    const check = (node, typeOnly) => {
      const source = node.source?.value;
      if (typeof source !== "string") return;
      const target = source.startsWith(".")
        ? relative(context.cwd, resolve(dirname(context.filename), source))
            .split(sep)
            .join(posix.sep)
        : source;
      if (!source.startsWith(".") && !source.startsWith("@pulumi/")) return;
      const why = refusal(file, target, typeOnly);
      if (why !== undefined) context.report({ node, messageId: "refused", data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, isTypeOnly(node)),
      ImportExpression: (node) => check(node, false),
    };
  },
};
