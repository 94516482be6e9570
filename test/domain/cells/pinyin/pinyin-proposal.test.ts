import { describe, expect, it } from 'vitest'
import { judgePinyin } from '../../../../src/domain/cells/pinyin/pinyin.js'
import { pinyinFor } from '../../../../src/domain/cells/pinyin/pinyin-proposal.js'
import { check, dictionary, HEADERS, rowOf, sheetOf, workbookOf } from '../../../support/class-list.js'

const CERTAIN: readonly (readonly [string, string])[] = [
  ['张伟', 'Zhang Wei'],
  ['李娜', 'Li Na'],
  ['王芳', 'Wang Fang'],
  ['刘洋', 'Liu Yang'],
  ['陈静怡', 'Chen Jingyi'],
  ['杨思雨', 'Yang Siyu'],
  ['赵磊', 'Zhao Lei'],
  ['黄丽红', 'Huang Lihong'],
  ['周泽宇', 'Zhou Zeyu'],
  ['吴敏', 'Wu Min'],
  ['徐强', 'Xu Qiang'],
  ['孙若男', 'Sun Ruonan'],
  ['马小露', 'Ma Xiaolu'],
  ['朱婷', 'Zhu Ting'],
  ['胡大海', 'Hu Dahai'],
  ['郭信', 'Guo Xin'],
  ['何南', 'He Nan'],
  ['林雪莎', 'Lin Xuesha'],
  ['罗万里', 'Luo Wanli'],
  ['梁和平', 'Liang Heping'],
  ['宋盛', 'Song Sheng'],
  ['曾国强', 'Zeng Guoqiang'],
  ['单雪', 'Shan Xue'],
  ['任佳', 'Ren Jia'],
  ['仇英', 'Qiu Ying'],
  ['查良', 'Zha Liang'],
  ['解静', 'Xie Jing'],
  ['区丽', 'Ou Li'],
  ['吕晓虹', 'Lyu Xiaohong'],
  ['华传芳', 'Hua Chuanfang'],
  ['欧阳雪', 'Ouyang Xue'],
  ['上官云', 'Shangguan Yun'],
  ['司马相如', 'Sima Xiangru'],
  ['尉迟敬', 'Yuchi Jing'],
  ['长孙敏', 'Zhangsun Min'],
  ['夏侯文', 'Xiahou Wen'],
]
const DOUBTFUL: readonly (readonly [string, string])[] = [
  ['王乐', 'Wang Le'],
  ['张行', 'Zhang Xing'],
]

describe('the pinyin of a name that has none', () => {
  it.each(CERTAIN)('%s is %s, whatever its characters may be read as elsewhere', (name, value) => {
    expect(pinyinFor(name, dictionary)).toEqual({ value })
    expect(judgePinyin(name, value, dictionary)).toEqual({ kind: 'ok' })
  })

  const LOOKED_AT: readonly (readonly [string, string])[] = [
    ...DOUBTFUL,
    ['李朝阳', 'Li Chaoyang'],
    ['刘茜', 'Liu Qian'],
    ['陈晟', 'Chen Sheng'],
    ['赵柏', 'Zhao Bai'],
    ['王莘', 'Wang Shen'],
    ['覃雪', 'Qin Xue'],
    ['翟静', 'Zhai Jing'],
    ['欧阳乐', 'Ouyang Le'],
    // 钟 and 东 are surnames before 离 and 方 too.
    ['钟离雪', 'Zhongli Xue'],
    ['东方雪', 'Dongfang Xue'],
  ]
  it.each(LOOKED_AT)('%s may be %s and is to be looked at: it is read in two ways', (name, value) => {
    expect(pinyinFor(name, dictionary)).toEqual({ value, doubtful: true })
  })

  it.each(['古丽努尔', '巴图'])('%s is to be looked at: where its words end is not certain', (name) => {
    expect(pinyinFor(name, dictionary)).toMatchObject({ doubtful: true })
  })

  it('is known apart where a dot parts the name', () => {
    expect(pinyinFor('库尔班·热合曼', dictionary)).toEqual({ value: 'Kuerban Reheman' })
  })

  it.each(['张𠮷', 'John Smith', ''])('“%s” has none to propose', (name) => {
    expect(pinyinFor(name, dictionary)).toBeUndefined()
  })
})

describe('a list without a column of pinyin', () => {
  const headers = HEADERS.filter((header) => header !== '姓名拼音')
  const names = [...CERTAIN, ...DOUBTFUL]
  const rows = names.map(([name], n) => rowOf(n, { 学生姓名: name }).filter((_, at) => HEADERS[at] !== '姓名拼音'))
  const list = workbookOf(sheetOf([headers, ...rows]))

  it('is refused row by row with a proposal each, and said once for the file: no column is missing', () => {
    const { rows: checked, fileFindings } = check(list)
    expect(fileFindings).toMatchObject([{ code: 'pinyin-derivable', params: { sheet: 'Sheet1' } }])
    expect(checked.map(({ verdict }) => verdict)).toEqual(names.map(() => 'error'))
    expect(checked.map(({ findings }) => findings.map(({ code, proposal }) => [code, proposal]))).toEqual(
      names.map(([, pinyin]) => [['pinyin-missing', pinyin]]),
    )
    const doubtful = checked.filter(({ findings }) => findings[0]?.doubtful === true)
    expect(doubtful.map(({ values }) => values.name)).toEqual(DOUBTFUL.map(([name]) => name))
  })

  it('is right once the certain ones are taken up; the doubtful wait to be looked at', () => {
    const take = { kind: 'take', code: 'pinyin-missing', field: 'pinyin' } as const
    const taken = check(list, { edits: [take] }).rows
    expect(taken.map(({ verdict, values }) => [verdict, values.pinyin])).toEqual([
      ...CERTAIN.map(([, pinyin]) => ['ok', pinyin]),
      ...DOUBTFUL.map(() => ['error', undefined]),
    ])
    const all = check(list, { edits: [{ ...take, doubtful: true }] }).rows
    expect(all.map(({ verdict, values }) => [verdict, values.pinyin])).toEqual(
      names.map(([, pinyin]) => ['ok', pinyin]),
    )
  })
})
