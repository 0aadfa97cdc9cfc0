export { apart, readApart } from './read-apart.ts'
export { refuseMarked } from './read-text.ts'
