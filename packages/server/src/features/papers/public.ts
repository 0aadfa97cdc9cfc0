export { listPapersUnderWay } from './queries.ts'
