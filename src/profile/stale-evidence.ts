/** 制度.txt，第5段（请核对）: where an import read what stands on a line. */
const evidence = /^[^；]+，第\d+段(?:（[^（）]*）)?$/u;
const remark = /^(.*?\S)(\s+#\s*)(.*?)(\r?)$/u;

/**
 * Takes from lines whose values have changed where an import had read the old ones: it is no evidence of what stands there now. What
 * else the remark says stays, and so does the evidence of a line to which something was only added.
 */
export function withoutStaleEvidence(before: string, after: string): string {
  if (before === after) return after;
  const gone = new Map<string, number>();
  const old = before.split("\n");
  const now = after.split("\n");
  for (const line of now) gone.set(line, (gone.get(line) ?? 0) + 1);
  const changed = old.filter((line) => {
    const left = gone.get(line) ?? 0;
    gone.set(line, left - 1);
    return left <= 0;
  });
  if (changed.length === 0) return after;
  const were = new Set(old);
  return now.map((line) => (were.has(line) ? line : settled(line, changed))).join("\n");
}

function settled(line: string, changed: readonly string[]): string {
  const [, content, mark, words, end] = remark.exec(line) ?? [];
  if (content === undefined || !words!.split("；").some((part) => evidence.test(part))) return line;
  const same = changed.find((one) => {
    const [, was, , said] = remark.exec(one) ?? [];
    return said === words && keyOf(was!) === keyOf(content);
  });
  const was = same === undefined ? undefined : remark.exec(same)?.[1];
  const stands = new Set(valuesIn(content));
  if (was === undefined || valuesIn(was).every((value) => stands.has(value))) return line;
  const kept = words!.split("；").filter((part) => !evidence.test(part));
  return kept.length === 0 ? `${content}${end}` : `${content}${mark}${kept.join("；")}${end}`;
}

const keyOf = (content: string): string => /^\s*(?:- )?(?:\{ *)?([^:]+):/u.exec(content)?.[1] ?? "";
const valuesIn = (content: string): readonly string[] => content.split(/[\s{},[\]]+/u).filter((part) => part !== "");
