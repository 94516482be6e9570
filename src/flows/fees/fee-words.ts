/** 费用的说法 · What is to be paid for a certificate, level by level, on what ground; the note and the day it is due. */
import { dayName } from '../../domain/cells/day-name.js'
import { writeYuan } from '../../domain/cells/money.js'
import type { OwnDays } from '../../domain/cells/own-days.js'
import { paidBeyond } from '../../domain/fees/due-slip.js'
import type { PaymentSlip } from '../../domain/fees/fee-records.js'
import { type FeesOfCertificate, settlementOfPaid } from '../../domain/fees/fees-of-certificate.js'
import { type ByLevel, writeByLevel } from '../../domain/fees/read-rates.js'
import { maySitFirst, type SlipLine, totalOf } from '../../domain/fees/slip-of-plan.js'
import { unitOf } from '../../domain/fees/slip-status.js'
import { feeDueOf } from '../../domain/plans/fee-due.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { findProgramme, programmeOf } from '../../domain/programmes/all.js'
import { saySource } from '../../domain/programmes/sources.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import type { Option } from '../engine/flow.js'
import { sayCalendar } from '../plans/own-days.js'
import { lines, plural } from '../talk/wording.js'

/** `初级 30 人 × 380 元 = 11400 元（…）`. */
export function sayLine({ level, way, heads, yuanEach, by, from, basis }: SlipLine): Said {
  const unit = unitOf(way)
  if (yuanEach === undefined) {
    return {
      zh: `${level} ${heads} ${unit.zh}：标准还不知道`,
      en: `“${level}”, ${plural(heads, unit.en)}: the fee is not known yet`,
    }
  }
  const sum = writeYuan(heads * yuanEach)
  const ground = sayGround({ by, from, basis })
  return {
    zh: `${level} ${heads} ${unit.zh} × ${writeYuan(yuanEach)} 元 = ${sum} 元（${ground.zh}）`,
    en: `“${level}”: ${way === '按证书' ? heads : plural(heads, unit.en)} × ${writeYuan(yuanEach)} yuan = ${sum} yuan (${ground.en})`,
  }
}

function sayGround({ by, from, basis }: { [K in 'by' | 'from' | 'basis']: SlipLine[K] | undefined }): Said {
  if (by === 'book' && from !== undefined) {
    const source = saySource(from)
    return { zh: `暂行标准，${source.zh}，以后多退少补`, en: `interim rate, ${source.en}, settled later` }
  }
  if (by === 'said') return { zh: '每科的价格是您说的', en: 'the price of a subject as you said it' }
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

export function saySlip(slip: PaymentSlip): Said {
  const { number, heads, yuan, status, way } = slip
  const [by, unit] = [way === '按证书' ? { zh: '', en: '' } : { zh: '按科目', en: ' by subject' }, unitOf(way)]
  const name =
    number === undefined
      ? { zh: `${by.zh}缴费单（还没有单号）`, en: `slip${by.en} without a number yet` }
      : { zh: `${by.zh}缴费单 ${number}`, en: `slip${by.en} ${number}` }
  const whom =
    heads === 0 ? { zh: '补差额', en: 'the difference' } : { zh: `${heads} ${unit.zh}`, en: plural(heads, unit.en) }
  return {
    zh: `${name.zh}：${whom.zh} ${writeYuan(yuan)} 元，${status}`,
    en: `${name.en}: ${whom.en}, ${writeYuan(yuan)} yuan, “${status}”`,
  }
}

/** To choose one of several by; the way alone only where it tells. */
export function slipOptions(slips: readonly PaymentSlip[]): readonly Option[] {
  return slips.map((slip) => {
    const isOnly = slips.filter(({ way }) => way === slip.way).length === 1
    const words = [...(slip.number ? [slip.number] : []), ...(isOnly ? WAY_WORDS[slip.way] : [])]
    return { value: slip.id, label: nameSlip(slip), words }
  })
}

const WAY_WORDS = { 按证书: ['按证书', 'by certificate'], 按科目: ['按科目', 'by subject'] } as const

/** Its number, else what it comes to. */
function nameSlip({ number, certificate, way, plan, yuan }: PaymentSlip): Said {
  return inBoth((language) => {
    const by = way === '按证书' ? '' : { zh: '（按科目）', en: ' (by subject)' }[language]
    const of = `${certificate}${by}`
    const sum = `${writeYuan(yuan)}${{ zh: '元', en: ' yuan' }[language]}`
    return [number ?? of, sum, number === undefined ? plan : of].join(' ').slice(0, 40)
  })
}

/** `**2026年6月考试** 网店运营推广`, and how it is registered where that is by subject. */
export function nameFee({ name }: Pick<ExamPlan, 'name'>, { certificate, way }: FeesOfCertificate): Said {
  const by = way === '按证书' ? { zh: '', en: '' } : { zh: '（按科目）', en: ' (by subject)' }
  return { zh: `**${name}** ${certificate}${by.zh}`, en: `**${name}** ${certificate}${by.en}` }
}

/** By whose word a plan goes without slips. */
export function sayNoSlips({ noSlips }: ExamPlan): Said | undefined {
  if (noSlips === undefined) return undefined
  const { day, by } = noSlips
  return {
    zh: `${dayName(day, 'zh')}${by}登记：这一场不用缴费单。`,
    en: `Entered on ${dayName(day, 'en')}${by && ` by “${by}”`}: this sitting goes without payment slips.`,
  }
}

/** Paid for and not registered. */
export function sayBeyond(fee: FeesOfCertificate, said?: ByLevel): Said | undefined {
  const beyond = paidBeyond(fee, said)
  if (beyond === undefined) return undefined
  const many = writeByLevel(beyond)
  return {
    zh: `⚠ 缴费单比报考的多：${many}。缴了费的报考不能删，请核对名单；多缴的和培训评价组织结算（多退少补）。`,
    en: `⚠ More is paid for than is registered: “${many}”. What is paid for cannot be taken out, so please check the list; what was too much is settled with the evaluation organisation.`,
  }
}

/** 多退少补, once every level has an approved rate. */
export function saySettlement(fee: FeesOfCertificate, said?: ByLevel): Said | undefined {
  const open = settlementOfPaid(fee, said)
  if (open === undefined) return undefined
  const sum = writeYuan(Math.abs(open))
  return open > 0
    ? { zh: `按核定标准还要补 **${sum} 元**。`, en: `By the approved rate **${sum} yuan** are still to be paid.` }
    : { zh: `按核定标准应退 **${sum} 元**。`, en: `By the approved rate **${sum} yuan** come back.` }
}
