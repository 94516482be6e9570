/** 名单内容 · What the files of the transcripts hold, by the names they use; what is said of them is what a check finds. */
import type { Workbook } from '../../src/domain/lists/sheet.js'
import { type Cells, HEADERS, rowOf, sheetOf, workbookOf } from '../support/class-list.js'
import { inventPerson, withCheckDigit } from '../support/people.js'

type Row = readonly (string | number)[]

/** Of the school of the transcripts. */
const OWN = { 所属院校: '昌平职业技术学校', 入学年份: '2024' } as const

/** Row 2 of the sheet is person 1. `changed`: by row of the sheet. */
function candidates(rows: number, changed: Readonly<Record<number, Cells>> = {}, first = 1): readonly Row[] {
  return Array.from({ length: rows }, (_, at) => rowOf(first + at, { ...OWN, ...changed[at + 2] }))
}

function listOf(rows: readonly Row[]): Workbook {
  return workbookOf(sheetOf([[...HEADERS], ...rows]))
}

/** With a column 考生类型, row by row. */
function withCategory(rows: readonly Row[], categoryOf: (at: number) => string): Workbook {
  return workbookOf(sheetOf([[...HEADERS, '考生类型'], ...rows.map((row, at) => [...row, categoryOf(at)])]))
}

/** As the platform's download of one room has them: nothing in it names the room. */
function seatsOfNoRoom(first: number): readonly Row[] {
  return [
    ['序号', '学生姓名', '身份证号', '准考证号', '所属院校', '考位号'],
    ...[first, first + 1].map((n) => [
      ...[
        n,
        `客${'甲乙丙丁戊己庚辛'[n - 1]}`,
        '110101********001X',
        `2026061811011400100000010${n}`,
        '朝阳职业学院',
        String(n),
      ],
    ]),
  ]
}

function without(header: (typeof HEADERS)[number], rows: readonly Row[]): readonly Row[] {
  const column = HEADERS.indexOf(header)
  return [[...HEADERS], ...rows].map((row) => row.filter((_, at) => at !== column))
}

/** The number with another check digit. */
function misspelt(n: number): string {
  const { idNumber } = inventPerson(n)
  const right = idNumber.at(-1)
  return `${idNumber.slice(0, -1)}${right === '1' ? '2' : '1'}`
}

const SHORT_PHONE: Cells = { 手机号码: '1380013800' }
const THREE_WRONG: Readonly<Record<number, Cells>> = {
  3: { 学生姓名: ' 张 敏芳 ', 姓名拼音: 'zhang minfang' },
  8: { 证件号码: misspelt(7) },
  9: { 学生姓名: '欧', 姓名拼音: 'Ou' },
  15: { 证件号码: misspelt(14) },
  22: SHORT_PHONE,
}

/** Names whose pinyin follows from the characters, and two that are read in two ways. */
const PLAIN_NAMES = ['王芳', '李强', '张敏', '刘静', '陈丽', '杨军', '赵洋', '黄艳', '周勇', '徐杰', '孙娟', '马涛']
const OF_TWO_READINGS: Readonly<Record<number, string>> = { 8: '王乐', 15: '陈朝' }

function withoutPinyin(rows: number): Workbook {
  const named = Object.fromEntries(
    Array.from({ length: rows }, (_, at) => {
      const name = OF_TWO_READINGS[at + 2] ?? PLAIN_NAMES[at % PLAIN_NAMES.length]!
      return [at + 2, { 学生姓名: name }] as const
    }),
  )
  return workbookOf(sheetOf(without('姓名拼音', candidates(rows, named, 101))))
}

const SOCIAL = { 所属院校: '', 所学专业: '市场营销', 专业代码: '' } as const
const socialFive = (changed: Readonly<Record<number, Cells>> = {}) =>
  listOf(candidates(5, Object.fromEntries([2, 3, 4, 5, 6].map((row) => [row, { ...SOCIAL, ...changed[row] }])), 201))

const ROOM_HEADERS = [
  ...['*考试计划编号', '*所属考试计划', '*考核站点编号', '*所属考核站点', '*考场名称', '*考位数', '*所在省', '*所在市'],
  ...['*所在区/县', '*详细地址', '*证书编号', '*本次组织考试的证书', '*证书等级', '*考试科目', '*考场类型'],
]

