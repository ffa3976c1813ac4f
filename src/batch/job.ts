import type { UnitImpact } from "../causes/types.js";
import type { Diagnostic, Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Checked } from "../use/check.js";
import type { DraftRequest, DraftResult } from "../use/draft.js";
import type { ImpactRequest } from "../use/impact.js";
import type { RegenerateRequest, UnitReport } from "../use/regenerate.js";
import type { StandRequest, UnitStand } from "../use/stand.js";
import { idOf } from "../workspace/profile-names.js";
import type { Workplace } from "../workspace/workplace.js";

/** What each command is asked, but for the unit, as data that can be sent anywhere. */
export interface Asked {
  readonly draft: Omit<DraftRequest, "units" | "onUnit">;
  readonly regenerate: Pick<RegenerateRequest, "place" | "reason" | "asOf" | "formats" | "out" | "back" | "dryRun">;
  readonly impact: Omit<ImpactRequest, "units">;
  readonly check: { readonly place: Workplace; readonly asOf?: string; readonly all?: boolean };
  readonly stand: Omit<StandRequest, "units">;
}
export type BatchCommand = keyof Asked;
/** Those that come out as counts of papers, a line a unit. */
export type SummedCommand = Exclude<BatchCommand, "stand">;
/** What it tells of one unit. */
export interface Told {
  readonly draft: DraftResult;
  readonly regenerate: readonly UnitReport[];
  readonly impact: readonly UnitImpact[];
  readonly check: Checked;
  readonly stand: UnitStand;
}

/** A command over one unit: plain data, and whoever carries it out twice comes to the same. */
export interface Job<C extends BatchCommand = BatchCommand> {
  readonly command: C;
  readonly asked: Asked[C];
  /** Absolute path of its profile. */
  readonly profile: string;
}
export type Done<C extends BatchCommand = BatchCommand> =
  | { readonly ok: true; readonly value: Told[C]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Carries a job out, as the command would for the unit alone: a unit of which nothing has changed is not composed. */
export async function perform<C extends BatchCommand>(job: Job<C>, env: Env): Promise<Done<C>> {
  return (await carryOut[job.command](job.asked, job.profile, env)) as Done<C>;
}

const carryOut: { readonly [C in BatchCommand]: (asked: Asked[C], profile: string, env: Env) => Promise<Outcome<Told[C]>> } = {
  draft: async (asked, profile, env) =>
    (await import("../use/draft-again.js")).draftAgain({ ...asked, units: [profile], many: true }, env),
  regenerate: async (asked, profile, env) =>
    (await import("../use/regenerate-again.js")).regenerateAgain({ ...asked, units: [profile] }, env),
  impact: async (asked, profile, env) =>
    (await import("../use/impact-again.js")).impactAgain({ ...asked, units: [profile] }, env),
  check: async (asked, profile, env) => {
    // The unit's shelf is meant, whatever file or folder has its name.
    const request = { ...asked, papers: [idOf(profile)], path: (word: string) => `${profile}.${word}` };
    return (await import("../use/check.js")).check(request, env);
  },
  stand: async (asked, profile, env) => (await import("../use/stand-again.js")).standAgain({ ...asked, units: [profile] }, env),
};
