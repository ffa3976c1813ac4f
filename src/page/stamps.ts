import { useEffect, useState } from "preact/hooks";
import { ask, type ValueOf } from "./api.js";

export type Stamp = ValueOf<"edited/stamps">[number];

/** Between two looks at the files, in milliseconds. */
const pause = 4000;

/** A unit's Word files, looked at every few seconds while the page is in sight. @param onSaved called when one has been saved, come or gone */
export function useStamps(
  unit: string,
  onSaved: (saved: readonly Stamp[]) => void,
): { readonly saved: readonly Stamp[]; readonly inUse: readonly Stamp[] } {
  const [seen, setSeen] = useState<{ readonly saved: readonly Stamp[]; readonly inUse: readonly Stamp[] }>({
    saved: [],
    inUse: [],
  });
  useEffect(() => {
    let gone = false;
    let before: readonly Stamp[] | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      clearTimeout(timer);
      if (!document.hidden) {
        const answer = await ask("edited/stamps", { unit });
        if (gone) return;
        if (answer.ok) {
          const now = answer.value;
          const last = before;
          const saved = last === null ? [] : now.filter((one) => isOther(one, last));
          before = now;
          const inUse = now.filter((one) => one.inUse);
          setSeen((old) => ({ saved: saved.length > 0 ? saved.filter((one) => one.edited) : old.saved, inUse }));
          if (saved.length > 0) onSaved(saved);
        }
      }
      if (!gone) timer = setTimeout(look, pause);
    };
    const back = () => void (document.hidden ? undefined : look());
    document.addEventListener("visibilitychange", back);
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", back);
    };
  }, [unit]);
  return seen;
}

const isOther = ({ document, stamp, inUse }: Stamp, before: readonly Stamp[]): boolean => {
  const old = before.find((one) => one.document === document);
  return old?.stamp !== stamp || old.inUse !== inUse;
};
