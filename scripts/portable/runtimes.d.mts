export function runtimeOf(system: string, folder: string): { readonly program: Uint8Array; readonly licence?: string };
