export type { Contributor } from './gather.ts'
