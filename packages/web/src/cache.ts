import { QueryClient } from '@tanstack/react-query'
import { Refused } from './api.ts'

/**
 * What has been asked of the server, by key. A refusal is an answer; only a lost network is tried again.
 * Whether there is a network is found by asking: the browser's own word for it is wrong too often, and a
 * button that waits for it says nothing.
 */
export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (tries, fault) => fault instanceof Refused && fault.code === 'network-lost' && tries < 2,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
