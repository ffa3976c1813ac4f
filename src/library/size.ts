/** How large a unit may be at most to be of a size (the last has no bounds), and what such a unit usually issues. */
export interface Size {
  readonly name: string;
  readonly upTo?: {
    readonly leaders: number;
    readonly departments: number;
    readonly "sub-units": number;
    readonly staff: number;
  };
  readonly shelf: readonly string[];
}
