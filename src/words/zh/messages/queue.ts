import type { queue as codes } from "../../../diag/codes/queue.js";
import type { Sentences } from "../../types.js";

/** What is said about work that many machines share. */
export const queue: Sentences<typeof codes> = {
  "queue/none": {
    message: "没有写明队列在哪里",
    hint: "请用 --queue 写明 Redis 的地址，如 redis://127.0.0.1:6379；也可以写在环境变量 TIAOLI_QUEUE 里。",
  },
  "queue/address": {
    message: "“{value}”不是 Redis 的地址",
    hint: "请写成 redis://主机:端口；有密码的写成 redis://:密码@主机:端口，或把密码放进环境变量 TIAOLI_QUEUE_PASSWORD。",
  },
  "queue/away": { message: "连不上 {address}：{detail}", hint: "请核对主机和端口，确认 Redis 已经启动，防火墙放行这个端口。" },
  "queue/not-redis": {
    message: "{address} 那里不是 Redis",
    hint: "请核对端口：Redis 一般在 6379。用了加密端口的写 rediss://，没有加密的写 redis://。",
  },
  "queue/loading": { message: "{address} 的 Redis 正在装入数据，还不能用", hint: "请稍等一会儿再运行。" },
  "queue/protected": {
    message: "{address} 的 Redis 没有设密码，也不许别的机器连接",
    hint: "请在它的 redis.conf 里用 requirepass 设一个密码，重启后把密码写进地址或环境变量 TIAOLI_QUEUE_PASSWORD。",
  },
  "queue/open": {
    message: "{address} 在别的机器上，没有设密码，谁都可以往队列里写",
    hint: "请在它的 redis.conf 里用 requirepass 设密码。确实只有自己人连得到的，加 --trust-open-queue 照用。",
  },
  "queue/no-password": {
    message: "{address} 的 Redis 要密码",
    hint: "请把密码放进环境变量 TIAOLI_QUEUE_PASSWORD，或写成 redis://:密码@主机:端口。",
  },
  "queue/password": {
    message: "{address} 的 Redis 不认这个密码",
    hint: "请核对密码（redis.conf 里的 requirepass）；用户名和密码都要的，写成 redis://用户名:密码@主机:端口。",
  },
  "queue/old-redis": {
    message: "{address} 的 Redis 是 {version} 版，太旧，要 {least} 或更新的",
    hint: "Windows 上请换 Memurai，或在 WSL 里装 redis-server；Debian 12、统信和麒麟的新版本自带的就可以。",
  },
  "queue/clock": {
    message: "本机的时钟与 Redis 那台机器相差 {minutes} 分钟",
    hint: "请先把两台机器的时间对准（时间同步服务）再运行。",
  },
  "queue/evicts": {
    message: "这个 Redis 内存满了会丢数据（maxmemory-policy 是 {policy}）",
    hint: "请在 redis.conf 里改成 maxmemory-policy noeviction。",
  },
  "queue/not-kept": {
    message: "{address} 的 Redis 没有打开 appendonly，它重启时队列会丢",
    hint: "已经做好的文件不受影响，没做的会自动重新提交。要省去这一步的，在 redis.conf 里写 appendonly yes。",
  },
  "queue/foreign": {
    message: "{address} 里的“{key}”不是这个版本的条理写的",
    hint: "请给条理另用一个 Redis，或者另用一个库，如 redis://127.0.0.1:6379/3。",
  },
  "queue/asked": { message: "这次提交写不成任务：{detail}", hint: "请核对命令里的选项，文字不要过长。" },
  "queue/outside": { message: "{path} 不在工作区里，别的机器看不到", hint: "请把档案放进 {folder} 再提交。" },
  "queue/founding": {
    message: "另一个 tiaoli submit 正在提交，等了很久还没有完",
    hint: "请稍后再运行；确认没有别的在提交的，删除“{lock}”。",
  },
  "queue/no-units": {
    message: "没有写要提交哪些单位",
    hint: "请写单位或单位组，或者用 --all 提交全部，如 tiaoli submit {command} --all。",
  },
  "queue/lease": {
    message: "--lease 写的“{value}”不是 1 到 3600 的整数",
    hint: "写一台工作机失联多少秒后，它手里的单位交给别的工作机；一般不用写。",
  },
  "queue/changed-since": { message: "单位“{unit}”的档案或单位组在提交以后改过，这次没有做", hint: "请再提交一次：{path}。" },
  "queue/strange-job": {
    message: "队列里有一个不认识的任务“{job}”，已放到一边",
    hint: "不是条理提交的；不知道是谁写的，请给 Redis 换一个密码。",
  },
  "queue/strange-answer": { message: "单位“{unit}”的结果看不懂，不知道做成没有", hint: "请用同一版本的程序再提交一次。" },
  "queue/lost-often": {
    message: "做单位“{unit}”的工作机一再中断，已放到一边",
    hint: "请在一台机器上单独试一次：tiaoli draft {unit}。",
  },
  "queue/differs": {
    message: "任务 {run} 这台机器不能做，留给别的工作机：{parts}不同（任务是 {wanted}，本机是 {here}）",
    hint: "请把本机的程序、条款库和字体换成与提交的机器一样的；字体可以放进工作区的 fonts/ 文件夹，各台机器就都用它。",
  },
  "queue/elsewhere": {
    message: "任务 {run} 不是这个工作区的，没有做",
    hint: "本来就有几个工作区用同一个 Redis 的，不用管；否则请核对本机的共享文件夹是不是提交的那一个。",
  },
  "queue/paused": {
    message: "这台机器暂停取任务 {seconds} 秒",
    hint: "手里的单位过一会儿会重试，别的工作机照常做。请先解决上面说的问题。",
  },
  "queue/no-worker": {
    message: "现在没有一台工作机能做这些任务，先等着",
    hint: "请在共享文件夹所在的机器上运行 tiaoli work --queue 同一个地址；要离开的按 Ctrl+C，任务留在队列里。",
  },
  "queue/worker-differs": {
    message: "工作机 {host} 在线，但{parts}不同（{program}），没有取任务",
    hint: "请把它换成同样的版本。",
  },
  "queue/worker-trouble": { message: "工作机 {host} 暂停了：{what}", hint: "请到那台机器上处理；别的工作机照常做。" },
  "queue/lost": {
    message: "队列丢了一些还没有做的单位，已重新提交",
    hint: "Redis 可能重启过而没有打开 appendonly。已经做好的不会重做。",
  },
  "queue/left": {
    message: "不再等待，任务 {run} 还有 {count} 个单位在队列里，工作机接着做",
    hint: "再运行同一条命令就接着看；用 tiaoli submit status 看进度，tiaoli submit cancel 取消。",
  },
  "queue/same-host": {
    message: "另有一台工作机也叫“{host}”（那台从 {there} 连来，这台从 {here} 连来）",
    hint: "两台机器同名时分不清文件是谁锁的，请给其中一台改名，再运行 tiaoli work。",
  },
};
