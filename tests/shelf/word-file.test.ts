import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readHistory } from "../../src/archive/history.js";
import { realEnv } from "../../src/io/env.js";
import { packParts, unpackParts } from "../../src/ooxml/zip.js";
import { wordFile } from "../../src/shelf/word-file.js";
import { call, workspace } from "../cli/desk.js";
import { edited } from "../cli/edit-docx.js";

const unit = "hubin-primary";
const draft = ["draft", unit, "--kind", "responsibility-list", "--topic", "ideology", "--format", "docx"];
const document = "responsibility-list.ideology";

let desk: string;
let path: string;
const profile = () => join(desk, "data", "units", `${unit}.yaml`);
const seen = async () => {
  const env = await realEnv(desk);
  const folder = join(desk, "out", unit);
  const read = await readHistory(folder, env.files);
  const history = read.ok ? read.value.find((one) => one.document === document) : undefined;
  return wordFile(history!, folder, env);
};
/** As some word processors save a file: without the properties that programs keep for themselves. */
const withoutProperties = (bytes: Uint8Array): Uint8Array => {
  const parts = unpackParts(bytes, "file");
  if (!parts.ok) throw new Error("no Word file");
  return packParts(new Map([...parts.value].filter(([name]) => name !== "docProps/custom.xml")));
};

beforeAll(async () => {
  desk = workspace(unit);
  const { code, out } = await call(desk, draft);
  expect(code).toBe(0);
  path = join(desk, /out\/.*\.docx/.exec(out)![0]);
});

describe("a document's Word file", () => {
  test("is generated, from the version that published it", async () => {
    const word = await seen();
    expect(word).toMatchObject({ path, is: "generated" });
    expect(word?.base()?.number).toBe(1);
  });

  test("that is edited has the base it was made from, whoever asks, also after a draft that left it alone", async () => {
    const bytes = edited(new Uint8Array(readFileSync(path)), (xml) => xml.replace("每季度", "每个季度"));
    writeFileSync(path, withoutProperties(bytes));
    const before = readFileSync(profile(), "utf8");
    writeFileSync(profile(), before.replaceAll("2026-03-05", "2026-03-06"));
    expect((await call(desk, draft)).code).toBe(1);
    const word = await seen();
    expect(word).toMatchObject({ is: "edited" });
    expect(word?.base()?.number).toBe(1);
    const impact = JSON.parse((await call(desk, ["impact", unit, "--json"])).out);
    expect(impact[0].documents).toMatchObject([{ document, version: 1 }]);
    // The comparison of the file with version 1 knows what stands in it besides the edit: the profile has not changed it.
    const compared = await call(desk, ["compare", `${unit}/${document}@1`, `${unit}/${document}@current`, "--format", "json"]);
    const told = JSON.parse(compared.out);
    expect(JSON.stringify(told)).toContain("每个季度");
    expect(JSON.stringify(told)).not.toContain("2026-03-06");
  });

  test("that is not there is gone, and its base is what stood last", async () => {
    const kept = readFileSync(path);
    rmSync(path);
    const word = await seen();
    expect(word).toMatchObject({ is: "gone", sha256: null });
    expect(word?.base()?.number).toBe(1);
    writeFileSync(path, kept);
  });

  test("that another program has open is told as such", async () => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    writeFileSync(join(desk, "out", unit, `.~lock.${name}#`), "");
    expect(await (await seen())?.busy()).toMatchObject({ code: "archive/open" });
    rmSync(join(desk, "out", unit, `.~lock.${name}#`));
    expect(await (await seen())?.busy()).toBeNull();
  });
});
