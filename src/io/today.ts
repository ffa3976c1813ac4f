/** Today in UTC+8 (China has one time zone and no summer time), ISO yyyy-mm-dd, whatever the machine's own zone is. */
export const today = (): string => new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
