/** `DocMeta.look` of documents that ask for no other: templates/looks/gb9704.yaml. */
export const standardLook = "gb9704";
