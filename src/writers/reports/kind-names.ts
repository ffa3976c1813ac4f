import { besidesCounted, summaryOf } from "../../compare/summary.js";
import type { Beside, ChangeKind, ChangeSet, Open } from "../../compare/types.js";
import { phrase } from "../../diag/phrase.js";
import { chinese } from "./chinese.js";

/** What each kind of change is called in reports. */
export const kindName = (kind: ChangeKind): string => chinese(phrase(`change.${kind}`));

/** 脚注 1 处、格式 2 处; "" where nothing besides the words changed. */
export const besidesLine = (besides: readonly Beside[]): string => chinese(besidesCounted(besides));

/** 修改 5 处、新增 2 处；未变 40 处: the counts of a comparison. */
export const summaryLine = (set: Pick<ChangeSet, "summary" | "besides">, open?: Open): string => chinese(summaryOf(set, open));

/** What is said where nothing differs and the two are not the same all the same. */
export const openName = (open: Open): string => chinese(phrase(`open.${open}`));
