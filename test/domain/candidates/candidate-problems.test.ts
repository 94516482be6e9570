import { describe, expect, it } from 'vitest'
import type { CandidateField } from '../../../src/domain/candidates/candidate-list.js'
import { CANDIDATE_PROBLEMS } from '../../../src/domain/candidates/candidate-problems.js'
import { CELL_PROBLEMS } from '../../../src/domain/cells/cell-problems.js'
import { ID_PROBLEMS } from '../../../src/domain/cells/ids/id-problems.js'
import { PERSON_PROBLEMS } from '../../../src/domain/cells/person-problems.js'
import { getList } from '../../../src/domain/lists/all.js'
import type { CheckContext } from '../../../src/domain/lists/checking/check-list.js'
import { compareRow } from '../../../src/domain/lists/checking/compare.js'
import { ListEdits } from '../../../src/domain/lists/checking/sheet-edits.js'
import { LIST_PROBLEMS } from '../../../src/domain/lists/list-problems.js'
import type { CheckedRow, Finding, Values } from '../../../src/domain/lists/rows.js'
import type { Sheet } from '../../../src/domain/lists/sheet.js'
import { type Problem, sentenceOf } from '../../../src/domain/talk/problem.js'
import {
  type Cells,
  check,
  checkRow,
  context,
  HEADERS,
  rowOf,
  sheetOf,
  tryCheck,
  workbookOf,
} from '../../support/class-list.js'
import { outsideQuotes } from '../../support/outside-quotes.js'
import { inventPerson, withCheckDigit } from '../../support/people.js'

/** Whatever the check of a candidate list can say. */
const SAID = {
  ...LIST_PROBLEMS,
  ...ID_PROBLEMS,
  ...PERSON_PROBLEMS,
  ...CELL_PROBLEMS,
  ...CANDIDATE_PROBLEMS,
}
type Code = keyof typeof SAID
const me = inventPerson(1)
const candidateList = getList('candidates')
const matched = { records: { 'certificate-catalogue': [{ name: '网店运营推广', majors: '电子商务、移动商务' }] } }
const approved = { records: { 'approved-majors': [{ name: '电子商务', code: '730701', version: '2021' }] } }

interface CellCase {
  readonly code: Code
  readonly field: CandidateField
  readonly cells: Cells
  readonly after?: string
  readonly proposal?: string
  readonly context?: Partial<CheckContext>
}

const cell = (code: Code, field: CandidateField, cells: Cells, more: Partial<CellCase> = {}): CellCase => ({
  code,
  field,
  cells,
  ...more,
})
/** Digits 1–17 of the invented person, some replaced. */
const idWith = (from: number, digits: string) =>
  withCheckDigit(me.idNumber.slice(0, from) + digits + me.idNumber.slice(from + digits.length, 17))
const spoilt = `${me.idNumber.slice(0, 17)}${me.idNumber[17] === '1' ? '2' : '1'}`

