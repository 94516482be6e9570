/** 绑定 · A stranger's account becomes a person's by a one-time code. */

import type { CodeInspection } from '../domain/people.js'
import { problemOf, sentenceOf } from '../domain/problems.js'
import type { Facts } from '../domain/turn.js'
import { text } from './engine/acceptors.js'
import { defineFlow, type Language, type Outcome, type StepContext } from './engine/flow.js'
import { looksLikeCode, parseInvitationCode } from './invitation-code.js'
import { ROLE_NAMES, sayTime } from './wording.js'

interface BindAnswers {
  code: string
}

export const bind = defineFlow<BindAnswers>()({
  id: 'bind',
  version: 1,
  title: '绑定',
  who: 'anyone',
  // A code written in a group is better used up at once than left for others to see.
  inGroups: true,
  opensWith: ['绑定', 'bind'],
  opensLike: (message) => looksLikeCode(message) || /^绑定[\s:：]*[a-z0-9]{4}/iu.test(message),
  readOpening: (rest) => ({ code: rest.replace(/^绑定[\s:：]*/u, '') }),
  steps: {
    code: {
      label: '邀请码',
      ask: '请发邀请码，例如：K7MP-3XQ9。没有邀请码就向您的院校管理员要一个。',
      accept: text(parseInvitationCode),
    },
  },
  done: redeem,
})

async function redeem({ code }: BindAnswers, { facts, language }: StepContext<BindAnswers>): Promise<Outcome> {
  const found = await facts.people.inspectCode(code)
  if (found.status === 'valid') {
    return {
      changes: [{ kind: 'redeem-invitation', invitationId: found.invitationId }],
      say: sayBound(found, facts, language),
    }
  }
  if (found.status === 'unknown')
    return { changes: [{ kind: 'count-wrong-code' }], say: sentenceOf(problemOf('code-unknown'), language) }
  if (found.status === 'blocked') {
    return { say: sentenceOf(problemOf('code-blocked', { until: sayTime(found.until) }), language) }
  }
  return { say: sentenceOf(problemOf(found.status === 'expired' ? 'code-expired' : 'code-used'), language) }
}

/** In a group nobody is called by name. */
function sayBound(found: Extract<CodeInspection, { status: 'valid' }>, { asker }: Facts, language: Language): string {
  const place = found.schoolName ?? found.orgName
  if (language === 'en') {
    return `You are bound${place === undefined ? '' : ` to ${place}`}. Write “help” to see what I can do, or just send me your candidate list.`
  }
  const whom = asker.chat === 'group' ? '您' : `${found.personName}，您`
  const next = found.schoolName === undefined ? '' : '；有考生名单的话，直接把文件发给我就行'
  return `绑定成功。${whom}现在是${place === undefined ? '' : `${place}的`}${ROLE_NAMES[found.role]}。\n发“帮助”看看能办什么${next}。`
}
