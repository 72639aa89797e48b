import type { Environment } from "../../environment/schema.ts";

/** An operating system as the environment file names it. */
export type OperatingSystem = NonNullable<Environment["workloads"][number]["os"]>;

/** How patches of an operating system are told apart: by what a baseline's filters can say about them. */
export type PatchFamily = "rpm" | "suse" | "apt" | "windows";

export interface OperatingSystemFacts {
  /** Its name in Patch Manager. */
  readonly ssm: string;
  readonly family: PatchFamily;
  /** Whether it is Windows; a baseline takes some settings for Windows only, and some for Linux only (PA-03). */
  readonly windows: boolean;
  /** Whether Patch Manager knows when its patches were released (PA-02). */
  readonly delays: boolean;
  /** Whether the provider can make a baseline the account's default for it; it lacks AlmaLinux. */
  readonly default: boolean;
}

const linux = { windows: false, delays: true, default: true } as const;

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreatePatchBaseline.html */
export const operatingSystems: Readonly<Record<OperatingSystem, OperatingSystemFacts>> = {
  "amazon-linux-2": { ...linux, ssm: "AMAZON_LINUX_2", family: "rpm" },
  "amazon-linux-2023": { ...linux, ssm: "AMAZON_LINUX_2023", family: "rpm" },
  ubuntu: { ...linux, ssm: "UBUNTU", family: "apt", delays: false },
  debian: { ...linux, ssm: "DEBIAN", family: "apt", delays: false },
  rhel: { ...linux, ssm: "REDHAT_ENTERPRISE_LINUX", family: "rpm" },
  centos: { ...linux, ssm: "CENTOS", family: "rpm" },
  suse: { ...linux, ssm: "SUSE", family: "suse" },
  "oracle-linux": { ...linux, ssm: "ORACLE_LINUX", family: "rpm" },
  "rocky-linux": { ...linux, ssm: "ROCKY_LINUX", family: "rpm" },
  "alma-linux": { ...linux, ssm: "ALMA_LINUX", family: "rpm", default: false },
  windows: { ssm: "WINDOWS", family: "windows", windows: true, delays: true, default: true },
};

/** One rule of a baseline: which patches, how bad it is to lack them, and whether they are about security. */
export interface ApprovalFacts {
  readonly filters: readonly (readonly [key: string, ...values: string[]])[];
  readonly complianceLevel: "CRITICAL" | "HIGH" | "MEDIUM";
  readonly security: boolean;
}

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PatchFilter.html */
export const approvals: Readonly<Record<PatchFamily, readonly ApprovalFacts[]>> = {
  rpm: [
    {
      filters: [
        ["CLASSIFICATION", "Security"],
        ["SEVERITY", "Critical", "Important"],
      ],
      complianceLevel: "CRITICAL",
      security: true,
    },
    { filters: [["CLASSIFICATION", "Security"]], complianceLevel: "HIGH", security: true },
    { filters: [["CLASSIFICATION", "Bugfix"]], complianceLevel: "MEDIUM", security: false },
  ],
  suse: [
    {
      filters: [
        ["CLASSIFICATION", "Security"],
        ["SEVERITY", "Critical", "Important"],
      ],
      complianceLevel: "CRITICAL",
      security: true,
    },
    { filters: [["CLASSIFICATION", "Security"]], complianceLevel: "HIGH", security: true },
    { filters: [["CLASSIFICATION", "Recommended"]], complianceLevel: "MEDIUM", security: false },
  ],
  apt: [
    {
      filters: [["PRIORITY", "Required", "Important", "Standard", "Optional", "Extra"]],
      complianceLevel: "HIGH",
      security: true,
    },
  ],
  windows: [
    {
      filters: [
        ["CLASSIFICATION", "CriticalUpdates", "SecurityUpdates"],
        ["MSRC_SEVERITY", "Critical", "Important"],
      ],
      complianceLevel: "CRITICAL",
      security: true,
    },
    {
      filters: [["CLASSIFICATION", "CriticalUpdates", "SecurityUpdates"]],
      complianceLevel: "HIGH",
      security: true,
    },
    { filters: [["CLASSIFICATION", "UpdateRollups", "Updates"]], complianceLevel: "MEDIUM", security: false },
  ],
};

/** Every name that Patch Manager gives to what is listed here. */
export const ssmNames: readonly string[] = Object.values(operatingSystems).map(({ ssm }) => ssm);
