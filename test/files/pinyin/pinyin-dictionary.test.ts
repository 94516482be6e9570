import { describe, expect, it } from 'vitest'
import { proposePinyin } from '../../../src/domain/cells/pinyin/pinyin.js'
import { createPinyinDictionary } from '../../../src/files/pinyin/pinyin-dictionary.js'
import { readWorkbook } from '../../../src/files/workbook/read/read-workbook.js'
import { caseFile } from '../../support/cases.js'

const dictionary = createPinyinDictionary()

describe('readings of surnames', () => {
  it.each([
    ['单', 'shan'],
    ['仇', 'qiu'],
    ['解', 'xie'],
    ['曾', 'zeng'],
    ['朴', 'piao'],
    ['区', 'ou'],
    ['盖', 'ge'],
    ['查', 'zha'],
    ['尉迟', 'yuchi'],
    ['万俟', 'moqi'],
    ['单于', 'chanyu'],
    ['长孙', 'zhangsun'],
    ['欧阳', 'ouyang'],
    ['吕', 'lv'],
    ['重', 'chong'],
    ['祭', 'zhai'],
    ['佴', 'nai'],
    ['隽', 'juan'],
    ['藏', 'zang'],
    ['么', 'yao'],
    ['种', 'chong'],
    ['繁', 'po'],
    ['洗', 'xian'],
    ['员', 'yun'],
    ['綦', 'qi'],
    ['贠', 'yun'],
    ['寻', 'xun'],
    ['郧', 'yun'],
    ['琚', 'ju'],
    ['甯', 'ning'],
    ['浣', 'wan'],
    ['毌丘', 'guanqiu'],
    ['尔朱', 'erzhu'],
    ['商', 'shang'],
    ['候', 'hou'],
    ['律', 'lv'],
  ])('%s is %s', (surname, reading) => {
    expect(dictionary.surnameReadings(surname)[0]).toBe(reading)
  })

  it('of rare surnames too a proposal parts surname and given name', async () => {
    const file = caseFile('surnames-missing', '姓氏拼音建议.xlsx')
    const workbook = await readWorkbook(file, '姓氏.xlsx')
    const names = workbook.ok ? workbook.value.sheets[0]!.rows.slice(1).map(({ texts }) => texts[0]!) : []
    expect([...names, '浣小溪'].map((name) => proposePinyin(name, dictionary))).toEqual([
      'Qi Mingyuan',
      'Yun Heng',
      'Xun Xiaoyu',
      'Yun Xue',
      'Ju Ning',
      'Lyuqiu Yue',
      'Ning Jing',
      'Guanqiu Jian',
      'Erzhu Rong',
      'Wan Xiaoxi',
    ])
  })

  it('names of one word stay one where they begin like a surname', () => {
    for (const name of ['扎西', '才让', '阿依古丽', '巴图', '宝音']) {
      expect(proposePinyin(name, dictionary), name).not.toContain(' ')
    }
  })

  it('two living readings are both taken', () => {
    expect(dictionary.surnameReadings('覃')).toEqual(['qin', 'tan'])
    expect(dictionary.surnameReadings('乐')).toEqual(['yue', 'le'])
  })

  it('what is no surname has none', () => {
    expect([
      dictionary.surnameReadings('努'),
      dictionary.surnameReadings('张三'),
      dictionary.surnameReadings('A'),
    ]).toEqual([[], [], []])
  })
})

describe('readings of characters', () => {
  it('are plain syllables, all of a polyphone, none of an unknown character', () => {
    expect([...dictionary.readings('重')].sort()).toEqual(['chong', 'zhong'])
    expect(dictionary.readings('女')[0]).toBe('nv')
    expect(dictionary.readings('茜')).toEqual(expect.arrayContaining(['qian', 'xi']))
    expect([dictionary.readings('𠮷'), dictionary.readings('A'), dictionary.readings('·')]).toEqual([[], [], []])
  })

  it('the same answer is given twice without asking again', () => {
    expect(dictionary.readings('张')).toBe(dictionary.readings('张'))
  })
})
