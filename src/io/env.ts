import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Env, FontSource } from "../env/types.js";
import { buildId } from "./build-id.js";
import { diskFiles } from "./files.js";
import { packageRoot, packageVersion } from "./package-root.js";
import { today } from "./today.js";

/**
 * The world as it is: this machine's disk, fonts and day.
 * @param workspace fonts in its fonts/ folder come before the machine's
 */
export function realEnv(workspace?: string): Env {
  const program = `${packageVersion()} ${buildId} ${process.version}`;
  return { files: diskFiles, fonts: lateFonts(workspace), today, program, kept };
}

/** UTF-16: it is parsed as it is, without a step that takes as long as parsing. */
async function kept(name: string): Promise<unknown> {
  if (buildId === "") return null;
  try {
    return JSON.parse(readFileSync(join(packageRoot, "dist", `kept-${name}.json`), "utf16le"));
  } catch {
    // It only saves time.
    return null;
  }
}

/** Most commands draw nothing: the code that knows fonts is loaded with the first question about one. */
function lateFonts(workspace: string | undefined): FontSource {
  let source: Promise<FontSource> | undefined;
  const fonts = (): Promise<FontSource> => {
    source ??= import("./fonts.js").then(({ fontSource }) =>
      fontSource({ ...(workspace !== undefined && { workspace }), ...namedFonts() }),
    );
    return source;
  };
  return {
    find: async (names) => (await fonts()).find(names),
    load: async (font) => (await fonts()).load(font),
    stamp: async () => (await fonts()).stamp(),
  };
}

/** Font files or folders the user names, separated as in PATH. */
const namedFonts = (): { readonly named?: string } => {
  const named = process.env["TIAOLI_FONTS"];
  return named === undefined ? {} : { named };
};
