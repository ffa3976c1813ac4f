import type { Env } from "../env/types.js";

/** So long work may hold everything else up, in milliseconds: nobody at a page notices. */
const breath = 40;

/**
 * A world in which long work lets others have their turn whenever it asks for a file: reading is done at once and would otherwise
 * never give way, so that nothing could tell of progress or stop it.
 */
export function breathing(env: Env): Env {
  let last = performance.now();
  const turn = async (): Promise<void> => {
    if (performance.now() - last < breath) return;
    await new Promise((done) => setImmediate(done));
    last = performance.now();
  };
  const { files } = env;
  return {
    ...env,
    files: {
      ...files,
      read: async (path, limit) => {
        await turn();
        return files.read(path, limit);
      },
      list: async (folder) => {
        await turn();
        return files.list(folder);
      },
      kindOf: async (path) => {
        await turn();
        return files.kindOf(path);
      },
    },
  };
}
