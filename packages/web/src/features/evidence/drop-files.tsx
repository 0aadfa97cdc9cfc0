import { type DragEvent, type ReactNode, useState } from 'react'
import { buttonClass } from '../../ui/button.tsx'
import { sendFiles } from './send-queue.ts'
import './evidence.css'

/** Anything may be dropped on what it surrounds; the button does the same for those who use no mouse. */
export function DropArea({
  activityId,
  label,
  children,
}: {
  activityId: string | null
  label: string
  children: ReactNode
}) {
  const [isOver, setOver] = useState(false)
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    sendFiles(await filesIn(event.dataTransfer), activityId)
  }
  return (
    <section
      className="drop-area"
      aria-label={label}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </section>
  )
}

export function ChooseFiles({
  activityId,
  words,
  primary,
  folder,
}: {
  activityId: string | null
  words: string
  primary?: boolean
  /** A whole folder at once; phones have none to offer. */
  folder?: boolean
}) {
  return (
    <label
      className={`${buttonClass({ look: primary ? 'primary' : 'quiet' })} choose-files ${folder ? 'choose-files--folder' : ''}`}
    >
      {words}
      <input
        type="file"
        multiple
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          sendFiles(event.target.files ?? [], activityId)
          event.target.value = ''
        }}
      />
    </label>
  )
}

/** A folder that is dropped is opened, and the folders in it. */
async function filesIn(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((it) => it !== null)
  if (entries.length === 0) return [...data.files]
  return (await Promise.all(entries.map(filesOf))).flat()
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  // Left behind by Mac and Windows in every folder.
  if (/^(\.|Thumbs\.db$|desktop\.ini$)/i.test(entry.name)) return []
  if (entry.isFile)
    return [await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  for (;;) {
    // A reader hands out at most a hundred at a time, and an empty list at the end.
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (some.length === 0) return files
    files.push(...(await Promise.all(some.map(filesOf))).flat())
  }
}