const CELL_CASES: readonly CellCase[] = [
  cell('cell-missing', 'phone', { 手机号码: '' }),
  cell('cell-missing', 'idType', { 证件类型: ' ' }, { proposal: '身份证' }),
  cell('cell-missing', 'entryYear', { 入学年份: '无' }),
  cell('cell-blanks', 'name', { 学生姓名: ` ${me.name}\n` }, { after: me.name }),
  cell(
    'cell-blanks',
    'idNumber',
    { 证件号码: `${me.idNumber.slice(0, 6)} \u200b${me.idNumber.slice(6)}` },
    { after: me.idNumber },
  ),
  cell('cell-blanks', 'major', { 所学专业: '电子　商务' }, { after: '电子商务' }),
  cell(
    'cell-full-width',
    'phone',
    { 手机号码: [...me.phone].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('') },
    { after: me.phone },
  ),
  cell(
    'cell-full-width',
    'idNumber',
    { 证件号码: [...me.idNumber].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('') },
    { after: me.idNumber },
  ),
  cell('cell-lost-characters', 'name', { 学生姓名: '张?丰' }),
  cell('cell-lost-characters', 'name', { 学生姓名: '张\ue863' }),
  cell('cell-lost-characters', 'major', { 所学专业: '锟斤拷' }),
  cell('cell-lost-characters', 'pinyin', { 姓名拼音: 'Zhang S\ufffdn' }),
  cell('cell-formula', 'name', { 学生姓名: "=cmd|' /C calc'!A0" }),
  cell('cell-formula', 'major', { 所学专业: '@SUM(A1)' }),
  cell('cell-formula', 'name', { 学生姓名: '＝1+1' }),
  cell('cell-too-long', 'major', { 所学专业: '电'.repeat(101) }),
  cell('value-normalised', 'gender', { 性别: '男性' }, { after: '男' }),
  cell('value-normalised', 'idType', { 证件类型: '居民身份证' }, { after: '身份证' }),
  cell('value-normalised', 'educationLevel', { 专业层次: '高职（大专）' }, { after: '专科' }),
  cell('level-assumed', 'educationLevel', { 专业层次: '高职' }, { proposal: '专科' }),
  cell('level-assumed', 'educationLevel', { 专业层次: '中职（三年制）' }, { proposal: '中专' }),
  cell('value-normalised', 'entryYear', { 入学年份: '2022级' }, { after: '2022' }),
  cell('value-normalised', 'entryYear', { 入学年份: '2022-09-01' }, { after: '2022' }),
  cell('value-normalised', 'entryYear', { 入学年份: '2022年9月' }, { after: '2022' }),
  cell('name-characters', 'name', { 学生姓名: '张三（班长）' }, { proposal: '张三' }),
  cell('name-characters', 'name', { 学生姓名: '张三2' }, { proposal: '张三' }),
  cell(
    'name-interpunct',
    'name',
    { 学生姓名: '库尔班•热合曼', 姓名拼音: 'Kuerban Reheman' },
    { after: '库尔班·热合曼' },
  ),
  cell('name-unusual', 'name', { 学生姓名: '张', 姓名拼音: 'Zhang' }),
  cell('pinyin-missing', 'pinyin', { 姓名拼音: '' }, { proposal: me.pinyin }),
  cell('pinyin-format', 'pinyin', { 姓名拼音: me.pinyin.toUpperCase() }, { after: me.pinyin }),
  cell('pinyin-wrong', 'pinyin', { 姓名拼音: 'Zhao Si' }, { proposal: me.pinyin }),
  cell('pinyin-review', 'pinyin', { 学生姓名: '张𠮷', 姓名拼音: 'Zhang Ji' }),
  cell('gender-unknown', 'gender', { 性别: '1' }, { proposal: '男' }),
  cell('gender-differs', 'gender', { 性别: '女' }, { proposal: '男' }),
  cell('id-type-unknown', 'idType', { 证件类型: '学生证' }),
  cell('id-type-differs', 'idNumber', { 证件类型: '护照' }),
  cell('id-type-differs', 'idNumber', { 证件号码: 'H12345678' }),
  cell('id-residence-permit', 'idNumber', { 证件号码: withCheckDigit('81000020050307101') }),
  cell('id-letters-mended', 'idNumber', { 证件号码: '11010120050101005x' }, { after: '11010120050101005X' }),
  cell('id-letters-mended', 'idNumber', { 证件号码: '11010120050101005×' }, { after: '11010120050101005X' }),
  cell('id-cleaned', 'idNumber', { 证件号码: `身份证号：${me.idNumber}` }, { after: me.idNumber }),
  cell('cell-blanks', 'idNumber', { 证件号码: `'${me.idNumber}` }, { after: me.idNumber }),
  cell('id-lookalike', 'idNumber', { 证件号码: me.idNumber.replace('0', 'O') }, { proposal: me.idNumber }),
  cell('id-characters', 'idNumber', { 证件号码: '没带身份证' }),
  cell('id-length', 'idNumber', { 证件号码: me.idNumber.slice(0, 17) }, { proposal: me.idNumber }),
  cell('id-length', 'idNumber', { 证件号码: `${me.idNumber}1` }),
  cell('id-old', 'idNumber', { 证件号码: '110101850307101' }, { proposal: withCheckDigit('11010119850307101') }),
  cell('id-checksum', 'idNumber', { 证件号码: spoilt }),
  cell('id-birth-date', 'idNumber', { 证件号码: idWith(6, '20050230') }),
  cell('id-birth-future', 'idNumber', { 证件号码: idWith(6, '20240502') }),
  cell('id-age-impossible', 'idNumber', { 证件号码: idWith(6, '20200101') }),
  cell('id-age-unusual', 'idNumber', { 证件号码: idWith(6, '20110101') }),
  cell('id-province', 'idNumber', { 证件号码: idWith(0, '99').replace(/^9/, '1') }),
  cell('id-area', 'idNumber', { 证件号码: idWith(2, '9900') }),
  cell('id-damaged', 'idNumber', { 证件号码: '1.10101E+17' }),
  cell('id-damaged', 'idNumber', { 证件号码: '1.10101200503071E+17' }),
  cell('id-masked', 'idNumber', { 证件号码: '110101********0011' }),
  cell('id-is-phone', 'idNumber', { 证件号码: me.phone }),
  cell('id-shape', 'idNumber', { 证件类型: '台胞证', 证件号码: '12' }),
  cell('phone-shape', 'phone', { 手机号码: '1380013' }),
  cell('phone-shape', 'phone', { 手机号码: `0${me.phone}` }, { proposal: me.phone }),
  cell('phone-several', 'phone', { 手机号码: `${me.phone}（父亲）` }, { proposal: me.phone }),
  cell('year-of-leaving', 'entryYear', { 入学年份: '2022届' }),
  cell('year-unclear', 'entryYear', { 入学年份: '20221' }),
  cell('value-normalised', 'entryYear', { 入学年份: '20220901' }, { after: '2022' }),
  cell('value-normalised', 'majorCode', { 专业代码: '730701.0' }, { after: '730701' }),
  cell('value-normalised', 'educationLevel', { 专业层次: '中专(中职)' }, { after: '中专' }),
  cell('phone-cleaned', 'phone', { 手机号码: `(86)${me.phone}` }, { after: me.phone }),
  cell('cell-blanks', 'name', { 学生姓名: `'${me.name}` }, { after: me.name }),
  cell('pinyin-wrong', 'pinyin', { 学生姓名: '尉迟敬', 姓名拼音: 'Weichi Jing' }, { proposal: 'Yuchi Jing' }),
  cell('phone-prefix-invalid', 'phone', { 手机号码: '12800138000' }),
  cell('phone-prefix-rare', 'phone', { 手机号码: '17000138000' }),
  cell('phone-landline', 'phone', { 手机号码: '010-62345678' }),
  cell('phone-several', 'phone', { 手机号码: `${me.phone}/13900139000` }, { proposal: me.phone }),
  cell('phone-several', 'phone', { 手机号码: `${me.phone} 13900139000` }, { proposal: me.phone }),
  cell('phone-damaged', 'phone', { 手机号码: '1.38E+10' }),
  cell('phone-masked', 'phone', { 手机号码: '138****0001' }),
  cell('phone-cleaned', 'phone', { 手机号码: `+86 ${me.phone}` }, { after: me.phone }),
  cell('phone-cleaned', 'phone', { 手机号码: `${me.phone}.0` }, { after: me.phone }),
  cell('year-unclear', 'entryYear', { 入学年份: '22级' }, { proposal: '2022' }),
  cell('year-unclear', 'entryYear', { 入学年份: 44805 }, { proposal: '2022' }),
  cell('year-implausible', 'entryYear', { 入学年份: '2031' }),
  cell('year-unusual', 'entryYear', { 入学年份: '2009' }),
  cell('level-unknown', 'educationLevel', { 专业层次: '职高' }, { proposal: '中专' }),
  cell('major-holds-code', 'major', { 所学专业: '市场营销(630701)' }, { proposal: '市场营销' }),
  cell('major-code-shape', 'majorCode', { 专业代码: '12' }),
  cell('major-code-zero-lost', 'majorCode', { 专业代码: 90300 }, { proposal: '090300' }),
  cell('major-not-approved', 'major', { 所学专业: '护理', 专业代码: '720201' }, { context: approved }),
  cell('major-differs-from-approved', 'majorCode', { 专业代码: '730702' }, { context: approved, proposal: '730701' }),
  cell('major-differs-from-approved', 'majorVersion', { 专业版本: '2015' }, { context: approved, proposal: '2021' }),
  cell('major-differs-from-approved', 'major', { 所学专业: '电商' }, { context: approved, proposal: '电子商务' }),
  cell('major-matches-no-certificate', 'major', { 所学专业: '护理' }, { context: matched }),
  cell('school-differs', 'school', { 所属院校: '秋江职业学院' }, { proposal: context.schoolName }),
  cell('school-name-differs', 'school', { 所属院校: '春江职业' }, { proposal: context.schoolName }),
]

