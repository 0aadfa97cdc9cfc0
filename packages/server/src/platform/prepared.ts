import type { CompiledQuery } from 'kysely'
import type { Db } from './db.ts'

/**
 * A query that is built once and asked again and again with other values: to build one costs more of the
 * server than to ask it. There is one statement for each set of values that are given, so that `build` may
 * leave out what isn't asked for; it must decide by nothing but that.
 */
export function prepared<Given extends object, Row>(
  build: (db: Db, given: Given) => { compile(): CompiledQuery<Row> },
): (db: Db, given: Given) => Promise<Row[]> {
  const statements = new Map<string, CompiledQuery<Row>>()
  return async (db, given) => {
    const names = Object.keys(given).filter((name) => given[name as keyof Given] !== undefined)
    const key = names.join()
    const statement = statements.get(key) ?? build(db, marksFor(names) as Given).compile()
    statements.set(key, statement)
    const parameters = statement.parameters.map((it) =>
      it instanceof Mark ? given[it.name as keyof Given] : it,
    )
    return (await db.executeQuery<Row>({ ...statement, parameters })).rows
  }
}

/** Stands in a statement where a value will be. */
class Mark {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

const marksFor = (names: string[]) => Object.fromEntries(names.map((name) => [name, new Mark(name)]))
