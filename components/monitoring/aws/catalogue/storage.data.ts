import type { CatalogueEntry } from "./entry.ts";
import { recommended } from "./sources.ts";

const ofS3 = {
  kinds: ["s3"],
  namespace: "AWS/S3",
  from: "silver",
  severity: 3,
  comparison: ">",
  threshold: 0.05,
  periodSeconds: 60,
  evaluationPeriods: 15,
  missing: "notBreaching",
  when: { fact: "requestMetrics", absent: "left out" },
  source: recommended,
} as const;

export const s3Alarms: readonly CatalogueEntry[] = [
  {
    ...ofS3,
    id: "s3-client-errors",
    measured: { metric: "4xxErrors", statistic: "Average" },
    why: "More than one in twenty requests to a bucket is refused.",
    first: "Look into the access log: who asks for what, and what changed in the bucket's policy?",
  },
  {
    ...ofS3,
    id: "s3-server-errors",
    measured: { metric: "5xxErrors", statistic: "Average" },
    why: "S3 fails more than one in twenty requests to a bucket.",
    first: "Look at AWS Health; see that clients retry and spread their keys.",
  },
];

export const efsAlarms: readonly CatalogueEntry[] = [
  {
    kinds: ["efs"],
    namespace: "AWS/EFS",
    id: "efs-io-limit",
    from: "silver",
    severity: 3,
    measured: { metric: "PercentIOLimit", statistic: "Average" },
    comparison: ">=",
    threshold: 100,
    periodSeconds: 60,
    evaluationPeriods: 15,
    missing: "notBreaching",
    why: "A file system has reached its limit of operations.",
    first: "Find the client with the most operations; move it to elastic throughput.",
    source: recommended,
  },
  {
    kinds: ["efs"],
    namespace: "AWS/EFS",
    id: "efs-burst-used-up",
    from: "silver",
    severity: 3,
    measured: { metric: "BurstCreditBalance", statistic: "Minimum" },
    comparison: "<=",
    threshold: 0,
    periodSeconds: 60,
    evaluationPeriods: 15,
    // Reported by file systems that burst only.
    missing: "notBreaching",
    why: "A file system has used up its burst credits: it is as slow as its size allows.",
    first: "Switch it to elastic throughput, or find the client that moves the data.",
    source: recommended,
  },
];