/** What is produced by more than a cell. */
const OTHER_CASES: Readonly<Partial<Record<Code, () => readonly Problem[]>>> = {
  'cell-error-value': () => {
    const kinds = { 2: 'esssssssssss' }
    return check(workbookOf(sheetOf([[...HEADERS], rowOf(1, { 学生姓名: '#N/A' })], { kinds }))).rows[0]!.findings
  },
  'id-ends-in-zeros': () => {
    const id = Array.from({ length: 80 }, (_, n) => withCheckDigit(`1101${n + 10}20050307100`)).find((one) =>
      one.endsWith('000'),
    )
    return checkRow({ 证件号码: id!, 性别: '女' }).findings
  },
  'column-damaged': () =>
    listFindings(sheetOf([[...HEADERS], rowOf(1, { 证件号码: '1.1E+17' }), rowOf(2, { 证件号码: '1.1E+17' })])),
  'id-lost-proposed': () => {
    const row = checkRow({ 证件号码: '1.10101E+17' })
    const found = candidateList.lookUp?.propose(
      { ...row, values: { ...row.values, idNumber: `${me.idNumber[0]}E+17` } },
      [{ name: me.name, idNumber: me.idNumber, from: 'photo' }],
    )
    return found === undefined ? [] : [found]
  },
  'header-not-found': () => fileProblem(sheetOf([['一', '二']])),
  'not-our-list': () => fileProblem(sheetOf([['科目成绩', '通过条件']])),
  'list-emptied': () => fileProblem(sheetOf([[...HEADERS], rowOf(1)]), { edits: [{ kind: 'drop', sheet: 0, row: 2 }] }),
  'list-empty': () => fileProblem(sheetOf([[...HEADERS]])),
  'workbook-empty': () => fileProblem(sheetOf([])),
  'column-missing': () =>
    listFindings(
      sheetOf([
        ['姓名', '身份证号'],
        [me.name, me.idNumber],
      ]),
    ),
  'row-lacks-columns': () =>
    check(
      workbookOf(
        sheetOf([
          ['姓名', '身份证号'],
          [me.name, me.idNumber],
        ]),
      ),
    ).rows[0]!.findings,
  'category-unknown': () =>
    check(
      workbookOf(
        sheetOf([
          [...HEADERS, '考生类型'],
          [...rowOf(1), '旁听生'],
        ]),
      ),
    ).rows[0]!.findings,
  'id-type-assumed': () =>
    listFindings(
      sheetOf([
        ['姓名', '身份证号'],
        [me.name, me.idNumber],
      ]),
    ),
  'columns-ignored': () =>
    listFindings(
      sheetOf([
        ['宿舍', ...HEADERS],
        ['1', ...rowOf(1)],
      ]),
    ),
  'hidden-rows': () => listFindings(sheetOf([[...HEADERS], rowOf(1)], { hiddenRows: [2] })),
  'hidden-sheet-left-out': () => listFindings(list(), sheetOf([[...HEADERS], rowOf(2)], { index: 1, hidden: true })),
  'sheet-left-out': () => listFindings(list(), sheetOf([['说明']], { index: 1 })),
  'rows-without-content': () =>
    listFindings(sheetOf([[...HEADERS], rowOf(1), HEADERS.map((header) => (header === '性别' ? '男' : ''))])),
  'merged-cells-filled': () => {
    const merges = [{ firstRow: 2, lastRow: 3, firstColumn: 11, lastColumn: 11 }]
    return listFindings(sheetOf([[...HEADERS], rowOf(1), rowOf(2, { 所属院校: '' })], { merges }))
  },
  'row-repeated': () => check(workbookOf(sheetOf([[...HEADERS], rowOf(1), rowOf(1)]))).rows[1]!.findings,
  'person-twice': () =>
    check(workbookOf(sheetOf([[...HEADERS], rowOf(1), rowOf(1, { 入学年份: '2023' })]))).rows[0]!.findings,
  'id-of-two-people': () =>
    check(workbookOf(sheetOf([[...HEADERS], rowOf(1), rowOf(2, { 证件号码: me.idNumber })]))).rows[0]!.findings,
  'person-similar': () =>
    check(workbookOf(sheetOf([[...HEADERS], rowOf(1), rowOf(1, { 证件号码: spoilt })]))).rows[0]!.findings,
  'phone-shared': () =>
    check(workbookOf(sheetOf([[...HEADERS], rowOf(1), rowOf(2, { 手机号码: me.phone })]))).rows[0]!.findings,
  'phone-shared-by-many': () => {
    const rows = Array.from({ length: 5 }, (_, n) => rowOf(n, { 手机号码: me.phone }))
    return check(workbookOf(sheetOf([[...HEADERS], ...rows]))).rows[0]!.findings
  },
  'record-twice': () => {
    const rooms = [
      ['考场名称', '考位数', '考场类型', '所属考试计划', '所属考核站点', '本次组织考试的证书'],
      ['107室', '45', '机考', '九月考试', '一号站点', '数字营销'],
      ['107室', '50', '机考', '九月考试', '一号站点', '数字营销'],
    ]
    return check(workbookOf(sheetOf(rooms))).rows[0]!.findings
  },
  'cell-corrected': () =>
    checkRow({}, { edits: [{ kind: 'set', sheet: 0, row: 2, field: 'entryYear', value: '2023' }] }).findings,
  'proposal-taken': () =>
    checkRow({ 姓名拼音: '' }, { edits: [{ kind: 'take', code: 'pinyin-missing', field: 'pinyin' }] }).findings,
  'remark-away': () => remarked('上学期休学').findings,
  'remark-new': () => remarked('从外校转入').findings,
  'pinyin-derivable': () =>
    listFindings(
      sheetOf([
        ['姓名', '身份证号'],
        [me.name, me.idNumber],
      ]),
    ),
  'record-updated': () => compare(known({ entryYear: '2020' })),
  'name-changed': () => compare(known({ name: '李四' })),
  'field-locked': () => compare(known({ name: '李四' }, 'accurate')),
  'person-in-other-category': () => {
    const { values, ...row } = checkRow({})
    return compare(known({ category: '社会考生' }), { ...row, values: { ...values, category: '院校考生' } })
  },
  'number-damaged': () => {
    const rows = [
      ['考生编号', '姓名', '证件号码', '状态'],
      ['3.79E+25', me.name, me.idNumber, '无照片'],
    ]
    return check(workbookOf(sheetOf(rows))).rows[0]!.findings
  },
}

