/** 费用的说法 · What is to be paid for a certificate, level by level, on what ground; the note and the day it is due. */
import { dayName } from '../../domain/cells/day-name.js'
import { writeYuan } from '../../domain/cells/money.js'
import type { OwnDays } from '../../domain/cells/own-days.js'
import type { PaymentSlip } from '../../domain/fees/fee-records.js'
import { maySitFirst, type SlipLine, settlementOf, totalOf } from '../../domain/fees/slip-of-plan.js'
import { feeDueOf } from '../../domain/plans/fee-due.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { findProgramme, programmeOf } from '../../domain/programmes/all.js'
import { saySource } from '../../domain/programmes/sources.js'
import type { Said } from '../../domain/talk/language.js'
import { sayCalendar } from '../plans/own-days.js'
import { lines, plural } from '../talk/wording.js'

/** `初级 30 人 × 380 元 = 11400 元（…）`. */
export function sayLine({ level, heads, yuanEach, by, from, basis }: SlipLine): Said {
  if (yuanEach === undefined) {
    return {
      zh: `${level} ${heads} 人：标准还不知道`,
      en: `“${level}”, ${plural(heads, 'head')}: the fee is not known yet`,
    }
  }
  const sum = writeYuan(heads * yuanEach)
  const ground = sayGround({ by, from, basis })
  return {
    zh: `${level} ${heads} 人 × ${writeYuan(yuanEach)} 元 = ${sum} 元（${ground.zh}）`,
    en: `“${level}”: ${heads} × ${writeYuan(yuanEach)} yuan = ${sum} yuan (${ground.en})`,
  }
}

function sayGround({ by, from, basis }: { [K in 'by' | 'from' | 'basis']: SlipLine[K] | undefined }): Said {
  if (by === 'book' && from !== undefined) {
    const source = saySource(from)
    return { zh: `暂行标准，${source.zh}，以后多退少补`, en: `interim rate, ${source.en}, settled later` }
  }
  const by_ = basis === undefined ? '' : `，${basis}`
  return by === 'approved'
    ? { zh: `省里核定的标准${by_}`, en: `the province’s approved rate${by_}` }
    : { zh: `暂行标准${by_}，以后多退少补`, en: `interim rate${by_}, settled later` }
}

export function sayTotal(all: readonly SlipLine[]): Said {
  const total = totalOf(all)
  return total === undefined
    ? { zh: '合计还算不出来。', en: 'The total cannot be worked out yet.' }
    : { zh: `**合计 ${writeYuan(total)} 元**`, en: `**${writeYuan(total)} yuan in all**` }
}

/** Due day, note, and whether one may sit first. */
export function sayHowToPay(plan: ExamPlan, certificate: string, number?: string, own?: OwnDays): Said {
  const programme = findProgramme(plan.programme ?? '') ?? programmeOf([certificate])
  const due = feeDueOf(plan, own)
  const note = programme?.remittanceNote
  const first = maySitFirst(certificate, programme?.id)
  const slipNumber = number ?? ''
  return lines(
    due && {
      zh: `最晚${dayName(due.day, 'zh')}前缴清（${sayCalendar(due).zh}）。`,
      en: `To be paid by ${dayName(due.day, 'en')} (${sayCalendar(due).en}).`,
    },
    {
      zh: `汇款备注写：${[slipNumber || '缴费单号', note?.is.zh].filter(Boolean).join('，再写 ')}。`,
      en: `The note of the transfer: ${[slipNumber || 'the slip’s number', note?.is.en].filter(Boolean).join(', and ')}.`,
    },
    first && {
      zh: `省里还没有定标准的，可以先考后补缴（${saySource(first).zh}）。`,
      en: `Where the province has no standard yet, the exam may come first and the payment after (${saySource(first).en}).`,
    },
  )
}

export function saySlip({ number, heads, yuan, status }: PaymentSlip): Said {
  const name =
    number === undefined
      ? { zh: '缴费单（还没有单号）', en: 'slip without a number yet' }
      : { zh: `缴费单 ${number}`, en: `slip ${number}` }
  return {
    zh: `${name.zh}：${heads} 人 ${writeYuan(yuan)} 元，${status}`,
    en: `${name.en}: ${plural(heads, 'head')}, ${writeYuan(yuan)} yuan, “${status}”`,
  }
}

/** 多退少补, once every level has an approved rate. */
export function saySettlement(paid: number, all: readonly SlipLine[]): Said | undefined {
  const open = settlementOf(paid, all)
  if (open === undefined) return undefined
  const sum = writeYuan(Math.abs(open))
  return open > 0
    ? { zh: `按核定标准还要补 **${sum} 元**。`, en: `By the approved rate **${sum} yuan** are still to be paid.` }
    : { zh: `按核定标准应退 **${sum} 元**。`, en: `By the approved rate **${sum} yuan** come back.` }
}
