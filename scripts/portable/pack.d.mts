export function packPortable(
  system: string,
  runtime: { readonly program: Uint8Array; readonly licence: string },
): Uint8Array<ArrayBuffer>;
