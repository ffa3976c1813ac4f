import type { Origin } from "../tree/types.js";
import type { LoadedGroup } from "./loaded-group.js";

/** A unit profile after checking: the shape of design 4, keys as in the YAML file. Dates are ISO yyyy-mm-dd strings. */
export const organForms = ["党委", "党组", "党工委", "党总支", "党支部"] as const;
export type OrganForm = (typeof organForms)[number];

/** How large a unit is: decides form and length of its papers. */
export const unitSizes = ["small", "medium", "large"] as const;
export type UnitSize = (typeof unitSizes)[number];

export interface Self {
  /** 我校 */
  readonly mine: string;
  /** 全校 */
  readonly whole: string;
  /** 本校 */
  readonly this: string;
}
/** How the people of a unit are called: 师生 / 教职工. */
export interface Audience {
  readonly all: string;
  readonly staff: string;
}
export interface Person {
  readonly id: string;
  readonly name: string;
}
/** A person holds a post from a date (inclusive) to a date (exclusive; absent: still). */
export interface Holder {
  readonly person: string;
  readonly from: string;
  readonly to?: string;
  readonly basis?: string;
  /** 主持工作 while the post is vacant. */
  readonly acting?: boolean;
}
export interface Post {
  readonly title: string;
  /** 分管: what the post is in charge of. */
  readonly portfolio?: readonly string[];
  /** Members of the leadership by default; department heads say `department`. */
  readonly level?: "leadership" | "department";
  readonly holders: readonly Holder[];
}
export interface Department {
  readonly name: string;
  /** Key of the post that heads it. */
  readonly head?: string;
  /** Fixed term that clauses ask for: academic, office, publicity, discipline, organisation, united-front, union, youth, research, student-affairs, info-centre, security, moral … */
  readonly role?: string;
}
export interface SubUnits {
  /** How they are called together: 各教研组, 各院（系）, 局属各单位. */
  readonly label: string;
  /** Party organisations below: 党总支、直属党支部. */
  readonly organs?: string;
  /** How their people are called together. */
  readonly people?: string;
  readonly list: readonly { readonly id: string; readonly name: string }[];
}
export interface Medium {
  readonly kind: string;
  readonly name: string;
  readonly owner: string;
  readonly reviewer: string;
}
export interface Venue {
  readonly kind: string;
  readonly name?: string;
  readonly owner: string;
  readonly approver: string;
}
export interface Group {
  /** Printed name; absent: made from the topic. */
  readonly name?: string;
  readonly head: readonly string[];
  readonly deputies: readonly string[];
  /** `members`: every other leadership post; or post keys. */
  readonly members: "members" | readonly string[];
  /** Department that is the group's office. */
  readonly office: string;
  readonly director?: string;
  readonly "sub-groups"?: boolean;
}
/** 2/year: at least twice in every year. */
export interface Cadence {
  readonly times: number;
  readonly period: "week" | "month" | "quarter" | "half-year" | "year";
}
/** A paper of the unit's own superiors. */
export interface OwnBasis {
  readonly title: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly date?: string;
  readonly level?: "central" | "province" | "city" | "county" | "own";
  /** Topics it is a basis for; absent: all of the unit's. */
  readonly topics?: readonly string[];
}
export interface Wording {
  readonly numbering?: "outline" | "articles";
  readonly "item-brackets"?: boolean;
  readonly "names-public"?: boolean;
  readonly "period-theme"?: string | null;
  /** How the current congress is named. */
  readonly congress?: string;
  readonly year?: number;
  readonly punctuation?: "full" | "half";
  /** Id of the look for all documents that name none of their own. */
  readonly look?: string;
}
/** 密级 and 紧急程度 as GB/T 9704-2012 7.2 names them. */
export const secrecyLevels = ["绝密", "机密", "秘密"] as const;
export const urgencies = ["特急", "加急"] as const;

