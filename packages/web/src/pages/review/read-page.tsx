import { PageHead } from '../../ui/surface.tsx'

export function ReadPage() {
  return <PageHead title="读入计划" />
}