function room(name: string, seats: string, province = '北京市'): Row {
  return [
    ...['1002026061801', '2026年6月数字营销技术应用考试', '110114001', '昌平职业技术学校考核站点', name, seats],
    ...[
      province,
      '北京市',
      '昌平区',
      '南环路1号实训楼',
      '1630054223020943',
      '数字营销技术应用',
      '中级',
      '理论,实操',
      '机考+实操',
    ],
  ]
}

function withoutPlan(book: Workbook): Workbook {
  const [sheet] = book.sheets
  const column = ROOM_HEADERS.indexOf('*所属考试计划')
  const rows = (sheet?.rows ?? []).map(({ texts }) => texts.filter((_, at) => at !== column))
  return workbookOf(sheetOf(rows))
}

function roomsOf(...rooms: readonly Row[]): Workbook {
  return workbookOf(sheetOf([ROOM_HEADERS, ...rooms]))
}

/** As the platform exports candidates that are in the records already: numbers hidden but for their ends. */
function platformExport(rows: readonly (readonly [name: string, idNumber: string, status: string])[]): Workbook {
  const hidden = (id: string) => `${id.slice(0, 6)}${'*'.repeat(8)}${id.slice(-4)}`
  return workbookOf(
    sheetOf([
      ['学生姓名', '学生编号', '证件号码', '手机号码', '就读专业', '状态'],
      ...rows.map(([name, id, status]) => [name, '', hidden(id), '138****0000', '电子商务', status]),
    ]),
  )
}

/** Somebody the transcripts have put into the records: see FakeCandidates. */
/** As the platform exports registrations, numbers masked. */
function registrationsExport(
  rows: readonly (readonly [name: string, idNumber: string, subject: string, status: string, paid: string])[],
): Workbook {
  const plan = '2026年6月网店运营推广考试'
  const certificate = '网店运营推广职业技能等级证书'
  const headers = [
    ...['考试计划', '考生姓名', '考生编号', '证件号码', '准考证号', '考生类型', '所属院校', '报考证书', '考试科目'],
    ...['考试方式', '考核站点', '考试状态', '缴费状态'],
  ]
  const cells = rows.map(([name, id, subject, status, paid]) => {
    const masked = `${id.slice(0, 4)}****${id.slice(-4)}`
    const site = '昌平职业技术学校网店运营推广证书考核站点'
    const number = `5133212021103118750914${[...name]
      .map((one) => one.codePointAt(0) ?? 0)
      .join('')
      .slice(-4)}`
    return [
      ...[plan, name, number, masked, '', '院校考生', '昌平职业技术学校', `${certificate}（中级）`],
      ...[`网店运营推广（中级）${subject}`, '机考', site, status, paid],
    ]
  })
  return workbookOf(sheetOf([headers, ...cells]))
}

const RECORDED = 5_000
const recorded = (at: number) => inventPerson(RECORDED + at).idNumber

/** As the platform's record of room sessions has them: room, heads, who watches. */
function sessionsOf(...sessions: readonly (readonly [room: string, heads: string, invigilators: string])[]) {
  const headers = [
    ...['考试计划', '考场名称', '考试科目', '考试时间', '排考人数', '巡考人员', '监考人员姓名(编号)'],
    '监考人员所在区域(院校)',
  ]
  const rows = sessions.map(([room, heads, invigilators]) => [
    ...[
      '2026年6月网店运营推广考试',
      room,
      '网店运营推广（中级）理论',
      '2026-06-18 08:00-09:00',
      heads,
      '王巡考',
      invigilators,
    ],
    '北京市（昌平职业技术学校）',
  ])
  return workbookOf(sheetOf([headers, ...rows]))
}

/** As no source prints them. */
const BY_SUBJECT_HEADERS = [
  ...[
    '序号',
    '*考生姓名',
    '*证件号码',
    '*考生类型',
    '*证书编号',
    '*报考证书',
    '*证书等级',
    '*考核站点编号',
    '*考核站点',
  ],
  ...['*科目编号', '*科目名称', '*考试批次号', '联系老师'],
]

