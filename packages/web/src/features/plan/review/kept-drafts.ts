import type { Draft } from './draft.ts'

/**
 * Drafts lie in the browser alone, apart for each account, until the plan is accepted: nothing of an
 * unaccepted text reaches the server. The key is the account and the draft.
 */
export interface KeptDraft {
  account: string
  id: string
  changedAt: string
  draft: Draft
}

const store = 'drafts'

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('yushui', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: ['account', 'id'] })
  return settled(request)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (drafts: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await open()
  try {
    const transaction = db.transaction(store, mode, { durability: 'strict' })
    const answer = settled(work(transaction.objectStore(store)))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    return await answer
  } finally {
    db.close()
  }
}

export async function keepDraft(account: string, draft: Draft): Promise<void> {
  const kept: KeptDraft = { account, id: draft.id, changedAt: new Date().toISOString(), draft }
  await inStore('readwrite', (drafts) => drafts.put(kept))
}

export async function forgetDraft(account: string, id: string): Promise<void> {
  await inStore('readwrite', (drafts) => drafts.delete([account, id]))
}

export async function forgetDrafts(account: string): Promise<void> {
  await inStore('readwrite', (drafts) => drafts.delete(allOf(account)))
}

export async function findDraft(account: string, id: string): Promise<Draft | null> {
  const kept = await inStore<KeptDraft | undefined>('readonly', (drafts) => drafts.get([account, id]))
  return kept?.draft ?? null
}

const allOf = (account: string) => IDBKeyRange.bound([account, ''], [account, '\uffff'])

/** The latest changed first. */
export async function listDrafts(account: string): Promise<KeptDraft[]> {
  const kept = await inStore<KeptDraft[]>('readonly', (drafts) => drafts.getAll(allOf(account)))
  return kept.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
}
