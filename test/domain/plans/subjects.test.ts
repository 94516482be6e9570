import { describe, expect, it } from 'vitest'
import { subjectsOf } from '../../../src/domain/plans/subjects-of.js'
import { check, sheetOf, workbookOf } from '../../support/class-list.js'

const JUNE = '2026年6月网店运营推广考试'

describe('the subjects of a level', () => {
  const all = [
    { plan: '所有计划', certificate: '网店运营推广', level: '中级', name: '理论', mode: '机考' },
    { plan: '所有计划', certificate: '网店运营推广', level: '中级', name: '实操', number: '12' },
  ]
  const ofJune = { plan: JUNE, certificate: '网店运营推广', level: '中级', name: '综合' }
  const names = (...[plan, certificate, level, records]: Parameters<typeof subjectsOf>) =>
    subjectsOf(plan, certificate, level, records)?.subjects.map(({ name }) => name)

  it('are those recorded of the plan, else those of all plans', () => {
    expect(names(JUNE, '网店运营推广', '中级', [...all, ofJune])).toEqual(['综合'])
    expect(names('2026年5月', '网店运营推广', '中级', [...all, ofJune])).toEqual(['理论', '实操'])
  })

  it("are those of the programme's book where none is recorded [G2 三 4, G3 第三章 一]", () => {
    expect(subjectsOf(JUNE, '网店运营推广', '初级', all)).toMatchObject({
      subjects: [{ name: '理论' }, { name: '实操' }],
      from: { section: '三 4' },
    })
    expect(names(JUNE, '数字营销技术应用', '高级', [])).toEqual(['数字营销技术应用'])
  })

  it('are not guessed where nobody has said them', () => {
    expect(subjectsOf(JUNE, '数字媒体交互设计', '中级', [])).toBeUndefined()
  })
})

describe('a list of subjects as the platform shows it', () => {
  it('holds for all plans, and takes the level out of the name of the certificate [PM 5.2.1]', () => {
    const checked = check(
      workbookOf(
        sheetOf([
          ['科目编号', '科目名称', '考试方式', '考核证书', '考核单位', '科目状态'],
          ['10020101', '网店运营推广（中级）理论', '机试', '网店运营推广职业技能等级证书（中级）', '某公司', '启用'],
          ['10020102', '职业道德', '笔试', '网店运营推广', '某公司', '启用'],
        ]),
      ),
    )
    expect(checked.list).toBe('exam-subjects')
    expect(checked.rows[0]).toMatchObject({
      verdict: 'ok',
      values: { plan: '所有计划', certificate: '网店运营推广', level: '中级', mode: '机考' },
    })
    expect(checked.rows[1]!.findings).toMatchObject([{ code: 'cell-missing', field: 'level' }])
  })
})
