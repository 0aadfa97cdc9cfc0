import { join } from 'node:path'
import { makeDataFolder } from './data-folder.ts'
import { openDatabase } from './database.ts'
import { serverPid } from './postgres-process.ts'
import { chooseRunAs } from './run-as.ts'

/** Serves a data folder until it is killed, and says the number of its PostgreSQL process. */
const path = process.argv[2] ?? ''
const folder = makeDataFolder(path, chooseRunAs(join(path, 'pg')))
await openDatabase({ folder, serving: true })
console.log(serverPid(folder))
setInterval(() => {}, 60_000)
