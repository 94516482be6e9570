/** 导出 · What is on record as a workbook, in free words: 导出考生名单, 按班级导出, 把考场表发我. */
import { foldText } from '../../domain/talk/commands.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Option, type Outcome } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { findTalk, findTalkByWord, listOptions } from './all-talks.js'

interface ExportAnswers {
  /** A list, or `by-class`: the candidates with a sheet for each class. */
  what: string
}

const BY_CLASS: Option = {
  value: 'by-class',
  label: { zh: '考生，按班级', en: 'By class' },
  words: ['按班级', '分班', '各班'],
}

export const exportRecords = defineFlow<ExportAnswers>()({
  id: 'export-records',
  title: { zh: '导出名单', en: 'Export a list' },
  about: {
    zh: '导出考生名单：把记录里的考生、考场导出成表格；“按班级导出”一个班一张表',
    en: 'export candidates: what is on record as a workbook; “export by class” gives a sheet a class',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  ofSchool: true,
  opensWith: ['导出', '导出名单', 'export', 'export a list'],
  opensLike: (message) => readWish(message) !== undefined,
  readOpening: (rest) => ({ what: readWish(rest) ?? rest }),
  steps: {
    what: {
      label: { zh: '哪份名单', en: 'Which list' },
      ask: { zh: '要导出哪一种？', en: 'Which list is to be exported?' },
      accept: choiceFrom([...listOptions(({ noTemplate }) => !noTemplate), BY_CLASS]),
    },
  },
  done: async ({ what }, { facts }): Promise<Outcome> => {
    const isByClass = what === BY_CLASS.value
    const talk = findTalk(isByClass ? 'candidates' : what)
    const count = (await talk?.count(getSchool(facts).records)) ?? 0
    if (talk === undefined || count === 0) {
      return { say: { zh: '记录里还没有，没有可以导出的。', en: 'There is nothing on record yet.' } }
    }
    const by = isByClass ? { by: 'className' } : {}
    return { changes: [{ kind: 'request-file', what: { kind: 'records', list: talk.list.id, ...by } }] }
  },
})

const LONGEST = 40
const IS_BY_CLASS =
  /^(?:请|帮我)?(?:按|分)班级?(?:导出|发|给我).{0,10}$|^(?:导出)?(?:各|每个)班级?的?(?:考生)?名单(?:导出|发我)?$/u
const EXPORTS = /^(?:请|帮我|麻烦)?(?:把)?(?:导出|输出)(?:全部|所有)?(.{1,8}?)(?:名单|信息|表|数据)?(?:发?给?我)?$/u
const HANDS =
  /^(?:请|帮我|麻烦)?(?:把|给我)(?:全部|所有)?(.{1,8}?)(?:名单|信息|表)(?:导出来?|发给?我|给我|发来|发一份)?$/u
/** 考场表给我: what is wanted first. */
const WANTED = /^(.{1,8}?)(?:名单|表)(?:导出来?发?给?我|发给我|发我|给我|发来|发一份|来一份)(?:一份|一下)?$/u

/** As an answer to the question above; undefined: no wish for a list of ours. */
function readWish(message: string): string | undefined {
  const folded = foldText(message.slice(0, LONGEST))
  if (folded === 'export by class') return BY_CLASS.label.en
  const english = /^export (?:the )?(?:list of )?([a-z ]{4,20})$/u.exec(folded)?.[1]
  const tight = folded.replaceAll(' ', '')
  if (IS_BY_CLASS.test(tight)) return BY_CLASS.label.zh
  const word = english ?? EXPORTS.exec(tight)?.[1] ?? HANDS.exec(tight)?.[1] ?? WANTED.exec(tight)?.[1]
  const talk = word === undefined ? undefined : findTalkByWord(word.replace(/的$/u, ''))
  return talk?.noTemplate === true ? undefined : talk?.called.zh
}
