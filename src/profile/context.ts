/** What a profile is checked against. `workspace` fills it from the library; this room knows no file of templates. */
export interface ProfileContext {
  /** Unit type id → 中文 name. */
  readonly unitTypes: ReadonlyMap<string, string>;
  /** Topic id → 中文 name. */
  readonly topics: ReadonlyMap<string, string>;
  /** Topics that stand for several together: a unit chooses none of them, but has papers on them. Absent: none. */
  readonly joiningTopics?: ReadonlyMap<string, string>;
  /** Field of work id → 中文 name, for types of unit that may work in several. */
  readonly fields: ReadonlyMap<string, string>;
  /** Cadence key → 中文 name. */
  readonly cadences: ReadonlyMap<string, string>;
  readonly floors: readonly CadenceFloor[];
  /** Time limit key → 中文 name; absent: any key is taken. */
  readonly limits?: ReadonlyMap<string, string>;
  /** Document kind id → 中文 name; absent: any well-formed id is taken. */
  readonly kinds?: ReadonlyMap<string, string>;
  /** Known `departments.*.role`; absent: any word. */
  readonly roles?: readonly string[];
  /** Known `media[].kind` and `venues[].kind` → 中文 name; absent: any word. */
  readonly mediumKinds?: ReadonlyMap<string, string>;
  readonly venueKinds?: ReadonlyMap<string, string>;
}

/** A regulation asks for at least so much, for units that carry the topic. */
export interface CadenceFloor {
  readonly topic: string;
  readonly cadence: string;
  /** `2/year` */
  readonly least: string;
  /** Title without 《》. */
  readonly regulation: string;
  readonly article: string;
}

/** Topics a paper may be on. */
export const paperTopics = ({ topics, joiningTopics = new Map() }: ProfileContext): ReadonlyMap<string, string> =>
  new Map([...topics, ...joiningTopics]);
