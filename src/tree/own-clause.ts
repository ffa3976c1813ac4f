/** Clauses that say an office's own paper to the letter are called own.<unit>.<paper>.… */
const own = /^own\./;

/** Whether a clause says a unit's own words: what it prints from no fact was typed by the office. */
export const isOwnClause = (id: string | undefined): boolean => id !== undefined && own.test(id);
