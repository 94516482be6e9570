/** 指令答复 · Answers to 帮助, 进度, 人工, 我的会话, 我是谁, and the first words said to somebody. */
import type { Change } from '../domain/changes.js'
import type { Command } from '../domain/commands.js'
import { adminNameOfKey } from '../domain/conversation-key.js'
import type { Reply, SystemEvent } from '../domain/message.js'
import type { Membership, Role } from '../domain/people.js'
import type { Facts } from '../domain/turn.js'
import { applyBatch } from './batch-steps.js'
import type { Flow, Language, Say } from './engine/flow.js'
import { answerQuestion } from './questions/answer.js'
import { batchStream, paragraphs, ROLE_NAMES, sayFailure, sayFiles, sayTime } from './wording.js'

type Telling = Exclude<Command['kind'], 'back' | 'cancel' | 'change'>

export async function tellCommand(
  what: Telling,
  facts: Facts,
  language: Language,
  flows: readonly Flow[],
): Promise<Say> {
  switch (what) {
    case 'help':
      return sayHelp(language, flows, facts)
    case 'progress':
      return sayProgress(facts, language)
    case 'human':
      return sayHuman(language)
    case 'conversations':
      return sayConversations(facts, language, flows)
    case 'who':
      return sayWho(facts, language)
  }
}

/** Who asks who they are hears that, and no greeting. */
export function sayStranger(facts: Facts, language: Language, asksWho: boolean): string {
  const { hello, unbound, howToCome } = TO_STRANGERS[language]
  const first = asksWho ? [unbound, sayAccount(facts, language)] : [hello]
  return [...first, howToCome].filter((line) => line !== undefined).join('\n')
}

const TO_STRANGERS = {
  zh: {
    hello: '您好，我是考务助手，帮考务负责人核对考生名单和照片。',
    unbound: '这个账号还没有绑定院校。',
    howToCome: '请向您的院校管理员索取邀请码，然后发送“绑定 邀请码”。',
  },
  en: {
    hello: 'Hello, I help exam coordinators check candidate lists and photos.',
    unbound: 'This account is not bound to a school yet.',
    howToCome: 'Please ask your school’s administrator for an invitation code, then send “绑定 <code>”.',
  },
} as const

/** For whoever sets up ADMIN_ACCOUNTS; nobody else's business, so in private only. */
function sayAccount({ asker }: Pick<Facts, 'asker'>, language: Language): string | undefined {
  if (asker.chat === 'group') return undefined
  return `${language === 'en' ? 'Account: ' : '账号：'}${adminNameOfKey(asker.accountKey)}`
}

export function sayWelcome(facts: Facts, language: Language): Say {
  const name = facts.asker.name ?? ''
  if (language === 'en') return { text: `Hello ${name}. Write “help” to see what I can do.` }
  const where = facts.school === undefined ? '' : `，${facts.school.name}`
  const text = `您好${name === '' ? '' : `，${name}`}${where}。我是考务助手。`
  if (facts.school === undefined) return { text: `${text}\n发“帮助”看看能办什么。` }
  return {
    text: `${text}\n把考生名单或照片压缩包直接发给我就行；想知道办到哪里了，发“进度”。`,
    choices: [
      { id: '进度', label: '进度' },
      { id: '模板', label: '领取模板' },
      { id: '帮助', label: '帮助' },
    ],
  }
}

function sayHelp(language: Language, flows: readonly Flow[], facts: Facts): string {
  if (language === 'en') {
    return [
      'Send me a candidate list (.xlsx, .xls, .csv) or a zip of photos; I check everything before it is imported.',
      'Ask me things like “how many unverified students”.',
      'Commands: back, change 2, cancel, status, help, human, my conversations, who am I.',
    ].join('\n')
  }
  if (facts.asker.chat === 'group') {
    return '群里可以直接问人数和进度，例如“照片还差几个”“到哪一步了”。名单和照片请私聊我办理。'
  }
  const abouts = flows.flatMap((flow) => (flow.about === undefined ? [] : [`- ${flow.about}`]))
  return paragraphs(
    abouts.length === 0 ? undefined : ['**我能办这些事：**', ...abouts],
    facts.school === undefined ? undefined : '也可以直接问：“照片还差几个”“谁没过审”“照片有什么要求”。',
    '随时可用：上一步 · 改第2项 · 取消 · 进度 · 人工 · 我的会话 · 我是谁',
  )
}

