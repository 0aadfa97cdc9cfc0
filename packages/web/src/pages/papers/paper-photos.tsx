import { useQuery } from '@tanstack/react-query'
import type { Evidence } from '@yushui/contract/evidence'
import type { WrittenPaper } from '@yushui/contract/papers'
import { useState } from 'react'
import { evidenceQuery } from '../../features/evidence/evidence-queries.ts'
import { TileFace } from '../../features/evidence/evidence-tile.tsx'
import { sheetStanding } from '../../features/evidence/evidence-words.ts'
import { PhotoSheetDialog } from '../../features/evidence/photo-sheet-dialog.tsx'
import { useMay } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/field.tsx'
import { Tag } from '../../ui/surface.tsx'

/** The activity's photos: which go with the paper, and whether each has its eight answers (MS-08). */
export function PaperPhotos({
  paper,
  photoIds,
  onPhotos,
}: {
  paper: WrittenPaper
  photoIds: readonly string[]
  onPhotos: ((change: (ids: string[]) => string[]) => void) | null
}) {
  const mayRead = useMay('evidence.read')
  const { activityId } = paper
  const query = useQuery({
    ...evidenceQuery({ activityId: activityId ?? undefined }),
    enabled: mayRead && activityId !== null,
  })
  const [asked, setAsked] = useState<string | null>(null)
  if (!mayRead) return photoIds.length > 0 && <p>随这份文稿有 {photoIds.length} 张照片，社区已逐张检查。</p>
  const photos = (query.data ?? []).filter(({ kind, isWithdrawn }) => kind === 'photo' && !isWithdrawn)
  const shown = onPhotos ? photos : photos.filter(({ id }) => photoIds.includes(id))
  const sheet = photos.find(({ id }) => id === asked)
  if (shown.length === 0)
    return <p className="dim">{onPhotos ? '这次活动没有照片，不配也行。' : '没有配照片。'}</p>
  return (
    <>
      <ul className="paper-photos">
        {shown.map((photo) => (
          <PhotoLine
            key={photo.id}
            photo={photo}
            isChosen={photoIds.includes(photo.id)}
            onChoose={
              onPhotos &&
              ((isChosen) =>
                onPhotos((ids) =>
                  isChosen ? [...ids, photo.id].slice(0, 20) : ids.filter((id) => id !== photo.id),
                ))
            }
            onSheet={() => setAsked(photo.id)}
          />
        ))}
      </ul>
      {sheet && (
        <PhotoSheetDialog
          key={sheet.id}
          photo={sheet}
          onClose={() => setAsked(null)}
          onCopied={(copy) => {
            onPhotos?.((ids) => [...ids.filter((id) => id !== sheet.id), copy.id])
            setAsked(copy.id)
          }}
        />
      )}
    </>
  )
}

function PhotoLine({
  photo,
  isChosen,
  onChoose,
  onSheet,
}: {
  photo: Evidence
  isChosen: boolean
  onChoose: ((isChosen: boolean) => void) | null
  onSheet: () => void
}) {
  const { words, tone } = sheetStanding(photo.photoSheet)
  return (
    <li className="paper-photos__line">
      <TileFace evidence={photo} />
      {onChoose ? (
        <Check checked={isChosen} onChange={(event) => onChoose(event.target.checked)}>
          {photo.title}
        </Check>
      ) : (
        <span>{photo.title}</span>
      )}
      {isChosen && (
        <span className="line-up">
          <Tag tone={tone}>{words}</Tag>
          {onChoose && (
            <Button small aria-label={`${photo.title}：保密检查单`} onClick={onSheet}>
              检查单
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
