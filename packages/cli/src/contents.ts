import type { Contents } from '@yushui/server/operate/backup'

const number = new Intl.NumberFormat('zh-CN')

export function describeContents({ tables, rows, files, bytes }: Contents): string {
  const megabytes = (bytes / 1024 / 1024).toFixed(1)
  return `${tables} 张表、${number.format(rows)} 行、${files} 个文件（备份文件 ${megabytes} MB）。`
}
