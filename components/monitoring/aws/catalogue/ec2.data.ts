import type { CatalogueEntry } from "./entry.ts";
import { recommended } from "./sources.ts";

const agent =
  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/metrics-collected-by-CloudWatch-agent.html";
const quotas =
  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Quotas-Visualize-Alarms.html";

const common = { kinds: ["ec2"], namespace: "AWS/EC2" } as const;
const ofAgent = { ...common, namespace: "CWAgent", source: agent, warmUpMinutes: 60 } as const;
const disk = {
  ...ofAgent,
  of: "each disk",
  measured: { metric: "disk_used_percent", statistic: "Maximum" },
  comparison: ">",
  periodSeconds: 300,
  evaluationPeriods: 3,
  missing: "notBreaching",
  when: { fact: "disks", absent: "left out" },
} as const;

export const ec2Alarms: readonly CatalogueEntry[] = [
  {
    ...common,
    id: "ec2-status-check-failed",
    from: "bronze",
    severity: 2,
    measured: { metric: "StatusCheckFailed", statistic: "Maximum" },
    comparison: ">=",
    threshold: 1,
    periodSeconds: 300,
    evaluationPeriods: 2,
    // AWS recommends "missing": then an instance that is gone would never alarm (MO-04).
    missing: "breaching",
    why: "A server fails the status checks of EC2, or reports nothing any more.",
    impact: "What runs on the server does not answer.",
    first:
      "Look at the system and instance checks in the console; stop and start the instance where the hardware failed.",
    source: recommended,
  },
  {
    ...common,
    id: "ec2-attached-storage-failed",
    from: "silver",
    severity: 2,
    measured: { metric: "StatusCheckFailed_AttachedEBS", statistic: "Maximum" },
    comparison: ">=",
    threshold: 1,
    periodSeconds: 60,
    evaluationPeriods: 10,
    missing: "notBreaching",
    why: "A server cannot reach one of its EBS volumes.",
    impact: "What runs on the server hangs or fails on its disk.",
    first: "See which volume is impaired; stop and start the instance to move it to other hardware.",
    source: recommended,
  },
  {
    ...common,
    id: "ec2-cpu-high",
    from: "silver",
    severity: 3,
    measured: { metric: "CPUUtilization", statistic: "Average" },
    comparison: ">",
    threshold: { promised: "cpuPercent" },
    periodSeconds: 300,
    evaluationPeriods: 3,
    missing: "notBreaching",
    why: "A server has used most of its CPU for a quarter of an hour.",
    first: "Find the process; compare with last week at this hour; grow the instance where the load is real.",
    source: recommended,
  },
  {
    ...disk,
    id: "ec2-disk-full-soon",
    from: "silver",
    severity: 3,
    threshold: { promised: "diskUsedPercent" },
    why: "A disk of a server fills up.",
    first: "Find what grows; remove it or grow the volume.",
  },
  {
    ...disk,
    id: "ec2-disk-full",
    from: "bronze",
    severity: 2,
    threshold: { promised: "diskUsedCriticalPercent" },
    why: "A disk of a server is almost full.",
    impact: "What writes to the disk will fail.",
    first: "Free space at once, then grow the volume.",
  },
  {
    ...ofAgent,
    id: "ec2-memory-high",
    from: "silver",
    severity: 3,
    measured: { metric: "mem_used_percent", statistic: "Average" },
    comparison: ">",
    threshold: { promised: "memoryUsedPercent" },
    periodSeconds: 300,
    evaluationPeriods: 3,
    missing: "notBreaching",
    // Whoever names disks has the agent, which reports memory as well.
    when: { fact: "disks", absent: "left out" },
    why: "A server has used most of its memory for a quarter of an hour.",
    first: "Find the process that grows; restart it, or choose an instance with more memory.",
  },
  {
    kinds: ["ec2", "asg"],
    namespace: "AWS/Usage",
    id: "quota-vcpus",
    from: "bronze",
    severity: 3,
    of: "account",
    measured: {
      expression: "100 * used / SERVICE_QUOTA(used)",
      terms: {
        used: {
          metric: "ResourceCount",
          statistic: "Maximum",
          more: { Service: "EC2", Type: "Resource", Resource: "vCPU", Class: "Standard/OnDemand" },
        },
      },
    },
    comparison: ">",
    threshold: { promised: "quotaPercent" },
    periodSeconds: 300,
    evaluationPeriods: 3,
    missing: "notBreaching",
    why: "The account has almost used up its quota of vCPUs in this region: no further instance starts.",
    first: "Ask for a higher quota in Service Quotas; it takes hours to days.",
    source: quotas,
  },
];

export const ebsAlarms: readonly CatalogueEntry[] = [
  {
    kinds: ["ebs"],
    namespace: "AWS/EBS",
    id: "ebs-volume-stalled",
    from: "bronze",
    severity: 2,
    of: "its instance",
    measured: { metric: "VolumeStalledIOCheck", statistic: "Maximum" },
    comparison: ">=",
    threshold: 1,
    periodSeconds: 60,
    evaluationPeriods: 10,
    missing: "notBreaching",
    why: "A volume has completed no read or write for ten minutes.",
    impact: "What uses the volume hangs.",
    first:
      "Look at the AWS Health events of the volume; restore its last snapshot where it does not come back.",
    source: recommended,
  },
];

export const asgAlarms: readonly CatalogueEntry[] = [
  {
    kinds: ["asg"],
    namespace: "AWS/AutoScaling",
    id: "asg-capacity-low",
    from: "bronze",
    severity: 2,
    measured: { metric: "GroupInServiceCapacity", statistic: "Minimum" },
    comparison: "<",
    threshold: { size: "minimum capacity" },
    periodSeconds: 60,
    evaluationPeriods: 10,
    missing: "breaching",
    why: "Fewer instances are in service than the group needs, or its metrics are switched off.",
    impact: "The service is slow, or down.",
    first: "Read the group's activity history: why do instances not start or not stay healthy?",
    source: recommended,
  },
];
