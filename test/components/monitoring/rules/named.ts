/** Resources of the gold fixture, by what they are. */
export const cpu = "monitoring-alarm-records-rds-cpu-high-eu-central-1-workload";
export const storage = "monitoring-alarm-records-rds-storage-critical-eu-central-1-workload";
export const balance = "monitoring-alarm-records-rds-byte-balance-low-eu-central-1-workload";
export const fleet = "monitoring-alarm-app-ec2-cpu-high-eu-central-1-workload";
export const checks = "monitoring-alarm-app-ec2-status-check-failed-eu-central-1-workload";
export const composite = "monitoring-composite-escalation-l2-app-eu-central-1-workload";
export const mute = "monitoring-mute-broad-eu-central-1-workload-20261026t2000";

/** One more mute beside those of the windows. */
export function extraMute(changed: {
  readonly schedule?: object;
  readonly names?: readonly unknown[];
  readonly region?: string;
  readonly more?: object;
}) {
  const {
    schedule = {},
    names = [{ ref: cpu, output: "name" }],
    region = "eu-central-1",
    more = {},
  } = changed;
  return {
    set: {
      "monitoring-mute-extra": {
        type: "aws:cloudwatch/alarmMuteRule:AlarmMuteRule",
        name: "monitoring-mute-extra",
        provider: "aws-workload",
        inputs: {
          name: "clinic-prod-mute-extra",
          description: "One more",
          rule: {
            schedule: {
              expression: "at(2027-01-01T20:00)",
              duration: "PT4H",
              timezone: "Europe/Berlin",
              ...schedule,
            },
          },
          muteTargets: { alarmNames: names },
          region,
          ...more,
        },
        from: ["calendar", "patching"],
      },
    },
  };
}
