/** Text of a stack file with that many workloads, in lines and in braces, that breaks no rule but that of its size. */
export function fileWith(workloads: number): string {
  return `${head}${Array.from({ length: workloads }, (_, index) => workload(index)).join("")}`;
}

const head = `config:
  upkeep:environment:
    schemaVersion: 1
    defaults: "2026-11"
    customer: large
    stage: prod
    tier: gold
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
        canary: {start: patchTuesday+2d 20:00, duration: 4h}
        pilot: {start: patchTuesday+5d 20:00, duration: 4h}
        broad: {start: patchTuesday+10d 20:00, duration: 4h}
    workloads:
`;

/** Servers and databases in turn; a plan takes few selections by tags, so most servers are listed by their ARN. */
function workload(index: number): string {
  if (index % 2 === 0 && index >= 20) {
    const arn = `arn:aws:ec2:eu-central-1:111122223333:instance/i-${String(index).padStart(8, "0")}`;
    return `      - {id: app-${index}, kind: ec2, arn: "${arn}", encryptedWith: customer-key}\n`;
  }
  if (index % 2 === 0) {
    return `      - {id: app-${index}, kind: ec2, select: {App: app-${index}}, count: 6, encryptedWith: customer-key}\n`;
  }
  return `      - id: db-${index}
        kind: rds-postgres
        arn: "arn:aws:rds:eu-central-1:111122223333:db:db-${index}"
        encryptedWith: customer-key
        maintenanceWindow: "sun:12:00-sun:13:00"
        pointInTime: true
        storage: 500GiB
        dataClass: personal
`;
}