function list(): Sheet {
  return sheetOf([[...HEADERS], rowOf(1)])
}

function listFindings(...sheets: readonly Sheet[]): readonly Finding[] {
  return check(workbookOf(...sheets)).fileFindings
}

function fileProblem(sheet: Sheet, changed: Partial<CheckContext> = {}): readonly Problem[] {
  const checked = tryCheck(workbookOf(sheet), changed)
  return checked.ok ? [] : [checked.problem]
}

function remarked(remark: string): CheckedRow {
  const rows = [
    [...HEADERS, '备注'],
    [...rowOf(1), remark],
  ]
  return check(workbookOf(sheetOf(rows))).rows[0]!
}

function known(values: Values, status = 'no-photo') {
  return { id: 'c1', values: { name: me.name, idNumber: me.idNumber, idType: '身份证', ...values }, kept: { status } }
}

function compare(record: ReturnType<typeof known>, row = checkRow({})): readonly Finding[] {
  return compareRow(candidateList, row, record, context, new ListEdits([])).findings
}

/** Whatever was filled in: Chinese words are those of the sheet or the platform, and quoted. */
function expectEnglish(problem: Problem) {
  expect(outsideQuotes(sentenceOf(problem, 'en'))).not.toMatch(/\p{Script=Han}|[，。、…]/u)
}

