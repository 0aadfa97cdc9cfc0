import { useState } from 'react'
import { Chip } from './choice.tsx'
import './field.css'
import './names-field.css'
import { Popover } from './popover.tsx'

/** Names as chips: × takes one away, ＋ offers those known and takes a new one as it is typed. */
export function NamesField({
  label,
  names,
  known,
  most = 20,
  longest = 40,
  onChange,
}: {
  label: string
  names: readonly string[]
  known: readonly string[]
  most?: number
  /** Of one name, in characters. */
  longest?: number
  onChange: (names: string[]) => void
}) {
  const offered = known.filter((name) => !names.includes(name))
  const add = (name: string) => {
    const clean = name.trim()
    if (clean && !names.includes(clean)) onChange(most === 1 ? [clean] : [...names, clean])
  }
  return (
    <fieldset className="names-field" aria-label={label}>
      {names.map((name) => (
        <span className="name-chip" key={name}>
          {name}
          <button
            type="button"
            aria-label={`去掉${name}`}
            onClick={() => onChange(names.filter((it) => it !== name))}
          >
            ×
          </button>
        </span>
      ))}
      <AddName label={label} offered={offered} longest={longest} onAdd={add} />
    </fieldset>
  )
}

function AddName({
  label,
  offered,
  longest,
  onAdd,
}: {
  label: string
  offered: readonly string[]
  longest: number
  onAdd: (name: string) => void
}) {
  const [isOpen, setIsOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const add = (name: string) => {
    onAdd(name)
    setTyped('')
    setIsOpen(false)
  }
  return (
    <Popover
      open={isOpen}
      onOpen={setIsOpen}
      trigger={
        <button type="button" className="name-add" aria-label={`${label}:添一个`}>
          ＋
        </button>
      }
    >
      <div className="names-field__more">
        <input
          className="field__control"
          aria-label={`${label}的名称`}
          placeholder="写名称，按回车"
          maxLength={longest}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            add(typed)
          }}
        />
        {offered.length > 0 && (
          <div className="names-field__known">
            {offered.slice(0, 24).map((name) => (
              <Chip key={name} onClick={() => add(name)}>
                {name}
              </Chip>
            ))}
          </div>
        )}
      </div>
    </Popover>
  )
}
