import { useRouter } from '@tanstack/react-router'
import { wordsOf } from '../api.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Plain } from './plain.tsx'

/** A page that could not be opened. */
export function Trouble({ error }: { error: unknown }) {
  const router = useRouter()
  return (
    <Plain title="这一页没有打开">
      <p className="plain__lead">{wordsOf(error)}</p>
      <Button look="primary" onClick={() => router.invalidate()}>
        再试一次
      </Button>
    </Plain>
  )
}

export function Missing() {
  return (
    <Plain title="没有这一页">
      <p className="plain__lead">网址可能抄错了，或者这一页已经不在。</p>
      <a className={buttonClass({ look: 'primary' })} href="/">
        回到首页
      </a>
    </Plain>
  )
}
