/** 缴费单的进展 · Its number, that it is paid (with the receipt), that the organisation has confirmed it. */

import { writeYuan } from '../../domain/cells/money.js'
import type { PaymentSlip } from '../../domain/fees/fee-records.js'
import { paymentSlipsList } from '../../domain/fees/payment-slips-list.js'
import { readSlipNews, type SlipNews } from '../../domain/fees/read-slip-news.js'
import type { SlipStatus } from '../../domain/fees/slip-status.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom, written } from '../engine/acceptors.js'
import { fileOr } from '../engine/file-answers.js'
import { defineFlow, type Option, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { lines } from '../talk/wording.js'
import { saySlip, slipOptions } from './fee-words.js'
import { sayPaidOnPlatform } from './paid-on-platform.js'
import { keyOf } from './pay-slip.js'
import { openSlips, slipChosen } from './slip-chosen.js'

interface SlipAnswers {
  news: { readonly text: string; readonly value: SlipNews }
  slip?: string
  /** The id of the file, or `none`. */
  receipt?: string
  sure?: true
}
type Context = StepContext<SlipAnswers>

const NO_RECEIPT: Option = {
  value: '没有回单',
  label: { zh: '没有回单', en: 'No receipt' },
  words: ['没有', '无', '跳过', 'none', 'no'],
}

const NEWS: Readonly<Record<Exclude<SlipNews['kind'], 'number'>, Said>> = {
  paid: { zh: '已缴费', en: 'paid' },
  confirmed: { zh: '平台已确认', en: 'confirmed' },
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
  opensLike: (typed) => readSlipNews(typed) !== undefined,
  readOpening: (rest) => ({ news: rest }),
  steps: {
    news: {
      label: { zh: '进展', en: 'News' },
      endIf: async ({ facts }) => ((await openSlips(facts)).length === 0 ? { say: NO_SLIP } : undefined),
      ask: {
        zh: '缴费到哪一步了？“已缴费”、“平台已确认缴费”，或者“缴费单号 2026060100012”。',
        en: 'How far is it? “paid”, “payment confirmed”, or “缴费单号 2026060100012”.',
      },
      accept: written(parseNews, (news) => (news.kind === 'number' ? sameInBoth(news.number) : NEWS[news.kind])),
    },
    slip: {
      label: { zh: '缴费单', en: 'Slip' },
      onlyIf: async (context) => (await slipsMeant(context)).length > 1,
      ask: { zh: '是哪一张缴费单？', en: 'Which slip?' },
      accept: choiceFrom(async (context) => slipOptions(await slipsMeant(context))),
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
    sure: {
      label: { zh: '确认', en: 'Confirmation' },
      onlyIf: ({ answers }) => answers.news?.value.kind === 'confirmed',
      ask: askSure,
      accept: yes({ yes: { zh: '平台已确认', en: 'It is confirmed' }, no: { zh: '还没有', en: 'Not yet' } }),
    },
  },
  done: enter,
})

const NO_SLIP: Said = {
  zh: '没有等着缴费的缴费单。要做一张，发“缴费”；培训评价组织不用缴费单的，发“不用缴费单”。',
  en: 'No slip waits to be paid. To make one write “pay”; where the organisation uses none, write “no slips”.',
}

/** What follows the opening words, or the words themselves. */
async function parseNews(typed: string, { facts }: Context): Promise<Checked<SlipNews> | undefined> {
  const news = readSlipNews(typed) ?? readSlipNews(`缴费单号${typed}`)
  if (news?.number === undefined) return news && good(news)
  const { number } = news
  const known = (await getSchool(facts).records.fees.slips()).find((slip) => slip.number === number)
  if (news.kind === 'number') return known === undefined ? good(news) : bad('slip-number-taken', { number })
  if (known === undefined) return bad('slip-number-unknown', { number })
  return known.status === '已确认' ? bad('slip-done', { number }) : good(news)
}

/** Those the news can be about: whoever is asked sees no other. */
async function slipsMeant({ answers, facts }: Context): Promise<readonly PaymentSlip[]> {
  const [news, open] = [answers.news?.value, await openSlips(facts)]
  if (news === undefined) return open
  if (news.kind === 'number') return thoseOr(open, ({ number }) => number === undefined)
  if (news.number !== undefined) return open.filter(({ number }) => number === news.number)
  const isAt = (wanted: SlipStatus) => (slip: PaymentSlip) => slip.status === wanted
  return thoseOr(open, isAt(news.kind === 'paid' ? '未缴费' : '已缴费'))
}

/** All of them where none fits. */
function thoseOr(slips: readonly PaymentSlip[], fits: (slip: PaymentSlip) => boolean): readonly PaymentSlip[] {
  const fitting = slips.filter(fits)
  return fitting.length > 0 ? fitting : slips
}

async function slipOfRun(context: Context): Promise<PaymentSlip | undefined> {
  return slipChosen(await slipsMeant(context), context.answers.slip)
}

/** LISTS: a confirmed payment is irreversible. */
async function askSure(context: Context): Promise<Said> {
  const slip = await slipOfRun(context)
  if (slip === undefined) return NO_SLIP
  const platform = await sayPaidOnPlatform(slip, context)
  return lines(
    saySlip(slip),
    platform,
    slip.status === '未缴费'
      ? { zh: '这张我这里还没有登记汇款。', en: 'No transfer is entered for it here yet.' }
      : undefined,
    {
      zh: '登记确认以后，这张缴费单不能再改、不能删，它的报考也不能删。平台上已经显示“已缴费”了吗？',
      en: 'Once this is entered the slip can no longer be changed or deleted, nor can its registrations. Does the platform show “已缴费”?',
    },
  )
}

async function enter({ news, receipt }: SlipAnswers, context: Context): Promise<Outcome> {
  const slip = await slipOfRun(context)
  if (slip === undefined) return { say: NO_SLIP }
  const now = news.value
  const file = receipt === undefined || receipt === NO_RECEIPT.value ? undefined : receipt
  const status: SlipStatus = now.kind === 'paid' ? '已缴费' : now.kind === 'confirmed' ? '已确认' : slip.status
  const row = {
    ...keyOf(slip),
    heads: String(slip.heads),
    amount: writeYuan(slip.yuan),
    status,
    ...(now.kind === 'number' && { number: now.number }),
    ...(file && { receipt: file }),
  }
  const number = now.kind === 'number' ? now.number : slip.number
  const after = saySlip({ ...slip, status, ...(number && { number }) })
  const schoolId = getSchool(context.facts).school.id
  return {
    changes: [{ kind: 'write-rows', batchId: context.runId, list: paymentSlipsList.id, schoolId, rows: [row] }],
    say: lines(
      { zh: `已登记。${after.zh}。`, en: `Entered. ${after.en}.` },
      file === undefined ? undefined : { zh: '回单存好了。', en: 'The receipt is kept.' },
      NEXT[now.kind],
    ),
  }
}

const NEXT: Readonly<Record<SlipNews['kind'], Said>> = {
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
