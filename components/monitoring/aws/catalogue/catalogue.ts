import { lambdaAlarms, snsAlarms, sqsAlarms } from "./application.data.ts";
import { auroraAlarms } from "./aurora.data.ts";
import { dynamoDbAlarms } from "./dynamodb.data.ts";
import { asgAlarms, ebsAlarms, ec2Alarms } from "./ec2.data.ts";
import type { CatalogueEntry } from "./entry.ts";
import { acmAlarms, albAlarms, natAlarms, nlbAlarms, route53Alarms, vpnAlarms } from "./network.data.ts";
import { rdsAlarms } from "./rds.data.ts";
import { efsAlarms, s3Alarms } from "./storage.data.ts";

/** Every alarm that a workload may have. A new service is a data file and its line. */
export const catalogue: readonly CatalogueEntry[] = [
  ...ec2Alarms,
  ...ebsAlarms,
  ...asgAlarms,
  ...rdsAlarms,
  ...auroraAlarms,
  ...dynamoDbAlarms,
  ...s3Alarms,
  ...efsAlarms,
  ...lambdaAlarms,
  ...albAlarms,
  ...nlbAlarms,
  ...sqsAlarms,
  ...snsAlarms,
  ...natAlarms,
  ...vpnAlarms,
  ...route53Alarms,
  ...acmAlarms,
];
