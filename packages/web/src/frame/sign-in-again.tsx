import { useMutation } from '@tanstack/react-query'
import * as api from '@yushui/contract/sign-in'
import { lazy, Suspense, useEffect, useState } from 'react'
import { call, whenSignedOut } from '../api.ts'
import { cache } from '../cache.ts'
import { enterAs } from '../me.ts'

const Panel = lazy(() =>
  import('./sign-in-again-dialog.tsx').then((it) => ({ default: it.SignInAgainDialog })),
)

/** When the sign-in has run out, it is renewed over the page, so that nothing typed is lost. */
export function SignInAgain({ me }: { me: api.Me }) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    whenSignedOut(() => setOpen(true))
    return () => whenSignedOut(() => {})
  }, [])
  const signIn = useMutation({
    mutationFn: (password: string) => call(api.signIn, { login: me.login, password }),
    onSuccess: (renewed) => {
      enterAs(renewed)
      setOpen(false)
      return cache.invalidateQueries()
    },
  })
  if (!isOpen) return null
  return (
    <Suspense>
      <Panel me={me} busy={signIn.isPending} fault={signIn.error} onPassword={signIn.mutate} />
    </Suspense>
  )
}
