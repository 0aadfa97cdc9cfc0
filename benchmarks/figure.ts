/** One measured number beside what it should reach and a baseline of the same run. */
export interface Figure {
  name: string
  value: number
  unit: string
  /** What the number should reach, in words: `≥ 1000`. */
  reach: string
  reached: boolean
  baseline?: { name: string; value: number; unit: string }
}

/** The fastest of three, in milliseconds: what the machine can do when nothing else disturbs it. */
export async function bestOfThree(work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const started = performance.now()
    await work()
    best = Math.min(best, performance.now() - started)
  }
  return best
}

export const round = (value: number, digits = 1) => Number(value.toFixed(digits))

/** The value below which the given share of the samples lies. */
export function quantile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
