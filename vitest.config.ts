import { defineConfig } from 'vitest/config'

const tests = (name: string, include: string[], globalSetup: string[] = []) => ({
  extends: true as const,
  test: { name, include, globalSetup, environment: 'node' as const },
})
const withPostgres = ['packages/server/src/operate/test-run.ts']

/** Dates are China's whatever the machine's zone, so the tests run in another one. */
process.env.TZ = 'America/New_York'

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      tests('pure', [
        'packages/{domain,contract,documents,phone,web}/src/**/*.test.ts',
        'packages/web/src/**/*.test.tsx',
        'tools/**/*.test.ts',
      ]),
      tests('server', ['packages/{server,cli}/src/**/*.test.ts'], withPostgres),
      tests('journeys', ['journeys/**/*.journey.ts'], withPostgres),
    ],
  },
})
