/**
 * Draws a TrueType outline with fewer points. Fonts that were made of strokes or of cubic curves carry two or three points where one
 * is enough; each of them is paid for in every PDF. No place of the new line is further from the old one than `tolerance`, in units
 * of the font (1/1000 em here: at 16 pt a unit is 0.006 mm).
 */

/** Steps a curve is looked at in. */
const steps = 6;
/** How many old segments one new one may stand for. */
const reach = 16;

/** @param contours lists of `{x, y, on}`; @returns the same with fewer points */
export const fewerPoints = (contours, tolerance) => contours.map((contour) => fewer(contour, tolerance));

function fewer(contour, tolerance) {
  const nodes = segmentsOf(contour);
  const n = nodes.length;
  if (n < 3) return contour;
  const start = sharpest(nodes);
  const ring = Array.from({ length: n }, (_, i) => nodes[(start + i) % n]);
  // The cheapest way from the first node around to it again, one new segment after the other.
  const best = [{ cost: 0 }];
  for (let to = 1; to <= n; to++) {
    best.push({ cost: Number.POSITIVE_INFINITY });
    for (let from = to - 1; from >= Math.max(0, to - reach); from--) {
      // Not all around in less than three pieces: what is left would be no shape.
      if (from === 0 && to === n) continue;
      const found = replaced(ring, from, to, tolerance);
      if (found === null) continue;
      const cost = best[from].cost + (found.control ? 2 : 1) + found.off / (1000 * tolerance);
      if (cost < best[to].cost) best[to] = { cost, from, control: found.control };
    }
  }
  const points = [];
  for (let to = n; to > 0; to = best[to].from) {
    const { x, y } = ring[to % n];
    points.unshift({ x, y, on: true });
    if (best[to].control) points.unshift({ ...best[to].control, on: false });
  }
  const done = withoutImplied(points, tolerance);
  return done.length < contour.length ? done : contour;
}

/** Segments from node to node, each with its control point (none in a straight one) and the places it is looked at. */
function segmentsOf(contour) {
  const all = contour.flatMap((point, i) => {
    const next = contour[(i + 1) % contour.length];
    return point.on || next.on ? [point] : [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true }];
  });
  const first = all.findIndex(({ on }) => on);
  const turned = [...all.slice(first), ...all.slice(0, first)];
  const nodes = [];
  turned.forEach((point, i) => {
    if (!point.on) return;
    const next = turned[(i + 1) % turned.length];
    const control = next.on ? null : next;
    const end = next.on ? next : turned[(i + 2) % turned.length];
    if (end.x === point.x && end.y === point.y) return;
    nodes.push({ x: point.x, y: point.y, control, places: curve(point, control ?? middle(point, end), end) });
  });
  return nodes;
}

const middle = (a, b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

function curve(a, c, b, count = steps) {
  return Array.from({ length: count }, (_, i) => {
    const t = i / count;
    const s = 1 - t;
    return { x: s * s * a.x + 2 * s * t * c.x + t * t * b.x, y: s * s * a.y + 2 * s * t * c.y + t * t * b.y };
  });
}

/** The node where the line turns most: it stays. */
function sharpest(nodes) {
  const turns = nodes.map((node, i) => {
    const before = nodes[(i + nodes.length - 1) % nodes.length];
    const [from, to] = [before.control ?? before, node.control ?? nodes[(i + 1) % nodes.length]];
    return Math.abs(angle(from, node, to));
  });
  return turns.indexOf(Math.max(...turns));
}

const angle = (a, b, c) => {
  const [ux, uy, vx, vy] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y];
  return Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy);
};

/** One segment in place of those between two nodes: a straight one, else a curve, else null. */
function replaced(ring, from, to, tolerance) {
  const n = ring.length;
  const [a, b] = [ring[from], ring[to % n]];
  if (!Number.isInteger(a.x) || !Number.isInteger(a.y) || !Number.isInteger(b.x) || !Number.isInteger(b.y)) return null;
  if (to === from + 1) return a.control ? { control: a.control, off: 0 } : { control: null, off: 0 };
  const old = [];
  for (let i = from; i < to; i++) old.push(...ring[i].places);
  old.push(b);
  const straight = distance(old, [a, b], tolerance);
  if (straight <= tolerance) return { control: null, off: straight };
  for (const control of [crossing(ring, from, to), fitted(old)]) {
    if (control === null || !bends(a, control, b)) continue;
    const line = [...curve(a, control, b, 2 * steps), b];
    const off = Math.max(distance(old, line, tolerance), distance(line, old, tolerance));
    if (off <= tolerance) return { control, off };
  }
  return null;
}

/** A curve that turns less than a right angle at each end, and by no more than its length. */
function bends(a, c, b) {
  const [x, y] = [b.x - a.x, b.y - a.y];
  return (c.x - a.x) * x + (c.y - a.y) * y > 0 && (b.x - c.x) * x + (b.y - c.y) * y > 0;
}

/** Where the tangents of both ends meet. */
function crossing(ring, from, to) {
  const n = ring.length;
  const [a, b, last] = [ring[from], ring[to % n], ring[to - 1]];
  const out = a.control ?? ring[from + 1];
  const into = last.control ?? last;
  const [ux, uy, vx, vy] = [out.x - a.x, out.y - a.y, b.x - into.x, b.y - into.y];
  const across = ux * vy - uy * vx;
  if (Math.abs(across) < 1e-6) return null;
  const t = ((b.x - a.x) * vy - (b.y - a.y) * vx) / across;
  if (t <= 0) return null;
  return { x: Math.round(a.x + t * ux), y: Math.round(a.y + t * uy) };
}

/** The control point of the curve that is nearest to some places, by their way along the line. */
function fitted(places) {
  const ways = [0];
  for (let i = 1; i < places.length; i++)
    ways.push(ways[i - 1] + Math.hypot(places[i].x - places[i - 1].x, places[i].y - places[i - 1].y));
  const [a, b, whole] = [places[0], places.at(-1), ways.at(-1)];
  let [x, y, sum] = [0, 0, 0];
  places.forEach((place, i) => {
    const t = ways[i] / whole;
    const weight = 2 * t * (1 - t);
    x += weight * (place.x - (1 - t) ** 2 * a.x - t ** 2 * b.x);
    y += weight * (place.y - (1 - t) ** 2 * a.y - t ** 2 * b.y);
    sum += weight ** 2;
  });
  return sum === 0 ? null : { x: Math.round(x / sum), y: Math.round(y / sum) };
}

/** How far the furthest of some places is from a line; anything above `limit` once it is more. */
function distance(places, line, limit) {
  let most = 0;
  for (const place of places) {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i + 1 < line.length && least > 0; i++) least = Math.min(least, fromPiece(place, line[i], line[i + 1]));
    most = Math.max(most, least);
    if (most > limit * limit) return Number.POSITIVE_INFINITY;
  }
  return Math.sqrt(most);
}

/** Squared. */
function fromPiece(p, a, b) {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const length = x * x + y * y;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * x + (p.y - a.y) * y) / length));
  return (p.x - a.x - t * x) ** 2 + (p.y - a.y - t * y) ** 2;
}

/** Leaves out points on the line that a reader finds itself, half way between two that are beside it. */
function withoutImplied(points, tolerance) {
  const n = points.length;
  return points.filter((point, i) => {
    const [before, after] = [points[(i + n - 1) % n], points[(i + 1) % n]];
    if (!point.on || before.on || after.on || i === n - 1) return true;
    const half = middle(before, after);
    return Math.hypot(half.x - point.x, half.y - point.y) > tolerance / 2;
  });
}
