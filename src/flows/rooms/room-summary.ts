/** 考场核对 · What is going to be entered, before it is: each room, its place, what the seats come to, what stands against it. */
import { nameCertificate } from '../../domain/cells/certificate-cell.js'
import { examDayOf } from '../../domain/cells/exam-day.js'
import type { Values } from '../../domain/lists/rows.js'
import { hasArrangementBegun } from '../../domain/rooms/room-lock.js'
import { roomsList } from '../../domain/rooms/rooms-list.js'
import { inBoth, joined, type Said, sameInBoth } from '../../domain/talk/language.js'
import type { Outcome } from '../engine/flow.js'
import { againstNow, checkSaid } from '../lists/said-row.js'
import { lines, sayProblem } from '../talk/wording.js'
import { type Context, rowsOf } from './room-form.js'
import { lacking, sayInvigilators, sayTotal } from './room-words.js'

/** Every cell has been checked as it was said: what is left is what the records say. */
export async function refuseRooms(context: Context): Promise<Outcome | undefined> {
  return refuseRows(await rowsOf(context), context)
}

export async function refuseRows(
  rows: readonly Values[],
  { facts }: Pick<Context, 'facts'>,
): Promise<Outcome | undefined> {
  for (const row of rows) {
    const { problem } = await checkSaid(roomsList, row, facts)
    if (problem === undefined) continue
    const why = sayProblem(problem)
    const name = row.name ?? ''
    return { say: { zh: `没有登记。${name}：${why.zh}`, en: `Nothing was entered. “${name}”: ${why.en}` } }
  }
  return undefined
}

export async function summary(context: Context): Promise<Said> {
  const rows = await rowsOf(context)
  const [row = {}] = rows
  const missing = lacking(rows)
  return lines(
    { zh: `**${row.plan ?? ''}的考场**`, en: `**Rooms of “${row.plan ?? ''}”**` },
    ...(await sayRooms(rows, context)),
    { zh: `考核站点：${row.site ?? ''}`, en: `Site: “${row.site ?? ''}”` },
    sayPlace(row),
    sayExam(row),
    await sayTotal(context, rows),
    sayInvigilators(rows),
    missing.length === 0
      ? undefined
      : {
          zh: `平台的导入文件还缺：${joined(missing).zh}。`,
          en: `The platform’s file still lacks “${missing.join('、')}”.`,
        },
    await warnOfArrangement(rows, context),
    { zh: '登记吗？', en: 'Enter them?' },
  )
}

/** With what a room had before. */
export function sayRooms(rows: readonly Values[], { facts }: Pick<Context, 'facts'>): Promise<readonly Said[]> {
  return Promise.all(
    rows.map(async (row) => {
      const { known, warnings } = await checkSaid(roomsList, row, facts)
      const before = known?.values.seats
      const was =
        before === undefined || before === row.seats
          ? sameInBoth('')
          : { zh: `（原来 ${before}）`, en: ` (was ${before})` }
      const doubts = inBoth((language) => warnings.map((one) => ` ⚠ ${sayProblem(one)[language]}`).join(''))
      return {
        zh: `- ${row.name}：${row.seats} 个考位${was.zh}${doubts.zh}`,
        en: `- “${row.name}”: ${row.seats} seats${was.en}${doubts.en}`,
      }
    }),
  )
}

function sayPlace({ province = '', city = '', district = '', address = '' }: Values): Said {
  const whole = `${province}${city === province ? '' : city}${district}${address}`
  return { zh: `地址：${whole}`, en: `Address: “${whole}”` }
}

function sayExam({ certificate = '', level = '', subjects, roomType }: Values): Said {
  const parts = [nameCertificate(certificate, level), subjects?.replaceAll(',', '、'), roomType].filter(
    (part) => part !== undefined,
  )
  return { zh: `考试：${parts.join(' · ')}`, en: `Exam: “${parts.join(' · ')}”` }
}

/** [PM 5.2.5]: rooms are to be there before arrangement begins. */
export async function warnOfArrangement(
  rows: readonly Values[],
  { facts }: Pick<Context, 'facts'>,
): Promise<Said | undefined> {
  const plan = rows[0]?.plan ?? ''
  const against = await againstNow(roomsList, facts)
  if (!hasArrangementBegun(plan, { ...against, today: examDayOf(facts.now) })) return undefined
  return {
    zh: '⚠ 排考已经开始。平台要求排考前设完考场（《平台操作手册》5.2.5），新考场可能排不进去，请先联系培训评价组织。',
    en: '⚠ Arrangement has begun. The platform wants rooms set up before (platform manual “5.2.5”); a new one may not be used any more. Please ask the evaluation organisation first.',
  }
}
