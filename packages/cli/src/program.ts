import { fileURLToPath } from 'node:url'

/** The folder of the whole program, where `data` lies unless said otherwise. */
export const program = fileURLToPath(new URL('../../..', import.meta.url))
