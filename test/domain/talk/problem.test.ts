import { describe, expect, it } from 'vitest'
import { PINYIN_SENTENCES } from '../../../src/domain/cells/pinyin/pinyin-reason.js'
import { COLOURS } from '../../../src/domain/photos/colour-name.js'
import { PROBLEMS } from '../../../src/domain/talk/all-problems.js'
import type { Said } from '../../../src/domain/talk/language.js'
import { type Problem, sentenceOf } from '../../../src/domain/talk/problem.js'
import { BLANKS, type Filling, sayFilling } from '../../../src/domain/talk/problem-blanks.js'
import { readProblem } from '../../../src/domain/talk/stored-problem.js'
import { outsideQuotes } from '../../support/outside-quotes.js'

const CHINESE = /\p{Script=Han}|[，。；：？！（）、]/u

function rows(total: number, ...numbers: readonly number[]): Filling<'rows'> {
  return { places: numbers.map((row) => ({ row })), total }
}

function blanksOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, blank]) => blank!))].sort()
}

describe.each(Object.entries(PROBLEMS))('%s', (_, { level, title, say }) => {
  it('has a title in both languages', () => {
    expect(title.zh).toMatch(/\p{Script=Han}/u)
    expect(title.zh).not.toMatch(/[。.]$/)
    expect(title.en).toMatch(/^[A-Z][A-Za-z0-9’,()\-× ]+$/)
  })

  it('says the same in both: with the same blanks, ended the same way', () => {
    expect(blanksOf(say.en)).toEqual(blanksOf(say.zh))
    expect(say.zh).toMatch(/[。：]$/)
    expect(say.en).toMatch(say.zh.endsWith('：') ? /[a-z”]:$/ : /[^\s.]\.$/)
  })

  it('is plain English but for what is quoted', () => {
    expect(outsideQuotes(say.en)).not.toMatch(CHINESE)
    expect(say.en).toMatch(/^(\{photo\}: |[A-Z“+]|\{(reason|count)\})/)
    expect(say.en).not.toMatch(/ {2}| [.,;:](?![a-z])|'/)
  })

  it('says in both what to do, where something is to be done', () => {
    const asks = /[Pp]lease|[Ww]rite |[Jj]ust |choose/
    if (say.zh.includes('请') && level !== 'note') expect(say.en).toMatch(asks)
  })
})

describe('what is filled in', () => {
  const said: readonly (readonly [Problem, string])[] = [
    [
      { code: 'hidden-rows', params: { sheet: '二班', rows: rows(7, 3, 8, 9, 12, 13) } },
      'hidden or filtered out were checked too: rows 3, 8, 9, 12, 13 and others (7 rows in all). Please',
    ],
    [
      { code: 'row-repeated', params: { rows: rows(1, 3) } },
      'This is the same entry with the same details as in row 3.',
    ],
    [
      { code: 'phone-shared', params: { rows: { places: [{ row: 3 }, { sheet: '二班', row: 8 }], total: 9 } } },
      'row 3, “二班” row 8 and others (9 rows in all).',
    ],
    [
      { code: 'column-missing', params: { sheet: '名单', columns: ['姓名拼音', '手机号码'] } },
      ': “姓名拼音”, “手机号码”. Please add',
    ],
    [
      { code: 'columns-ignored', params: { sheet: '名单', columns: { items: ['备注', '班主任'], more: true } } },
      ': “备注”, “班主任” and others.',
    ],
    [{ code: 'header-not-found', params: { seen: ['张三', '男、汉族'] } }, 'is: “张三”, “男、汉族”. Please'],
    [
      { code: 'not-our-list', params: { list: 'scores', seen: ['科目编号', '成绩'] } },
      'This looks like a list of scores (it has these columns: “科目编号”, “成绩”), which I cannot take yet.',
    ],
    [
      { code: 'category-unknown', params: { accepted: ['院校考生', '社会考生'] } },
      'can only be “院校考生” or “社会考生”;',
    ],
    [{ code: 'level-unknown', params: { accepted: ['中专', '专科', '本科'] } }, 'these: “中专”, “专科” or “本科”.'],
    [
      { code: 'photo-background', params: { photo: 'a.jpg', colour: { colour: 'blue', shade: 'light' } } },
      'a.jpg: the background looks light blue, a red one is required.',
    ],
    [
      { code: 'photo-background', params: { photo: 'a.jpg', colour: { colour: 'green', shade: 'dark' } } },
      'looks dark green,',
    ],
    [{ code: 'photo-background', params: { photo: 'a.jpg', colour: { colour: 'other' } } }, 'looks other than red,'],
    [
      { code: 'photo-shared', params: { photo: 'a.jpg', names: { items: ['王小明', '李小红'], more: 7 } } },
      'for 王小明, 李小红 and others (7 people in all).',
    ],
    [{ code: 'photos-none', params: { files: ['a.zip', 'b.zip'] } }, 'in “a.zip”, “b.zip”.'],
    [{ code: 'files-left', params: { count: 2, files: ['a.xlsx', 'b.zip'] } }, '(2 in all: “a.xlsx”, “b.zip”)'],
    [
      { code: 'workbook-is-other-document', params: { name: 'a.xlsx', content: 'word' } },
      '“a.xlsx” holds a Word document,',
    ],
    [
      { code: 'workbook-is-other-document', params: { name: 'a.xlsx', content: 'picture' } },
      '“a.xlsx” holds a picture,',
    ],
    [{ code: 'message-unsupported', params: { message: 'location' } }, 'I cannot read a location yet.'],
    [
      { code: 'pinyin-wrong', params: { reason: { code: 'surname-read', text: '单', readings: ['Shan'] } } },
      '“单” as a surname is read Shan. Pinyin',
    ],
    [
      { code: 'pinyin-wrong', params: { reason: { code: 'read', text: '乐', readings: ['Le', 'Yue'] } } },
      '“乐” is read Le or Yue. Pinyin',
    ],
    [
      { code: 'id-lost-proposed', params: { sources: ['candidate', 'photo'], evidence: 'name' } },
      'One person with this name among the candidates imported before and the file names of photos fits, going by the name.',
    ],
    [
      {
        code: 'photo-near-match',
        params: { photo: 'a.jpg', name: '王小明', maskedId: '110101********0011', why: 'one-digit' },
      },
      'this may be 王小明 (110101********0011), because the file name differs from the ID number by one digit.',
    ],
    [{ code: 'not-your-school', params: { act: 'invite', own: '第一中学' } }, 'Just write “invite <name>”.'],
    [
      {
        code: 'person-similar',
        params: { rows: { places: ['一班', '二班'].map((sheet, at) => ({ sheet, row: at * 5 + 3 })), total: 2 } },
      },
      'the same name as “一班” row 3, “二班” row 8 and an ID',
    ],
    [{ code: 'school-unknown', params: { name: '第一中学' } }, '“第一中学” is not registered here yet.'],
  ]

  it.each(said.map(([problem, text]) => [problem.code, text, problem] as const))(
    '%s reads well: %s',
    (_, text, problem) => {
      expect(sentenceOf(problem, 'en')).toContain(text)
    },
  )

  it('stays as it is in Chinese', () => {
    expect(sentenceOf({ code: 'photo-background', params: { photo: 'a.jpg', colour: { colour: 'blue' } } }, 'zh')).toBe(
      'a.jpg：背景看起来是蓝色，要求红底。请换成红底照片。',
    )
  })
})

const BLANK_NAMES = Object.keys(BLANKS)

describe('the kinds of blanks', () => {
  it('are all of a blank that some sentence has', () => {
    const used = new Set(Object.values(PROBLEMS).flatMap(({ say }) => blanksOf(say.zh)))
    expect(BLANK_NAMES.filter((blank) => !used.has(blank))).toEqual([])
  })

  const tables: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
    reason: PINYIN_SENTENCES,
    colour: COLOURS,
    ...Object.fromEntries(
      Object.entries(BLANKS).flatMap(([blank, kind]) => ('words' in kind ? [[blank, kind.words]] : [])),
    ),
  }
  it.each(Object.entries(tables))('each word for %s is said in both languages', (_, words) => {
    for (const { zh, en } of Object.values(words)) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(outsideQuotes(en)).toMatch(/[a-z]/)
      expect(outsideQuotes(en)).not.toMatch(CHINESE)
    }
  })

  it('say in Chinese what they say in English', () => {
    const say = <B extends keyof typeof BLANKS>(blank: B, value: Filling<B>) => sayFilling(blank, value, 'zh')
    expect(say('rows', { places: [{ row: 3 }, { row: 8 }, { sheet: '二班', row: 4 }], total: 7 })).toBe(
      '第 3、8 行、“二班”第 4 行等 7 行',
    )
    expect(say('rows', { ...rows(1, 4), asSent: true })).toBe('原名单第 4 行')
    expect(say('columns', { items: ['备注', '班主任'], more: true })).toBe('备注、班主任等')
    expect(say('accepted', ['中专', '专科', '本科'])).toBe('“中专”、“专科”或“本科”')
    expect(say('names', { items: ['王小明', '李小红'], more: 7 })).toBe('王小明、李小红等 7 人')
    expect(say('files', ['a.xlsx', 'b.zip'])).toBe('《a.xlsx》《b.zip》')
    expect(say('sources', ['candidate', 'photo'])).toBe('以前导入的考生和照片文件名')
    expect(say('reason', { code: 'read', text: '乐', readings: ['Le', 'Yue'] })).toBe('“乐”应读 Le 或 Yue')
    expect(say('colour', { colour: 'blue', shade: 'light' })).toBe('浅蓝色')
  })
})

