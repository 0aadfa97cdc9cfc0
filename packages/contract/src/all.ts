import * as accounts from './accounts.ts'
import * as activities from './activities.ts'
import * as audit from './audit.ts'
import * as confirmations from './confirmations.ts'
import type { Endpoint } from './endpoint.ts'
import * as evidence from './evidence.ts'
import * as ledgers from './ledgers.ts'
import * as organisations from './organisations.ts'
import * as papers from './papers.ts'
import * as partners from './partners.ts'
import * as plans from './plans.ts'
import * as programmes from './programmes.ts'
import * as readings from './readings.ts'
import * as reports from './reports.ts'
import * as rollOver from './roll-over.ts'
import * as setup from './setup.ts'
import * as signIn from './sign-in.ts'
import * as spans from './spans.ts'
import * as today from './today.ts'

function endpointsOf(file: Record<string, unknown>): [string, Endpoint][] {
  return Object.entries(file).filter((it): it is [string, Endpoint] => {
    const value = it[1]
    return typeof value === 'object' && value !== null && 'may' in value && 'path' in value
  })
}

/** Every endpoint by its name: what OpenAPI is made from and what the rights matrix asks one by one. */
export const allEndpoints: ReadonlyMap<string, Endpoint> = new Map(
  [
    setup,
    signIn,
    organisations,
    accounts,
    partners,
    readings,
    plans,
    rollOver,
    spans,
    evidence,
    programmes,
    activities,
    confirmations,
    papers,
    ledgers,
    reports,
    today,
    audit,
  ].flatMap(endpointsOf),
)
