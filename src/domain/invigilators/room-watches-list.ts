/** 监考安排表 · Who watches which room of a plan: ours is advice, the platform or the organisation decides [G1 140, G2 159, G3 539]. */
import { checkName } from '../cells/person-name.js'
import { checkProse } from '../cells/school-name.js'
import { checkWord, type OtherWords } from '../cells/small-cells.js'
import { type Against, defineList, type Row, type Rows } from '../lists/list.js'
import type { Values } from '../lists/rows.js'
import { EXAM_PLANS, PLAN_QUESTION, planColumn } from '../plans/plan-column.js'
import { clashesOnRecord, JUDGED_BY, judgeTeaching, ROOM_WATCHES, sayClashes, timesOf } from './judge-watch.js'
import { clashesOf } from './watch-clashes.js'
import type { Watch } from './watches-in-force.js'

type Field = 'plan' | 'room' | 'name' | 'setBy'

export const BY_SCHOOL = '学校安排'
export const BY_PLATFORM = '平台分配'
const SET_BY_WORDS: OtherWords = {
  [BY_SCHOOL]: ['学校', '建议', '自己安排', '本校'],
  [BY_PLATFORM]: ['平台', '系统', '组织', '评价组织', '系统分配'],
}
const OF_OTHER_LISTS = /学生|考生|准考证|考位|座位|排考|手机|电话|证件|认证|科目|巡考/
const TELLS = /监考/

export const roomWatchesList = defineList<Field>({
  id: ROOM_WATCHES,
  name: { zh: '监考安排表', en: 'list of who watches which room' },
  one: { zh: '监考安排', en: 'watch' },
  measure: '条',
  columns: {
    plan: planColumn({ name: '考试计划', width: 34, hint: '哪一场；只有一场没考的可以不填。' }),
    room: {
      name: '考场名称',
      synonyms: ['考场', '教室', '机房'],
      width: 18,
      example: '107室',
      hint: '和考场表里的名称一致；一个考场几名监考写几行。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    name: {
      name: '监考员',
      synonyms: ['监考员姓名', '监考人员', '监考教师', '监考老师', '教师姓名', '姓名'],
      width: 14,
      example: '示例：张伟',
      hint: '一行一名，和监考人员表里的一致。',
      check: ({ text }, _, notes) => checkName(text, notes),
    },
    setBy: {
      name: '谁定的',
      synonyms: ['来源', '分配方式'],
      width: 12,
      example: BY_SCHOOL,
      hint: '学校安排，或者平台分配（以平台为准）。',
      choices: [BY_SCHOOL, BY_PLATFORM],
      is: ['shared'],
      ofWhole: () => BY_SCHOOL,
      check: ({ text }, _, notes) => checkWord(text, SET_BY_WORDS, notes),
    },
  },
  key: ['plan', 'room', 'name'],
  anchors: ['room', 'name'],
  telling: ['room', 'name'],
  isIt: (_, { headers }) =>
    headers.some((header) => TELLS.test(header)) && !headers.some((header) => OF_OTHER_LISTS.test(header)),
  filledBy: ['room', 'name'],
  calledBy: 'name',
  against: [EXAM_PLANS, ...JUDGED_BY],
  scope: PLAN_QUESTION,
  checkRow: judge,
  checkAll: (rows, against) => {
    sayOtherRows(rows, against)
    return []
  },
  templates: {
    ours: {
      title: '监考安排登记表',
      required: ['plan', 'room', 'name'],
      columns: [
        { field: 'plan', header: '*考试计划' },
        { field: 'room', header: '*考场名称' },
        { field: 'name', header: '*监考员' },
        { field: 'setBy', header: '谁定的' },
      ],
    },
  },
})

const watchOf = ({ plan = '', room = '', name = '' }: Values): Watch => ({ plan, room, name })

/** Of a row that is whole. */
function judge(row: Row<Field>): void {
  const values = { plan: row.value('plan'), room: row.value('room'), name: row.value('name') }
  if (Object.values(values).some((value) => value === undefined)) return
  const watch = watchOf(values as Values)
  const teaching = judgeTeaching(watch, row.against, row.value('setBy') === BY_PLATFORM)
  const problems = [...clashesOnRecord(watch, row.against), ...(teaching === undefined ? [] : [teaching])]
  for (const { code, ...blanks } of problems) row.at('name').add(code as 'watch-clash', blanks as never)
}

/** More rooms than anybody watches; a name that stands for nobody is not gone through. */
const MOST_ROOMS = 40

function sayOtherRows(rows: Rows<Field>, against: Against): void {
  const times = timesOf(against)
  for (const group of rows.groupBy(({ values: { name } }) => name)) {
    const watches = group.map((at) => watchOf(rows.rows[at]?.values ?? {}))
    const others = distinct(watches).slice(0, MOST_ROOMS)
    for (const [n, at] of group.entries()) {
      const watch = watches[n]
      if (watch === undefined) continue
      for (const problem of sayClashes(watch, clashesOf(watch, others, times))) rows.add(at, 'name', problem)
    }
  }
}

function distinct(watches: readonly Watch[]): readonly Watch[] {
  return [...new Map(watches.map((one) => [`${one.plan}\n${one.room}`, one])).values()]
}
