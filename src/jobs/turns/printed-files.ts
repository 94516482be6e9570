/** 打印件 · Papers of one exam as PDF: made out of the plan and the rooms on record; what the font lacks is said. */
import type { Window } from '../../domain/cells/day-window.js'
import { writeWindow } from '../../domain/cells/day-window.js'
import { siteApplication } from '../../domain/printing/forms/site-application.js'
import { PRINT_KINDS, type PrintOrder } from '../../domain/printing/print-order.js'
import { sitePaper } from '../../domain/printing/site-papers.js'
import type { FileWanted } from '../../domain/talk/changes.js'
import type { ConversationRef } from '../../domain/talk/message.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { JobPorts } from '../job-ports.js'
import { writeRoomPapers } from './printed-room-papers.js'
import { PLAN_GONE, type Written } from './written.js'

type PrintWanted = Extract<FileWanted, { kind: 'print' }>

const MOST_ROOMS = 500

export async function writePrinted(
  { paper, plan: wanted }: PrintWanted,
  { records, school, now }: Facts,
  { channel }: ConversationRef,
  { printFiles, capabilities }: Pick<JobPorts, 'printFiles' | 'capabilities'>,
): Promise<Written> {
  const plan = (await records?.plans.list())?.find(({ name }) => name === wanted)
  if (plan === undefined || records === undefined || school === undefined) return { said: PLAN_GONE }
  const rooms = (await records.rooms.list(MOST_ROOMS)).filter((room) => [plan.name, plan.number].includes(room.plan))
  const order = sitePaper(paper, {
    plan: plan.name,
    printedAt: now,
    certificates: plan.certificates,
    levels: plan.levels,
    school: school.name,
    site: rooms[0]?.site ?? '',
    examTime: sayExam(plan.windows.exam),
    rooms,
  })
  const { files, unprintable } = await printFiles.print(
    [order],
    capabilities[channel]?.maxFileBytes ?? Number.MAX_SAFE_INTEGER,
  )
  const name = PRINT_KINDS[paper]
  const [filled, lost] = [sayRooms(rooms.length), sayUnprintable(unprintable.map(({ text }) => text))]
  return {
    said: {
      zh: `这是“${plan.name}”的${name.zh}，可以直接打印${filled.zh}。${lost.zh}`,
      en: `The ${name.en} of “${plan.name}”, ready to print${filled.en}.${lost.en}`,
    },
    files,
  }
}

export async function writeRooms(
  { paper, plan: wanted, ...of }: Extract<FileWanted, { kind: 'print-rooms' }>,
  facts: Facts,
  { channel }: ConversationRef,
  { printFiles, capabilities }: Pick<JobPorts, 'printFiles' | 'capabilities'>,
): Promise<Written> {
  const plan = (await facts.records?.plans.list())?.find(({ name }) => name === wanted)
  if (plan === undefined) return { said: PLAN_GONE }
  const most = capabilities[channel]?.maxFileBytes ?? Number.MAX_SAFE_INTEGER
  return writeRoomPapers({ ...of, paper, plan }, facts, { printFiles }, most)
}

/** As PDF to be signed, and as workbook where something has to be changed. */
export async function writeSiteForm(
  { asked }: Extract<FileWanted, { kind: 'site-form' }>,
  { now }: Facts,
  { channel }: ConversationRef,
  { printFiles, capabilities }: Pick<JobPorts, 'printFiles' | 'capabilities'>,
): Promise<Written> {
  const order: PrintOrder = {
    kind: 'site-application',
    plan: asked.site,
    printedAt: now,
    leaves: [siteApplication(asked)],
  }
  const most = capabilities[channel]?.maxFileBytes ?? Number.MAX_SAFE_INTEGER
  const [{ files, unprintable }, workbook] = await Promise.all([
    printFiles.print([order], most),
    printFiles.writeWorkbook(order),
  ])
  const lost = sayUnprintable(unprintable.map(({ text }) => text))
  return {
    said: {
      zh: `这是填好的考核站点申请表：PDF 可以直接打印签字盖章，要改就用 Excel 那份。地址等空着的请补上。各书没有印样表，这是参考样式；平台或评价组织给了样表的，以它为准。${lost.zh}`,
      en: `The site form, filled in: print the PDF to sign and seal it, use the workbook to change it; please fill in what is blank, such as the address. No book prints its layout, so this is a sample; where the platform or the organisation gives a form, theirs counts.${lost.en}`,
    },
    files: [...files, workbook],
  }
}

const sayExam = (exam: Window | undefined): string => (exam === undefined ? '' : writeWindow(exam))

function sayRooms(count: number) {
  return count === 0
    ? {
        zh: '；这一场还没有考场，考场名称请手写，导入考场表以后再要一次就会填好',
        en: '; this sitting has no rooms yet, so their names are left blank: import the list of rooms and ask again',
      }
    : { zh: `，${count} 个考场已经填好`, en: `, with its ${count === 1 ? 'room' : `${count} rooms`} filled in` }
}

function sayUnprintable(texts: readonly string[]) {
  if (texts.length === 0) return { zh: '', en: '' }
  const named = texts.slice(0, 5).join('、')
  return {
    zh: `\n有字打不出来，印成了 □，请手写补上：${named}。`,
    en: `\nSome characters cannot be printed and stand as □; please write them in by hand: ${named}.`,
  }
}
