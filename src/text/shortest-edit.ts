/** An edit script over two token lists: how many tokens stay, go and come, in turn. */
export interface Step {
  readonly op: "=" | "-" | "+";
  readonly count: number;
}

/**
 * Shortest edit script by Myers' O(ND) algorithm, common head and tail taken off first.
 * @param limit gives up (null) when more than this many tokens differ, so that unlike texts cost no more than alike ones
 */
export function shortestEdit(a: readonly string[], b: readonly string[], limit: number): readonly Step[] | null {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const middle = search(a.slice(head, a.length - tail), b.slice(head, b.length - tail), limit);
  return middle && joinSteps([{ op: "=", count: head }, ...middle, { op: "=", count: tail }]);
}

/** Neighbouring steps of one kind become one; deletions stand before insertions. */
export function joinSteps(steps: readonly Step[]): readonly Step[] {
  const joined: Step[] = [];
  let gone = 0;
  let come = 0;
  const flush = () => {
    if (gone > 0) joined.push({ op: "-", count: gone });
    if (come > 0) joined.push({ op: "+", count: come });
    gone = come = 0;
  };
  for (const { op, count } of steps) {
    if (count === 0) continue;
    if (op === "-") gone += count;
    else if (op === "+") come += count;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.op === "=") joined[joined.length - 1] = { op, count: last.count + count };
      else joined.push({ op, count });
    }
  }
  flush();
  return joined;
}

function search(a: readonly string[], b: readonly string[], limit: number): readonly Step[] | null {
  if (a.length === 0 || b.length === 0)
    return [
      { op: "-", count: a.length },
      { op: "+", count: b.length },
    ];
  const most = Math.min(a.length + b.length, limit);
  const offset = most + 1;
  const furthest = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[offset + k - 1]! < furthest[offset + k + 1]!);
      let x = down ? furthest[offset + k + 1]! : furthest[offset + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
    trace.push(furthest.slice(offset - d - 1, offset + d + 2));
  }
  return null;
}

/** From the end of both lists back to their start along the furthest points each round reached. */
function walkBack(trace: readonly Int32Array[], n: number, m: number): readonly Step[] {
  const steps: Step[] = [];
  let [x, y] = [n, m];
  for (let d = trace.length; d > 0; d--) {
    const round = trace[d - 1]!;
    // Round d-1 covers the diagonals -(d-1)-1 … (d-1)+1, stored from its first.
    const at = (k: number) => round[k + d]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = down ? k + 1 : k - 1;
    const startX = at(from);
    const startY = startX - from;
    const diagonal = Math.min(x - startX - (down ? 0 : 1), y - startY - (down ? 1 : 0));
    steps.push({ op: "=", count: Math.max(0, diagonal) }, { op: down ? "+" : "-", count: 1 });
    [x, y] = [startX, startY];
  }
  steps.push({ op: "=", count: x });
  return steps.reverse();
}
