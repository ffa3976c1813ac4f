/** pt of a length in mm. */
export const points = (mm: number): number => (mm * 72) / 25.4;
