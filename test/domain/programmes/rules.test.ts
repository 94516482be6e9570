import { describe, expect, it } from 'vitest'
import type { ExamDay } from '../../../src/domain/cells/exam-day.js'
import { LEVELS, type Level } from '../../../src/domain/cells/levels.js'
import { linesOfSlip, settlementOf, totalOf } from '../../../src/domain/fees/slip-of-plan.js'
import { PROGRAMMES } from '../../../src/domain/programmes/all.js'
import { bodao } from '../../../src/domain/programmes/bodao/bodao.js'
import { hongke } from '../../../src/domain/programmes/hongke/hongke.js'
import { HONGKE_SITTINGS } from '../../../src/domain/programmes/hongke/hongke-sittings.js'
import { invigilatorsNeeded } from '../../../src/domain/programmes/invigilators-needed.js'
import { itmc } from '../../../src/domain/programmes/itmc/itmc.js'
import { ITMC_TIMELINE } from '../../../src/domain/programmes/itmc/itmc-timeline.js'
import { phoenix } from '../../../src/domain/programmes/phoenix/phoenix.js'
import { PHASES, type Programme } from '../../../src/domain/programmes/programme.js'
import { siteNameOf } from '../../../src/domain/programmes/site-name.js'
import { timelineDays } from '../../../src/domain/programmes/timeline-days.js'

const day = (text: string) => text as ExamDay

describe('how many invigilators a room needs', () => {
  it.each<[string, Programme, number, number]>([
    ['G1 第五步 注意事项2: 20 人左右也要 2 名', bodao, 20, 2],
    ['G1 第五步 注意事项2: 标准考场 40 人 2 名', bodao, 40, 2],
    ['G1 第五步 注意事项2: 40–50 人 2 名', bodao, 45, 2],
    ['G1 第五步 注意事项2: 60 人以下 2 名', bodao, 59, 2],
    ['G1 第五步 注意事项2: 60 人及以上 3 名', bodao, 60, 3],
    ['G1 第五步 注意事项2: 依次类推', bodao, 80, 4],
    ['G2 五 注意事项2: ≤40 人 2 名', hongke, 1, 2],
    ['G2 五 注意事项2: ≤40 人 2 名', hongke, 40, 2],
    ['G2 五 注意事项2: >40 人不低于 1:20', hongke, 41, 3],
    ['G2 五 注意事项2: >40 人不低于 1:20', hongke, 61, 4],
    ['G3 第三章 六（2）: ≤40 人 2 名', itmc, 40, 2],
    ['G3 第三章 六（2）: ≥40 人不低于 1:20', itmc, 45, 3],
    ['G4 没有写，按鸿科', phoenix, 45, 3],
  ])('%s · %# %s', (_, programme, heads, wanted) => {
    expect(invigilatorsNeeded(programme.invigilators.is, heads)).toBe(wanted)
  })

  it('never falls with more heads, and only Bodao’s table goes below 1:20', () => {
    for (const { id, invigilators } of PROGRAMMES) {
      for (let heads = 1; heads <= 200; heads++) {
        const needed = invigilatorsNeeded(invigilators.is, heads)
        expect(needed).toBeGreaterThanOrEqual(2)
        expect(needed).toBeLessThanOrEqual(invigilatorsNeeded(invigilators.is, heads + 1))
        if (id !== 'bodao') expect(needed * 20).toBeGreaterThanOrEqual(heads)
      }
    }
  })
})

describe('the name of a site', () => {
  it.each([
    ['G1 第一步', bodao, '昌平职业技术学校', '昌平职业技术学校电子商务数据分析考点'],
    ['G2 一', hongke, 'XX学校', 'XX学校网店运营推广证书考核站点'],
    ['G3 第二章', itmc, 'XX学校', 'XX学校数字营销技术应用证书（中级）考核站点'],
    ['PM 5.2.4.1', phoenix, 'XX学校', 'XX学校+数字媒体交互设计职业技能等级证书（中级）考核站点'],
  ])('%s', (_, { siteName, certificates }, school, wanted) => {
    const certificate = certificates[0]?.name ?? ''
    expect(siteNameOf(siteName.is, { school, certificate, level: '中级' })).toBe(wanted)
  })
})

describe('the days of a sitting', () => {
  it('G2 十: are those printed, for the days of an exam and no other', () => {
    const timeline = hongke.timeline!.is
    expect(timelineDays(timeline, day('2021-06-18'))).toMatchObject({
      registration: { to: '2021-05-27' },
      training: { from: '2021-05-28', to: '2021-06-06' },
      publicity: { from: '2021-07-05', to: '2021-07-11' },
      certificates: { from: '2021-07-11' },
    })
    expect(timelineDays(timeline, day('2021-06-19'))).toBeUndefined()
  })

  it.each(HONGKE_SITTINGS)('G3 第三章 十一: by the rule come out as Hongke printed them: $name.en', ({ days }) => {
    const computed = timelineDays(ITMC_TIMELINE, days.exam.from!)
    const { machines, ...printed } = days
    expect(computed).toMatchObject(printed)
    // Two of Hongke's three begin with the machines a day or two earlier.
    expect(machines.from! <= computed!.machines.from!).toBe(true)
    expect(machines.to).toBe(computed!.machines.to)
  })

  it('G3 第三章 十一: are the same whatever weekday of its week the exam is on', () => {
    const wanted = timelineDays(ITMC_TIMELINE, day('2026-11-16'))
    expect(wanted).toMatchObject({ registration: { to: '2026-10-29' }, printing: { from: '2026-11-09' } })
    const sunday = timelineDays(ITMC_TIMELINE, day('2026-11-22'))
    expect({ ...sunday, exam: undefined }).toEqual({ ...wanted, exam: undefined })
  })

  it('stand in their order in every sitting', () => {
    for (const { days } of HONGKE_SITTINGS) {
      const ends = PHASES.map((phase) => days[phase].to ?? days[phase].from)
      expect(ends).toEqual([...ends].sort())
    }
  })
})

