/** 指令答复 · Answers to 帮助, 进度, 人工, 我的会话, 我是谁, 谢谢. */

import type { Membership } from '../../domain/people/people.js'
import { adminNameOfKey } from '../../domain/talk/conversation-key.js'
import { inBoth, type Language, type Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Flow, Say } from '../engine/flow.js'
import type { Telling } from '../engine/house.js'
import { tellProgress } from '../questions/answer.js'
import { lines, momentName, paragraphs, ROLE_NAMES } from './wording.js'

export async function tellCommand(
  what: Telling,
  facts: Facts,
  language: Language,
  flows: readonly Flow[],
): Promise<Say> {
  switch (what) {
    case 'help':
      return sayHelp(flows, facts)
    case 'progress':
      return tellProgress(facts, language)
    case 'human':
      return TO_PEOPLE
    case 'conversations':
      return sayConversations(facts, flows)
    case 'who':
      return sayWho(facts)
    case 'thanks':
      return ANY_TIME
  }
}

function sayHelp(flows: readonly Flow[], facts: Facts): Said {
  if (facts.asker.chat === 'group') return IN_GROUPS
  const abouts = flows.flatMap(({ about }) =>
    about === undefined ? [] : [{ zh: `- ${about.zh}`, en: `- ${about.en}` }],
  )
  return paragraphs(
    abouts.length === 0 ? undefined : [{ zh: '**我能办这些事：**', en: '**What I can do:**' }, ...abouts],
    facts.school === undefined ? undefined : ASK_ME,
    {
      zh: '随时可用：上一步 · 改第2项 · 取消 · 进度 · 人工 · 我的会话 · 我是谁',
      en: 'At any time: back · change 2 · cancel · status · human · my conversations · who am I',
    },
  )
}

const ANY_TIME: Said = { zh: '不客气，有事随时发给我。', en: 'You are welcome; write to me at any time.' }
const IN_GROUPS: Said = {
  zh: '群里可以直接问人数和进度，例如“照片还差几个”“到哪一步了”。名单和照片请私聊我办理。',
  en: 'In a group you may ask for numbers and progress, such as “how many photos are missing” or “where are we”. For lists and photos please write to me in private.',
}
const ASK_ME: Said = {
  zh: '也可以直接问：“照片还差几个”“谁没过审”“照片有什么要求”“45个人几个监考”。',
  en: 'You may also just ask: “how many photos are missing”, “who is not verified”, “what are the photo rules”, “how many invigilators for 45 people”.',
}

/** [G2] the platform's own support lines, for trouble on the platform itself. */
const TO_PEOPLE: Said = lines(
  { zh: '需要找人时：', en: 'To reach a person:' },
  {
    zh: '- 账号、邀请码、权限：找给您邀请码的院校管理员或系统管理员',
    en: '- Account, invitation code, rights: whoever gave you the code, your school’s administrator or the system administrator',
  },
  {
    zh: '- 报考、排考、证书：找您的专属管家（培训评价组织），电话发“我的管家是谁”',
    en: '- Registration, arrangement, certificates: the steward of your evaluation organisation; write “who is our steward”',
  },
  {
    zh: '- 平台本身打不开、报错：平台技术支持 010-57519651、010-57519675',
    en: '- The platform itself does not open or shows an error: its support, 010-57519651 or 010-57519675',
  },
  { zh: '您填过的内容都在，回来可以接着办。', en: 'All you have entered is kept; you can go on when you come back.' },
)

async function sayConversations({ people, now }: Facts, flows: readonly Flow[]): Promise<Said> {
  const open = await people.listOpenConversations()
  if (open.length === 0) return { zh: '您没有没办完的事。', en: 'Nothing is open.' }
  const titles = new Map(flows.map((flow) => [flow.id, flow.title]))
  const listed = open.map(({ conversation, flowId, openedAt }, index): Said => {
    const title = titles.get(flowId) ?? { zh: '其他', en: 'Something else' }
    const place = conversation.chat === 'group' ? { zh: '群聊', en: 'group' } : { zh: '私聊', en: 'private chat' }
    return {
      zh: `${index + 1}. ${title.zh}（${place.zh}，${momentName(openedAt, now, 'zh')} 开始）`,
      en: `${index + 1}. ${title.en} (${place.en}, since ${momentName(openedAt, now, 'en')})`,
    }
  })
  return lines({ zh: '没办完的事：', en: 'Open:' }, ...listed)
}

function sayWho({ asker, school }: Facts): Said {
  const roles = asker.memberships.map(sayMembership)
  const isAdmin = asker.isSystemAdmin && !asker.memberships.some((one) => one.role === 'system-admin')
  const all = isAdmin ? [...roles, ROLE_NAMES['system-admin']] : roles
  const name = asker.chat === 'group' ? undefined : asker.name
  return lines(
    {
      zh: `${name ?? '您'}：${all.map(({ zh }) => zh).join('；')}`,
      en: `${name ?? 'You'}: ${all.map(({ en }) => en).join('; ')}`,
    },
    school !== undefined && asker.memberships.length > 1
      ? { zh: `现在办理的是：${school.name}`, en: `Working for: ${school.name}` }
      : undefined,
    sayAccount(asker),
  )
}

/** For whoever sets up ADMIN_ACCOUNTS; nobody else's business, so in private only. */
export function sayAccount({ chat, accountKey }: Facts['asker']): Said | undefined {
  if (chat === 'group') return undefined
  const name = adminNameOfKey(accountKey)
  return { zh: `账号：${name}`, en: `Account: ${name}` }
}

function sayMembership({ schoolName, orgName, role }: Membership): Said {
  const where = schoolName ?? orgName
  if (where === undefined) return ROLE_NAMES[role]
  return inBoth((language) => `${where} ${ROLE_NAMES[role][language]}`)
}
