import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { limits } from "../tree/limits.js";

/** A file that came from the page or was made for it. */
export interface KeptFile {
  readonly id: string;
  /** As the page's user knows it, no path. */
  readonly name: string;
  /** Absolute, in a folder of its own. */
  readonly path: string;
}

/** Files outside the workspace that live as long as the server. */
export interface Kept {
  /** Keeps what the page handed over; the last bytes that fit are the limit of all together. */
  readonly add: (name: string, bytes: Uint8Array) => Promise<Outcome<KeptFile>>;
  /** A place for a use case to write to; what it writes can be downloaded by the id. */
  readonly place: (name: string) => KeptFile;
  readonly find: (id: string) => KeptFile | undefined;
  /** Those of a list of ids, or a fault that names what is gone. */
  readonly all: (ids: readonly string[]) => Outcome<readonly KeptFile[]>;
  readonly remove: (id: string) => Promise<void>;
}

/** Bytes and number of files that came from the page and were not taken away again. */
const most = { bytes: 8 * limits.file, files: 2000 };

/** @param folder absolute, empty, of nobody else */
export function keptIn(folder: string, files: Files): Kept {
  const known = new Map<string, KeptFile>();
  const sizes = new Map<string, number>();
  const place = (name: string): KeptFile => {
    const id = randomBytes(12).toString("hex");
    const plain = plainName(name);
    const file = { id, name: plain, path: join(folder, id, plain) };
    known.set(id, file);
    return file;
  };
  const find = (id: string) => known.get(id);
  return {
    place,
    find,
    add: async (name, bytes) => {
      const all = [...sizes.values()].reduce((sum, one) => sum + one, bytes.length);
      if (all > most.bytes || sizes.size >= most.files) return fail(problem("web/too-many-files", { name }));
      const file = place(name);
      sizes.set(file.id, bytes.length);
      const written = await files.writeAtomic(file.path, bytes);
      return written.ok ? succeed(file) : written;
    },
    all: (ids) => {
      const found = ids.flatMap((id) => find(id) ?? []);
      return found.length === ids.length ? succeed(found) : fail(problem("web/file-gone"));
    },
    remove: async (id) => {
      known.delete(id);
      sizes.delete(id);
      if (/^[0-9a-f]{24}$/.test(id)) await files.remove(join(folder, id));
    },
  };
}

/** A name that is a name on every system: no folder, nothing that steers, not too long; its ending stays. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/g, "_").replace(/^[. ]+|[. ]+$/g, "");
  const [, stem = "", ending = ""] = /^(.*?)(\.[^.]{1,10})?$/su.exec(plain) ?? [];
  const short = [...stem].slice(0, 60).join("");
  return short === "" ? `_${ending}` : short + ending;
}
