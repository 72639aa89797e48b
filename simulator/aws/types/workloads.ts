import type { Subject, TypeRow } from "../../row.ts";
import { arn, shortId } from "../shared.ts";

/** The customer's own resources, of types that we create as replicas at most: only their ARN matters. */
function workload(
  token: string,
  service: string,
  resource: (id: string) => string,
  id: TypeRow["id"] = "random",
): TypeRow {
  return {
    token,
    immutable: [],
    id,
    taken: (taken) => `AlreadyExistsException: ${token} ${taken} already exists`,
    outputs: (s: Subject) => ({
      arn: arn(service, s, resource(s.id)),
    }),
  };
}

export const WORKLOAD_ROWS: readonly TypeRow[] = [
  workload("aws:ec2/instance:Instance", "ec2", (id) => `instance/${id}`),
  workload("aws:ebs/volume:Volume", "ec2", (id) => `volume/${id}`),
  workload("aws:dynamodb/table:Table", "dynamodb", (id) => `table/${id}`),
  workload("aws:efs/fileSystem:FileSystem", "elasticfilesystem", (id) => `file-system/${id}`, shortId("fs")),
  workload("aws:fsx/ontapFileSystem:OntapFileSystem", "fsx", (id) => `file-system/${id}`),
  workload("aws:fsx/openZfsFileSystem:OpenZfsFileSystem", "fsx", (id) => `file-system/${id}`),
  workload("aws:fsx/windowsFileSystem:WindowsFileSystem", "fsx", (id) => `file-system/${id}`),
  workload("aws:fsx/lustreFileSystem:LustreFileSystem", "fsx", (id) => `file-system/${id}`),
];
