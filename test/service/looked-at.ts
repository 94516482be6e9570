/** What a person sees in the files that come back: colours, notes, names; and the photos they send. */
import type ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { openPromise } from 'yauzl'
import { inventPerson } from '../support/people.js'
import { portraitJpeg } from '../support/photos.js'
import { photoZip, portraitsOf } from './rosters.js'

/** Resolves with what the first progress bubble says, however short it lives. */
export const FIRST_PROGRESS = `new Promise((resolve) => {
  const look = (_, observer) => {
    const bubble = document.querySelector('.bubble.progress')
    if (!bubble) return
    observer.disconnect()
    resolve(bubble.innerText)
  }
  new MutationObserver(look).observe(document.querySelector('#messages'), { childList: true, subtree: true })
})`
export const PICTURE_WIDTHS = `Promise.all(
  [...document.querySelectorAll('.picture img')].map((image) => image.decode().then(() => image.naturalWidth)),
)`

/** Lets the answers to “who am I” from before the binding come after the first one from behind it. */
export async function holdEarlyAnswers(page: Page): Promise<void> {
  let release: () => void = () => undefined
  const bound = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/session', async (route) => {
    const response = await route.fetch()
    const { isBound } = (await response.json()) as { isBound: boolean }
    if (!isBound) await bound
    await route.fulfill({ response })
    if (isBound) release()
  })
}

/** What a person calls the colour of a cell. */
export function colourOf(cell: ExcelJS.Cell): 'red' | 'yellow' | 'other' | 'none' {
  if (cell.fill?.type !== 'pattern' || cell.fill.pattern === 'none') return 'none'
  const [red = 0, green = 0, blue = 0] =
    /(..)(..)(..)$/
      .exec(cell.fill.fgColor?.argb ?? '')
      ?.slice(1)
      .map((hex) => Number.parseInt(hex, 16)) ?? []
  if (red - green > 60 && red - blue > 60) return 'red'
  return red - blue > 50 && green - blue > 50 ? 'yellow' : 'other'
}

export function noteOn(cell: ExcelJS.Cell): string {
  const note: unknown = cell.note
  if (typeof note === 'string') return note
  return ((note as ExcelJS.Comment | undefined)?.texts ?? []).map(({ text }) => text).join('')
}

/** Five right ones, one of them under the person's name, a blue wall, a stranger, and what a Mac leaves behind. */
export async function mixedPhotos(): Promise<Buffer> {
  const right = await portraitsOf(0, 5)
  const named = right.map((photo, index) => (index === 3 ? { ...photo, name: `${inventPerson(3).name}.jpg` } : photo))
  const blue = await portraitJpeg({ person: 6, background: '#3d85d8' })
  return photoZip([
    ...named.map(({ name, bytes }) => ({ name: `2101班/${name}`, bytes })),
    { name: `2101班/${inventPerson(5).idNumber}.jpg`, bytes: blue },
    { name: '2101班/IMG_2031.jpg', bytes: await portraitJpeg({ person: 60 }) },
    { name: `__MACOSX/2101班/._${inventPerson(0).idNumber}.jpg`, bytes: Buffer.from('Mac OS X') },
  ])
}

export async function namesIn(file: string): Promise<string[]> {
  const zip = await openPromise(file)
  const names: string[] = []
  for await (const entry of zip.eachEntry()) names.push(entry.fileName)
  return names.sort()
}
