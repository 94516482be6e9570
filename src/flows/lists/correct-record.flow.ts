/** 更正记录 · One field of a record put right in words, or a record taken out: what stands there and what will is shown, asked once. */

import { listOnRecord } from '../../domain/imports/refusals/refused-id.js'
import { getList, LISTS } from '../../domain/lists/all.js'
import { type Correction, type RowMeant, readCorrection } from '../../domain/lists/checking/correction.js'
import type { List } from '../../domain/lists/list.js'
import type { KnownRecord } from '../../domain/lists/rows.js'
import { shownValue } from '../../domain/lists/shown-value.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { Facts } from '../../domain/talk/turn.js'
import { choiceFrom, written } from '../engine/acceptors.js'
import { defineFlow, type Option, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { listChecked } from '../imports/checked-list.js'
import { sayChange } from '../imports/list-updates.js'
import { lines, placeName, sayProblem } from '../talk/wording.js'
import { findTalk } from './all-talks.js'
import { nameRecord } from './record-name.js'
import { readRemovalSaid } from './removal-said.js'
import { againstNow, checkChange } from './said-row.js'

interface Meant {
  readonly list: List
  readonly correction: Correction
  /** The list was said too, and no other is meant. */
  readonly isNamed?: true
}

interface CorrectRecordAnswers {
  what: { readonly text: string; readonly value: Meant }
  /** Record id, where several bear the name. */
  which?: string
  sure: true
}
type Context = StepContext<CorrectRecordAnswers>

export const correctRecord = defineFlow<CorrectRecordAnswers>()({
  id: 'correct-record',
  title: { zh: '更正记录', en: 'Correct a record' },
  about: {
    zh: '更正：直接写“张三的手机号改成139…”“第8行拼音改成 Zhang San”“删除张三”',
    en: 'correct: just write “the phone of 张三 is 139…”, “row 8 pinyin is Zhang San”, “remove row 8”',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['correct-record', 'remove-record'],
  ofSchool: true,
  opensWith: ['更正', '更正记录', 'correct a record'],
  opensLike: (message) => readMeant(message) !== undefined,
  readOpening: (rest) => ({ what: rest }),
  steps: {
    what: {
      label: { zh: '更正', en: 'Correction' },
      ask: {
        zh: '要改哪一格？例如“张三的手机号改成13912345678”，或者“删除张三”。',
        en: 'What is to be corrected? For example “the phone of 张三 is 13912345678”, or “delete 张三”.',
      },
      accept: written(parseWhat, ({ list, correction }) => sayCorrection(list, correction)),
    },
    which: {
      label: { zh: '哪一条', en: 'Which one' },
      onlyIf: async (context) => (await findMeant(context)).length > 1,
      ask: { zh: '有几条对得上，是哪一条？', en: 'Several fit: which one?' },
      accept: choiceFrom(listMeant),
    },
    sure: {
      label: { zh: '确认', en: 'Sure' },
      endIf: endIfImpossible,
      ask: askSure,
      accept: yes(({ answers }) => (answers.what?.value.correction.kind === 'remove' ? REMOVES : CHANGES)),
    },
  },
  done: correct,
})

const CHANGES = { yes: { zh: '确认更正', en: 'Yes, change it' }, no: { zh: '不改', en: 'No' } }
const REMOVES = { yes: { zh: '确认删除', en: 'Yes, delete it' }, no: { zh: '不删', en: 'No' } }

/** The list that was named, else the first with such a column. */
function readMeant(text: string): Meant | undefined {
  const said = readRemovalSaid(text)
  if (said !== undefined) return { ...said, isNamed: true }
  for (const list of LISTS) {
    const correction = readCorrection(text, list)
    if (correction !== undefined) return { list, correction }
  }
  return undefined
}

async function parseWhat(text: string, { facts }: Context): Promise<Checked<Meant> | undefined> {
  const meant = readMeant(text)
  if (meant === undefined) return bad('correction-unclear')
  if (meant.isNamed) return good(meant)
  const talkedOf = await findTalkedOf(meant.correction, facts)
  if (talkedOf !== undefined) return good({ ...meant, list: talkedOf })
  // Where several lists have such a column, the one that has the record is meant.
  for (const list of [meant.list, ...LISTS]) {
    const correction = readCorrection(text, list)
    if (correction !== undefined && (await findRecords(list, correction.meant, facts)).length > 0)
      return good({ list, correction })
  }
  return good(meant)
}

/** 删除第3行: of the file that was checked last. A platform's export brings no records of its own. */
async function findTalkedOf({ kind, meant }: Correction, facts: Facts): Promise<List | undefined> {
  if (kind !== 'remove' || !('row' in meant)) return undefined
  const checked = await listChecked(facts)
  const last = checked.find(({ batch, talk }) => batch.fileNames.length > 0 && talk.list.speaksOf === undefined)
  return last && findTalk(listOnRecord(last.talk.list.id))?.list
}

/** Nothing is left open then: whoever meant another writes it anew. */
function sayUnknown({ list: { one }, correction: { meant }, isNamed }: Meant): Said {
  if (isNamed && 'name' in meant) {
    return {
      zh: `记录里没有${meant.name}的${one.zh}，不用删。名字写错了，就改好再发一次。`,
      en: `There is no ${one.en} of ${meant.name} on record, nothing to take out. If the name is wrong, write it again.`,
    }
  }
  return sayProblem(
    'name' in meant ? problemOf('record-unknown', { name: meant.name }) : problemOf('row-unknown', { row: meant.row }),
  )
}

const NAMESAKES = 8

/** By name among the records; by row number in the last list that was checked. */
async function findRecords(list: List, meant: RowMeant, facts: Facts): Promise<readonly KnownRecord[]> {
  const { records } = getSchool(facts)
  if ('name' in meant) {
    const found = await records.lists.findNamed(list.id, meant.name, NAMESAKES)
    const exact = found.filter(({ values }) => values[list.calledBy] === meant.name)
    return exact.length > 0 ? exact : found
  }
  // The platform's failed rows of the list are rows of it too.
  const last = (await listChecked(facts)).find(({ talk }) => listOnRecord(talk.list.id) === list.id)
  if (last === undefined) return []
  const { rows } = await records.imports.findRows(last.batch.id, { rows: [meant.row] }, NAMESAKES)
  const found = await Promise.all(
    rows.map(({ recordId, values }) =>
      recordId === undefined ? records.lists.findByRow(list.id, values) : records.lists.find(list.id, recordId),
    ),
  )
  return found.filter((record) => record !== undefined)
}

async function findMeant({ answers, facts }: Context): Promise<readonly KnownRecord[]> {
  const meant = answers.what?.value
  return meant === undefined ? [] : findRecords(meant.list, meant.correction.meant, facts)
}

async function listMeant(context: Context): Promise<readonly Option[]> {
  const list = context.answers.what?.value.list
  if (list === undefined) return []
  const found = await findMeant(context)
  return found.map((record) => ({ value: record.id, label: sameInBoth(nameRecord(list, record, found)) }))
}

async function findChosen(context: Context): Promise<KnownRecord | undefined> {
  const found = await findMeant(context)
  const { which } = context.answers
  return which === undefined ? found[0] : found.find(({ id }) => id === which)
}

function sayCorrection(list: List, correction: Correction): Said {
  const { meant } = correction
  const whose = 'name' in meant ? sameInBoth(meant.name) : placeName(meant)
  if (correction.kind === 'remove') return { zh: `删除${whose.zh}`, en: `remove ${whose.en}` }
  const { name = '' } = list.columns[correction.field] ?? {}
  const value = shownValue(list, correction.field, correction.value)
  return { zh: `${whose.zh}的${name}改成 ${value}`, en: `“${name}” of ${whose.en}: ${value}` }
}

async function endIfImpossible(context: Context): Promise<Outcome | undefined> {
  const meant = context.answers.what?.value
  const record = await findChosen(context)
  if (meant === undefined) return undefined
  const { list, correction } = meant
  if (record === undefined) return { say: sayUnknown(meant) }
  if (correction.kind === 'remove') {
    const { facts } = context
    const ofOthers = await findTalk(list.id)?.refusesRemoval?.(record, getSchool(facts).records)
    const refused = ofOthers ?? list.refusesRemoval?.(record, await againstNow(list, facts))
    return refused === undefined ? undefined : { say: sayProblem(refused) }
  }
  const { problem, value } = await checkChange(list, record, correction, context.facts)
  if (problem !== undefined) {
    const said = sayProblem(problem)
    return { say: { zh: `没有改：${said.zh}`, en: `Nothing was changed: ${said.en}` } }
  }
  if (value !== record.values[correction.field]) return undefined
  return { say: { zh: '记录里本来就是这样，不用改。', en: 'That is what the record says already; nothing to change.' } }
}

async function askSure(context: Context): Promise<Said> {
  const meant = context.answers.what?.value
  const record = await findChosen(context)
  if (meant === undefined || record === undefined) return sameInBoth('')
  const { list, correction } = meant
  const name = nameRecord(list, record)
  if (correction.kind === 'remove') {
    const isPerson = list.measure === '人'
    const more = isPerson
      ? { zh: '我这里的照片和状态也一起删除；', en: ' Photo and status here go too.' }
      : { zh: '', en: '' }
    return lines({ zh: `${name}`, en: name }, list.removal?.(record), {
      zh: `从记录里删除这${isPerson ? '位' : '个'}${list.one.zh}吗？${more.zh}平台上的要在平台上删。删错了可以撤销。`,
      en: `Take this ${list.one.en} out of the records?${more.en} What is on the platform must be deleted there. You can undo it.`,
    })
  }
  const { value, warnings } = await checkChange(list, record, correction, context.facts)
  const { field } = correction
  const was = shownValue(list, field, record.values[field] ?? '')
  const change = sayChange(list, field, was, shownValue(list, field, value))
  return lines({ zh: `${name}：${change.zh}`, en: `${name}: ${change.en}` }, ...warnings.map(sayProblem), {
    zh: '改吗？',
    en: 'Change it?',
  })
}

async function correct({ what }: CorrectRecordAnswers, context: Context): Promise<Outcome> {
  const record = await findChosen(context)
  const { list, correction } = what.value
  if (record === undefined) return {}
  const { school } = getSchool(context.facts)
  const target = { list: list.id, schoolId: school.id, recordId: record.id }
  const name = record.values[list.calledBy] ?? ''
  if (correction.kind === 'remove') {
    return {
      changes: [{ kind: 'remove-record', ...target }],
      say: {
        zh: `已删除 ${name}。删错了就发“撤销”。`,
        en: `${name} is taken out. If that was a mistake, write “undo”.`,
      },
    }
  }
  const { field } = correction
  const { value } = await checkChange(list, record, correction, context.facts)
  const column = getList(list.id).columns[field]?.name ?? field
  return {
    changes: [{ kind: 'correct-record', ...target, field, was: record.values[field] ?? '', value }],
    say: {
      zh: `已改好：${name}的${column}现在是 ${shownValue(list, field, value)}。平台上的记录也请改一下；改错了就发“撤销”。`,
      en: `Done: “${column}” of ${name} is ${shownValue(list, field, value)} now. Please change it on the platform too; if it was a mistake, write “undo”.`,
    },
  }
}
