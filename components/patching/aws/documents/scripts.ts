/*
 * The Python that Systems Manager runs inside the documents. It only reads what it judges by, and writes what it says it
 * does; whatever it cannot find out stops it (it raises), and nothing is installed.
 */

/** What several scripts need: who the instance's baseline is for, and how old a patch set is. */
const shared = `\
import datetime
import boto3
from botocore.exceptions import ClientError

def now():
    return datetime.datetime.now(datetime.timezone.utc)

def operating_system(ssm, baseline):
    return ssm.get_patch_baseline(BaselineId=baseline)["OperatingSystem"]

def patch_state(ssm, instance):
    states = ssm.describe_instance_patch_states(InstanceIds=[instance])["InstancePatchStates"]
    if len(states) != 1:
        raise Exception(f"{instance} was never scanned: its operating system is unknown")
    return states[0]

def last_modified(s3, bucket, key):
    try:
        return s3.head_object(Bucket=bucket, Key=key)["LastModified"]
    except ClientError as error:
        if error.response["Error"]["Code"] in ("404", "NoSuchKey", "NotFound"):
            return None
        raise

def minutes(text):
    return datetime.timedelta(minutes=int(text))

def fresh_set(events, ssm, s3):
    """The key of the patch set that this window may install; None where an emergency set was not released."""
    system = operating_system(ssm, patch_state(ssm, events["InstanceId"])["BaselineId"])
    key = f"patch-sets/{events['PatchSet']}/{system}.yaml"
    written = last_modified(s3, events["Bucket"], key)
    if written is not None and now() - written <= minutes(events["FreshMinutes"]):
        return key
    if events["PatchSet"] == "emergency":
        return None
    raise Exception(f"there is no patch set of this cycle: {key} was written {written}")

def window_start(ssm, execution):
    return ssm.get_maintenance_window_execution(WindowExecutionId=execution)["StartTime"]
`;

/** Decides whether one instance is patched now. Every doubt raises. */
export const guardScript = `\
${shared}
def recovery_points(arn):
    backup = boto3.client("backup")
    more = {}
    while True:
        page = backup.list_recovery_points_by_resource(ResourceArn=arn, **more)
        yield from page["RecoveryPoints"]
        if not page.get("NextToken"):
            return
        more = {"NextToken": page["NextToken"]}

def decide(events, context):
    if events["InstanceId"] in events["Excluded"]:
        return {"Decision": "leave", "Set": "none"}
    ssm = boto3.client("ssm")
    s3 = boto3.client("s3")
    started = window_start(ssm, events["WindowExecutionId"])
    if now() > started + minutes(events["LatestStartMinutes"]):
        raise Exception("the window is nearly over: nothing is begun that could outlast it")
    key = fresh_set(events, ssm, s3)
    if key is None:
        return {"Decision": "leave", "Set": "none"}
    wanted = events["RecoveryPoint"]
    if wanted != "none":
        since = started if wanted == "taken" else now() - minutes(events["RecoveryPointMinutes"])
        if not any(
            point["Status"] == "COMPLETED" and point["CreationDate"] >= since
            for point in recovery_points(events["InstanceArn"])
        ):
            raise Exception(f"{events['InstanceId']} has no completed recovery point since {since}")
    return {"Decision": "install", "Set": f"s3://{events['Bucket']}/{key}"}
`;

/** Decides whether a recovery point is needed, which it is not where nothing will be installed. */
export const neededScript = `\
${shared}
def decide(events, context):
    if events["InstanceId"] in events["Excluded"]:
        return {"Decision": "leave"}
    key = fresh_set(events, boto3.client("ssm"), boto3.client("s3"))
    return {"Decision": "leave" if key is None else "back up"}
`;

