import { text } from "../../properties.ts";
import type { TypeRow } from "../../row.ts";
import { arn, jsonFaults, nameFaults } from "../shared.ts";

const ROLE = "aws:iam/role:Role";
const ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

export const IAM_ROWS: readonly TypeRow[] = [
  {
    token: ROLE,
    global: true,
    immutable: ["name", "namePrefix", "path"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: (name) => `EntityAlreadyExists: Role with name ${name} already exists.`,
    outputs: (s) => ({
      arn: arn("iam", { ...s, region: "" }, `role${text(s.inputs, "path") || "/"}${s.id}`),
      createDate: s.now,
      maxSessionDuration: 3600,
      path: "/",
      uniqueId: `AROA${s.id
        .toUpperCase()
        .replaceAll(/[^A-Z0-9]/g, "")
        .padEnd(17, "X")
        .slice(0, 17)}`,
      forceDetachPolicies: false,
      managedPolicyArns: [],
      inlinePolicies: [],
      namePrefix: "",
    }),
    checks: (inputs) => [
      ...nameFaults(inputs, "name", /^[\w+=,.@-]{1,64}$/),
      ...jsonFaults(inputs, "assumeRolePolicy"),
    ],
    refuseDelete: (subject, world) =>
      world.find(ATTACHMENT, "role", subject.id).length > 0
        ? `DeleteConflict: Cannot delete entity, must detach all policies first: ${subject.id}`
        : undefined,
  },
  {
    token: ATTACHMENT,
    global: true,
    immutable: ["role", "policyArn"],
    id: ({ inputs }) => `${text(inputs, "role")}/${text(inputs, "policyArn")}`,
    taken: "overwrites",
    outputs: () => ({}),
    references: [
      {
        from: (inputs) => [text(inputs, "role")],
        type: ROLE,
        by: "name",
        scope: "same-account",
        error: (role) => `NoSuchEntity: The role with name ${role} cannot be found.`,
      },
    ],
  },
];
