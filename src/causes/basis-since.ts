import type { Library } from "../library/types.js";
import type { Doc } from "../tree/types.js";
import { inlines } from "../tree/walk.js";

/** A regulation that a paper cites and that is not what it was when the paper was made, or will not be. */
export interface BasisChange {
  readonly title: string;
  /** `ended`: in force no more; `amended`: it has had another text since; `ending`: it ends on a day that is known. */
  readonly is: "ended" | "amended" | "ending";
  /** ISO day; "" where nobody knows. */
  readonly day: string;
  /** Title of the regulation in its place, where there is one. */
  readonly instead?: string;
}

/**
 * What has become of the regulations a paper cites since it was made.
 * @param made ISO day the paper was made for
 * @param today ISO day
 */
export function basisSince(
  doc: Doc,
  made: string,
  today: string,
  { regulations }: Pick<Library, "regulations">,
): readonly BasisChange[] {
  const cited = new Set([...inlines(doc)].flatMap(({ inline }) => (inline.type === "cite" ? [inline.regulation] : [])));
  return [...cited].flatMap((id): readonly BasisChange[] => {
    const regulation = regulations.get(id);
    if (regulation === undefined) return [];
    const { title, status, until, from = "", revised = "", replacedBy } = regulation;
    const successor = replacedBy === undefined ? undefined : regulations.get(replacedBy);
    const instead = successor === undefined ? {} : { instead: successor.title };
    if (until !== undefined) return [{ title, is: until <= today ? "ended" : "ending", day: until, ...instead }];
    if (status === "repealed") return [{ title, is: "ended", day: "", ...instead }];
    const day = [from, revised]
      .filter((one) => one > made && one <= today)
      .sort()
      .at(-1);
    return day === undefined ? [] : [{ title, is: "amended", day }];
  });
}
