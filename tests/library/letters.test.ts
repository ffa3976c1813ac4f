import { describe, expect, test } from "vitest";
import { documentsOf } from "../../src/compose/compose.js";
import { inlinesText } from "../../src/tree/text.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";
import { draftDoc, units } from "../support/shelf.js";

const subjects = (unit: string, kind: string) =>
  documentsOf({ library, loaded: sample(unit), kind, topic: "ideology", asOf }).flatMap((subject) => subject ?? []);
/** Numbered paragraphs that came from the responsibility list's departments. */
const duties = ({ children }: Doc) =>
  children.flatMap((block) => (block.type === "item" && block.clause?.startsWith("department.") ? [block] : []));

describe.each(units)("%s", (unit) => {
  const { profile } = sample(unit);
  const list = draftDoc(unit, "responsibility-list", "ideology");

  test("a letter for every department and sub-unit, each under its own title", () => {
    const letters = subjects(unit, "responsibility-letter");
    expect(letters.map(({ key }) => key)).toEqual([
      ...Object.keys(profile.departments),
      ...(profile["sub-units"]?.list ?? []).map(({ id }) => id),
    ]);
    const docs = letters.map((subject) => draftDoc(unit, "responsibility-letter", "ideology", subject));
    expect(new Set(docs.map(({ meta }) => meta.title)).size).toBe(docs.length);
  });

  test("a letter's own duties are those of the list, word for word and all numbered", () => {
    const texts = new Map(duties(list).map((block) => [block.id, inlinesText(block.children)]));
    let compared = 0;
    for (const subject of subjects(unit, "responsibility-letter")) {
      const letter = draftDoc(unit, "responsibility-letter", "ideology", subject);
      const own = duties(letter);
      const other = letter.children.some((block) => block.clause?.startsWith("letter.other"));
      expect(own.length > 0 || other, subject.key).toBe(true);
      expect(own.map(({ number }) => number)).toEqual(own.map((_, i) => `（${"一二三四五六七八"[i]}）`));
      // Sub-units' clause names the Party organ, whose full name stands where it comes first.
      if (subject.of === "departments")
        for (const block of own) {
          const plain = inlinesText(block.children).replace(/中共[^（]*（以下简称([^）]*)）/, "$1");
          // A department's only duty stands in one item of the list with its name.
          const name = profile.departments[subject.key]!.name;
          const inList = texts.get(block.id)?.replace(/中共[^（]*（以下简称([^）]*)）/, "$1");
          expect(inList?.replace(`${name}：`, ""), block.id).toBe(plain);
          compared += 1;
        }
    }
    expect(compared).toBeGreaterThan(4);
  });

  test("one card for each person in a leadership post, with the name and what to hand in", () => {
    const cards = subjects(unit, "duty-card");
    const titles = cards.map((subject) => {
      const card = draftDoc(unit, "duty-card", "ideology", subject);
      const text = docText(card);
      expect(text, subject.key).toMatch(/做什么\t交什么\t什么时候\n.+/);
      expect(text, subject.key).toContain("听取陈述");
      return card.meta.title;
    });
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeGreaterThan(3);
  });
});
