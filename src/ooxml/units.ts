/** Word counts lengths in twentieths of a point and type sizes in half-points. */

export const pointsToTwips = (points: number): number => Math.round(points * 20);

export const mmToTwips = (mm: number): number => Math.round((mm / 25.4) * 1440);

export const halfPoints = (points: number): number => Math.round(points * 2);
