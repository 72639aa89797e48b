/** AWS's recommended alarms, with values or with the way to find them. */
export const recommended =
  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html";
