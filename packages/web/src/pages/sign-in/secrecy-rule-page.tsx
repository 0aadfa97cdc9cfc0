import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import * as api from '@yushui/contract/sign-in'
import { call, wordsOf } from '../../api.ts'
import { Plain } from '../../frame/plain.tsx'
import { enterAs, useMe } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { secrecyRules } from './secrecy-rules.ts'
import './sign-in.css'

/** Accepted at the first sign-in and once a year (MS-20); to be read again at any time. */
export function SecrecyRulePage() {
  const me = useMe()
  const go = useNavigate()
  const accept = useMutation({
    mutationFn: () => call(api.acceptSecrecyRule, {}),
    onSuccess: (renewed) => {
      enterAs(renewed)
      return go({ to: '/' })
    },
  })
  return (
    <Plain wide title="保密须知" lead="双拥工作常同部队打交道。下面几条，请每年读一遍，照着做。">
      <ol className="rule">
        {secrecyRules.map(([head, body]) => (
          <li key={head}>
            <b>{head}</b>
            {body}
          </li>
        ))}
      </ol>
      {me.acceptedSecrecyRule ? (
        <FormActions>
          <Button onClick={() => go({ to: '/' })}>读过了，回去</Button>
          <Button onClick={() => print()}>打印</Button>
        </FormActions>
      ) : (
        <Form fault={wordsOf(accept.error)} onSubmit={() => accept.mutate()}>
          <FormActions>
            <Button type="submit" look="primary" busy={accept.isPending}>
              我已读懂，照此办
            </Button>
          </FormActions>
        </Form>
      )}
    </Plain>
  )
}
