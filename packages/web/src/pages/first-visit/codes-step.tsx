import type { GivenCode } from '@yushui/contract/setup'
import { GivenCodes } from '../../features/accounts/given-codes.tsx'
import { Plain } from '../../frame/plain.tsx'
import { Button } from '../../ui/button.tsx'
import { FormActions } from '../../ui/form.tsx'

/** The codes for the director and the three administrators; there is no second look at them. */
export function CodesStep({ codes, onDone }: { codes: readonly GivenCode[]; onDone: () => void }) {
  return (
    <Plain
      wide
      title="开通了。把这四个码交出去"
      lead="只在这一页显示一次。主任凭码开通后才能批准计划；三位管理员要由三个人分别担任，您也不能兼两位管理员。"
    >
      <div className="stack-wide">
        <GivenCodes codes={codes} />
        <FormActions>
          <Button look="primary" onClick={onDone}>
            码都收好了，进入鱼水
          </Button>
        </FormActions>
      </div>
    </Plain>
  )
}
