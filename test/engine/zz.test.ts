import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { closeGate, openGate, reached, type GatePlace } from "../../simulator/gate.ts";
import { configured, said } from "./deployed.ts";
import { allEnded } from "./processes.ts";
import { editEnvironment } from "./environment-file.ts";
import { changes } from "./steps.ts";
const OUT = "/tmp/upkeep-explore-int.txt";
let text = "";
it("x", async () => {
  const base = await configured({ stack: "biolab-prod" });
  const log = (n: string, r: any) => { text += `##### ${n}: ${r.exitCode} ${JSON.stringify(changes(r))}\n${said(r)}\n`; writeFileSync(OUT, text); };
  try {
    for (const [how, place, name] of [["int","before","backup-vault-eu-central-1-workload"],["int2","before","backup-vault-eu-central-1-workload"],["kill","after","backup-vault-eu-central-1-workload"]] as const) {
      const w = base.fork();
      try {
      closeGate(w.store, place as GatePlace, name);
      const running = w.start("up","--yes","--skip-preview","--stack",w.stack);
      await reached(w.store, place, name);
      if (how === "kill") { await w.kill(running); log("killed", await running.done); }
      else { running.process.kill("SIGINT"); await running.printed("cancelling"); if (how==="int2") running.process.kill("SIGINT"); else openGate(w.store, place, name); log(how, await running.done); await allEnded(w.directory); }
      openGate(w.store, place, name);
      log("up", await w.pulumi("up","--yes","--stack",w.stack));
      if (how === "int") continue;
      log("cancel", await w.cancel());
      log("preview", await w.preview());
      log("refresh", await w.pulumi("refresh","--clear-pending-creates","--yes","--stack",w.stack));
      log("up", await w.pulumi("up","--yes","--stack",w.stack));
      editEnvironment(w, [["adopt"], { [name]: { id: "biolab-prod-backup-vault-eu-central-1", managed: true } }]);
      log("up adopt managed", await w.pulumi("up","--yes","--stack",w.stack));
      editEnvironment(w, [["adopt"], undefined]);
      log("up adopt gone", await w.pulumi("up","--yes","--stack",w.stack));
      } finally { await w.dispose(); }
    }
  } finally { await base.dispose(); }
}, 300000);
