// Where ink stands on a page, in millimetres from its upper left corner.

const dark = (pixels, at, depth) => pixels[at] < 128 || (depth === 3 && pixels[at + 1] < 128);
const red = (pixels, at, depth) => depth === 3 && pixels[at] > 160 && pixels[at + 1] < 110 && pixels[at + 2] < 110;
const black = (pixels, at, depth) => pixels[at] < 128 && (depth === 1 || (pixels[at + 1] < 128 && pixels[at + 2] < 128));
const kinds = { dark, red, black };

/** Ink of a kind in a box (mm; absent sides are the paper's): its outermost edges, or null where there is none. */
export function extent(page, kind, box = {}) {
  const rows = inkRows(page, kind, box);
  if (rows.length === 0) return null;
  const columns = rows.map(({ first, last }) => [first, last]);
  return {
    top: rows[0].y / page.scale,
    bottom: (rows.at(-1).y + 1) / page.scale,
    left: Math.min(...columns.map(([first]) => first)) / page.scale,
    right: (Math.max(...columns.map(([, last]) => last)) + 1) / page.scale,
  };
}

/** Bands of rows with ink, parted by rows without: lines of text, rules. */
export function bands(page, kind, box = {}) {
  const found = [];
  for (const { y, count, first, last } of inkRows(page, kind, box)) {
    const band = found.at(-1);
    if (band && y - band.y <= 1)
      Object.assign(band, {
        y,
        widest: Math.max(band.widest, count),
        left: Math.min(band.left, first),
        right: Math.max(band.right, last),
      });
    else found.push({ start: y, y, widest: count, left: first, right: last });
  }
  const { scale } = page;
  return found.map(({ start, y, widest, left, right }) => ({
    top: start / scale,
    bottom: (y + 1) / scale,
    ink: widest / scale,
    left: left / scale,
    right: (right + 1) / scale,
  }));
}

/** A rule is a band whose ink spans most of its width and that is no thicker than this. */
const thickest = 1.5;
export const rules = (page, kind, box) =>
  bands(page, kind, box).filter(
    ({ top, bottom, ink, left, right }) => bottom - top < thickest && right - left > 100 && ink > 0.95 * (right - left),
  );

function inkRows(
  { pixels, width, height, depth, scale },
  kind,
  { top = 0, bottom = height / scale, left = 0, right = width / scale },
) {
  const is = kinds[kind];
  const [y0, y1, x0, x1] = [top * scale, bottom * scale, left * scale, right * scale].map(Math.round);
  const rows = [];
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++) {
    let [count, first, last] = [0, -1, -1];
    for (let x = Math.max(0, x0); x < Math.min(width, x1); x++)
      if (is(pixels, (y * width + x) * depth, depth)) {
        count++;
        if (first < 0) first = x;
        last = x;
      }
    if (count > 0) rows.push({ y, count, first, last });
  }
  return rows;
}
