import type { SameKeys } from "../../types.js";
import type { welcome as zh } from "../../zh/page/welcome.js";

export const welcome: SameKeys<typeof zh> = {
  title: "First, a workspace",
  lead: "A workspace is a folder that holds the unit profiles and the documents made from them. Nothing is uploaded; all stays on this computer.",
  make: "Make a workspace",
  makeText: "It comes with a sample unit to look at before you make your own.",
  where: "In which folder",
  makeButton: "Make",
  use: "Open a workspace you have",
  useText: 'If you have used Tiaoli before, choose the folder that has the "data" folder in it.',
  above: "Up",
  isWorkspace: "workspace",
  useButton: "Open",
  here: "You are in",
  noFolders: "no folders in here",
  folder: "Tiaoli workspace",
  example: "D:\\Tiaoli workspace or /home/name/Tiaoli workspace",
  back: "Back to {folder}",
};
