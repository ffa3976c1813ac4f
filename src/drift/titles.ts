const prefix = /^(?:中华人民共和国|中国共产党)/u;

/** A title as it is compared: without the name of the country or the Party, what stands in brackets, blanks and quotation marks. */
export const bareTitle = (title: string): string => title.replace(prefix, "").replace(/[（(〈].*?[）)〉]|[\s“”"]/gu, "");

/** A title as what is in force no more is known by: 《…（试行）》 is another paper than the one that stands in its place. */
export const repealedTitle = (title: string): string => (/[（(]试行[）)]$/u.test(title) ? title : bareTitle(title));
