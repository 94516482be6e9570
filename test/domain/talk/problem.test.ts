import { describe, expect, it } from 'vitest'
import { PROBLEMS } from '../../../src/domain/talk/all-problems.js'
import { type Problem, sentenceOf } from '../../../src/domain/talk/problem.js'
import { outsideQuotes } from '../../support/outside-quotes.js'

const CHINESE = /\p{Script=Han}|[，。；：？！（）、]/u

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
      { code: 'hidden-rows', params: { sheet: '二班', count: 7, rows: '第3、8、9、12、13行等' } },
      'Rows of sheet “二班” that are hidden or filtered out (7 in all: rows 3, 8, 9, 12, 13 and others) were checked too.',
    ],
    [{ code: 'row-repeated', params: { rows: '第3行' } }, 'This is the same person with the same details as in row 3.'],
    [
      { code: 'phone-shared', params: { rows: '第3行、“二班”第8行等9行' } },
      'row 3, “二班” row 8 and others (9 rows in all).',
    ],
    [
      { code: 'column-missing', params: { sheet: '名单', columns: '姓名拼音、手机号码' } },
      ': “姓名拼音”, “手机号码”. Please add',
    ],
    [
      { code: 'columns-ignored', params: { sheet: '名单', columns: '备注、班主任等' } },
      ': “备注”, “班主任” and others.',
    ],
    [{ code: 'header-not-found', params: { seen: '“张三”、“男、汉族”' } }, 'is: “张三”, “男、汉族”. Please'],
    [
      { code: 'not-a-candidate-list', params: { what: '成绩表', seen: '科目编号、成绩' } },
      'This looks like a list of scores, not a candidate list (it has these columns: “科目编号”, “成绩”).',
    ],
    [
      { code: 'category-unknown', params: { accepted: '院校考生”或“社会考生' } },
      'can only be “院校考生” or “社会考生”;',
    ],
    [{ code: 'level-unknown', params: { accepted: '中专、专科、本科' } }, 'these: “中专”, “专科” or “本科”.'],
    [
      { code: 'photo-background', params: { photo: 'a.jpg', colour: '浅蓝色' } },
      'a.jpg: the background looks light blue, a red one is required.',
    ],
    [{ code: 'photo-background', params: { photo: 'a.jpg', colour: '深绿色' } }, 'looks dark green,'],
    [{ code: 'photo-background', params: { photo: 'a.jpg', colour: '其他颜色' } }, 'looks other than red,'],
    [
      { code: 'photo-shared', params: { photo: 'a.jpg', names: '王小明、李小红等 7 人' } },
      'for 王小明, 李小红 and others (7 people in all).',
    ],
    [{ code: 'photos-none', params: { file: 'a.zip、b.zip' } }, 'in “a.zip”, “b.zip”.'],
    [{ code: 'files-left', params: { count: 2, names: '《a.xlsx》《b.zip》' } }, '(2 in all: “a.xlsx”, “b.zip”)'],
    [
      { code: 'workbook-is-other-document', params: { name: 'a.xlsx', what: ' Word 文档' } },
      '“a.xlsx” holds a Word document,',
    ],
    [{ code: 'workbook-is-other-document', params: { name: 'a.xlsx', what: '图片' } }, '“a.xlsx” holds a picture,'],
    [{ code: 'message-unsupported', params: { what: '位置' } }, 'I cannot read a location yet.'],
    [{ code: 'pinyin-wrong', params: { reason: '“单”作姓时读 Shan' } }, '“单” as a surname is read Shan. Pinyin'],
    [{ code: 'pinyin-wrong', params: { reason: '“乐”应读 Le 或 Yue' } }, '“乐” is read Le or Yue. Pinyin'],
    [
      { code: 'id-lost-proposed', params: { from: '以前导入的考生和照片文件名', evidence: '姓名' } },
      'One person with this name among the candidates imported before and the file names of photos fits, going by the name.',
    ],
    [
      {
        code: 'photo-near-match',
        params: { photo: 'a.jpg', name: '王小明', maskedId: '110101********0011', why: '证件号码只差一个数字' },
      },
      'this may be 王小明 (110101********0011), because the ID number differs in one digit only.',
    ],
    [{ code: 'file-too-large', params: { name: '文件', limitMb: 50 } }, '“file” is over the limit of 50 MB.'],
    [{ code: 'not-your-school', params: { act: '邀请', own: '第一中学' } }, 'Just write “invite <name>”.'],
    [
      { code: 'person-similar', params: { rows: '“一班”第3行、“二班”第8行' } },
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
    expect(sentenceOf({ code: 'photo-background', params: { photo: 'a.jpg', colour: '蓝色' } }, 'zh')).toBe(
      'a.jpg：背景看起来是蓝色，要求红底。请换成红底照片。',
    )
  })
})

it('what was stored before its sentence named a row is said without it', () => {
  const stored = { code: 'list-empty', params: { sheet: '名单' } } as unknown as Problem
  expect(sentenceOf(stored, 'zh')).toContain('“名单”里找到了表头（第…行）')
  expect(sentenceOf(stored, 'en')).toContain('sheet “名单” (row …)')
})