/** Looks at the instance after the installation, and writes down that its ring was patched. */
export const verifyScript = `\
${shared}
import json

def verify(events, context):
    ssm = boto3.client("ssm")
    instance = events["InstanceId"]
    state = patch_state(ssm, instance)
    if state["OperationEndTime"] < window_start(ssm, events["WindowExecutionId"]):
        raise Exception(f"{instance} has not reported since the window opened")
    if state.get("FailedCount", 0) > 0:
        raise Exception(f"{state['FailedCount']} patches failed on {instance}")
    known = ssm.describe_instance_information(Filters=[{"Key": "InstanceIds", "Values": [instance]}])
    if [one["PingStatus"] for one in known["InstanceInformationList"]] != ["Online"]:
        raise Exception(f"{instance} does not answer after the installation")
    boto3.client("s3").put_object(
        Bucket=events["Bucket"],
        Key=f"runs/{events['Ring']}.json",
        Body=json.dumps({"instance": instance, "set": events["Set"], "at": now().isoformat()}).encode(),
        ContentType="application/json",
    )
    return {}
`;

/**
 * Writes the patches that freshly scanned instances lack, per operating system, as the list that every ring installs. A
 * list without patches would be no list at all, and everything approved would be installed: it names one that does not
 * exist. https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-aws-runpatchbaseline.html
 */
export const freezeScript = `\
${shared}
def quoted(text):
    return "'" + text.replace("'", "''") + "'"

def override_list(patches):
    lines = ["patches:"]
    for name, version in sorted(patches) or [("upkeep-nothing-to-install", "")]:
        lines += ["    -", f"        id: {quoted(name)}"]
        if version:
            lines.append(f"        title: {quoted(version)}")
    return "\\n".join(lines) + "\\n"

def pinned(patch):
    """A package with its version; a KB number is a version by itself."""
    name, title = patch["KBId"], patch["Title"]
    return (name, "*" + title[len(name):]) if title.startswith(name + ":") else (name, "")

def freeze(events, context):
    ssm = boto3.client("ssm")
    s3 = boto3.client("s3")
    started = window_start(ssm, events["WindowExecutionId"])
    ring = [{"Key": f"tag:{events['TagKey']}", "Values": [events["TagValue"]]}]
    pages = ssm.get_paginator("describe_instance_information").paginate(Filters=ring)
    instances = [one["InstanceId"] for page in pages for one in page["InstanceInformationList"]]
    missing = {}
    for instance in instances:
        if instance in events["Excluded"]:
            continue
        states = ssm.describe_instance_patch_states(InstanceIds=[instance])["InstancePatchStates"]
        if not states or states[0]["OperationEndTime"] < started:
            continue
        system = operating_system(ssm, states[0]["BaselineId"])
        if system not in events["OperatingSystems"]:
            continue
        found = missing.setdefault(system, set())
        lacking = ssm.get_paginator("describe_instance_patches").paginate(
            InstanceId=instance, Filters=[{"Key": "State", "Values": ["Missing"]}]
        )
        found.update(pinned(patch) for page in lacking for patch in page["Patches"])
    day = started.astimezone(datetime.timezone.utc).date().isoformat()
    for system, patches in missing.items():
        body = override_list(patches).encode()
        for key in (f"patch-sets/{day}/{system}.yaml", f"patch-sets/current/{system}.yaml"):
            s3.put_object(Bucket=events["Bucket"], Key=key, Body=body, ContentType="application/yaml")
    unseen = sorted(set(events["Expected"]) - set(missing) - {"none"})
    if unseen:
        raise Exception(f"no instance of {', '.join(unseen)} could be scanned: there is no patch set for it")
    return {"Frozen": ", ".join(f"{system}: {len(patches)}" for system, patches in sorted(missing.items()))}
`;

/** Counts the days since each ring was last patched; since the document was made, where it never was. */
export const watchScript = `\
${shared}
def watch(events, context):
    s3 = boto3.client("s3")
    made = boto3.client("ssm").describe_document(Name=events["Document"])["Document"]["CreatedDate"]
    for ring in events["Rings"]:
        last = last_modified(s3, events["Bucket"], f"runs/{ring}.json") or made
        boto3.client("cloudwatch").put_metric_data(
            Namespace="Upkeep/Patching",
            MetricData=[
                {
                    "MetricName": "DaysSincePatched",
                    "Dimensions": [
                        {"Name": "Stack", "Value": events["Stack"]},
                        {"Name": "Ring", "Value": ring},
                    ],
                    "Value": (now() - last).total_seconds() / 86400,
                }
            ],
        )
    return {}
`;
