/** 各校进度表 · How far the schools of a published plan are, as a workbook: a row a school, a column a step, numbers only. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { STEPS } from '../../domain/steps/all.js'
import { type SchoolStanding, standSchools } from '../../domain/steps/schools-standing.js'
import type { FileWanted } from '../../domain/talk/changes.js'
import type { Facts } from '../../domain/talk/turn.js'
import { STATE_NAMES } from '../../flows/questions/step-marks.js'
import { momentName } from '../../flows/talk/wording.js'
import type { WritingPorts, Written } from './written.js'

export async function writeSchoolsProgress(
  { publishedId }: Extract<FileWanted, { kind: 'schools-progress' }>,
  { orgRecords, now }: Facts,
  { listFiles }: WritingPorts,
): Promise<Written> {
  const published = (await orgRecords?.plans())?.find(({ id }) => id === publishedId)
  const schools = (await orgRecords?.participants(publishedId)) ?? []
  if (published === undefined || schools.length === 0) {
    return { said: { zh: '这场还没有参考院校。', en: 'This plan has no schools yet.' } }
  }
  const { name } = published.plan
  const standings = standSchools(STEPS, schools, examDayOf(now))
  const steps = STEPS.map((step) => ({ header: step.name.zh, width: 26 }))
  const file = await listFiles.writeTable(`各校进度-${name}-${examDayOf(now)}.xlsx`, {
    sheet: '各校进度',
    title: `${name} 各校进度`,
    note: `截至 ${momentName(now, now, 'zh')}；最落后的在前。只有数字，不含个人信息。`,
    columns: [...COLUMNS, ...steps],
    rows: standings.map(rowOf),
  })
  return {
    said: {
      zh: `这是“${name}”${standings.length} 所院校的进度表，最落后的在前，只有数字。`,
      en: `The progress of the ${standings.length} schools of “${name}”, who is furthest behind first; numbers only.`,
    },
    files: [file],
  }
}

const COLUMNS = [
  { header: '院校', width: 30 },
  { header: '省份', width: 10 },
  { header: '参加', width: 10 },
  { header: '已完成步骤', width: 12 },
  { header: '需办步骤', width: 10 },
  { header: '超期步骤', width: 10 },
  { header: '报考人数', width: 10 },
]
const ANSWERS = { joined: '参加', declined: '不参加' } as const

function rowOf(school: SchoolStanding): readonly (string | number)[] {
  const { name, province, answer, done, needed, late, heads, steps } = school
  return [
    name,
    province,
    answer === undefined ? '未回复' : ANSWERS[answer],
    done,
    needed,
    late,
    heads,
    ...steps().map(({ state, said, total, done: some }) => {
      const numbers = total > 0 ? ` ${some}/${total}` : ''
      const reason = said.zh === STATE_NAMES[state].zh ? '' : `：${said.zh}`
      return `${STATE_NAMES[state].zh}${numbers}${reason}`
    }),
  ]
}
