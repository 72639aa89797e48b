import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { ObjectShape, Shape } from "../shape.ts";

const sdk = dirname(fileURLToPath(import.meta.resolve("@pulumi/aws/package.json")));
const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(join(sdk, file), "utf8"), ts.ScriptTarget.Latest, true);

/** Interfaces of types/input.d.ts by their full name, `backup.PlanRule`. */
function collectInputs(): Map<string, ts.InterfaceDeclaration> {
  const found = new Map<string, ts.InterfaceDeclaration>();
  const visit = (node: ts.Node, prefix: string): void => {
    if (ts.isInterfaceDeclaration(node)) found.set(`${prefix}${node.name.text}`, node);
    else if (ts.isModuleDeclaration(node))
      ts.forEachChild(node, (child) => {
        visit(child, `${prefix}${node.name.text}.`);
      });
    else
      ts.forEachChild(node, (child) => {
        visit(child, prefix);
      });
  };
  visit(parse("types/input.d.ts"), "");
  return found;
}

let collected: Map<string, ts.InterfaceDeclaration> | undefined;
const inputs = () => (collected ??= collectInputs());

function objectShape(declaration: ts.InterfaceDeclaration): ObjectShape {
  const members = declaration.members.filter(ts.isPropertySignature).map((member): [string, Shape] => {
    const name = (member.name as ts.Identifier | ts.StringLiteral).text;
    return [member.questionToken ? `${name}?` : name, member.type ? shapeOf(member.type) : "any"];
  });
  return Object.fromEntries(members);
}

const PLAIN = new Map<ts.SyntaxKind, Shape>([
  [ts.SyntaxKind.StringKeyword, "string"],
  [ts.SyntaxKind.NumberKeyword, "number"],
  [ts.SyntaxKind.BooleanKeyword, "boolean"],
]);

function shapeOf(node: ts.TypeNode): Shape {
  if (ts.isArrayTypeNode(node)) return { list: shapeOf(node.elementType) };
  if (ts.isUnionTypeNode(node)) return unionShape(node);
  if (ts.isTypeLiteralNode(node)) {
    const index = node.members.find(ts.isIndexSignatureDeclaration);
    return index ? { map: shapeOf(index.type) } : "any";
  }
  if (ts.isTypeReferenceNode(node)) return referenceShape(node);
  return PLAIN.get(node.kind) ?? "any";
}

/** `T | undefined` is T; `string | enums.X` and `string | Topic` are strings; `string | PolicyDocument` is anything. */
function unionShape(node: ts.UnionTypeNode): Shape {
  const parts = node.types.filter((type) => type.kind !== ts.SyntaxKind.UndefinedKeyword);
  if (parts.some((type) => ts.isTypeReferenceNode(type) && nameOf(type).endsWith("PolicyDocument")))
    return "any";
  const shapes = parts.map(shapeOf);
  return shapes.find((shape) => shape !== "any") ?? "any";
}

function nameOf(node: ts.TypeReferenceNode): string {
  const parts = (name: ts.EntityName): string =>
    ts.isIdentifier(name) ? name.text : `${parts(name.left)}.${name.right.text}`;
  return parts(node.typeName);
}

function referenceShape(node: ts.TypeReferenceNode): Shape {
  const name = nameOf(node);
  const argument = node.typeArguments?.[0];
  if (name === "pulumi.Input" && argument) return shapeOf(argument);
  if (name === "ARN" || name.startsWith("enums.")) return "string";
  const declaration = inputs().get(name.replace(/^inputs\./, ""));
  return declaration ? { object: objectShape(declaration) } : "any";
}

function resourceShape(token: string): { inputs: ObjectShape; outputs: string[] } {
  const [, path = "", className = ""] = token.split(":");
  const file = parse(`${path}.d.ts`);
  const args = file.statements.find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === `${className}Args`,
  );
  const resource = file.statements.find(
    (node) => ts.isClassDeclaration(node) && node.name?.text === className,
  );
  if (!args || !resource) throw new Error(`${token}: ${path}.d.ts has no ${className} with arguments`);
  return {
    inputs: objectShape(args as ts.InterfaceDeclaration),
    outputs: (resource as ts.ClassDeclaration).members
      .filter(ts.isPropertyDeclaration)
      .map(outputName)
      .sort(),
  };
}

/** The output's name, with `?` where the cloud may leave it out. */
function outputName(member: ts.PropertyDeclaration): string {
  const optional = /\bundefined\b/.test(member.type?.getText() ?? "");
  return `${(member.name as ts.Identifier).text}${optional ? "?" : ""}`;
}

/** The shapes of the types behind `tokens`, as the declarations of @pulumi/aws state them: one JSON document a line. */
export function readShapes(tokens: readonly string[]): string {
  const lines = tokens.toSorted().map((token) => JSON.stringify({ token, ...resourceShape(token) }));
  return `${lines.join("\n")}\n`;
}
