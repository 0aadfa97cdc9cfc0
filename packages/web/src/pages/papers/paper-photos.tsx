import { useQuery } from '@tanstack/react-query'
import { type Evidence, photoQuestions } from '@yushui/contract/evidence'
import { getPaperPhoto, type WrittenPaper } from '@yushui/contract/papers'
import { photoQuestionWords } from '@yushui/contract/words/work-terms'
import { useState } from 'react'
import { addressOf } from '../../api.ts'
import { evidenceQuery } from '../../features/evidence/evidence-queries.ts'
import { TileFace } from '../../features/evidence/evidence-tile.tsx'
import { sheetStanding } from '../../features/evidence/evidence-words.ts'
import { PhotoSheetDialog } from '../../features/evidence/photo-sheet-dialog.tsx'
import { paperPhotosQuery } from '../../features/papers/paper-queries.ts'
import { Loaded } from '../../loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/field.tsx'
import { Tag } from '../../ui/surface.tsx'

/** Chosen while the paper is written, looked at by whoever checks it. */
export function PaperPhotos({
  paper,
  photoIds,
  onPhotos,
}: {
  paper: WrittenPaper
  photoIds: readonly string[]
  /** Null where the paper is read only. */
  onPhotos: ((change: (ids: string[]) => string[]) => void) | null
}) {
  if (onPhotos) return <ChoosePhotos paper={paper} photoIds={photoIds} onPhotos={onPhotos} />
  if (photoIds.length === 0) return <p className="dim">没有配照片。</p>
  return <PhotosToCheck paper={paper} />
}

/** The activity's photos: which go with the paper, and whether each has its eight answers (MS-08). */
function ChoosePhotos({
  paper,
  photoIds,
  onPhotos,
}: {
  paper: WrittenPaper
  photoIds: readonly string[]
  onPhotos: (change: (ids: string[]) => string[]) => void
}) {
  const { activityId } = paper
  const query = useQuery({
    ...evidenceQuery({ activityId: activityId ?? undefined }),
    enabled: activityId !== null,
  })
  const [asked, setAsked] = useState<string | null>(null)
  const photos = (query.data ?? []).filter(({ kind, isWithdrawn }) => kind === 'photo' && !isWithdrawn)
  const sheet = photos.find(({ id }) => id === asked)
  if (photos.length === 0) return <p className="dim">这次活动没有照片，不配也行。</p>
  return (
    <>
      <ul className="paper-photos">
        {photos.map((photo) => (
          <PhotoLine
            key={photo.id}
            photo={photo}
            isChosen={photoIds.includes(photo.id)}
            onChoose={(isChosen) =>
              onPhotos((ids) =>
                isChosen ? [...ids, photo.id].slice(0, 20) : ids.filter((id) => id !== photo.id),
              )
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
            onPhotos((ids) => [...ids.filter((id) => id !== sheet.id), copy.id])
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
  onChoose: (isChosen: boolean) => void
  onSheet: () => void
}) {
  const { words, tone } = sheetStanding(photo.photoSheet)
  return (
    <li className="paper-photos__line">
      <TileFace evidence={photo} />
      <Check checked={isChosen} onChange={(event) => onChoose(event.target.checked)}>
        {photo.title}
      </Check>
      {isChosen && (
        <span className="line-up">
          <Tag tone={tone}>{words}</Tag>
          <Button small aria-label={`检查单：${photo.title}`} onClick={onSheet}>
            检查单
          </Button>
        </span>
      )}
    </li>
  )
}

/** Large enough to judge, with each yes of its sheet and the reason that was given. */
function PhotosToCheck({ paper }: { paper: WrittenPaper }) {
  const query = useQuery(paperPhotosQuery(paper.id))
  return (
    <Loaded query={query}>
      {(photos) => (
        <ul className="paper-photos">
          {photos.map(({ id, title, photoSheet }) => {
            const seen = photoQuestions.filter((question) => photoSheet[question]?.isSeen)
            return (
              <li key={id}>
                <a
                  href={addressOf(getPaperPhoto, { id: paper.id, photoId: id })}
                  target="_blank"
                  rel="noreferrer"
                >
                  <img
                    className="paper-photos__large"
                    src={addressOf(getPaperPhoto, { id: paper.id, photoId: id })}
                    alt={title}
                  />
                </a>
                {seen.length === 0 && <p className="dim">检查单八问都答“没有”。</p>}
                {seen.map((question) => (
                  <p key={question}>
                    {photoQuestionWords[question]}：{photoSheet[question]?.reason}
                  </p>
                ))}
              </li>
            )
          })}
        </ul>
      )}
    </Loaded>
  )
}
