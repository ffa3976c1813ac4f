import { signal } from "@preact/signals";
import type { Said } from "../web/wire.js";
import { ask, type ValueOf } from "./api.js";
import { hear } from "./live.js";

/** The workspace and its units, as every screen knows them; null until they are read. */
export const workspace = signal<ValueOf<"workspace/state"> | null>(null);
/** What is the matter with the workspace: profiles that cannot be read. */
export const workspaceTold = signal<readonly Said[]>([]);

/** Reads the workspace anew: after a unit came, went or changed its name. */
export async function readWorkspace(): Promise<void> {
  const answer = await ask("workspace/state", {});
  workspaceTold.value = answer.told;
  if (answer.ok) workspace.value = answer.value;
}

/** Units and their names stay true while the page is open: profiles may be changed elsewhere. */
export const followWorkspace = (): (() => void) =>
  hear((event) => {
    if (event.type === "changed" && event.profiles) void readWorkspace();
  });

export const unitNamed = (id: string) => workspace.value?.units.find((unit) => unit.id === id);
