import type { ComponentChildren } from "preact";

/** How something stands, in a word: the words say it, the colour only helps. */
export const Tag = ({ tone = "quiet", children }: { readonly tone?: Tone; readonly children: ComponentChildren }) => (
  <span class={`tag ${tone}`}>{children}</span>
);
/** `bad` wants a person now, `warn` some time, `good` is settled, `busy` is under way, `quiet` only tells. */
export type Tone = "bad" | "warn" | "good" | "busy" | "quiet";
