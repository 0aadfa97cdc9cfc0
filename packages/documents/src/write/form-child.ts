import { answerParent } from '../child.ts'
import type { Wanted } from './forms-in-child.ts'

/** The child process of `forms-in-child.ts`; only what is asked for is loaded. */
await answerParent<Wanted, unknown>(async (wanted, bytes) => {
  switch (wanted.work) {
    case 'read-form':
      return { said: (await import('./ledger-form/read-form.ts')).readForm(bytes) }
    case 'fill-form': {
      const { fillForm } = await import('./ledger-form/fill-form.ts')
      const lines = wanted.filling.lines.map((line) => new Map(line))
      return { said: null, bytes: await fillForm(bytes, { ...wanted.filling, lines }) }
    }
    case 'read-template':
      return { said: await (await import('./template/fill-template.ts')).readTemplate(bytes) }
    case 'fill-template': {
      const { fillTemplate } = await import('./template/fill-template.ts')
      return { said: null, bytes: await fillTemplate(bytes, wanted.marks, wanted.draft) }
    }
  }
})
