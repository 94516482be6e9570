/** 照片一览任务 · In a worker thread: draws all photos small on one page, with a caption and a frame each. */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { Canvas, type Colour } from './canvas.js'
import { drawText } from './sheet-text.js'

export interface ContactSheetOrder {
  readonly target: string
  readonly photos: readonly {
    readonly path: string
    readonly caption: string
    readonly mark?: 'bad' | 'doubtful'
  }[]
}

const MAX_SHOWN = 500
const MAX_COLUMNS = 12
const THUMB_WIDTH = 100
const THUMB_HEIGHT = 140
/** White between frame and picture, or a red frame would be lost around a red background. */
const RIM = 3
const LINE = 4
const FRAME = LINE + RIM
const GAP = 8
const CAPTION_HEIGHT = 34
const CELL_WIDTH = THUMB_WIDTH + 2 * FRAME + GAP
const CELL_HEIGHT = THUMB_HEIGHT + 2 * FRAME + CAPTION_HEIGHT + GAP
const MARGIN = 20
const TITLE_HEIGHT = 44
/** The title needs this many columns to fit in one line. */
const MIN_COLUMNS = 5
const IN_FLIGHT = 4

const FRAMES: Record<'bad' | 'doubtful', Colour> = { bad: [220, 0, 0], doubtful: [255, 160, 0] }
const PLAIN_FRAME: Colour = [222, 222, 222]
const WHITE: Colour = [255, 255, 255]

export async function drawContactSheet({ target, photos }: ContactSheetOrder): Promise<{ shown: number }> {
  sharp.concurrency(1)
  const shown = photos.slice(0, MAX_SHOWN)
  const columns = Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, Math.ceil(Math.sqrt(shown.length * 1.6))))
  const rows = Math.max(1, Math.ceil(shown.length / columns))
  const canvas = new Canvas(2 * MARGIN + columns * CELL_WIDTH, 2 * MARGIN + TITLE_HEIGHT + rows * CELL_HEIGHT)
  const title = await drawText(titleOf(photos), { width: columns * CELL_WIDTH, points: 12 })
  canvas.blend(title, MARGIN, MARGIN, TITLE_HEIGHT)
  for (let first = 0; first < shown.length; first += IN_FLIGHT) {
    const group = shown.slice(first, first + IN_FLIGHT)
    await Promise.all(
      group.map((photo, at) => {
        const place = first + at
        const left = MARGIN + (place % columns) * CELL_WIDTH
        const top = MARGIN + TITLE_HEIGHT + Math.floor(place / columns) * CELL_HEIGHT
        return drawCell(canvas, photo, left, top)
      }),
    )
  }
  await canvas.save(target)
  return { shown: shown.length }
}

function titleOf(photos: ContactSheetOrder['photos']): string {
  const bad = photos.filter((photo) => photo.mark === 'bad').length
  const doubtful = photos.filter((photo) => photo.mark === 'doubtful').length
  const tail = photos.length > MAX_SHOWN ? `，只显示前 ${MAX_SHOWN} 张` : ''
  if (bad + doubtful === 0) return `共 ${photos.length} 张${tail}`
  return `共 ${photos.length} 张${tail} · 红框有问题 ${bad} 张 · 橙框请看一眼 ${doubtful} 张`
}

async function drawCell(
  canvas: Canvas,
  photo: ContactSheetOrder['photos'][number],
  left: number,
  top: number,
): Promise<void> {
  const frame = photo.mark === undefined ? PLAIN_FRAME : FRAMES[photo.mark]
  canvas.fill(left, top, THUMB_WIDTH + 2 * FRAME, THUMB_HEIGHT + 2 * FRAME, frame)
  canvas.fill(left + LINE, top + LINE, THUMB_WIDTH + 2 * RIM, THUMB_HEIGHT + 2 * RIM, WHITE)
  const thumb = await readThumb(photo.path)
  if (thumb === undefined) {
    canvas.fill(left + FRAME, top + FRAME, THUMB_WIDTH, THUMB_HEIGHT, [240, 240, 240])
    canvas.blend(await drawText('打不开', { width: THUMB_WIDTH, points: 10 }), left + FRAME + 4, top + FRAME + 60, 30)
  } else {
    canvas.copy(thumb, THUMB_WIDTH, left + FRAME, top + FRAME)
  }
  const caption = await drawText(photo.caption, { width: CELL_WIDTH - 4, points: 8 })
  canvas.blend(caption, left, top + THUMB_HEIGHT + 2 * FRAME + 3, CAPTION_HEIGHT)
}

async function readThumb(path: string): Promise<Uint8Array | undefined> {
  try {
    return await sharp(await readFile(path), { autoOrient: true, failOn: 'none' })
      .resize(THUMB_WIDTH, THUMB_HEIGHT, { fit: 'contain', background: '#f0f0f0' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer()
  } catch {
    return undefined
  }
}