async function sayProgress(facts: Facts, language: Language): Promise<Say> {
  return (await answerQuestion(language === 'en' ? 'progress' : '到哪一步了', facts, language)) ?? []
}

/** [G2] the platform's own support lines, for trouble on the platform itself. */
function sayHuman(language: Language): string {
  if (language === 'en') {
    return 'To reach a person, ask whoever gave you the invitation code: your school’s administrator or the system administrator. For trouble on the platform itself, call 010-57519651 or 010-57519675.'
  }
  return [
    '需要找人时：',
    '- 账号、邀请码、权限：找给您邀请码的院校管理员或系统管理员',
    '- 报考、排考、证书：找您的专属管家（培训评价组织）',
    '- 平台本身打不开、报错：平台技术支持 010-57519651、010-57519675',
    '您填过的内容都在，回来可以接着办。',
  ].join('\n')
}

async function sayConversations(facts: Facts, language: Language, flows: readonly Flow[]): Promise<string> {
  const open = await facts.people.listOpenConversations()
  if (open.length === 0) return language === 'en' ? 'Nothing is open.' : '您没有没办完的事。'
  const titles = new Map(flows.map((flow) => [flow.id, flow.title]))
  const lines = open.map(({ conversation, flowId, openedAt }, index) => {
    const place = conversation.chat === 'group' ? '群聊' : '私聊'
    return `${index + 1}. ${titles.get(flowId) ?? '其他'}（${place}，${sayTime(openedAt)} 开始）`
  })
  return [language === 'en' ? 'Open:' : '没办完的事：', ...lines].join('\n')
}

function sayWho({ asker, school }: Facts, language: Language): string {
  const zh = language === 'zh'
  const roleName = (role: Role): string => (zh ? ROLE_NAMES[role] : ENGLISH_ROLES[role])
  const roles = asker.memberships.map((membership) => sayMembership(membership, roleName(membership.role)))
  if (asker.isSystemAdmin && !asker.memberships.some((one) => one.role === 'system-admin'))
    roles.push(roleName('system-admin'))
  const name = (asker.chat === 'group' ? undefined : asker.name) ?? (zh ? '您' : 'You')
  const lines = [zh ? `${name}：${roles.join('；')}` : `${name}: ${roles.join('; ')}`]
  if (school !== undefined && asker.memberships.length > 1)
    lines.push(zh ? `现在办理的是：${school.name}` : `Working for: ${school.name}`)
  return [...lines, sayAccount({ asker }, language)].filter((line) => line !== undefined).join('\n')
}

const ENGLISH_ROLES: Readonly<Record<Role, string>> = {
  coordinator: 'coordinator',
  'school-admin': 'school administrator',
  'org-staff': 'staff of the evaluation organisation',
  'system-admin': 'system administrator',
}

function sayMembership({ schoolName, orgName }: Membership, roleName: string): string {
  const where = schoolName ?? orgName
  return where === undefined ? roleName : `${where} ${roleName}`
}

/** News of an import that was cancelled or replaced meanwhile: nothing of it is written. */
export async function lateNews(
  event: SystemEvent,
  facts: Facts,
): Promise<{ readonly say?: Reply; readonly changes?: readonly Change[] }> {
  const batch = await facts.records?.findBatch(event.batchId)
  if (batch === undefined) return {}
  const stream = { stream: batchStream(batch.id), streamEnds: true }
  const files = sayFiles(batch.fileNames)
  if (event.kind === 'batch-applied') {
    return batch.status === 'applied' ? { say: { text: `${files}已经写入。发“进度”可以看现在的情况。` } } : {}
  }
  if (event.kind === 'batch-failed')
    return { say: { text: `${files}没能检查：${sayFailure(batch.failure)}`, ...stream } }
  if (batch.status !== 'checked') return {}
  return {
    say: { text: `${files}检查完了。这次办理之前已经取消或换了新文件，所以没有写入任何内容。`, ...stream },
    changes: [applyBatch(batch.id, 'given-up')],
  }
}
