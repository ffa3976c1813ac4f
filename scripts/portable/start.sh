#!/bin/sh
# 双击“条理”，或者在终端里运行本文件。
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 2
node=$here/program/node
main=$here/program/tiaoli/dist/start/main.js
# 从 U 盘、Windows 磁盘或有的压缩软件里出来，文件会丢掉“可执行”。
[ -x "$node" ] || chmod +x "$node" 2>/dev/null
if [ ! -x "$node" ]; then
  said="这里的程序不让运行。请把“条理”整个文件夹复制到自己的主目录或桌面，再双击。"
  code=2
else
  said=$("$node" "$main" --lang zh open --background "$@" 2>&1)
  code=$?
fi
[ "$code" -eq 0 ] && [ -z "$said" ] && exit 0
# 没有终端时用窗口说。
if [ ! -t 2 ]; then
  if command -v zenity >/dev/null; then zenity --info --no-markup --title=条理 --text="$said" 2>/dev/null
  elif command -v kdialog >/dev/null; then kdialog --title 条理 --msgbox "$said" 2>/dev/null
  elif command -v notify-send >/dev/null; then notify-send 条理 "$said"; fi
fi
printf '%s\n' "$said" >&2
exit "$code"
