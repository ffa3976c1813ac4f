import type { Look } from "../../look/types.js";
import { mmToTwips, pointsToTwips } from "../../ooxml/units.js";

/** A look's page in twips. */
export interface Measures {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Width of the type area. */
  readonly area: number;
  readonly pitch: number;
  /** Added to every full-width character of the body size so that the look's characters fit on a line; mostly negative. */
  readonly tracking: number;
}

/**
 * The page of a look in twips. Tracking is rounded down: with GB/T 9704 it comes to −5, and −4 was measured to lose the
 * 28th character of each line.
 */
export function measures(look: Look): Measures {
  const { page } = look;
  const [width, height] = [mmToTwips(page.width), mmToTwips(page.height)];
  // The type area is what the standard counts on; the binding margin takes what rounding leaves.
  const area = mmToTwips(page.width - page.margins.left - page.margins.right);
  const right = mmToTwips(page.margins.right);
  return {
    width,
    height,
    top: mmToTwips(page.margins.top),
    bottom: mmToTwips(page.margins.bottom),
    left: width - right - area,
    right,
    area,
    pitch: pointsToTwips(page.pitch),
    tracking: Math.floor(area / page.characters - pointsToTwips(look.styles.body.size)),
  };
}