export const WORKBOOKS: Readonly<Record<string, Workbook>> = {
  全部合格: listOf(candidates(40)),
  二班: listOf(candidates(38, {}, 61)),
  三行有错: listOf(candidates(40, THREE_WRONG)),
  还有一行有错: listOf(candidates(40, { 22: SHORT_PHONE })),
  二班有错: listOf(candidates(10, { 4: SHORT_PHONE }, 61)),
  没有一行合格: listOf(candidates(3, { 2: SHORT_PHONE, 3: SHORT_PHONE, 4: SHORT_PHONE })),
  有一行不变其余有错: listOf(candidates(2, { 2: { 手机号码: '13912345678' }, 3: SHORT_PHONE })),
  只有表头: workbookOf(sheetOf([[...HEADERS]])),
  两类都有: withCategory(candidates(40, THREE_WRONG), (at) => (at < 30 ? '院校考生' : '社会考生')),
  别班两类都有还有没写的: withCategory(candidates(10, { 4: SHORT_PHONE }, 301), (at) =>
    at < 3 ? '院校考生' : at < 5 ? '社会考生' : '',
  ),
  三班: listOf(candidates(8, {}, 401)),
  全是社会考生: withCategory(candidates(40), () => '社会考生'),
  没有拼音: withoutPinyin(32),
  五个社会考生: socialFive(),
  五个社会考生换了手机: socialFive({ 3: { 手机号码: '13900139000' } }),
  缺拼音和零: listOf(
    candidates(6, {
      2: { 性别: '', 姓名拼音: '' },
      3: { 专业代码: '30701', 姓名拼音: '' },
      4: { 专业代码: '30701' },
      5: SHORT_PHONE,
    }),
  ),
  平台状态: platformExport([
    ['王芳', recorded(0), '信息准确'],
    ['王芳', recorded(1), '需人工确认'],
    ['李强', recorded(2), '需人工确认'],
    ['赵敏', recorded(3), '信息待认证'],
    ['钱多', withCheckDigit('11010120050101201'), '无照片'],
  ]),
  后来的平台状态: platformExport([
    ['王芳', recorded(1), '信息准确'],
    ['冯一', recorded(8), '信息准确'],
  ]),
  全班的平台状态: platformExport([
    ['李芳伟', inventPerson(1).idNumber, '需人工确认'],
    ['张敏芳', inventPerson(2).idNumber, '信息待认证'],
    ['钱多', withCheckDigit('11010120050101201'), '无照片'],
  ]),
  平台状态都准确: platformExport([
    ['王芳', recorded(0), '信息准确'],
    ['李强', recorded(1), '信息准确'],
  ]),
  报考导出: registrationsExport([
    ['王芳', recorded(0), '理论', '未排考', '已缴费'],
    ['王芳', recorded(0), '实操', '未排考', '已缴费'],
    ['李强', recorded(1), '理论', '未排考', '未缴费'],
    ['赵六', '1101***********011', '理论', '未排考', '未缴费'],
    ['赵六', '1101***********011', '实操', '未排考', '未缴费'],
  ]),
  报考导出齐了: registrationsExport(
    ['王芳', '李强', '张敏'].flatMap((name, at) =>
      ['理论', '实操'].map((subject) => [name, recorded(at), subject, '未排考', '已缴费'] as const),
    ),
  ),
  报考失败数据: workbookOf(
    sheetOf([
      ['按证书批量导入报考模板'],
      ['*考生姓名', '*证件号码', '*考生类型', '*报考证书', '*证书等级', '*考核站点编号', '*考核站点', '失败原因'],
      ...(
        [
          ['王芳', recorded(0), '考生信息未认证，不能报考'],
          ['李强', recorded(1), '该考生已报考；考核站点编号不存在'],
          ['赵六', '1101***********011', '证照类型码 31 不在字典内'],
        ] as const
      ).map(([name, id, reason]) => [
        ...[name, id, '院校考生', '网店运营推广', '中级', '110114001'],
        ...['昌平职业技术学校网店运营推广证书考核站点', reason],
      ]),
    ]),
  ),
  考生失败数据: workbookOf(
    sheetOf([
      [...HEADERS, '错误信息'],
      ...candidates(2).map((row, at) => [...row, ['手机号码已存在', '就读专业与专业代码不匹配'][at]!]),
    ]),
  ),
  考场: roomsOf(room('107室', '45'), room('13号机房', '50')),
  考场没写计划: withoutPlan(roomsOf(room('107室', '45'), room('13号机房', '50'))),
  考场有错: roomsOf(room('107室', '45'), room('13号机房', '很多')),
  考场省份不对: roomsOf(room('107室', '45', '火星'), room('101室', '50', '火星'), room('13号机房', '50')),
  没有性别: listOf(candidates(6, { 3: { 性别: '' }, 5: SHORT_PHONE, 6: SHORT_PHONE })),
  申报计划: workbookOf(
    sheetOf([
      ['申报年度', '申报批次', '申报时间', '是否要求按专业填报', '是否要求地市级教育局审批', '开放证书范围', '状态'],
      ['2026', '第一批', '2026-03-01 00:00~2026-03-31 00:00', '否', '否', '全部', '已结束'],
      ['2026', '第二批', '2026-05-01 00:00~2026-05-31 00:00', '是', '否', '全部', '进行中'],
    ]),
  ),
  申报明细: workbookOf(
    sheetOf([
      [
        ...[
          '申报年度',
          '申报批次',
          '证书名称',
          '颁证机构',
          '申请总培训人数',
          '批准总培训人数',
          '已使用指标数',
          '申报状态',
        ],
      ],
      [
        ...['2026', '第一批', '网店运营推广职业技能等级证书（中级）', '北京鸿科经纬科技有限公司', '120', '100', '30'],
        '审核通过',
      ],
      [
        '2026',
        '第一批',
        '数字营销技术应用职业技能等级证书（高级）',
        '中教畅享（北京）科技有限公司',
        '60',
        '',
        '',
        '审核中',
      ],
    ]),
  ),
  编排记录: sessionsOf(['107室', '2', '张监考(1001)、李监考(1002)'], ['108室', '1', '王监考(1003)']),
  编排记录有错: sessionsOf(['107室', '两个', '张监考(1001)'], ['201室', '60', '']),
  分配查询: workbookOf(
    sheetOf([
      ['考核站点编号', '考核站点名称', '申报院校', '申报对象', '考核证书', '审核状态', '考核站点状态', '考试计划'],
      [
        ...['110105002', '朝阳职业学院网店运营推广证书考核站点', '朝阳职业学院', '北京鸿科经纬科技有限公司'],
        ...['网店运营推广职业技能等级证书（中级）', '审核通过', '已启用', '2026年6月网店运营推广考试'],
      ],
    ]),
  ),
  放假安排: workbookOf(
    sheetOf([
      ['日期', '休息/上班', '说明'],
      ['2026-06-15 至 2026-06-16', '放假', '运动会'],
      ['2026年6月14日', '补班', '补运动会'],
      ['春节前后', '放假', ''],
      ['2026-06-12', '半天', ''],
    ]),
  ),
  借考分配: workbookOf(
    sheetOf([
      ['考试计划', '考核站点名称', '借考院校', '借考人数'],
      ['六月考试', '昌平职业技术学校网店运营推广证书考核站点', '朝阳职业学院', ''],
      ['六月考试', '昌平职业技术学校网店运营推广证书考核站点', '昌平职业技术学校', '3'],
      ['六月考试', '通州实训中心考点', '密云职业学校', '三个'],
    ]),
  ),
  填好的监考问卷: workbookOf(
    sheetOf(
      [
        ['监考考务人员详细信息（参考样式）'],
        ['六月数据分析考试，考试时间 2026-06-18；昌平职业技术学校'],
        [...['序号', '身份', '姓名', '手机号码', '邮寄地址', '监考证书', '等级', '监考资格', '考评员培训', '监考地点']],
        ['1', '考试衔接人', '钱进', '13900000005', '', '', '', '', '', ''],
        ['2', '监考员', '张伟', '13900000001', '', '电子商务数据分析', '中级', '待认证', '已参加', '107室'],
      ],
      { name: '监考考务人员详细信息' },
    ),
  ),
  座位没写考场: workbookOf(sheetOf(seatsOfNoRoom(1))),
  座位没写考场二: workbookOf(sheetOf(seatsOfNoRoom(3))),
  两张表没写考场: workbookOf(sheetOf(seatsOfNoRoom(5)), sheetOf(seatsOfNoRoom(7), { index: 1, name: 'Sheet2' })),
  考点的座位: workbookOf(
    sheetOf([
      ['学生姓名', '身份证号', '准考证号', '所属院校', '考位号', '手机号码', '考场名称', '考试科目', '考试时间'],
      ...Array.from({ length: 3 }, (_, at) => [
        ...[`客${'甲乙丙'[at]}`, inventPerson(900 + at).idNumber, `2026061811011400100000010${at}`, '朝阳职业学院'],
        ...[String(at + 1), '13900001234', '107室', '理论', '2026-06-18 08:00-09:00'],
      ]),
    ]),
  ),
  考核站点: workbookOf(
    sheetOf([
      ['序号', '考核站点编号', '考核站点名称', '申报院校', '申报对象', '考核证书', '审核状态', '考核站点状态'],
      [
        ...['1', '110114001', '昌平职业技术学校数字营销技术应用证书（中级）考核站点', '昌平职业技术学校 - X'],
        ...[
          '中教畅享（北京）科技有限公司',
          '数字营销技术应用职业技能等级证书（初级）\n数字营销技术应用职业技能等级证书（中级）',
        ],
        ...['审核通过', '已启用'],
      ],
      [
        ...['2', '', '昌平职业技术学校网店运营推广证书考核站点', '昌平职业技术学校', '北京鸿科经纬科技有限公司'],
        ...['网店运营推广职业技能等级证书（中级）', '待审核', '未启用'],
      ],
    ]),
  ),
  监考人员: workbookOf(
    sheetOf([
      ['教师编号', '教师姓名', '手机号码', '证书名称', '证书等级'],
      ['T01', '王强', inventPerson(41).phone, '网店运营推广', '中级'],
      ['T02', '李静', '1380013800', '网店运营推广', '中级'],
      ['', '赵敏', inventPerson(43).phone, '网店运营推广', ''],
    ]),
  ),
  监考导出: workbookOf(
    sheetOf([
      ['教师编号', '教师姓名', '手机号码', '所属院校', '证书名称', '证书等级', '颁证机构', '认证状态'],
      ...[
        ['T01', '王强', inventPerson(41).phone, '已认证'],
        ['T02', '李静', inventPerson(42).phone, '已认证'],
        ['T09', '钱进', '138****0000', '待认证'],
      ].map(([number, name, phone, status]) => [
        ...[number!, name!, phone!, '昌平职业技术学校', '网店运营推广职业技能等级证书（中级）', '中级'],
        ...['北京鸿科经纬科技有限公司', status!],
      ]),
    ]),
  ),
  五人报考: workbookOf(
    sheetOf([
      ['按证书批量导入报考模板'],
      ['*考生姓名', '*证件号码', '*考生类型', '*报考证书', '*证书等级', '*考核站点编号', '*考核站点'],
      ...['王芳', '李强', '张敏', '刘静', '赵磊'].map((name, at) => [
        ...[name, inventPerson(5_000 + at).idNumber, '院校考生', '网店运营推广', '中级', '110114001'],
        '昌平职业技术学校网店运营推广证书考核站点',
      ]),
    ]),
  ),
  批复专业: workbookOf(
    sheetOf([
      ['专业名称', '专业代码', '专业版本'],
      ['电子商务', '730701', '2021'],
      ['市场营销', '730602', '2021'],
    ]),
  ),
  空白按科目: workbookOf(
    sheetOf(
      [
        ['按科目批量导入报考'],
        ['带 * 的列必填，不要改动表头'],
        [...BY_SUBJECT_HEADERS],
        [
          '',
          '必填，与身份证一致',
          '必填',
          '下拉选择',
          '必填',
          '必填',
          '下拉选择',
          '必填',
          '必填',
          '必填',
          '必填',
          '必填',
          '选填',
        ],
        [
          '1',
          '张三',
          '110101200001010011',
          '院校考生',
          'C01',
          '网店运营推广',
          '中级',
          '110114001',
          '示例站点',
          'K01',
          '理论',
          'B1',
          '',
        ],
      ],
      { name: '报考导入' },
    ),
  ),
  空白考场: workbookOf(sheetOf([ROOM_HEADERS.slice()])),
  空白任课: workbookOf(sheetOf([['教师', '院系', '任课专业', '任课班级']])),
  按科目填满: workbookOf(
    sheetOf([
      [...BY_SUBJECT_HEADERS],
      ...Array.from({ length: 8 }, (_, at) => [
        ...[String(at + 1), '张三', inventPerson(6_000 + at).idNumber, '院校考生', 'C01', '网店运营推广', '中级'],
        ...['110114001', '示例站点', 'K01', '理论', 'B1', ''],
      ]),
    ]),
  ),
}
