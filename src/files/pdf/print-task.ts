/** 打印任务 · In a worker thread: lays an order out and writes it as PDF, in parts where it would be too large. */
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { instantText } from '../../domain/cells/exam-day.js'
import type { AdmissionTicket, Leaf } from '../../domain/printing/leaf.js'
import { PRINT_KINDS, type PrintOrder, type Unprintable } from '../../domain/printing/print-order.js'
import { cardPages } from './card-pages.js'
import { formPages } from './form-pages.js'
import { Lettering } from './lettering.js'
import { drawFoot, type Page } from './pages.js'
import { bodyOf, Paper } from './paper.js'
import { posterPage } from './poster-page.js'
import { readPhotos } from './print-photos.js'
import { ticketPages } from './ticket-pages.js'

const PAGES_AT_ONCE = 20

export interface PrintTask {
  /** An empty folder for the files. */
  readonly folder: string
  readonly order: PrintOrder
  /** Where each photo lies, by SHA-256. */
  readonly photoPaths: ReadonlyMap<string, string>
  /** No file grows larger, unless one page alone does. */
  readonly maxBytes: number
}

export interface PrintedOrder {
  readonly files: readonly string[]
  readonly unprintable: readonly Unprintable[]
  readonly photosUnread: readonly string[]
}

export async function printOrder({ folder, order, photoPaths, maxBytes }: PrintTask): Promise<PrintedOrder> {
  const { photos, unread } = await readPhotos(photoPaths)
  const lettering = new Lettering()
  const files: string[] = []
  const waiting: (readonly Page[])[] = [layOut(order, lettering, photos)]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const file = path.join(folder, `${files.length + 1}.pdf`)
    await writePages(file, part, order, lettering)
    if (part.length > 1 && (await stat(file)).size > maxBytes) {
      const half = Math.ceil(part.length / 2)
      waiting.push(part.slice(half), part.slice(0, half))
    } else files.push(file)
  }
  return { files, unprintable: lettering.unprintable, photosUnread: unread }
}

export function layOut(order: PrintOrder, lettering: Lettering, photos: ReadonlyMap<string, Buffer>): readonly Page[] {
  const foot = joined(placeOf(order), printedAtOf(order))
  const tickets = order.leaves.filter((leaf): leaf is AdmissionTicket => leaf.kind === 'ticket')
  const others = order.leaves.filter((leaf) => leaf.kind !== 'ticket')
  return [...ticketPages(tickets, { lettering, photos, foot }), ...others.flatMap((leaf) => pagesOf(leaf, lettering))]
}

function pagesOf(leaf: Exclude<Leaf, AdmissionTicket>, lettering: Lettering): readonly Page[] {
  switch (leaf.kind) {
    case 'form':
      return formPages(leaf, lettering)
    case 'cards':
      return cardPages(leaf, lettering)
    case 'poster':
      return [posterPage(leaf, lettering)]
  }
}

export async function writePages(
  file: string,
  pages: readonly Page[],
  order: PrintOrder,
  lettering: Lettering,
): Promise<void> {
  const paper = new Paper(placeOf(order), order.printedAt)
  const written = pipeline(paper.stream, createWriteStream(file))
  for (const [at, page] of pages.entries()) {
    // What is drawn so far goes to the disk, or a thousand photos would wait in memory.
    if (at % PAGES_AT_ONCE === 0) await setImmediate()
    paper.addPage(page.orientation)
    page.draw(paper)
    if (page.hasOwnFoot === true) continue
    drawFoot(paper, lettering, bodyOf(page.orientation), {
      plan: order.plan,
      room: order.room ?? '',
      left: joined(PRINT_KINDS[order.kind].zh, page.numbered ?? ''),
      right: joined(page.isSample === true ? '参考样式' : '', printedAtOf(order)),
    })
  }
  paper.end()
  await written
}

function placeOf({ plan, room }: PrintOrder): string {
  return joined(plan, room ?? '')
}

function printedAtOf({ printedAt }: PrintOrder): string {
  return `打印于 ${instantText(printedAt)}`
}

function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' · ')
}
