import { freemem } from "node:os";

/** Bytes that this process may still take, as the system tells; limits of a container counted in where Node knows them. */
export const availableMemory = (): number => {
  const { availableMemory: told } = process as { readonly availableMemory?: () => number };
  return told?.call(process) ?? freemem();
};
