import { type ChildProcess, spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { builtCommand } from "../cli/built.js";

export const day = "2026-03-05";
/** Two papers a unit, in two formats. */
export const asked = [
  "--kind",
  "responsibility-list,leading-group-notice",
  "--topic",
  "ideology",
  "--format",
  "docx,pdf",
  "--as-of",
  day,
];

/** A workspace of made-up schools in one group. */
export function desk(count: number): string {
  const root = mkdtempSync(join(tmpdir(), "tiaoli-queue-"));
  for (const name of ["units", "groups"]) mkdirSync(join(root, "data", name), { recursive: true });
  writeFileSync(join(root, "data", "groups", "schools.yaml"), "name: 直属学校\n");
  const sample = readFileSync(resolve("data/units/hubin-primary.yaml"), "utf8");
  for (let i = 1; i <= count; i++)
    writeFileSync(
      join(root, "data", "units", `school-${i}.yaml`),
      sample.replace("id: hubin-primary", `id: school-${i}\n  group: schools`).replaceAll("湖滨小学", `第${i}小学`),
    );
  return root;
}
export const copyOf = (root: string): string => {
  const copy = mkdtempSync(join(tmpdir(), "tiaoli-queue-"));
  cpSync(join(root, "data"), join(copy, "data"), { recursive: true });
  return copy;
};

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when it has printed something. */
  readonly said: (what: string) => Promise<void>;
}

/** A program like ours whose library is another. @returns the command */
export function otherProgram(): string {
  const root = mkdtempSync(join(tmpdir(), "tiaoli-older-"));
  const own = dirname(dirname(dirname(builtCommand())));
  for (const name of ["dist", "templates", "fonts", "package.json"])
    cpSync(join(own, name), join(root, name), { recursive: true });
  symlinkSync(join(own, "node_modules"), join(root, "node_modules"));
  const looks = join(root, "templates", "looks");
  for (const name of readdirSync(looks)) appendFileSync(join(looks, name), "# older\n");
  return join(root, "dist", "start", "main.js");
}

/** Starts a command of ours in a folder. */
export function start(words: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}, main = builtCommand()): Running {
  const child = spawn(process.execPath, [main, ...words], { cwd, env: { ...process.env, ...more } });
  let [out, err] = ["", ""];
  const waiting: { readonly what: string; readonly go: () => void }[] = [];
  const look = (): void => {
    for (const { what, go } of waiting) if (`${out}${err}`.includes(what)) go();
  };
  child.stdout.on("data", (bytes: Buffer) => {
    out += bytes.toString();
    look();
  });
  child.stderr.on("data", (bytes: Buffer) => {
    err += bytes.toString();
    look();
  });
  const ended = new Promise<Ended>((done) => child.once("close", (code) => done({ code, out, err })));
  const said = (what: string): Promise<void> =>
    Promise.race([
      new Promise<void>((go) => {
        waiting.push({ what, go });
        look();
      }),
      ended.then(() => {
        if (!`${out}${err}`.includes(what)) throw new Error(`ended without saying ${what}: ${out}${err}`);
      }),
    ]);
  return { child, ended, said };
}

/** Every file of the units' folders with its bytes; the records of runs tell how often somebody tried. */
export function shelves(root: string): ReadonlyMap<string, string> {
  const out = join(root, "out");
  const names = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) => !name.includes(".history/.runs"));
  return new Map(
    names
      .filter((name) => statSync(join(out, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(out, name)).toString("base64")]),
  );
}
export interface Told {
  readonly how: string;
  readonly left: number;
  readonly units: readonly { readonly unit: string; readonly state: string; readonly papers: number }[];
  readonly aside: readonly { readonly unit: string; readonly diagnostics: readonly { readonly code: string }[] }[];
}
export const told = ({ out }: Ended): Told => JSON.parse(out) as Told;
