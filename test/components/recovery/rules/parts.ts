/** One name in DNS with both sides of the gold fixture's regions, or of others. */
export function trafficOf(
  first: object = {},
  second: object = {},
  more: object = {},
  regions = ["eu-central-1", "eu-west-1"],
) {
  const [one, other] = regions;
  return {
    "recovery.traffic": [
      {
        id: "shop",
        name: "shop.example.com",
        zoneId: "Z0123456789ABCDEFGHIJ",
        type: "A",
        sides: [
          { region: one, values: ["203.0.113.10"], check: checkOf("one.example.com"), ...first },
          { region: other, values: ["203.0.113.20"], check: checkOf("other.example.com"), ...second },
        ],
        ...more,
      },
    ],
  };
}

export function checkOf(name: string): object {
  return { endpoint: { name, type: "HTTPS", port: 443, path: "/health" } };
}

/** A deviation of one workload's replication, with what the schema asks of it. */
export function replicating(mode: string): object {
  return { mode, reason: "contract section 9", approvedBy: "head of operations", expires: "2027-03-31" };
}

/** A table of the gold fixture in place of its scratch volume. */
export function tableWith(more: object = {}): Record<string, unknown> {
  return {
    "workloads[2]": {
      id: "sessions",
      kind: "dynamodb",
      arn: "arn:aws:dynamodb:eu-central-1:333333333333:table/sessions",
      pointInTime: true,
      ...more,
    },
  };
}

/** A step of the file with what the schema asks of it. */
export function stepOf(id: string, more: object = {}): object {
  return {
    id,
    does: "start-instances",
    to: "app",
    timeout: "5m",
    precondition: "the data is there",
    undo: "stop them",
    ...more,
  };
}

/** A resource that some area might specify. */
export function resource(type: string, name: string, inputs: object): Record<string, unknown> {
  return { [name]: { type, name, provider: "aws-workload", inputs, from: ["recovery"] } };
}