describe('each fault of a cell', () => {
  it.each(CELL_CASES.map((one) => [one.code, JSON.stringify(one.cells).slice(0, 60), one] as const))(
    '%s in %s',
    (code, _, one) => {
      const row = checkRow(one.cells, one.context)
      const found = row.findings.find((finding) => finding.code === code && finding.field === one.field)
      expect(row.findings.map((finding) => `${finding.field} ${finding.code}`)).toContain(`${one.field} ${code}`)
      expect(found).toMatchObject({ sheet: 0, row: 2 })
      expect(found?.after).toBe(one.after)
      expect(found?.proposal).toBe(one.proposal)
      if (one.after !== undefined) expect(row.values[one.field]).toBe(one.after)
      const { level } = SAID[code]
      expect(level === 'mended').toBe(one.after !== undefined)
      if (level === 'error') expect(row.verdict).toBe('error')
      for (const finding of row.findings) expectEnglish(finding)
    },
  )

  it('is the only one said of the cell, and no other cell suffers', () => {
    const twoFaced = new Set(['name-interpunct', 'pinyin-review', 'name-unusual', 'cell-lost-characters'])
    for (const { code, field, cells, context: more } of CELL_CASES) {
      if (twoFaced.has(code) || field === 'name' || Object.keys(cells).length > 1) continue
      const { findings } = checkRow(cells, more)
      const own = findings.filter((finding) => finding.field === field)
      expect([code, own.length]).toEqual([code, 1])
    }
  })
})

