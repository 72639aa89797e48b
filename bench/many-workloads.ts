import { workload } from "./workloads.ts";

/** Text of a stack file in platinum with that many workloads that breaks no rule but that of its size. */
export function fileWith(workloads: number): string {
  return `${head}${Array.from({ length: workloads }, (_, index) => workload(index)).join("")}`;
}

const head = `config:
  upkeep:environment:
    schemaVersion: 1
    defaults: "2026-11"
    customer: large
    stage: prod
    tier: platinum
    zone: Europe/Berlin
    contacts:
      owner: {email: owner@example.com}
      onCall: {email: on-call@example.com}
      customerCopy: {email: copy@example.com}
      runbooks: https://runbooks.example.com/alarms
    compliance: {frameworks: [gdpr], dataClasses: [personal], residency: [eu-central-1, eu-west-1]}
    aws:
      account: "111122223333"
      backupAccount: "444455556666"
      regions: {primary: eu-central-1, recovery: eu-west-1}
      accessRole: upkeep-deploy
      breakGlassRole: break-glass
      sameOrganisation: true
      ownsAccountSettings: true
    calendar:
      backup: {start: daily 01:00, duration: 4h}
      patching:
        canary: {start: patchTuesday+1d 20:00, duration: 4h}
        pilot: {start: patchTuesday+3d 20:00, duration: 4h}
        broad: {start: patchTuesday+5d 20:00, duration: 4h}
        emergency: {start: daily 07:00, duration: 4h}
      recovery: {drill: {start: "cron(0 9 15 2,5,8,11 ? *)", duration: 4h}}
      freezes:
        - {name: year end, from: "2026-12-14", to: "2027-01-06", reason: books are closed, approvedBy: head of finance}
    recovery:
      decision: {approvers: 2}
      plan:
        fence:
          - {id: close, does: close-security-group, to: sg-0123456789abcdef0, timeout: 5m, precondition: somebody has approved, undo: open the group}
        failback:
          - {id: go-back, does: switch-back, to: w5, timeout: 1h, precondition: the replica has caught up, undo: switch over again}
      readiness: {quotas: [], images: [], certificates: [], secrets: [], keys: [], parameters: []}
      drills:
        - {held: "2026-11-15", rto: 40m, rpo: 5m, evidence: ticket 4711}
    monitoring:
      escalation:
        l2: {email: l2@example.com}
        l3: {email: l3@example.com}
        l4: {email: l4@example.com}
    overrides:
      - {path: monitoring.alarmBudget, value: 99999, reason: each workload has its own, approvedBy: head of operations, expires: "2027-03-31"}
    workloads:
`;
