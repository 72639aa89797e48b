import { text } from "../../properties.ts";
import type { TypeRow } from "../../row.ts";
import { arn, empty, faultIf, jsonFaults, nameFaults, refers } from "../shared.ts";

const ROLE = "aws:iam/role:Role";
const POLICY = "aws:iam/rolePolicy:RolePolicy";
const ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

const ofRole = refers(
  "role",
  [ROLE, "name"],
  (role) => `NoSuchEntity: The role with name ${role} cannot be found.`,
  "same-account",
);

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
    refuseDelete: ({ id }, world) => {
      const holds = (type: string) => world.find(type, "role", id).length > 0;
      if (holds(ATTACHMENT))
        return `DeleteConflict: Cannot delete entity, must detach all policies first: ${id}`;
      return holds(POLICY)
        ? `DeleteConflict: Cannot delete entity, must delete policies first: ${id}`
        : undefined;
    },
  },
  {
    token: ATTACHMENT,
    global: true,
    immutable: ["role", "policyArn"],
    id: ({ inputs }) => `${text(inputs, "role")}/${text(inputs, "policyArn")}`,
    taken: "overwrites",
    outputs: () => ({}),
    references: [ofRole],
  },
  {
    // PutRolePolicy creates or overwrites.
    token: POLICY,
    global: true,
    immutable: ["name", "namePrefix", "role"],
    name: "name",
    id: ({ inputs }) => `${text(inputs, "role")}:${text(inputs, "name")}`,
    taken: "overwrites",
    outputs: () => empty("namePrefix"),
    references: [ofRole],
    checks: (inputs) => {
      // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html: white space is not counted.
      const tooLong = text(inputs, "policy").replaceAll(/\s/g, "").length > 10_240;
      return [
        ...nameFaults(inputs, "name", /^[\w+=,.@-]{1,128}$/),
        ...jsonFaults(inputs, "policy"),
        ...faultIf(tooLong, "policy", "must be at most 10240 characters"),
      ];
    },
  },
];
