import { basename, extname } from "node:path";
import type { Context } from "hono";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { limits } from "../tree/limits.js";
import { bounded } from "./bounded.js";
import type { Desk } from "./desk.js";
import type { KeptFile } from "./kept.js";

const types: Readonly<Record<string, string>> = {
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".pdf": "application/pdf",
  ".html": "text/html; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".zip": "application/zip",
};
/** What may be shown inside the page. A web page among them runs nothing and reaches nothing. */
const shown: Readonly<Record<string, string>> = {
  ".pdf": "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  ".html": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  ".txt": "default-src 'none'; frame-ancestors 'self'",
};

/** The path of a file that was asked for: of the workspace by its path, or a kept one by its id. */
export async function fileAsked(
  { req }: Context,
  desk: Desk,
): Promise<Outcome<{ readonly path: string; readonly name: string }>> {
  const [path, id] = [req.query("path"), req.query("kept")];
  if (id !== undefined) {
    const kept = desk.kept.find(id);
    return kept === undefined ? fail(problem("web/file-gone")) : succeed(kept);
  }
  const inside = path === undefined ? fail(problem("web/bad-ask", { field: "path" })) : await desk.inside(path);
  return inside.ok ? succeed({ path: inside.value, name: basename(inside.value) }) : inside;
}

/** Answers with a file, to be saved; to be shown where `view` asks for it and its kind can be. */
export async function sendFile(context: Context, desk: Desk): Promise<Response> {
  const asked = await fileAsked(context, desk);
  const read = asked.ok ? await desk.env.files.read(asked.value.path, limits.file) : asked;
  if (!asked.ok || !read.ok) return context.text("", 404);
  const { name } = asked.value;
  const kind = extname(name).toLowerCase();
  const policy = context.req.query("view") === undefined ? undefined : shown[kind];
  if (policy !== undefined) {
    context.header("Content-Security-Policy", policy);
    context.header("X-Frame-Options", "SAMEORIGIN");
  }
  context.header(
    "Content-Disposition",
    `${policy === undefined ? "attachment" : "inline"}; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
  );
  return context.body(new Uint8Array(read.value), 200, { "Content-Type": types[kind] ?? "application/octet-stream" });
}

/** Refuses what is too large before it is taken in. */
export const uploadLimit = bounded(limits.file);

/** Takes a file from the page. */
export async function takeFile({ req }: Context, { kept }: Desk): Promise<Outcome<Pick<KeptFile, "id" | "name">>> {
  const added = await kept.add(req.query("name") ?? "", new Uint8Array(await req.arrayBuffer()));
  return added.ok ? succeed({ id: added.value.id, name: added.value.name }) : added;
}
