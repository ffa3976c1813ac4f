import type { Block, Picture } from "../../tree/types.js";
import { inlineLists } from "../../tree/walk.js";
import { imageOf } from "../picture-data.js";
import type { FlowLine } from "./flow.js";
import type { Measure } from "./paragraphs.js";

/** White space above and below, pt. */
const around = 4;
const points = (mm: number): number => (mm * 72) / 25.4;
/** A picture that does not say how large it is has 96 dots an inch. */
const dot = 72 / 96;

/** A block's pictures, each on a line of its own below its words, at its own size where the type area has room. */
export const pictureLines = (block: Block, index: number, measure: Measure): readonly FlowLine[] =>
  inlineLists(block)
    .flat()
    .flatMap((inline) => (inline.type === "picture" ? (pictureLine(inline, index, measure) ?? []) : []));

function pictureLine(picture: Picture, block: number, { width: room, height: high }: Measure): FlowLine | null {
  const image = imageOf(picture);
  if (image === null) return null;
  const own = picture.width > 0 && picture.height > 0;
  const [w, h] = own ? [points(picture.width), points(picture.height)] : [image.width * dot, image.height * dot];
  const scale = Math.min(1, room / w, (high - 2 * around) / h);
  const [width, height] = [w * scale, h * scale];
  return {
    kind: "line",
    block,
    line: { runs: [], text: "", left: 0, right: 0, full: false },
    height: height + 2 * around,
    size: 0,
    before: 0,
    keep: false,
    image: { bytes: image.bytes, name: picture.name, x: (room - width) / 2, width, height },
  };
}

export const imageTop = around;
