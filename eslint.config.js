import tseslint from "typescript-eslint";

/** What each folder may import of ours; everything that is not listed is refused. */
const layers = {
  environment: ["environment"],
  "components/environment": ["environment", "components/environment"],
};

export default tseslint.config(
  { ignores: ["node_modules", ".upkeep", "coverage"] },
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
);