describe('fees', () => {
  const province = '北京市'
  const way = '按证书' as const
  const heads = (certificate: string, of: Readonly<Partial<Record<Level, number>>>) =>
    LEVELS.map((level) => ({ certificate, level, way, heads: of[level] ?? 0 }))
  const linesFor = (certificate: string, of: Readonly<Partial<Record<Level, number>>>, approved?: number) => {
    const rate = { province, certificate, level: '中级', yuan: approved ?? 0, isApproved: true } as const
    return linesOfSlip({ certificate, province, way }, heads(certificate, of), approved === undefined ? [] : [rate])
  }

  it('G2 九: 初级 380，中级、高级 360', () => {
    expect(totalOf(linesFor('网店运营推广', { 初级: 10, 中级: 20, 高级: 1 }))).toBe(3800 + 7200 + 360)
  })

  it('G3 第三章 九: 初级 270、中级 280、高级 290，多退少补', () => {
    expect(totalOf(linesFor('数字营销技术应用', { 初级: 1, 中级: 1, 高级: 1 }))).toBe(840)
    const paid = totalOf(linesFor('数字营销技术应用', { 中级: 90 }))!
    expect(settlementOf(paid, linesFor('数字营销技术应用', { 中级: 90 }, 300))).toBe(1800)
    expect(settlementOf(paid, linesFor('数字营销技术应用', { 中级: 90 }, 250))).toBe(-2700)
  })

  it('G1 第七步: 没有暂行标准，算不出来', () => {
    expect(bodao.fees!.is.interim).toBeUndefined()
    expect(totalOf(linesFor('电子商务数据分析', { 中级: 1 }))).toBeUndefined()
    expect(totalOf([])).toBe(0)
  })

  it('G1 第七步: 农产品电商运营可以先考后交；考试日期前 7 个工作日缴清；备注学校+考试时间+人数', () => {
    expect(bodao.fees!.is.payLater).toEqual(['农产品电商运营'])
    expect(bodao.feeDue?.is).toEqual({ workingDaysBefore: 7 })
    expect(bodao.remittanceNote?.is.zh).toBe('学校+考试时间+人数')
  })
})

describe('what else the books say', () => {
  it('G1 第二步、第三步 · G2 三 · G3 第三章 · G4 三、六: which templates', () => {
    expect(PROGRAMMES.map(({ id, templates }) => [id, templates.is])).toEqual([
      ['bodao', { candidates: '2021', registration: '2021' }],
      ['hongke', { candidates: '2021', registration: '2021' }],
      ['itmc', { candidates: '2022', hasMajorVersion: false, registration: '2022', rooms: '2022' }],
      ['phoenix', { candidates: '2022', registration: '2022' }],
    ])
  })

  it('G1 第四步 · G2 四 · G3 第三章 五: which type of room', () => {
    const types = PROGRAMMES.map(({ roomType }) => roomType.is.type)
    expect(types).toEqual(['机试考场', '机考+实操考场', undefined, undefined])
  })

  it('G1 第三步 · G2 三 4 · G3 第三章 一: records a head, and what it takes to pass', () => {
    expect(PROGRAMMES.map(({ subjects }) => subjects?.is.subjects.length)).toEqual([2, 2, 1, undefined])
    expect(itmc.subjects?.is).toMatchObject({ weights: { 理论: 30, 技能实操: 70 }, passMark: 60 })
  })

  it('G1 第五步 · G2 五 · G3 第三章 六: only Bodao forbids teachers of the major', () => {
    expect(PROGRAMMES.filter(({ invigilatorBar }) => invigilatorBar.is.isStrict).map(({ id }) => id)).toEqual(['bodao'])
  })

  it('G2 八: seven items, all handed in but the scrap paper', () => {
    const materials = hongke.materials!.is
    expect(materials).toHaveLength(7)
    expect(materials.filter(({ isHandedIn }) => !isHandedIn).map(({ name }) => name.zh)).toEqual(['草稿纸'])
  })

  it('G3 第四章 二、四（三）: fourteen items, five forms and the videos handed in', () => {
    const materials = itmc.materials!.is
    expect(materials).toHaveLength(14)
    const handedIn = materials.filter(({ isHandedIn }) => isHandedIn).map(({ name }) => name.zh)
    expect(handedIn).toEqual([
      '巡考情况记录表',
      '考场封场确认单',
      '考务人员承诺书',
      '考场签到表',
      '考场情况记录表',
      '监控视频',
    ])
  })

  it('G3 第三章 四 · G4 六: digits 11 and 12 of a certificate’s number are its level', () => {
    const numbers = PROGRAMMES.flatMap(({ certificates }) => certificates.flatMap((one) => one.numbers ?? []))
    expect(numbers).toHaveLength(3)
    for (const ofLevel of numbers) {
      for (const level of LEVELS) {
        expect(ofLevel[level].slice(10, 12)).toBe(`0${LEVELS.indexOf(level) + 1}`)
        expect(ofLevel[level]).toHaveLength(16)
      }
    }
  })
})
