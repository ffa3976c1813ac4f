// What GB/T 9704-2012 says of a page, measured in ink.
import { bands, extent, rules } from "./ink.mjs";

/** mm: type area of the national look on A4. */
const area = { left: 28, right: 184, top: 37, bottom: 262 };
const numberBox = { top: area.bottom + 2, bottom: 290 };
const pitch = (28.95 * 25.4) / 72;
const mm = (points) => (points * 25.4) / 72;
const numberInset = mm(14);

/** A measure: its name, what it is and what it should be, mm. */
const at = (name, found, wanted) => ({ name, found, wanted });

/** A full page of running text: 22 lines in the type area, at the grid's pitch, from edge to edge. */
export function grid(pages) {
  const lines = bands(pages[0], "black", { ...area, top: area.top - 2, bottom: area.bottom + 2 });
  const all = extent(pages[0], "black", { top: area.top - 3, bottom: area.bottom + 2 });
  return [
    at("lines on a page", lines.length, 22),
    at("pitch of 21 lines", lines.at(-1).top - lines[0].top, 21 * pitch),
    at("ink begins at the left edge", all.left, area.left + mm(16) * 0.05),
    at("ink ends at the right edge", all.right, area.right - mm(16) * 0.05),
    ...number(pages[0], "odd"),
    ...number(pages[1], "even"),
  ];
}

/** The dashes of a page number, 7 mm below the type area; odd pages right, even pages left, one character in. */
export function number(page, side) {
  const ink = extent(page, "black", numberBox);
  if (ink === null) return [at(`${side} page number`, Number.NaN, 0)];
  // The dash at the outer end is a stroke of its own: digits are higher.
  const dash = extent(
    page,
    "black",
    side === "odd" ? { ...numberBox, left: ink.right - 3 } : { ...numberBox, right: ink.left + 3 },
  );
  return [
    at(`${side} page number's dash below the type area`, (dash.top + dash.bottom) / 2 - area.bottom, 7),
    side === "odd"
      ? at("odd page number from the right edge", area.right - ink.right, numberInset)
      : at("even page number from the left edge", ink.left - area.left, numberInset),
  ];
}

/** Masthead, number and red rule of a first page. */
export function masthead(pages) {
  const [page] = pages;
  const [rule] = rules(page, "red", { top: 60, bottom: 160 });
  const mark = extent(page, "red", { top: area.top, bottom: rule.top - 2 });
  const docNumber = bands(page, "black", { top: mark.bottom, bottom: rule.top }).at(-1);
  return [
    at("masthead below the type area's top", mark.top - area.top, 35),
    at("red rule below the number", rule.top - docNumber.bottom, 4),
    at("red rule's length", rule.right - rule.left, 156),
    at("masthead in the middle", (mark.left + mark.right) / 2, (area.left + area.right) / 2),
  ];
}

/** The imprint at the foot of a last page. */
export function imprint(pages) {
  const found = rules(pages.at(-1), "black", { top: 150, bottom: area.bottom + 3 });
  if (found.length === 0) return [at("imprint", Number.NaN, 0)];
  return [
    at("imprint's last rule on the type area's lower edge", found.at(-1).bottom, area.bottom),
    at("imprint's rules' length", found.at(-1).right - found.at(-1).left, 156),
    at("imprint's first rule's width", found[0].bottom - found[0].top, 0.35),
  ];
}

/** A last page that carries nothing but the imprint. */
export const unnumbered = (pages) => [
  at("page number beside the imprint alone", extent(pages.at(-1), "black", numberBox) === null ? 0 : 1, 0),
];

/** A letter's first page. */
export function letter(pages) {
  const [page] = pages;
  const lines = rules(page, "red", { top: 40, bottom: 297 });
  const mark = extent(page, "red", { bottom: lines[0].top - 1 });
  const [head, foot] = [lines.filter(({ top }) => top < 150), lines.filter(({ top }) => top > 150)];
  return [
    at("letter's masthead below the paper's top", mark.top, 30),
    at("double rule below the masthead", head[0].top - mark.bottom, 4),
    at("double rule's length", head[0].right - head[0].left, 170),
    at("second double rule above the paper's lower edge", 297 - foot.at(-1).bottom, 20),
    at("page number on the first page", extent(page, "black", { ...numberBox, bottom: 272 }) === null ? 0 : 1, 0),
  ];
}

/** A page on its side: the number at the left edge of the turned page, where the upright pages have it. */
export function landscape(pages) {
  return [0, 1].flatMap((i) => {
    const ink = extent(pages[i], "black", { left: 20, right: 33 });
    if (ink === null) return [at("turned page number", Number.NaN, 0)];
    const dash = extent(pages[i], "black", {
      left: 20,
      right: 33,
      ...(i === 0 ? { top: ink.bottom - 3 } : { bottom: ink.top + 3 }),
    });
    return [
      at(`turned page ${i + 1}: number beside the type area`, 35 - (dash.left + dash.right) / 2, 7),
      i === 0
        ? at("turned odd page: number from the lower edge", 184 - ink.bottom, numberInset)
        : at("turned even page: number from the upper edge", ink.top - 28, numberInset),
    ];
  });
}
