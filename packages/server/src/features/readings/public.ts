export { documentRefusal, readApart } from './read-apart.ts'
export { refuseMarked } from './read-text.ts'
