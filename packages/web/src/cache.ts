import { QueryClient } from '@tanstack/react-query'
import { Refused } from './api.ts'

/** What has been asked of the server, by key. A refusal is an answer; only a lost network is tried again. */
export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (tries, fault) => fault instanceof Refused && fault.code === 'network-lost' && tries < 2,
    },
    mutations: { retry: false },
  },
})
