const prefix = /^(?:中华人民共和国|中国共产党)/u;

/** A title as it is compared: without the name of the country or the Party, what stands in brackets, blanks and quotation marks. */
export const bareTitle = (title: string): string => title.replace(prefix, "").replace(/[（(〈].*?[）)〉]|[\s“”"]/gu, "");
