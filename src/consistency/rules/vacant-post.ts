import { groupedBy } from "../../text/grouped-by.js";
import { named } from "../passages.js";
import type { SetRule } from "../rule.js";

/** A post that some document prints and nobody holds on the day; one finding a post. */
export const vacantPost: SetRule = {
  code: "check/vacant-post",
  check({ passages }, { posts }, report) {
    const printed = passages.flatMap(({ doc, spans }) =>
      spans.flatMap(({ path }) => {
        const key = /^posts\.(.+)\.title$/.exec(path)?.[1];
        return key === undefined ? [] : [{ key, doc }];
      }),
    );
    const byPost = groupedBy(printed, ({ key }) => key);
    for (const { key, title, holder, origin } of posts) {
      const uses = byPost.get(key);
      if (holder !== null || uses === undefined) continue;
      report({ title, documents: named(uses.map(({ doc }) => doc)) }, origin && { origin });
    }
  },
};