describe('each fault of a list', () => {
  it.each(Object.entries(OTHER_CASES))('%s', (code, produce) => {
    const findings = produce()
    expect(findings.map((finding) => finding.code)).toContain(code)
    for (const finding of findings) expectEnglish(finding)
  })
})

/** No cell of a candidate can have them: the samples of the other lists plant them, or they are of blank templates. */
const OF_OTHER_LISTS: readonly string[] = [
  ...['count-not-a-number', 'word-not-accepted'],
  ...['template-has-rows', 'template-is-ours', 'template-column-said', 'template-field-unknown'],
]

describe('the catalogue', () => {
  it('has a test input for every code', () => {
    const produced = new Set([...CELL_CASES.map(({ code }) => code), ...Object.keys(OTHER_CASES)])
    const missing = Object.keys(SAID).filter((code) => !produced.has(code as Code))
    expect(missing.filter((code) => !OF_OTHER_LISTS.includes(code))).toEqual([])
  })

  it.each(Object.entries(SAID))(
    '%s has a title in both languages and a sentence with what to do',
    (_, { level, title, say }) => {
      expect(title.zh).toMatch(/\p{Script=Han}/u)
      expect(title.en).toMatch(/^[A-Za-z0-9’,.\- ]+$/)
      expect(say.zh).toMatch(/。$/)
      expect(say.en).toMatch(/\.$/)
      if (level === 'error' || level === 'warning') {
        expect(say.zh).toMatch(/请/)
        expect(say.en).toMatch(/[Pp]lease/)
      }
    },
  )
})
