/** 绑定 · A stranger's account becomes a person's by a one-time code. */

import { PROBLEMS } from '../domain/problems.js'
import { text } from './engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from './engine/flow.js'
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
    const place = found.schoolName ?? found.orgName ?? ''
    const where = place === '' ? '' : `${place} 的`
    return {
      changes: [{ kind: 'redeem-invitation', invitationId: found.invitationId }],
      say: `绑定成功。${found.personName}，您现在是${where}${ROLE_NAMES[found.role]}。\n发“帮助”看看能办什么；有考生名单的话，直接把文件发给我就行。`,
    }
  }
  if (found.status === 'unknown')
    return { changes: [{ kind: 'count-wrong-code' }], say: sayCode('code-unknown', language) }
  if (found.status === 'blocked') {
    return { say: PROBLEMS['code-blocked'].say({ until: sayTime(found.until) }) }
  }
  return { say: sayCode(found.status === 'expired' ? 'code-expired' : 'code-used', language) }
}

function sayCode(code: 'code-unknown' | 'code-expired' | 'code-used', language: 'zh' | 'en'): string {
  return language === 'en' ? PROBLEMS[code].en : PROBLEMS[code].say()
}
