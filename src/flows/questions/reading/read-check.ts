/** 读检查的问句 · Questions about the last check: which rows are wrong and where, who was not taken in, which photos. */
import { LISTS } from '../../../domain/lists/all.js'
import type { CheckFrame } from '../../../domain/talk/frames.js'
import { columnSaid } from './columns-said.js'
import { fold, makePlain } from './fold.js'
import { CUT, leftover } from './leftover.js'
import { joinNames, namesIn } from './names-said.js'

export interface CheckReading {
  readonly frame: CheckFrame
  /** Said of other things too: only where something was checked. */
  readonly onlyIfFound: boolean
}

/** What is to be changed, and how something is done, is asked elsewhere. */
const ELSEWHERE = /改成|改为|换成|改到|写成|删掉|删除|去掉|作废|接手|能不能|可不可以|要求|什么意思|批量/u
const HOW = /怎么办|咋办|怎么改|怎么处理|咋处理|咋改|怎么弄|咋弄|怎么更正|还能|能改|可以改/u

export function readCheck(text: string): CheckReading | undefined {
  const folded = fold(text)
  if (ELSEWHERE.test(folded)) return undefined
  const ofList = readOfList(folded)
  if (ofList !== undefined) return ofList
  const rows = rowsNamed(makePlain(text))
  if (rows.length > 0) {
    const field = columnSaid(folded)
    return sure({ measure: 'check', about: 'rows', rows, ...(field && { field }) })
  }
  if (HOW.test(folded)) return undefined
  return (
    readNotTakenIn(text, folded) ?? readPhotos(folded) ?? readColumns(folded) ?? readRows(folded) ?? readRest(folded)
  )
}

/** 考场表哪几行错了: the list is named in front. */
function readOfList(folded: string): CheckReading | undefined {
  const list = LISTS.find(({ name }) => folded.startsWith(fold(name.zh)))
  const rest = list === undefined ? '' : folded.slice(fold(list.name.zh).length)
  const reading = list === undefined ? undefined : readRows(rest)
  if (list === undefined || reading?.frame.about !== 'rows') return undefined
  return sure({ ...reading.frame, list: list.id })
}

function sure(frame: CheckFrame): CheckReading {
  return { frame, onlyIfFound: false }
}

const ROW_NUMBER = '(?:[0-9]{1,6}|[一二三四五六七八九]?十?[一二三四五六七八九十])'
const ROWS_NAMED = new RegExp(
  `(?:第 ?|^)(${ROW_NUMBER}(?: ?[、,，和] ?第?${ROW_NUMBER}){0,9}) ?行(?!业|李|动|程)`,
  'gu',
)
const FAULT_OF_ROW =
  /错|问题|不对|不行|不合格|怎么|为什么|为啥|咋|什么|啥|谁|多少|几|哪|原因|没过|没通过|没导|呢|吗|看/u

/** 第8行, 第8、15行; bare 8行 only where it begins the sentence. */
function rowsNamed(plain: string): readonly number[] {
  const said = plain.replaceAll(/ ?行 ?[、,，和] ?(?=第)/gu, '、')
  const found = [...said.matchAll(ROWS_NAMED)].flatMap(([, numbers = '']) => numbers.split(/[、,，和]/u))
  const isAsked = FAULT_OF_ROW.test(plain) || said.replace(ROWS_NAMED, '').trim().length <= 1
  const rows = found.map((number) => readCount(number.replaceAll(/[第 ]/gu, ''))).filter((row) => row > 0)
  return isAsked ? [...new Set(rows)].slice(0, 10) : []
}

function readCount(text: string): number {
  if (/^[0-9]+$/u.test(text)) return Number(text)
  const digits = '零一二三四五六七八九'
  const ten = text.indexOf('十')
  if (ten < 0) return digits.indexOf(text)
  const tens = ten === 0 ? 1 : digits.indexOf(text.slice(0, ten))
  return tens * 10 + (ten === text.length - 1 ? 0 : digits.indexOf(text.slice(ten + 1)))
}

const WHO = /谁|哪些|哪几|哪个|哪位|名单|列一?下|列出|有哪|是哪|几个|多少|名字/u
const WHY = /是?(?:怎么|咋)回事|怎么|为什么|为啥|为何|咋|什么原因|哪里|原因/u
const NOT_TAKEN_IN =
  /没有?把(?=.{2,12}[导录])|(?:还|都|就){0,2}(?:没有|没能|没|未能|未|不能|无法)(?:被|给|成功)?(?:导入|导|录入|录|收录|收)(?:成功|进去|进来|上去|进|上|成|到)?(?:名单|系统|表)?(?:里面?)?|(?:导|录|进)不(?:进去|进来|进|上|了)|没进(?:去|来)|被(?:拦|挡|刷|筛|退|卡)(?:下来|下|回来|住|掉|了)?|漏(?:导|录)了?/u

/** 陈静怎么没导进去, 有哪些人没导进去. */
function readNotTakenIn(text: string, folded: string): CheckReading | undefined {
  if (!NOT_TAKEN_IN.test(folded) || /照片|相片|考场|机房/u.test(folded)) return undefined
  const said = joinNames(text)
  const rest = fold(said)
    .replace(NOT_TAKEN_IN, cutOut)
    .replace(WHY, cutOut)
    .replace(/把|请问|是不是|考生|学生|同学|的?原因|[导录](?:入|进)(?:去|来)?/gu, cutOut)
  const pieces = leftover(said, rest)
  const names = pieces.length === 1 ? namesIn(pieces[0] ?? '') : []
  if (names.length > 0) return sure({ measure: 'check', about: 'people', names })
  return WHO.test(folded) ? sure({ measure: 'check', about: 'rows' }) : undefined
}

