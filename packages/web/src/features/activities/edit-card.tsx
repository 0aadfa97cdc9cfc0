import { type ReactNode, useState } from 'react'
import { wordsOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { Card } from '../../ui/surface.tsx'
import { useKept } from '../../use-kept.ts'

/**
 * A part of an activity: read, and changed in its place. What is typed is kept in this browser until it
 * is saved or dropped, and the card opens with it again.
 */
export function EditCard<T extends object>({
  id,
  place,
  title,
  aside,
  begin,
  may,
  isEmpty,
  emptyWords,
  beginWords = '改',
  fields,
  children,
  save,
  onSave,
}: {
  /** For links that lead to this part. */
  id?: string
  place: string
  title: string
  aside?: ReactNode
  begin: () => T
  may: boolean
  /** Nothing is written in it yet: a sentence and a button stand in its place. */
  isEmpty?: boolean
  emptyWords?: ReactNode
  beginWords?: string
  fields: (draft: T, edit: (change: Partial<T>) => void) => ReactNode
  children: ReactNode
  save: { isPending: boolean; error: unknown; reset: () => void }
  onSave: (draft: T, done: () => void) => void
}) {
  const { draft, edit, drop, isKept } = useKept(place, begin)
  const [isOpen, setOpen] = useState(isKept && may)
  const leave = () => {
    drop()
    save.reset()
    setOpen(false)
  }
  if (isOpen && may) {
    return (
      <Card id={id} title={title}>
        <Form fault={wordsOf(save.error)} onSubmit={() => onSave(draft, leave)}>
          {fields(draft, edit)}
          <FormActions>
            <Button type="submit" look="primary" busy={save.isPending}>
              存下“{title}”
            </Button>
            <Button onClick={leave}>不改了</Button>
            {isKept && (
              <span className="form__kept" role="status">
                写下的每一笔都已留在这台设备里。
              </span>
            )}
          </FormActions>
        </Form>
      </Card>
    )
  }
  const open = () => {
    drop()
    setOpen(true)
  }
  const button = may && (
    <Button small aria-label={`${isEmpty ? '写' : beginWords}${title}`} onClick={open}>
      {isEmpty ? '写' : beginWords}
    </Button>
  )
  return (
    <Card
      id={id}
      title={title}
      className={isEmpty ? 'card--empty' : ''}
      aside={
        <span className="line-up screen-only">
          {aside}
          {button}
        </span>
      }
    >
      {isEmpty ? <p className="dim">{emptyWords}</p> : children}
    </Card>
  )
}
