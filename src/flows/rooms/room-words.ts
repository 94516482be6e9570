/** 考场的话 · What rooms are asked with, and what is said once they are entered. */
import type { Values } from '../../domain/lists/rows.js'
import { programmeOf } from '../../domain/programmes/all.js'
import { invigilatorsNeeded } from '../../domain/programmes/invigilators-needed.js'
import { saySource } from '../../domain/programmes/sources.js'
import { roomsList } from '../../domain/rooms/rooms-list.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import type { Saying } from '../engine/flow.js'
import { plural } from '../talk/wording.js'
import { type Context, headsFor, LATER, otherRooms, proposedSite, type Share } from './room-form.js'

export const NO_PLAN: Said = {
  zh: '还没有登记考试计划，考场要按场分开设。先登记是哪一场，再发考场就行。',
  en: 'No exam plan is entered yet, and rooms belong to one exam each. Enter the plan first, then send the rooms.',
}

export const SHARE_NAMES: Readonly<Record<Share, Said>> = {
  even: { zh: '平均', en: 'Evenly' },
  filled: { zh: '先坐满', en: 'One after the other' },
  'as-said': { zh: '照写的', en: 'As written' },
}

export async function askShare(context: Context): Promise<Said> {
  const { left } = await headsFor(context)
  const seats = (context.answers.rooms?.value ?? []).reduce((sum, room) => sum + Number(room.seats), 0)
  return {
    zh: `${seats} 个座位，要坐 ${left} 人。各考场的考位数怎么写？平台上写计划安排的人数就行（报名指引第四步）。`,
    en: `${plural(seats, 'seat')} for ${plural(left, 'head')}. How many seats is each room to have? The platform wants the numbers planned (Bodao registration guide, step 4).`,
  }
}

export async function askSite(context: Context): Promise<Saying> {
  const name = await proposedSite(context)
  return {
    zh: `考核站点在平台上叫什么？按规则应该是“${name}”。`,
    en: `What is the site called on the platform? By the rule it is “${name}”.`,
    choices: [{ id: name, label: sameInBoth(name) }],
  }
}

export const askNumber = (column: string, of: string, menu: string) => (): Saying => ({
  zh: `${column}是多少？在平台“${menu}”里看得到；现在不知道就先不填。`,
  en: `What is the number of ${of} (“${column}”)? The platform shows it under “${menu}”; it may be left for later.`,
  choices: [{ id: LATER, label: { zh: LATER, en: 'Later' } }],
})

/** Columns the platform's file cannot do without. */
export function lacking(rows: readonly Values[]): readonly string[] {
  const fields = roomsList.templates.ours.required.filter((field) => rows.some((row) => row[field] === undefined))
  return fields.map((field) => roomsList.columns[field].name)
}

/** Rooms and seats of the exam once these rows are in, against the heads. */
export async function sayTotal(context: Context, rows: readonly Values[]): Promise<Said> {
  const [others, { heads }] = await Promise.all([otherRooms(context), headsFor(context)])
  const all = [...others.map(({ values }) => values), ...rows]
  const seats = all.reduce((sum, row) => sum + Number(row.seats ?? 0), 0)
  const total = {
    zh: `这一场共 ${all.length} 个考场 ${seats} 个考位`,
    en: `${plural(all.length, 'room')} with ${plural(seats, 'seat')} in all`,
  }
  if (heads === 0)
    return { zh: `${total.zh}；还不知道有多少人要坐。`, en: `${total.en}; how many are to sit is not known yet.` }
  const short = heads - seats
  return short > 0
    ? {
        zh: `${total.zh}，要坐 ${heads} 人，还差 ${short} 个考位。`,
        en: `${total.en} for ${plural(heads, 'head')}: ${short} short.`,
      }
    : { zh: `${total.zh}，要坐 ${heads} 人，够了。`, en: `${total.en} for ${plural(heads, 'head')}: enough.` }
}

/** By the seats planned: who sits where is known only after arrangement. */
export function sayInvigilators(rows: readonly Values[]): Said | undefined {
  const rule = programmeOf([rows[0]?.certificate ?? ''])?.invigilators
  if (rule === undefined) return undefined
  const needs = rows.map(({ name = '', seats }) => ({ name, needed: invigilatorsNeeded(rule.is, Number(seats ?? 0)) }))
  const total = needs.reduce((sum, { needed }) => sum + needed, 0)
  const [from, each] = [saySource(rule.from), needs.map(({ name, needed }) => `${name} ${needed}`).join('、')]
  return {
    zh: `监考至少要 ${total} 名：${each}（${from.zh}）。`,
    en: `At least ${plural(total, 'invigilator')}: “${each}” (${from.en}).`,
  }
}

export async function sayEntered(context: Context, rows: readonly Values[]): Promise<readonly Said[]> {
  const missing = lacking(rows)
  const names = rows.map((row) => `${row.name} ${row.seats}`)
  return [
    { zh: `已登记：${names.join('、')}。`, en: `Entered: “${names.join('、')}”.` },
    await sayTotal(context, rows),
    missing.length === 0
      ? {
          zh: '要传到平台，发“合格行 考场”，我给您平台的导入文件。',
          en: 'For the platform write “platform file rooms” and I give you its import file.',
        }
      : {
          zh: `平台的导入文件还缺：${missing.join('、')}。问到以后，发“导出考场表”，补上再发给我就行。`,
          en: `The platform’s file still lacks “${missing.join('、')}”. Once you know them write “export rooms”, fill them in and send it back.`,
        },
  ]
}
