/** 打包照片 · Zips as the platform takes them: one kind of candidate a zip, each small enough for the chat it goes to. */
import { CATEGORIES, CATEGORY_NAMES, type CandidateCategory } from '../../domain/candidates/candidate-category.js'
import type { PhotoToPack } from '../../domain/photos/photo.js'
import type { FixedZip } from '../../domain/photos/photo-report.js'
import type { ConversationRef } from '../../domain/talk/message.js'
import type { JobPorts } from '../job-ports.js'

type Packed = PhotoToPack & { readonly category: CandidateCategory }

export async function packPhotos(
  photos: readonly Packed[],
  { channel }: Pick<ConversationRef, 'channel'>,
  { photoFiles, capabilities }: Pick<JobPorts, 'photoFiles' | 'capabilities'>,
): Promise<readonly FixedZip[]> {
  const maxBytes = capabilities[channel]?.maxFileBytes ?? Number.MAX_SAFE_INTEGER
  const packAs = (own: readonly Packed[], kind = '') => photoFiles.pack(own, `考生照片-可上传平台${kind}.zip`, maxBytes)
  const categories = CATEGORIES.filter((category) => photos.some((photo) => photo.category === category))
  if (categories.length < 2) return photos.length === 0 ? [] : packAs(photos)
  const zips = categories.map(async (category) => {
    const own = photos.filter((photo) => photo.category === category)
    return (await packAs(own, `-${CATEGORY_NAMES[category]}`)).map((zip) => ({ ...zip, category }))
  })
  return (await Promise.all(zips)).flat()
}
