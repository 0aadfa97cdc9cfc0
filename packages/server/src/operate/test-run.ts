import { startTestCluster } from './test-cluster.ts'

/** One PostgreSQL for all test files of a run; Vitest calls this before the first and its answer after the last. */
export default async function testRun(): Promise<() => Promise<void>> {
  process.env.YUSHUI_TEST_RUN = String(process.pid)
  const cluster = await startTestCluster()
  return () => cluster.stop()
}
