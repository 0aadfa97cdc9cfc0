import type { Evidence } from '@yushui/contract/evidence'
import { Refusal } from '../../platform/refusal.ts'

/** Why a change found nothing to change. */
export function refuseUnchanged({ isWithdrawn }: Evidence): never {
  throw new Refusal('conflict', isWithdrawn ? 'evidence-withdrawn' : 'changed-meanwhile')
}
