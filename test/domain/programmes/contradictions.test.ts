import { describe, expect, it } from 'vitest'
import { findProgramme, PROGRAMMES } from '../../../src/domain/programmes/all.js'
import { CONTRADICTIONS } from '../../../src/domain/programmes/contradictions/all.js'
import type { Source } from '../../../src/domain/programmes/sources.js'
import { WORK_STEPS, type WorkStep } from '../../../src/domain/programmes/work-steps.js'
import { answerChoice } from '../../../src/flows/questions/answer.js'
import { encodeFrame } from '../../../src/flows/questions/reading/frame-code.js'
import { FakeWorld } from '../../support/fake-facts.js'

type Follows = Readonly<Record<string, string>>
const ALL = (reading: string): Follows => Object.fromEntries(PROGRAMMES.map(({ id }) => [id, reading]))
const MARKS: Readonly<Record<Source['document'], string>> = {
  'bodao-guide': 'G1',
  'hongke-guide': 'G2',
  'itmc-handbook': 'G3',
  'phoenix-flow': 'G4',
  'platform-manual': 'PM',
}

/** Every contradiction between and inside the books: id, where each reading stands, which is followed, where it is shown. */
const TABLE: readonly (readonly [title: string, id: string, readings: Follows, follows: Follows, at: WorkStep[]])[] = [
  [
    'G1: 60 人以下 2 名，比例 1:20 却要 3 名',
    'invigilators-41-to-59',
    { table: 'G1', ratio: 'G1 G2 G3' },
    { bodao: 'table' },
    ['invigilators'],
  ],
  [
    'G1: 不能为任课教师；G2、G3: 建议',
    'invigilator-bar',
    { barred: 'G1', advised: 'G2 G3' },
    { bodao: 'barred', hongke: 'advised', itmc: 'advised', phoenix: 'advised' },
    ['invigilators'],
  ],
  [
    'G3: 考位间隔 1 米，或 30–50 厘米',
    'seat-distance',
    { metre: 'G3', near: 'G3' },
    { itmc: 'metre' },
    ['site', 'machines'],
  ],
  ['G3: 工作人员 1 名，或 2 名', 'site-staff', { one: 'G3', two: 'G3' }, { itmc: 'two' }, ['site']],
  [
    'G3: 一周内排考，或第三周周五到第二周周末；示例计划又是另一样',
    'arrangement-time',
    { week: 'G3', table: 'G3', sample: 'G3' },
    { itmc: 'table' },
    ['arrangement'],
  ],
  [
    'G1、G2: 自动认证；G3、G4、PM: 要点“认证”',
    'identity-start',
    { itself: 'G1 G2', pressed: 'G3 G4 PM' },
    ALL('pressed'),
    ['identity'],
  ],
  [
    'PM: 社会考生是招收的培训生；G1、G3: 还有超规模的',
    'social-candidates',
    { recruited: 'PM', beyond: 'G1 G3' },
    ALL('beyond'),
    ['candidates'],
  ],
  [
    '照片“jpg、png”，命名却是“.jpg”',
    'photo-format',
    { both: 'PM G1 G2 G3', jpg: 'PM G1 G2 G3' },
    ALL('both'),
    ['photos'],
  ],
  [
    'G1: 机试考场；G2: 机考+实操考场；G3、PM: 按科目',
    'room-type',
    { machine: 'G1', both: 'G2', subjects: 'G3 PM' },
    { bodao: 'machine', hongke: 'both', itmc: 'subjects', phoenix: 'subjects' },
    ['rooms'],
  ],
  [
    'G1: 机位数或计划人数；G2: 实际人数；G4: ≥ 报考人数',
    'seats',
    { machines: 'G1', heads: 'G2', atLeast: 'G4' },
    { bodao: 'machines', hongke: 'heads', itmc: 'atLeast', phoenix: 'atLeast' },
    ['rooms'],
  ],
  ['G1: 汇款备注；PM: 缴费单号', 'remittance-note', { note: 'G1', number: 'PM' }, { bodao: 'note' }, ['fees']],
  ['G3: “考核前30分钟内”离场', 'leaving-early', { before: 'G3', end: 'G3' }, { itmc: 'end' }, ['exam-day']],
  [
    'G2: 考后第三周公示；G3: 看不清',
    'publicity',
    { third: 'G2', unreadable: 'G3' },
    { hongke: 'third', itmc: 'third' },
    ['scores'],
  ],
  [
    'G2: 公示最后一天就发证书',
    'certificates-from',
    { sameDay: 'G2', afterwards: 'G2 G3' },
    { hongke: 'afterwards', itmc: 'afterwards' },
    ['certificates'],
  ],
  [
    'G1–G3: 站点名称自己写；PM: 平台生成',
    'site-name',
    { written: 'G1 G2 G3', made: 'PM' },
    { bodao: 'written', hongke: 'written', itmc: 'written', phoenix: 'made' },
    ['site'],
  ],
  [
    'G1: 考点名带不带“证书”',
    'bodao-site-name',
    { without: 'G1', with: 'G1' },
    { bodao: 'without' },
    ['site', 'registration'],
  ],
  ['G2、G3: 院校申请复核；PM: 学生也可以', 'review-by', { school: 'G2 G3', student: 'PM' }, ALL('school'), ['scores']],
]

it('every contradiction we hold stands in the table, and none is missing', () => {
  expect(CONTRADICTIONS.map(({ id }) => id).sort()).toEqual(TABLE.map(([, id]) => id).sort())
})

describe.each(TABLE)('%s', (_, id, readings, follows, at) => {
  const one = CONTRADICTIONS.find((each) => each.id === id)!

  it('has each reading with the books it stands in, the one followed by each programme, and its step', () => {
    const cited = Object.entries(one.readings).map(([reading, { from }]) => [
      reading,
      [...new Set(from.map(({ document }) => MARKS[document]))].join(' '),
    ])
    expect(Object.fromEntries(cited)).toEqual(readings)
    expect(one.follows).toEqual(follows)
    expect(one.at).toEqual(at)
    for (const step of at) expect(WORK_STEPS).toContain(step)
  })

  it('is shown with every reading and the reason to whoever asks how the step is done', async () => {
    const facts = new FakeWorld().facts(undefined)
    for (const step of at) {
      for (const programme of [undefined, ...Object.keys(follows)]) {
        const frame = { measure: 'guide', step, ...(programme !== undefined && { programme }) } as const
        const [reply] = (await answerChoice(encodeFrame(frame), facts, 'zh')) ?? []
        expect(findProgramme(programme ?? 'bodao')).toBeDefined()
        for (const { says } of Object.values(one.readings)) expect(reply?.text).toContain(says.zh)
        expect(reply?.text).toContain(one.why.zh)
      }
    }
  })
})
