/** 考试计划的说法 · What is said of bringing in exam plans as a workbook, and which dates they give. */
import type { BatchSummary } from '../../domain/imports/batch.js'
import { plansList } from '../../domain/plans/plans-list.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import type { Said } from '../../domain/talk/language.js'
import { summaryOf } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'

export const plansTalk: ListTalk = {
  list: plansList,
  title: { zh: '导入考试计划', en: 'Import exam plans' },
  called: { zh: '考试计划', en: 'Exam plans' },
  words: ['计划', '计划表', '考试计划表', '场次', 'plan', 'plans'],
  correction: '第2行考试时间改成2026-06-18',
  nothingNew: {
    zh: '这些考试计划都已经登记了，没有变化，不用导入。',
    en: 'These exam plans are all entered already, unchanged; there is nothing to import.',
  },
  undoneBy: sayRelease,
  count: async (records) => (await records.plans.list()).length,
  summary: summaryOf(plansList, {
    zh: '各个日期发“几号截止”就能看到。',
    en: 'Write “when is the deadline” to see every date.',
  }),
}

const CHANGES_READ = 20

/** A list that was confirmed, or released, in the chat is no import to the person. */
async function sayRelease(batch: BatchSummary, { imports, plans }: SchoolRecords): Promise<Said | undefined> {
  if (batch.fileNames.length > 0) return undefined
  const at = batch.appliedAt?.getTime()
  const own = (await imports.listChanges(CHANGES_READ)).filter(
    (change) => change.list === plansList.id && change.at.getTime() === at,
  )
  const isFreeze = own.length > 0 && own.every(({ fields }) => fields.length === 1 && fields[0] === 'frozen')
  if (!isFreeze) return undefined
  const names = new Set(own.map(({ who }) => who))
  const isFrozen = (await plans.list()).some(({ name, frozen }) => names.has(name) && frozen !== undefined)
  return isFrozen ? RELEASE : CONFIRM
}

const RELEASE: Said = {
  zh: '您最近办的是确认报考名单，不是导入，不用撤销：报名截止前发“解除确认”就放开了。要撤销的是之前的导入，就说是哪种，例如“撤销考生导入”。',
  en: 'The last thing you did was to confirm the list of registrations, which is no import: before registration ends write “release the list”. To undo an earlier import say of what, for example “undo import candidates”.',
}
const CONFIRM: Said = {
  zh: '您最近办的是解除确认，不是导入，不用撤销：改好名单再发“确认报考名单”就行。要撤销的是之前的导入，就说是哪种，例如“撤销考生导入”。',
  en: 'The last thing you did was to release the list of registrations, which is no import: write “confirm registrations” once the list is right. To undo an earlier import say of what, for example “undo import candidates”.',
}