describe('what an older version stored', () => {
  it.each(BLANK_NAMES)('is said as it is where %s was a text', (blank) => {
    expect(sayFilling(blank, '第3行、第8行', 'zh')).toBe('第3行、第8行')
  })

  it.each(BLANK_NAMES)('never fails, whatever stands where %s should', (blank) => {
    for (const odd of [null, undefined, true, {}, [7], { items: 3 }, { places: {}, total: 1 }, { code: 'read' }]) {
      expect(sayFilling(blank, odd, 'en')).toBe('…')
    }
  })

  it('is found under the name its blank had', () => {
    const stored = readProblem({ code: 'photos-none', params: { file: 'a.zip' } })
    expect(sentenceOf(stored, 'zh')).toContain('a.zip里没有找到照片')
  })

  it('is said without what its sentence did not name yet', () => {
    const stored = readProblem({ code: 'list-empty', params: { sheet: '名单' } })
    expect(sentenceOf(stored, 'zh')).toContain('“名单”里找到了表头（第 … 行）')
    expect(sentenceOf(stored, 'en')).toContain('sheet “名单” (row …)')
  })

  it('is shown with what to do where its code is gone', () => {
    const stored = readProblem({ code: 'photo-eyes-closed', params: { photo: 'a.jpg' } })
    expect(sentenceOf(stored, 'zh')).toContain('（photo-eyes-closed a.jpg）')
    expect(sentenceOf(stored, 'en')).toContain('“photo-eyes-closed a.jpg”')
    for (const odd of [null, 'text', 7, [], { code: 3 }, { code: 'toString', params: {} }]) {
      expect(sentenceOf(readProblem(odd), 'zh')).toContain('请把文件再发一次')
    }
  })
})