function cutOut(match: string): string {
  return CUT.repeat(match.length)
}

const WHICH_PICTURE =
  /哪(?:几|些|一)?张|(?:哪些|哪几个?|谁的)(?:人|学生|考生|同学)?的?(?:照片|相片|证件照)|(?:照片|相片|证件照).{0,12}(?:哪些|哪几|谁的|是谁|有谁|哪个|列)/u
const BELONGS_TO_NOBODY =
  /(?:没有?|未|不)(?:能|有)?(?:对|匹配|配|对应|找)(?:得)?(?:上|到|着)(?!公安|身份证)|(?:对|匹配|配|认|找)不(?:上|到)(?!公安|身份证)|认不出|不知道是谁|没人认领|无主/u
const REFUSED =
  /不合格|没有?(?:通?过|合格)|未通过|有问题|不行|不能用|用不了|不对|被?退(?:了|回)|被拒|不符合|不合要求|有毛病|废/u

/** 不合格的是哪几张, 照片没对上的有哪些. */
function readPhotos(folded: string): CheckReading | undefined {
  if (!WHICH_PICTURE.test(folded) || /公安|人脸|认证|审核/u.test(folded)) return undefined
  if (BELONGS_TO_NOBODY.test(folded)) return sure({ measure: 'check', about: 'photos', verdict: 'unmatched' })
  return REFUSED.test(folded) ? sure({ measure: 'check', about: 'photos', verdict: 'refused' }) : undefined
}

const FAULT = /错|不对|有问题|不合格|没有?通?过|不通过|不规范|不符合|有毛病|不正确|有误/u
/** A person who has not passed is another matter. */
const FAULT_OF_CELL = /错|不对|有问题|不合格|不规范|不符合|有毛病|不正确|有误|写得?不/u
const ASKS_WHICH = /哪|谁|什么|啥|列一?下|列出|看看|多少|几(?=个|行|处|条)|有没有|吗$/u
const NOT_WRITTEN = /没有?(?:写|填)|未(?:写|填)|空着|空的|是空|空了|缺(?!照)|漏(?:写|填|了)/u
const COLUMN_NOUN =
  /哪(?:一|几|些|个)*(?:栏|列|项|格|字段)|(?:什么|啥)(?:栏|列|项|字段|内容)|(?:栏|列|项|字段|格子?)(?:是|有|都)*哪/u

/** 有哪些没写的是哪一栏, 手机号错的有哪些. */
function readColumns(folded: string): CheckReading | undefined {
  if (COLUMN_NOUN.test(folded) && NOT_WRITTEN.test(folded)) {
    return sure({ measure: 'check', about: 'rows', missing: true })
  }
  if (!ASKS_WHICH.test(folded)) return undefined
  const field = columnSaid(folded)
  if (field === undefined) return undefined
  if (FAULT_OF_CELL.test(folded)) return sure({ measure: 'check', about: 'rows', field })
  const isMissing = NOT_WRITTEN.test(folded) && /谁|哪/u.test(folded)
  return isMissing ? { frame: { measure: 'check', about: 'rows', field, missing: true }, onlyIfFound: true } : undefined
}

const ROW_NOUN = /(?:哪|[一几些的误错0-9])(?:行|条|格|处)(?!吗|不行|业|李)/u
const OF_THE_LIST = /名单|表格?里?|文件|这份|那份|检查|校验|导入|刚才|上次/u
const WRONG_WHERE =
  /错(?:误)?(?:都)?(?:出)?在(?:哪|什么地方)|(?:哪里|哪儿|哪)(?:写|填|弄|出)?(?:有)?(?:错|不对)|错(?:了)?哪(?:里|儿|些)?|(?:有)?(?:什么|啥|哪些)错误?|错误(?:都)?(?:有|是)?(?:哪些|什么)|哪(?:里|儿)(?:有|出了?)?问题|(?:有|出了?)(?:什么|啥|哪些)(?:问题|毛病)|(?:问题|毛病)(?:出)?在哪|没通过(?:检查|校验)/u

/** 哪几行错了, 名单错在哪. */
function readRows(folded: string): CheckReading | undefined {
  const rows: CheckFrame = { measure: 'check', about: 'rows' }
  if (/照片|相片|拼音怎么|平台/u.test(folded)) return undefined
  if (ROW_NOUN.test(folded) && (FAULT.test(folded) || NOT_WRITTEN.test(folded)) && ASKS_WHICH.test(folded))
    return sure(rows)
  if (!WRONG_WHERE.test(folded)) return undefined
  if (OF_THE_LIST.test(folded)) return sure(rows)
  const isAlone = leftover(folded, folded.replace(WRONG_WHERE, cutOut)).length === 0
  return isAlone && /错|校验|检查/u.test(folded) ? { frame: rows, onlyIfFound: true } : undefined
}

const REST =
  /(?:剩下|剩余|余下|其余|其他|另外|还有)的?(?:那|这)?[0-9一二三四五六七八九十几]{0,4}(?:个|行|条|位|名|人)?(?:人|考生|学生)?(?:是|有|都){0,2}(?:谁|哪|怎么回事|为什么没|什么情况|咋回事)/u

/** 剩下的8个是谁: of the list, where rows of it were left out. */
function readRest(folded: string): CheckReading | undefined {
  if (!REST.test(folded) || leftover(folded, folded.replace(REST, cutOut)).join('').length > 1) return undefined
  return { frame: { measure: 'check', about: 'rows' }, onlyIfFound: true }
}
