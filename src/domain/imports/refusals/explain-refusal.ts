/** 平台的原话 · Which of our problems the platform means by its reason; what nobody has seen yet is quoted. */
import { tidyProse } from '../../cells/school-name.js'
import { g1, g3, pm, type Source } from '../../programmes/sources.js'
import { type Problem, type ProblemCode, problemOf } from '../../talk/problem.js'
import type { REFUSAL_PROBLEMS } from './refusal-problems.js'

type RefusalCode = Exclude<
  keyof typeof REFUSAL_PROBLEMS,
  'refused-otherwise' | 'refused-let-pass' | 'refused-not-on-record'
>

interface Reason {
  readonly code: RefusalCode
  readonly pattern: RegExp
  /** Where the platform's words, or those its rule is written in, are printed; ours: in no source, as they may be put. */
  readonly printed: Source | 'ours'
}

/** The first that fits is meant: what is certain stands before what a word alone may mean. */
export const REASONS: readonly Reason[] = [
  { code: 'refused-empty', pattern: /不能为空|不可为空/u, printed: g1('第二步') },
  { code: 'refused-empty', pattern: /为空|必填|未填|没有填|缺少|空值/u, printed: 'ours' },
  { code: 'refused-phone', pattern: /手机.{0,6}(?:已|重复)/u, printed: 'ours' },
  { code: 'refused-already-there', pattern: /请勿重复|重复提交/u, printed: pm('6') },
  {
    code: 'refused-already-there',
    pattern: /已经?(?:存在|报考|报名|导入|录入|添加|占用|被使用)|重复|唯一/u,
    printed: 'ours',
  },
  { code: 'refused-not-accurate', pattern: /信息待认证|人工确认|认证失败|无照片/u, printed: pm('5.2.3') },
  {
    code: 'refused-not-accurate',
    pattern: /(?:未|不|待)(?:达到|通过|进行|是)?(?:信息)?(?:准确|认证)|信息(?:未|不)完善|认证(?:未|不)通过/u,
    printed: 'ours',
  },
  { code: 'refused-without-photo', pattern: /照片|相片|图像/u, printed: 'ours' },
  { code: 'refused-quota', pattern: /人数不能超过|不能超过/u, printed: g1('第二步') },
  { code: 'refused-quota', pattern: /指标|规模|名额|人数.{0,6}超|超出|超过|已满/u, printed: 'ours' },
  {
    code: 'refused-window',
    pattern: /提交时间已过|时间已过|已截止|已结束|未开始|不在.{0,8}(?:时间|期)|时间.{0,6}(?:截止|结束|过期)/u,
    printed: pm('6'),
  },
  { code: 'refused-plan', pattern: /考试计划|计划(?:编号|名称|不存在)/u, printed: 'ours' },
  { code: 'refused-subject', pattern: /科目|参考对象/u, printed: 'ours' },
  { code: 'refused-site', pattern: /站点|考点/u, printed: 'ours' },
  { code: 'refused-certificate', pattern: /证书|等级|级别/u, printed: 'ours' },
  { code: 'refused-other-person', pattern: /性别|层次|入学|年级/u, printed: 'ours' },
  { code: 'refused-major', pattern: /专业/u, printed: 'ours' },
  { code: 'refused-category', pattern: /(?:考生|学生|人员)类型|院校考生|社会考生/u, printed: 'ours' },
  { code: 'refused-pinyin', pattern: /拼音/u, printed: 'ours' },
  { code: 'refused-phone', pattern: /手机|电话|联系方式/u, printed: 'ours' },
  { code: 'refused-person-unknown', pattern: /不存在|(?:未|没有?|找不)找?到|查无|未录入|未登记/u, printed: 'ours' },
  { code: 'refused-id-number', pattern: /证件|身份证/u, printed: 'ours' },
  { code: 'refused-name', pattern: /姓名/u, printed: 'ours' },
  { code: 'refused-school', pattern: /院校|学校/u, printed: 'ours' },
  { code: 'refused-room', pattern: /考位|考场|所在(?:省|市|区)|地址/u, printed: 'ours' },
  { code: 'refused-invigilator', pattern: /教师|监考|老师/u, printed: 'ours' },
  { code: 'refused-format', pattern: /空格|换行|模板的?格式/u, printed: g3('第三章 四') },
  { code: 'refused-format', pattern: /格式|非法|特殊字符|长度|过长|超长|模板|有误/u, printed: 'ours' },
  { code: 'refused-platform-down', pattern: /系统(?:异常|错误|繁忙|故障)|超时|网络|服务器|稍后/u, printed: 'ours' },
]

const LONGEST = 300
const MOST_QUOTED = 60
const MOST_REASONS = 5

/** Several reasons of one row stand in one cell. */
export function explainRefusal(text: string): readonly Problem[] {
  const said = tidyProse(text.slice(0, LONGEST))
  if (said === '') return [problemOf('refused-without-reason')]
  const parts = said.split(/[;；\n。]/u).filter((part) => part.trim() !== '')
  const problems = parts.slice(0, MOST_REASONS).map(explainOne)
  const isNew = ({ code }: Problem, at: number): boolean =>
    code === 'refused-otherwise' || problems.findIndex((one) => one.code === code) === at
  return problems.filter(isNew)
}

function explainOne(said: string): Problem {
  const meant = REASONS.find(({ pattern }) => pattern.test(said))
  return meant === undefined ? problemOf('refused-otherwise', { said: quotable(said) }) : problemOf(meant.code)
}

/** Nobody's number is quoted. */
function quotable(said: string): string {
  return said
    .trim()
    .replace(/\d{5,}[Xx]?/gu, '…')
    .replaceAll(/[“”]/gu, '')
    .slice(0, MOST_QUOTED)
}

/** Which class a finding counts as; undefined: it is none of the platform's reasons. */
export function isRefusal(code: ProblemCode): boolean {
  return code.startsWith('refused-') && code !== 'refused-let-pass' && code !== 'refused-not-on-record'
}
