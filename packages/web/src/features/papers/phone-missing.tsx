import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PaperContent } from '@yushui/contract/papers'
import { useMay } from '../../me.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Banner } from '../../ui/surface.tsx'
import { settingsQuery } from './paper-queries.ts'

type Blocks = PaperContent['blocks']
const isLineForPhone = (block: Blocks[number]) => block.kind === 'paragraph' && block.label === '联系电话'

/** An office that never gave its telephone is asked once, where it is missed; given since, it goes in with a press. */
export function PhoneMissing({ blocks, onBlocks }: { blocks: Blocks; onBlocks: (blocks: Blocks) => void }) {
  const isMissing = blocks.some(
    (it) => isLineForPhone(it) && it.kind === 'paragraph' && it.text.trim() === '',
  )
  const { data } = useQuery({ ...settingsQuery, enabled: isMissing })
  const maySet = useMay('papers.set')
  if (!isMissing || !data || (data.phone === '' && !maySet)) return null
  const { phone } = data
  const fill = () => onBlocks(blocks.map((it) => (isLineForPhone(it) ? { ...it, text: phone } : it)))
  return (
    <div className="phone-missing screen-only">
      {phone === '' ? (
        <Banner
          tone="ask"
          actions={
            <Link className={buttonClass({ small: true })} to="/papers/templates">
              去填一次
            </Link>
          }
        >
          本单位的联系电话还没有填。填一次，以后写的通知、邀请函都带上。
        </Banner>
      ) : (
        <Banner
          tone="ask"
          actions={
            <Button small onClick={fill}>
              填上
            </Button>
          }
        >
          这一份的联系电话还空着。本单位的是 {phone}。
        </Banner>
      )}
    </div>
  )
}
