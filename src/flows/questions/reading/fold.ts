/** 归一 · One spelling for what people type in many: full width, traditional characters, usual typing slips. */
import { normalForm } from '../../../domain/cells/linear-text.js'

const TRADITIONAL =
  '還沒無個張們學證審認過員單號碼級專業計劃傳導幾確準齊與據來從進備階該問題嗎麼誰這裡裏區別識壓縮圖檔頁網時間開關會場點監試書績賬戶電話簡體記錄總數統狀態編輯刪標寫錯誤動處發給課類範樣圍複報選項內將應當對於現後長門實際師歲歷歸屬質檢測極決驗況聯繫費繳買賣領務機構夠夾續終結離龍齡緊綫線組織紅綠藍顏兩萬億絡權執異齣衆眾為爲麽樓臺灣國團'
const SIMPLIFIED =
  '还没无个张们学证审认过员单号码级专业计划传导几确准齐与据来从进备阶该问题吗么谁这里里区别识压缩图档页网时间开关会场点监试书绩账户电话简体记录总数统状态编辑删标写错误动处发给课类范样围复报选项内将应当对于现后长门实际师岁历归属质检测极决验况联系费缴买卖领务机构够夹续终结离龙龄紧线线组织红绿蓝颜两万亿络权执异出众众为为么楼台湾国团'

/** Same length on both sides, so that places in the text stay what they were. */
const SLIPS: readonly (readonly [string, string])[] = [
  ['相片', '照片'],
  ['像片', '照片'],
  ['找片', '照片'],
  ['照骗', '照片'],
  ['照偏', '照片'],
  ['兆片', '照片'],
  ['认正', '认证'],
  ['认政', '认证'],
  ['申核', '审核'],
  ['神核', '审核'],
  ['审合', '审核'],
  ['考声', '考生'],
  ['烤生', '考生'],
  ['名但', '名单'],
  ['明单', '名单'],
  ['拚音', '拼音'],
  ['拼英', '拼音'],
  ['模版', '模板'],
  ['摸板', '模板'],
  ['近度', '进度'],
  ['进渡', '进度'],
  ['上船', '上传'],
  ['多小', '多少'],
  ['多少少', '多少个'],
  ['几各', '几个'],
  ['多少各', '多少个'],
  ['确任', '确认'],
  ['通国', '通过'],
  ['状太', '状态'],
  ['幺有', '没有'],
  ['木有', '没有'],
  ['米有', '没有'],
  ['冇传', '没传'],
  ['神马', '什么'],
  ['肿么', '怎么'],
  ['咋个', '怎么'],
  ['咋样', '怎样'],
]

const FOLDS = new Map([...TRADITIONAL].map((character, at) => [character, [...SIMPLIFIED][at] ?? character]))

/** Longer texts are no questions; the rest is not looked at. */
export const MAX_QUESTION_LENGTH = 300

/** As typed, with full width and odd spaces made plain; names are cut from this. */
export function makePlain(text: string): string {
  // Folding may lengthen it: ㍿ becomes 株式会社.
  return normalForm(text.slice(0, MAX_QUESTION_LENGTH))
    .slice(0, MAX_QUESTION_LENGTH)
    .replace(/[\u200b-\u200f\u2028-\u202f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** For matching Chinese: no spaces or punctuation (an interpunct may be part of a name), simplified, slips mended. */
export function fold(text: string): string {
  const bare = makePlain(text)
    .replace(/[•‧・･●∙⋅]/g, '·')
    .replace(/[^\p{L}\p{N}·%]/gu, '')
    .toLowerCase()
  const simplified = [...bare].map((character) => FOLDS.get(character) ?? character).join('')
  return SLIPS.reduce((folded, [slip, meant]) => folded.replaceAll(slip, meant), simplified)
}

/** Same characters as `fold`, but neither simplified nor mended: so a name keeps its spelling. */
export function foldKeepingNames(text: string): string {
  return makePlain(text)
    .replace(/[•‧・･●∙⋅]/g, '·')
    .replace(/[^\p{L}\p{N}·%]/gu, '')
}
