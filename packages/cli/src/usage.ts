/** A command typed wrongly; exit code 2, as against 1 for one that could not be carried out. */
export class UsageFault extends Error {
  override name = 'UsageFault'
}

export const usage = `鱼水：把一份双拥工作计划变成一年的工作

用法：yushui 命令 [选项]（在程序的文件夹里：npm run -s yushui -- 命令 [选项]）

  start [--sample]         启动，默认在 http://localhost:8470/；--sample 先建好示例社区
  plan read 文件|-         读一份计划，列出其中的任务；- 表示读标准输入；不需要启动鱼水
      --json               按交换格式输出 {"plans":[…]}
      --year 年份          同时算出各项任务在这一年的日期
      --explain            逐句说明为什么是或不是任务
  plan write 文件|-        把一份计划（或 plan read --json 的结果）写成可以印发的文稿
      --arrangement 排法   by-quarter 按季度（默认），by-topic 按专题
      --format 格式        txt（默认，直接输出）、docx 或 pdf
      --out 文件           存到哪个文件；docx 和 pdf 必须写明
      --year 年份          计划里没有写明年份时用
  backup 文件              备份全部数据到一个加密文件，运行中也可以
  restore 文件             从备份恢复到空的数据库
      --passphrase-file 文件   从文件读备份口令（也可以设 YUSHUI_PASSPHRASE；都没有就当场问）
  audit verify             核对审计记录有没有被改动
  verify                   核对全部数据读得出、每个文件没有损坏
  help                     显示这些说明

设置（环境变量）：PORT、YUSHUI_DATA、DATABASE_URL、YUSHUI_HOST、YUSHUI_TLS、YUSHUI_TLS_CERT、
YUSHUI_TLS_KEY、YUSHUI_PROXY、YUSHUI_SMTP_URL、YUSHUI_MAIL_FROM；说明见 docs/operations.md。
`
