import { buildWeb } from '../packages/server/src/operate/build-web.ts'
import { root } from './steps.ts'

/** The pages, where they are missing or older than their sources. */
await buildWeb(root, () => console.log('Building the workbench…'))
