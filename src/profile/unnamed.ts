/**
 * What a person is called in a profile until somebody fills the name in: the post is held, and papers print a blank for the name. A
 * word of its own, so that it goes through sheets, forms and editors like any name.
 */
export const unnamed = "待登记";
