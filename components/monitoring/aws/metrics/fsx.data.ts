import type { ServiceMetrics } from "./fact.ts";

export const fsx: ServiceMetrics = {
  namespace: "AWS/FSx",
  source: "https://docs.aws.amazon.com/fsx/latest/ONTAPGuide/monitoring-cloudwatch.html",
  metrics: [
    {
      name: "FreeDataStorageCapacity",
      unit: "Bytes",
      dimensions: [["FileSystemId"], ["FileSystemId", "StorageTargetId"]],
      finestPeriodSeconds: 60,
      needs: "FSx for Lustre",
      believed: ["period", "unit"],
    },
    {
      name: "FreeStorageCapacity",
      unit: "Bytes",
      dimensions: [["FileSystemId"]],
      finestPeriodSeconds: 60,
      needs: "FSx for Windows File Server",
    },
    {
      name: "StorageCapacity",
      unit: "Bytes",
      dimensions: [
        ["DataType", "FileSystemId", "StorageTier"],
        ["FileSystemId"],
        ["FileSystemId", "VolumeId"],
      ],
      finestPeriodSeconds: 60,
      needs: "FSx for ONTAP; FSx for OpenZFS with FileSystemId alone",
      believed: ["dimensions"],
    },
    {
      name: "StorageCapacityUtilization",
      unit: "Percent",
      dimensions: [
        ["DataType", "FileSystemId", "StorageTier"],
        ["DataType", "FileSystemId", "StorageTier", "VolumeId"],
        ["FileSystemId", "StorageTargetId"],
        ["FileSystemId", "VolumeId"],
      ],
      finestPeriodSeconds: 60,
      needs: "FSx for ONTAP; FSx for Lustre with StorageTargetId; never FSx for OpenZFS",
      believed: ["unit"],
    },
    {
      name: "StorageUsed",
      unit: "Bytes",
      dimensions: [
        ["DataType", "FileSystemId", "StorageTier"],
        ["DataType", "FileSystemId", "StorageTier", "VolumeId"],
        ["FileSystemId"],
        ["FileSystemId", "VolumeId"],
      ],
      finestPeriodSeconds: 60,
      needs: "FSx for ONTAP",
    },
    {
      name: "UsedStorageCapacity",
      unit: "Bytes",
      dimensions: [["FileSystemId"], ["FileSystemId", "VolumeId"]],
      finestPeriodSeconds: 60,
      needs: "FSx for OpenZFS",
      believed: ["dimensions", "period", "unit"],
    },
  ],
};
