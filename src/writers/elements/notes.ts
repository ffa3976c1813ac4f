/**
 * Footnotes and endnotes as official papers have them: 小五, footnotes below a short rule at the foot of the page their number
 * stands on. GB/T 9704 does not know them; this is common practice. pt; `room` is that of the rule, about what LibreOffice gives
 * it, and `rule` how long it is, which Word makes two inches.
 */
export const noteLook = { size: 9, pitch: 15, room: 6, rule: 144, ruleWidth: 0.75 } as const;
