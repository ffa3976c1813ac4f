/** The units a command is asked for, groups resolved; loads nothing where there are none. */
export { withoutGroups } from "../workspace/without-groups.js";
