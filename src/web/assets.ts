import { join } from "node:path";
import type { Context } from "hono";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";

/** The page's script, styles and pictures by name, as the build made them. */
export type Assets = ReadonlyMap<string, Uint8Array>;

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

/** All files of the built page's folder; they are few and small. */
export async function loadAssets(folder: string, files: Files): Promise<Outcome<Assets>> {
  const found = await files.list(folder);
  if (!found.ok) return found;
  const assets = new Map<string, Uint8Array>();
  for (const { name, kind } of found.value) {
    if (kind === "folder") continue;
    const read = await files.read(join(folder, name));
    if (!read.ok) return fail(...read.diagnostics);
    assets.set(name, read.value);
  }
  return succeed(assets);
}

/** Answers with a file of the page. Only names of the list are known: no path leads anywhere else. */
export function serveAsset(context: Context, assets: Assets): Response {
  const name = context.req.path.slice(1);
  const bytes = assets.get(name);
  const type = types[name.split(".").at(-1) ?? ""];
  if (bytes === undefined || type === undefined) return context.text("", 404);
  return context.body(new Uint8Array(bytes), 200, { "Content-Type": type });
}
