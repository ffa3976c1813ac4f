import type { Aside } from "../../tree/aside.js";

/** An aside with the paragraph it hangs on in the main part. */
export type Read = Omit<Aside, "block"> & { readonly paragraph?: number };
