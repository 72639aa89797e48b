import tseslint from "typescript-eslint";

const folders =
  "environment|components|stacks|policies|runbooks|service|report|fleet|simulator|cli|test|bench";

/** Refuses imports of our own folders but those named. A path leads out of a folder where it begins with `../`. */
const onlyFrom = (...allowed) => {
  const others = folders.split("|").filter((folder) => !allowed.includes(folder));
  return {
    regex: `^(\\.\\./)+(${others.join("|")})/`,
    message: `Only ${allowed.join(", ")} may be imported here.`,
  };
};

const noEdges = {
  regex: "(^|/)(aws|azure)/[a-z-]*resources\\.ts$",
  message: "Resources are registered by stacks/program.ts alone; import what is specified instead.",
};

const noCloud = {
  regex: "^@pulumi/",
  allowTypeImports: true,
  message: "This file decides and creates nothing: it may know Pulumi's types, and no more.",
};

const restrict = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
});

/** The files that act: they register what was specified. */
const edges = [
  "components/**/*resources.ts",
  "components/environment/environment.ts",
  "components/environment/register.ts",
  "components/environment/aws/providers.ts",
];

export default tseslint.config(
  { ignores: ["node_modules", ".upkeep", "coverage"] },
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  restrict(["environment/**/*.ts"], [onlyFrom("environment"), noCloud]),
  restrict(["components/**/*.ts"], [onlyFrom("environment", "components"), noEdges, noCloud], edges),
  restrict(
    ["components/environment/**/*.ts"],
    [
      onlyFrom("environment", "components"),
      noCloud,
      {
        regex: "^(\\.\\./)+(backup|patching|monitoring|recovery|operations)/",
        message: "What areas share knows no area.",
      },
    ],
    edges,
  ),
  restrict(["report/**/*.ts"], [onlyFrom("environment", "components", "report"), noEdges, noCloud]),
  restrict(["simulator/**/*.ts"], [onlyFrom("environment", "simulator"), noEdges]),
  restrict(
    ["cli/**/*.ts"],
    [onlyFrom("environment", "components", "report", "simulator", "cli"), noEdges, noCloud],
  ),
  restrict(["stacks/**/*.ts"], [onlyFrom("environment", "components", "report")]),
);
