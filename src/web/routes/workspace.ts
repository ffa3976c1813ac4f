import { dirname, isAbsolute, join, resolve } from "node:path";
import { z } from "zod";
import { problem } from "../../diag/problem.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { initWorkspace } from "../../use/init-workspace.js";
import { unitNames } from "../../use/unit-names.js";
import { worded } from "../../words/say.js";
import { unitsFolder, workplaceOf } from "../../workspace/workplace.js";
import { call } from "../call.js";
import type { Desk } from "../desk.js";

/** The workspace the page works in; at a first start there is none, and the page makes or chooses one. */
export const workspace = {
  /** Where the page stands: every screen begins with it. */
  state: call(z.object({}), async (_, desk) => {
    const { place, env, house } = desk;
    const suggested = house.named ?? join(house.home, desk.words.page.welcome.folder);
    const none = { root: place.root, isWorkspace: false, units: [], suggested, left: house.left() };
    if (!place.isWorkspace) return succeed({ ...none, today: env.today() });
    const units = await unitNames({ place }, env);
    const rows = units.ok ? units.value.map(({ id, name, type, isSample = false }) => ({ id, name, type, isSample })) : [];
    return succeed({ ...none, isWorkspace: true, units: rows, today: env.today() }, units.diagnostics);
  }),

  /** The folders in a folder, for who chooses one. Only as long as there is no workspace: then nothing outside it is the page's. */
  folders: call(z.object({ folder: z.string().optional() }), async ({ folder }, desk) => {
    const at = await chosen(folder ?? desk.house.left() ?? desk.house.named ?? desk.house.home, desk);
    if (!at.ok) return at;
    const { files } = desk.env;
    const listed = await files.list(at.value);
    if (!listed.ok) return listed;
    const own = listed.value.filter(({ kind, name }) => kind === "folder" && !name.startsWith("."));
    const folders = await Promise.all(
      own.map(async ({ name }) => {
        const path = join(at.value, name);
        return { name, path, isWorkspace: (await files.kindOf(unitsFolder({ root: path }))) === "folder" };
      }),
    );
    return succeed({ folder: at.value, above: dirname(at.value), folders });
  }),

  /** Makes a workspace with a sample to look at, and takes it. */
  make: call(z.object({ folder: z.string() }), async ({ folder }, desk) => {
    const at = await chosen(folder, desk);
    if (!at.ok) return at;
    const { env, words, place } = desk;
    const made = await initWorkspace({ folder: at.value, program: place.program, say: (value) => worded(words, value) }, env);
    return made.ok ? settle(at.value, desk) : made;
  }),

  /** Leaves the workspace for another one: until that is chosen the page works in none. */
  leave: call(z.object({}), async (_, { house }) => {
    house.leave();
    return succeed(true);
  }),

  /** Takes a folder that is one. */
  use: call(z.object({ folder: z.string() }), async ({ folder }, desk) => {
    const at = await chosen(folder, desk);
    return at.ok ? settle(at.value, desk) : at;
  }),
};

/** A folder somebody named at a first start. */
async function chosen(folder: string, { place, words }: Desk): Promise<Outcome<string>> {
  if (place.isWorkspace) return fail(problem("web/outside", { path: folder }));
  const plain = folder.trim().replace(/^["“](.*)["”]$/u, "$1");
  return isAbsolute(plain)
    ? succeed(resolve(plain))
    : fail(problem("web/not-whole-path", { path: plain, field: "folder", example: words.page.welcome.example }));
}

async function settle(folder: string, { env, place, house }: Desk): Promise<Outcome<{ readonly root: string }>> {
  const found = await workplaceOf(folder, place.program, env);
  if (!found.isWorkspace) return fail(problem("web/no-workspace", { path: folder, field: "folder" }));
  await house.settle(found);
  return succeed({ root: found.root });
}
