/** 缴费单的进展 · Its number, that it is paid (with the receipt), that the organisation has confirmed it. */

import { writeYuan } from '../../domain/cells/money.js'
import type { PaymentSlip } from '../../domain/fees/fee-records.js'
import { paymentSlipsList } from '../../domain/fees/payment-slips-list.js'
import type { Checked } from '../../domain/talk/checked.js'
import { good } from '../../domain/talk/checked.js'
import { foldText } from '../../domain/talk/commands.js'
import { inBoth, type Said, sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom, written } from '../engine/acceptors.js'
import { fileOr } from '../engine/file-answers.js'
import { defineFlow, type Option, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { lines } from '../talk/wording.js'
import { saySlip } from './fee-words.js'

type News =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'paid' }
  | { readonly kind: 'confirmed' }

interface SlipAnswers {
  news: { readonly text: string; readonly value: News }
  slip?: string
  /** The id of the file, or `none`. */
  receipt?: string
}
type Context = StepContext<SlipAnswers>

const NO_RECEIPT: Option = {
  value: '没有回单',
  label: { zh: '没有回单', en: 'No receipt' },
  words: ['没有', '无', '跳过', 'none', 'no'],
}

export const slipNews = defineFlow<SlipAnswers>()({
  id: 'slip-news',
  title: { zh: '登记缴费进展', en: 'News of a payment' },
  about: {
    zh: '缴费单号 单号、已缴费、平台已确认缴费：登记到哪一步了，回单我替您存着',
    en: 'paid, payment confirmed: how far a payment is; I keep the receipt',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['缴费单号', '登记缴费进展', 'slip number'],
  opensLike: (typed) => typed.length <= 40 && readNews(typed) !== undefined,
  readOpening: (rest) => ({ news: rest }),
  steps: {
    news: {
      label: { zh: '进展', en: 'News' },
      endIf: async ({ facts }) => ((await openSlips(facts)).length === 0 ? { say: NO_SLIP } : undefined),
      ask: {
        zh: '缴费到哪一步了？“已缴费”、“平台已确认缴费”，或者“缴费单号 2026060100012”。',
        en: 'How far is it? “paid”, “payment confirmed”, or “缴费单号 2026060100012”.',
      },
      accept: written(parseNews, (news) => sameInBoth(news.kind === 'number' ? news.number : news.kind)),
    },
    slip: {
      label: { zh: '缴费单', en: 'Slip' },
      onlyIf: async ({ facts }) => (await openSlips(facts)).length > 1,
      ask: { zh: '是哪一张缴费单？', en: 'Which slip?' },
      accept: choiceFrom(async ({ facts }) =>
        (await openSlips(facts)).map((slip) => ({ value: slip.id, label: nameOf(slip) })),
      ),
    },
    receipt: {
      label: { zh: '回单', en: 'Receipt' },
      onlyIf: ({ answers }) => answers.news?.value.kind === 'paid',
      ask: {
        zh: '把回单（截图或 PDF）发给我存着；没有就点“没有回单”。',
        en: 'Send me the receipt (a picture or PDF) to keep; or press “No receipt”.',
      },
      accept: fileOr(NO_RECEIPT),
    },
  },
  done: enter,
})

const NO_SLIP: Said = {
  zh: '没有等着缴费的缴费单。要做一张，发“缴费”。',
  en: 'No slip waits to be paid. To make one write “pay”.',
}

async function openSlips(facts: Context['facts']): Promise<readonly PaymentSlip[]> {
  return (await getSchool(facts).records.fees.slips()).filter(({ status }) => status !== '已确认')
}

const nameOf = (slip: PaymentSlip): Said =>
  inBoth((language) =>
    `${slip.certificate} ${writeYuan(slip.yuan)}${{ zh: '元', en: ' yuan' }[language]} ${slip.plan}`.slice(0, 40),
  )

function readNews(typed: string): News | undefined {
  const said = foldText(typed).replaceAll(' ', '')
  if (/[?？吗]|没(?:有)?缴|多少|怎么|什么/u.test(said)) return undefined
  const number = /^(?:缴费)?(?:申请)?单号(?:是|:|：)?([0-9a-z-]{4,40})$/u.exec(said)?.[1]
  if (number !== undefined) return { kind: 'number', number: number.toUpperCase() }
  if (/(?:平台|评价组织|对方|他们).{0,6}(?:确认|到账|收到)|(?:确认|到账)(?:缴费|了)|^paymentconfirmed$/u.test(said))
    return { kind: 'confirmed' }
  const isPaid =
    /^(?:已经?|都)?(?:缴|交)(?:完|过)?(?:费|钱)?了?$|^钱?(?:已经?)?(?:汇|转|打|付|交|缴)(?:款|过去|账|费)?了$|^paid$/u.test(
      said,
    )
  return isPaid && said.length >= 2 ? { kind: 'paid' } : undefined
}

/** What follows the opening words, or the words themselves. */
function parseNews(typed: string): Checked<News> | undefined {
  const news = readNews(typed) ?? readNews(`缴费单号${typed}`)
  return news && good(news)
}

async function enter({ news, slip: chosen, receipt }: SlipAnswers, { facts, runId }: Context): Promise<Outcome> {
  const slips = await openSlips(facts)
  const slip = slips.length === 1 ? slips[0] : slips.find(({ id }) => id === chosen)
  if (slip === undefined) return { say: NO_SLIP }
  const { plan, certificate, way, heads, yuan, status } = slip
  const now = news.value
  const file = receipt === undefined || receipt === NO_RECEIPT.value ? undefined : receipt
  const row = {
    ...{ plan, certificate, way, heads: String(heads), amount: writeYuan(yuan) },
    status: now.kind === 'paid' ? '已缴费' : now.kind === 'confirmed' ? '已确认' : status,
    ...(now.kind === 'number' && { number: now.number }),
    ...(file && { receipt: file }),
  }
  const number = now.kind === 'number' ? now.number : slip.number
  const after = saySlip({ ...slip, status: row.status as PaymentSlip['status'], ...(number && { number }) })
  const schoolId = getSchool(facts).school.id
  return {
    changes: [{ kind: 'write-rows', batchId: runId, list: paymentSlipsList.id, schoolId, rows: [row] }],
    say: lines(
      { zh: `已登记。${after.zh}。`, en: `Entered. ${after.en}.` },
      file === undefined ? undefined : { zh: '回单存好了。', en: 'The receipt is kept.' },
      NEXT[now.kind],
    ),
  }
}

const NEXT: Readonly<Record<News['kind'], Said>> = {
  number: { zh: '汇款备注要写上这个单号；汇完发“已缴费”。', en: 'Put this number on the transfer; then write “paid”.' },
  paid: {
    zh: '平台显示“已缴费”以后，发“平台已确认缴费”。',
    en: 'Once the platform shows “已缴费” write “payment confirmed”.',
  },
  confirmed: {
    zh: '这张缴费单办完了，报考在平台上应显示“已缴费”。',
    en: 'This slip is done; the registrations should show “已缴费” on the platform.',
  },
}
