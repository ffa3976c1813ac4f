/** Words in Latin letters that a clerk knows. */
const known = new Set(
  "Word WPS PDF Excel YAML HTML XX XXX CTRL Ctrl docx doc wps txt md pdf html xlsx zip json yaml csv GB gb9704".split(" "),
);
/** Ends of file names, which may stand in one. */
const fileName = /[\p{Script=Han}\d）》][^\s/]*\.(?:docx?|wps|txt|md|pdf|html|xlsx|zip|json)(?![a-z])/gu;

/**
 * What a clerk cannot read in a text of the page: paths, codes, ids, places in templates and profiles, raw differences.
 * @returns each once, in the order found
 */
export function notPlain(text: string): readonly string[] {
  const raw = text.match(/@@ -\d+|\{\{|\}\}|\b\w+:\d+:\d+|\/(?:tmp|home|root)\/\S*/g) ?? [];
  const words = text
    .replaceAll(fileName, "")
    .replaceAll(/(?<![A-Za-z])\.(?:docx?|wps|txt|md|pdf|html|xlsx|zip|json|csv)(?![a-z])/g, "")
    .match(/[A-Za-z_][A-Za-z0-9_]*(?:[-./:#][A-Za-z0-9_]+)*/g);
  return [...new Set([...raw, ...(words ?? []).filter((word) => !known.has(word))])];
}
