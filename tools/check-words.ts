import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { root } from './steps.ts'

/**
 * Rules no linter has: SQL stands in queries.ts, the domain asks no clock and throws no dice, nothing is
 * left for later. Each message says where the line should go; exceptions are listed with a reason.
 */
const rules: { name: string; files: RegExp; except: RegExp | null; pattern: RegExp; instead: string }[] = [
  {
    name: 'queries in queries.ts',
    files: /^packages\/server\/src\/features\/.*\.ts$/,
    except: /(\/([a-z]+-)?queries(-[a-z-]+)?|\.test)\.ts$/,
    pattern: /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/,
    instead: 'SQL on a feature’s tables stands in its queries.ts.',
  },
  {
    name: 'no clock in the domain',
    files: /^packages\/domain\/src\/.*\.ts$/,
    except: /\.test\.ts$/,
    pattern: /new Date\(\)|Date\.now\(\)|Math\.random\(\)|performance\.now\(\)/,
    instead: 'Pass the day in.',
  },
  {
    name: 'nothing left for later',
    files: /\.(ts|tsx|mjs|css|sql)$/,
    except: /^tools\/check-words\.ts$/,
    pattern:
      /\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-expect-error|biome-ignore|\bas any\b(?! [a-z])|: any(\[\])?( =|[,;)>]|$)/,
    instead: 'Finish it or leave it out.',
  },
  {
    name: 'a colour has a name',
    files: /^packages\/web\/src\/.*\.css$/,
    except: /tokens\.css$/,
    pattern: /#[0-9a-fA-F]{3,8}\b|rgba?\(/,
    instead: 'Colours stand in ui/tokens.css.',
  },
]

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n')
let found = 0
for (const rule of rules) {
  for (const file of files.filter((it) => rule.files.test(it) && !rule.except?.test(it))) {
    let text: string
    try {
      text = readFileSync(`${root}/${file}`, 'utf8')
    } catch {
      continue
    }
    text.split('\n').forEach((line, index) => {
      if (!rule.pattern.test(line)) return
      found += 1
      console.log(`${file}:${index + 1} ${rule.name}: ${rule.instead}`)
    })
  }
}
process.exitCode = found === 0 ? 0 : 1
