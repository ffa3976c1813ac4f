const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** As the schema tells it. */
export const idPattern = "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$";
const idForm = new RegExp(idPattern);
/** Ids name folders and files: no dots, separators, or names Windows keeps for devices. */
export const isId = (value: string): boolean => idForm.test(value) && value.length <= 40 && !reserved.test(value);
