import { useMutation } from '@tanstack/react-query'
import * as api from '@yushui/contract/evidence'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { addressOf, call, wordsOf } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { say } from '../../ui/said.ts'
import { evidenceChanged, withdraw } from './evidence-queries.ts'
import { areaBetween, isWorthKeeping, nudged, type Point } from './photo-areas.ts'

interface Areas {
  /** Each with a name of its own, for they come and go. */
  blur: (api.PhotoArea & { key: string })[]
  crop: api.PhotoArea | null
}
type Tool = 'blur' | 'crop'
const inTheMiddle: api.PhotoArea = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }

/** Areas are drawn over the picture, or set by keyboard; what comes out is a copy, the original stays. */
export function PhotoCopyDialog({
  photo,
  onClose,
}: {
  photo: api.Evidence
  onClose: (copy?: api.Evidence) => void
}) {
  const [tool, setTool] = useState<Tool>('blur')
  const [areas, setAreas] = useState<Areas>({ blur: [], crop: null })
  const make = useMutation({
    mutationFn: () =>
      call(api.copyPhoto, {
        id: photo.id,
        copyId: newId(),
        crop: areas.crop,
        blur: areas.blur.map(sharesOf),
      }),
    onSuccess: async (copy) => {
      say('副本做好了，原件没有动。', () => withdraw(copy, '撤销刚才的副本'))
      await evidenceChanged()
      onClose(copy)
    },
  })
  const add = (area: api.PhotoArea) =>
    setAreas((before) =>
      tool === 'crop'
        ? { ...before, crop: area }
        : { ...before, blur: [...before.blur, { ...area, key: newId() }] },
    )
  const isNothing = areas.blur.length === 0 && !areas.crop
  return (
    <Dialog
      open
      shape="wide"
      mustDecide
      onClose={() => onClose()}
      title="打码、裁剪"
      words="在照片上拖出要遮住的地方。做出来的是副本，原件原样封存。"
    >
      <Form fault={wordsOf(make.error)} onSubmit={() => make.mutate()}>
        <div className="line-up">
          <Segmented
            label="做什么"
            hideLabel
            options={[
              { value: 'blur', words: '遮住' },
              { value: 'crop', words: '只留下' },
            ]}
            value={tool}
            onPick={setTool}
          />
          <Button onClick={() => add(inTheMiddle)}>{tool === 'blur' ? '放一块' : '放一个框'}</Button>
          {!isNothing && (
            <Button look="plain" onClick={() => setAreas({ blur: [], crop: null })}>
              都去掉
            </Button>
          )}
        </div>
        <Stage photo={photo} areas={areas} onAreas={setAreas} onDrawn={add} />
        <p className="dim">
          键盘：选中一块，方向键挪动，按住 Shift 改大小，Delete 去掉。已遮 {areas.blur.length} 处
          {areas.crop && '，只留框里的'}。
        </p>
        <FormActions>
          <Button type="submit" look="primary" disabled={isNothing} busy={make.isPending}>
            做成副本
          </Button>
          <Button onClick={() => onClose()}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function Stage({
  photo,
  areas,
  onAreas,
  onDrawn,
}: {
  photo: api.Evidence
  areas: Areas
  onAreas: (change: (before: Areas) => Areas) => void
  onDrawn: (area: api.PhotoArea) => void
}) {
  const stage = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<{ from: Point; to: Point } | null>(null)
  const pointOf = (event: PointerEvent): Point => {
    const { left, top, width, height } = stage.current!.getBoundingClientRect()
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
  }
  const end = () => {
    if (drawn && isWorthKeeping(areaBetween(drawn.from, drawn.to))) onDrawn(areaBetween(drawn.from, drawn.to))
    setDrawn(null)
  }
  const changeBlur = (key: string, area: api.PhotoArea | null) =>
    onAreas((before) => ({
      ...before,
      blur: before.blur.flatMap((it) => (it.key !== key ? [it] : area ? [{ ...area, key }] : [])),
    }))
  return (
    <div className="photo-tool__stage">
      <div
        ref={stage}
        className="photo-tool"
        onPointerDown={(event) => {
          if ((event.target as Element).closest('button')) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setDrawn({ from: pointOf(event), to: pointOf(event) })
        }}
        onPointerMove={(event) => drawn && setDrawn({ ...drawn, to: pointOf(event) })}
        onPointerUp={end}
        onPointerCancel={() => setDrawn(null)}
      >
        <img
          src={addressOf(api.getEvidenceFile, { id: photo.id, size: 'web' })}
          alt={photo.title}
          draggable={false}
        />
        {areas.crop && (
          <Area
            label="留下的框"
            isCrop
            area={areas.crop}
            onArea={(crop) => onAreas((before) => ({ ...before, crop }))}
          />
        )}
        {areas.blur.map((area, at) => (
          <Area
            key={area.key}
            label={`遮住的第${at + 1}块`}
            area={area}
            onArea={(next) => changeBlur(area.key, next)}
          />
        ))}
        {drawn && <span className="photo-tool__area" style={styleOf(areaBetween(drawn.from, drawn.to))} />}
      </div>
    </div>
  )
}

function Area({
  label,
  area,
  isCrop,
  onArea,
}: {
  label: string
  area: api.PhotoArea
  isCrop?: boolean
  onArea: (area: api.PhotoArea | null) => void
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.key === 'Delete' || event.key === 'Backspace' ? null : nudged(area, event)
    if (next === area) return
    event.preventDefault()
    onArea(next)
  }
  return (
    <button
      type="button"
      aria-label={`${label}，方向键挪动`}
      className={`photo-tool__area ${isCrop ? 'photo-tool__area--crop' : ''}`}
      style={styleOf(area)}
      onKeyDown={onKeyDown}
    />
  )
}

const sharesOf = ({ x, y, width, height }: api.PhotoArea): api.PhotoArea => ({ x, y, width, height })
const percent = (share: number) => `${share * 100}%`
const styleOf = ({ x, y, width, height }: api.PhotoArea) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
})
