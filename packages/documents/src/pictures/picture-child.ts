import { type Cover, coverPicture } from './cover-picture.ts'
import { preparePicture } from './prepare-picture.ts'
import { PictureRefusal } from './refusal.ts'

/** The child process of `pictures-in-child.ts`: one message in, one out, until the parent hangs up. */
process.on('message', async ({ bytes, cover }: { bytes: Uint8Array; cover: Cover | null }) => {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const work = cover ? coverPicture(picture, cover) : preparePicture(picture)
  const made = await work.catch((fault: unknown) => ({
    refusal: fault instanceof PictureRefusal ? fault.code : 'picture-unreadable',
  }))
  process.send?.({ made })
})
process.on('disconnect', () => process.exit())
