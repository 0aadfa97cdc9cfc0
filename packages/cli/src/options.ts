import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageFault } from './usage.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** `parseArgs`, which speaks English to those who mistype. */
export function readOptions<const O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : ''
    const option = /'(-[^'\s]*)/.exec(String(fault))?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageFault(`没有 ${option} 这个选项。`)
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new UsageFault(`选项 ${option} 的值没有写对。`)
    throw fault
  }
}

/** The one thing a command works on. */
export function onlyOne(positionals: string[], missing: string): string {
  const [one, more] = positionals
  if (one === undefined) throw new UsageFault(missing)
  if (more !== undefined) throw new UsageFault(`多写了“${more}”。文件名里有空格的，请用引号括起来。`)
  return one
}

export function none(positionals: string[]) {
  if (positionals[0] !== undefined) throw new UsageFault(`多写了“${positionals[0]}”。`)
}
