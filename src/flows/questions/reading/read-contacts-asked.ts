/** 读问联系人 · Whom to call and where the money is to go: 管家电话, 平台打不开, 收款账号是多少, where do we pay to. */
import { PROGRAMMES } from '../../../domain/programmes/all.js'
import type { Frame } from '../../../domain/talk/frames.js'
import { fold } from './fold.js'

const LONGEST = 80
const LONGEST_ZH = 40
const CALLED =
  /(?:管家|对接人|项目办公室|项目办)的?(?:联系)?(?:电话|联系方式|手机|手机号|手机号码|号码|方式)?(?:是|有|叫)?(?:谁|哪位|哪个|多少|什么|什么人|啥)?(?:呢|啊|呀)?$/u
const PLATFORM_DOWN =
  /^(?:这个|那个)?平台(?:网站|系统|网页)?(?:老是|一直|又|突然|现在)?(?:打不开|登不上去?|登录不了|登陆不了|进不去|上不去|崩了|出故障|老报错|报错)了?(?:怎么办|咋办|找谁|联系谁|打什么电话|打哪个电话|怎么回事)?(?:呢|啊|呀)?$/u
const ACCOUNT =
  /(?:收款|汇款|对公|缴费|交费|打款|转账|付款|考试费|报名费|机构|组织)的?(?:银行)?(?:[账帐][号户]|卡号|户名|开户行|单位|信息)(?:信息)?(?:$|是|有|多少|什么|啥|哪|给|发|呢|吗|名称)|^(?:请问)?(?:开户行|户名)(?:是|叫)(?:什么|哪|啥|多少)/u
const WHERE =
  /(?:费|钱|款|费用|汇款|转账|打款)(?:要|应该|得|该|是|都)?(?:汇|打|转|交|付|缴)?(?:款|钱|账)?(?:到|给|去|往)(?:哪|谁|什么|啥)/u
const OTHER_MONEY = /工资|奖金|报销|补贴|学费|生活费|话费|房|饭|快递/u
const ENGLISH_ACCOUNT =
  /^(?:where|to whom|whom|to which account|which account|what account)\b.{0,20}\b(?:pay|transfer|remit|send the (?:fees?|money))\b.{0,20}$|\b(?:bank|payee|payment) (?:account|details)\b|\baccount (?:number )?(?:of the payee|to pay|for the fees?)\b|^(?:what is |what's )?the account number$|^who is the payee$/iu
const ENGLISH_CALLED =
  /^(?:who is |what is )?(?:our |my |the )?steward(?:['’]s)?(?: phone| number| phone number| contact)?$|^the platform (?:is down|does not open|doesn['’]t open|won['’]t open|is not working|does not work)$/iu

type Asked = Extract<Frame, { measure: 'payee' | 'programme' }>

export function readContactsAsked(text: string): Asked | undefined {
  if (text.length > LONGEST) return undefined
  const about = /[a-z]{3}/iu.test(text) ? askedInEnglish(text.trim()) : askedInChinese(fold(text))
  if (about === undefined) return undefined
  const known = text.toLowerCase()
  const programme = PROGRAMMES.find(({ name, calledBy, certificates }) =>
    [name.zh, ...calledBy, ...certificates.map((one) => one.name)].some((word) => known.includes(word)),
  )
  const named = programme && { programme: programme.id }
  return about === 'payee' ? { measure: 'payee', ...named } : { measure: 'programme', topic: 'hotlines', ...named }
}

function askedInChinese(said: string): 'payee' | 'hotlines' | undefined {
  if (said.length > LONGEST_ZH) return undefined
  if (CALLED.test(said) || PLATFORM_DOWN.test(said)) return 'hotlines'
  return (ACCOUNT.test(said) || WHERE.test(said)) && !OTHER_MONEY.test(said) ? 'payee' : undefined
}

function askedInEnglish(text: string): 'payee' | 'hotlines' | undefined {
  const said = text.replace(/[?？.。!！]$/u, '')
  return ENGLISH_CALLED.test(said) ? 'hotlines' : ENGLISH_ACCOUNT.test(said) ? 'payee' : undefined
}
