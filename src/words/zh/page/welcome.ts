/** The first start: no workspace yet. */
export const welcome = {
  title: "先定一个工作区",
  lead: "工作区是一个文件夹，单位档案和生成的文件都放在里面。什么都不上传，全部留在这台电脑上。",
  make: "新建工作区",
  makeText: "建好后里面有一个样例单位，可以先看看，再照着建自己的。",
  where: "放在哪个文件夹",
  makeButton: "新建",
  use: "打开已有的工作区",
  useText: "以前用过条理的，选里面有“data”文件夹的那个文件夹。",
  above: "上一级",
  isWorkspace: "工作区",
  useButton: "打开",
  here: "现在的位置",
  noFolders: "里面没有文件夹",
  folder: "条理工作区",
  example: "D:\\条理工作区 或 /home/用户名/条理工作区",
  back: "回到“{folder}”",
} as const;
