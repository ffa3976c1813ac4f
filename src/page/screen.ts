import type { ComponentType } from "preact";
import type { PageWords } from "./words.js";

/** What every screen gets: what the `:names` of its address stand for. */
export interface ScreenProps {
  readonly params: Readonly<Record<string, string>>;
}
export interface Screen {
  /** Its address, after `#/`: `unit/:unit/shelf`. */
  readonly path: string;
  /** Where it is offered: among the tools, as a tab of a unit, or only by links. */
  readonly offered: "tool" | "unit" | "home" | "link";
  readonly title: (words: PageWords) => string;
  readonly load: () => Promise<ComponentType<ScreenProps>>;
}