/** Something printed behind a document: another of the unit's documents, a file of the workspace, or pages still to be filled in. */
export interface Attachment {
  readonly name: string;
  /** `<kind>.<topic>[.<subject>]` */
  readonly document?: string;
  /** Path below the workspace. */
  readonly file?: string;
}
/** Facts of one document, by document id. */
export interface DocumentFacts {
  /** Fixed title in place of the kind's own. */
  readonly title?: string;
  readonly number?: string;
  readonly date?: string;
  readonly effective?: string;
  readonly status?: "draft" | "review" | "final";
  readonly addressee?: string;
  readonly "copies-to"?: readonly string[];
  readonly replaces?: string | null;
  readonly layout?: "plain" | "masthead" | "letter" | "minutes";
  readonly look?: string;
  /** Key of the department that interprets the document. */
  readonly "interpretation-by"?: string;
  /** 发文机关标志, where it is not the issuer's full name with 文件. */
  readonly masthead?: string;
  readonly "copy-number"?: string;
  readonly secrecy?: (typeof secrecyLevels)[number];
  readonly "secrecy-term"?: string;
  readonly urgency?: (typeof urgencies)[number];
  readonly direction?: "down" | "up";
  /** Ids of the people who signed it, for a superior to see. */
  readonly signer?: readonly string[];
  readonly seal?: boolean;
  /** How it goes out under a masthead: by itself, behind a notice as what is printed with it, or as the notice's attachment. */
  readonly issue?: "itself" | "notice" | "attachment";
  readonly attachments?: readonly Attachment[];
  readonly annotation?: string;
  /** Who was present at a meeting, was excused, sat in. */
  readonly present?: readonly string[];
  readonly excused?: readonly string[];
  readonly observers?: readonly string[];
  readonly "print-office"?: string;
  readonly "print-date"?: string;
}
export interface Profile {
  readonly unit: {
    readonly id: string;
    readonly type: string;
    readonly "full-name": string;
    readonly "short-name": string;
    /** Id of the group whose facts the unit shares. */
    readonly group?: string;
    /** What a unit whose type does not say so works on: culture-tourism, education … */
    readonly field?: string;
    /** People it employs. */
    readonly staff?: number;
    readonly self?: Partial<Self>;
    readonly audience?: Partial<Audience>;
    readonly region?: { readonly province?: string; readonly city?: string; readonly county?: string };
  };
  readonly organ: {
    readonly form: OrganForm;
    readonly name: string;
    readonly short: string;
    /** Form of the organisations below. */
    readonly "sub-form"?: "党总支" | "直属党支部" | "党支部";
    readonly "centre-group"?: boolean;
    readonly "discipline-body"?: boolean;
  };
  readonly superiors: {
    readonly party: string;
    readonly administration?: string;
    readonly publicity?: string;
    readonly discipline?: string;
    readonly cyberspace?: string;
    readonly education?: string;
    readonly emergency?: string;
    readonly fire?: string;
  };
  /** The superiors above the first, nearest first. */
  readonly "superior-chain"?: readonly string[];
  readonly people: readonly Person[];
  /** In rank order. Keys are fixed terms (secretary, head, deputy-secretary) or the unit's own. */
  readonly posts: Readonly<Record<string, Post>>;
  readonly "direct-responsible": string;
  readonly departments: Readonly<Record<string, Department>>;
  readonly "sub-units"?: SubUnits;
  readonly media: readonly Medium[];
  readonly venues: readonly Venue[];
  readonly group?: Group;
  /** What differs for one topic, by topic id. */
  readonly "by-topic"?: Readonly<
    Record<string, { readonly "direct-responsible"?: string; readonly group?: Group; readonly report?: unknown }>
  >;
  readonly topics: readonly string[];
  /** Absent: computed from leaders, departments, sub-units and staff. */
  readonly size?: UnitSize;
  /** The papers the unit issues: a kind for all its topics, or `<kind>.<topic>`. Absent: those usual for its type and size. */
  readonly shelf?: readonly string[];
  readonly cadences: Readonly<Record<string, Cadence>>;
  readonly basis: readonly OwnBasis[];
  readonly wording: Wording;
  readonly documents: Readonly<Record<string, DocumentFacts>>;
  /** Sections only later document kinds read: review, incident, safety, assessment, accountability, report. */
  readonly [section: string]: unknown;
}

/** A checked profile and the files it came from. */
export interface LoadedProfile {
  readonly profile: Profile;
  readonly file: string;
  /** Place of a value by its path, in the profile or in the file of a group, e.g. ["posts", "secretary", "title"]; the nearest existing ancestor when absent. */
  readonly placeOf: (path: readonly (string | number)[]) => Origin;
  /** Its path in the profile's own file; null where a group says it. */
  readonly ownPath: (path: readonly (string | number)[]) => readonly (string | number)[] | null;
  /** The facts as the files have them, before they are completed: the profile's over those of its groups. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The unit's groups, nearest first. */
  readonly groups: readonly LoadedGroup[];
}
