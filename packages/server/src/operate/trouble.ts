/** What stops a command, said in one line of Chinese that tells what to do next; exit code 1. */
export class Trouble extends Error {
  override name = 'Trouble'
}

const full = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/
const closed = /EACCES|EPERM|EROFS|Permission denied|Operation not permitted|Read-only file system/

/** The one line for a fault of the disk met while working in a folder; any other fault goes on as it is. */
export function troubleOf(fault: unknown, folder: string): unknown {
  if (fault instanceof Trouble) return fault
  const words =
    fault instanceof Error ? `${'code' in fault ? fault.code : ''} ${fault.message}` : String(fault)
  if (full.test(words)) return new Trouble(`磁盘已满，写不进 ${folder}。请腾出空间（至少 500 MB）再试。`)
  if (closed.test(words))
    return new Trouble(`没有权限写 ${folder}。请换一个有权限的用户，或用 YUSHUI_DATA 指定另一个文件夹。`)
  if (/ENOTDIR|EEXIST/.test(words))
    return new Trouble(`${folder} 不是文件夹。请移走它，或用 YUSHUI_DATA 指定另一个文件夹。`)
  // Where nothing can be made, as under /proc, the system calls a new folder one that does not exist.
  if (/ENAMETOOLONG|ENOENT: .*mkdir/.test(words))
    return new Trouble(`${folder} 这里建不了文件夹，或者名字太长。请用 YUSHUI_DATA 指定另一个文件夹。`)
  return fault
}
