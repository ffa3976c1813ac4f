@echo off
setlocal
set "program=%~dp0program"
if not exist "%program%\node.exe" goto packed
"%program%\node.exe" "%program%\tiaoli\dist\start\main.js" --lang zh open --background %*
if errorlevel 1 pause
exit /b
:packed
echo 请先把压缩包全部解压，再双击解压出来的“条理”。
pause
