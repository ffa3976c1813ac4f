// Takes the pictures of the page in README.zh-CN.md anew (docs/page-*.png), of the sample units, in Debian's Chromium.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

const program = resolve("dist/start/main.js");
const desk = mkdtempSync(join(tmpdir(), "tiaoli-pictures-"));
const units = join(desk, "data", "units");
mkdirSync(units, { recursive: true });
for (const unit of ["hubin-primary", "lanjiang-culture", "dongwan-park"])
  cpSync(join("data", "units", `${unit}.yaml`), join(units, `${unit}.yaml`));
const tiaoli = (...words) => {
  try {
    execFileSync(process.execPath, [program, ...words], { cwd: desk, stdio: "pipe" });
  } catch (fault) {
    // 1: there is something to look at.
    if (fault.status !== 1) throw fault;
  }
};
tiaoli("draft", "--all", "--as-of", "2026-03-05");
tiaoli(
  "appoint",
  "hubin-primary",
  "--post",
  "secretary",
  "--name",
  "柳新",
  "--from",
  "2026-07-01",
  "--basis",
  "汀教党组〔2026〕9号",
);

// A paper copied from another unit, as offices have them.
const copied = join(desk, "意识形态工作责任清单.txt");
const lines = [
  "湖滨小学意识形态工作责任清单",
  "一、校党支部责任",
  "1. 校党支部每年至少两次专题研究意识形态工作。",
  "2. 我局领导班子成员每季度听取一次汇报。",
  "4. 落实意识形态工作责则制，做到守土有责。",
  "二、校长责任",
  "1. 校长对医院意识形态工作负领导责任。",
];
writeFileSync(copied, `${lines.join("\n")}\n`);

const path = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find((one) => one && existsSync(one));
const child = spawn(process.execPath, [program, "open", "--json", "--no-browser"], {
  cwd: desk,
  env: { ...process.env, XDG_RUNTIME_DIR: desk, HOME: desk },
  stdio: ["ignore", "pipe", "inherit"],
});
const url = await new Promise((done) => {
  let said = "";
  child.stdout.on("data", (some) => {
    said += some;
    if (said.includes("}")) done(JSON.parse(said).url);
  });
});
const browser = await chromium.launch({ executablePath: path, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1200, height: 675 }, colorScheme: "light" });
const page = await context.newPage();
await page.goto(url);
const at = (place) => page.goto(`${new URL(url).origin}/#/${place}`);
const quiet = async () => {
  for (let turn = 0; turn < 120; turn++) {
    await page.waitForTimeout(250);
    if ((await page.locator(".loading, progress, [aria-busy=true]").count()) === 0) break;
  }
};
const picture = async (name) => {
  await quiet();
  await page.screenshot({ path: join("docs", `page-${name}.png`) });
};

await at("");
await page.getByText("换了人，没有更新").waitFor();
while ((await page.getByText("…", { exact: true }).count()) > 0) await page.waitForTimeout(250);
await picture("home");
await at("unit/hubin-primary/shelf/choose");
await page.getByLabel("责任清单，意识形态").check();
await page.waitForTimeout(600);
await picture("choose");
await at("unit/hubin-primary/paper/responsibility-system.ideology");
await page.locator(".live-row", { hasText: "专题研究" }).first().click();
await page.getByRole("group", { name: "专题研究多久一次" }).getByLabel("次数").fill("6");
await page.getByText("试改，没有保存").waitFor();
await picture("paper");
await at("unit/hubin-primary/change");
await quiet();
await page.locator("summary", { hasText: "关于调整湖滨小学意识形态" }).first().click();
await picture("change");
await at("check");
await page
  .locator("input[type=file]")
  .setInputFiles({ name: "意识形态工作责任清单.txt", mimeType: "text/plain", buffer: readFileSync(copied) });
await picture("check");
await browser.close();
child.kill();
rmSync(desk, { recursive: true, force: true });
