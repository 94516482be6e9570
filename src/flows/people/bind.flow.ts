/** 绑定 · A stranger's account becomes a person's by a one-time code. */

import type { CodeInspection } from '../../domain/people/people.js'
import { inBoth, type Language, type Said } from '../../domain/talk/language.js'
import { problemOf, sentenceOf } from '../../domain/talk/problem.js'
import type { Facts } from '../../domain/talk/turn.js'
import { text } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { momentName, ROLE_NAMES, sayProblem } from '../talk/wording.js'
import { looksLikeCode, parseInvitationCode } from './invitation-code.js'

interface BindAnswers {
  code: string
}

export const bind = defineFlow<BindAnswers>()({
  id: 'bind',
  title: { zh: '绑定', en: 'Binding' },
  who: 'anyone',
  causes: ['redeem-invitation', 'count-wrong-code'],
  // A code written in a group is better used up at once than left for others to see.
  inGroups: true,
  opensWith: ['绑定', 'bind'],
  opensLike: (message) => looksLikeCode(message) || /^绑定[\s:：]*[a-z0-9]{4}/iu.test(message),
  readOpening: (rest) => ({ code: rest.replace(/^绑定[\s:：]*/u, '') }),
  steps: {
    code: {
      label: { zh: '邀请码', en: 'Invitation code' },
      ask: {
        zh: '请发邀请码，例如：K7MP-3XQ9。没有邀请码就向您的院校管理员要一个。',
        en: 'Please send the invitation code, for example K7MP-3XQ9. If you have none, ask your school’s administrator for one.',
      },
      accept: text(parseInvitationCode),
    },
  },
  done: redeem,
})

async function redeem({ code }: BindAnswers, { facts }: StepContext<BindAnswers>): Promise<Outcome> {
  const found = await facts.people.inspectCode(code)
  switch (found.status) {
    case 'valid':
      return {
        changes: [{ kind: 'redeem-invitation', invitationId: found.invitationId }],
        say: sayBound(found, facts),
      }
    case 'unknown':
      return { changes: [{ kind: 'count-wrong-code' }], say: sayProblem(problemOf('code-unknown')) }
    case 'blocked': {
      const until = (language: Language) => momentName(found.until, facts.now, language)
      return { say: inBoth((language) => sentenceOf(problemOf('code-blocked', { until: until(language) }), language)) }
    }
    case 'expired':
      return { say: sayProblem(problemOf('code-expired')) }
    case 'used':
      return { say: sayProblem(problemOf('code-used')) }
  }
}

/** In a group nobody is called by name. */
function sayBound(found: Extract<CodeInspection, { status: 'valid' }>, { asker }: Facts): Said {
  const place = found.schoolName ?? found.orgName
  const role = ROLE_NAMES[found.role]
  const isNamed = asker.chat === 'private'
  const isOfSchool = found.schoolName !== undefined
  return {
    zh: `绑定成功。${isNamed ? `${found.personName}，` : ''}您现在是${place === undefined ? '' : `${place}的`}${role.zh}。\n发“帮助”看看能办什么${isOfSchool ? '；有考生名单的话，直接把文件发给我就行' : ''}。`,
    en: `${isNamed ? `Welcome, ${found.personName}. ` : ''}You are bound${place === undefined ? '' : ` to ${place}`} as ${role.en}.\nWrite “help” to see what I can do${isOfSchool ? ', or just send me your candidate list' : ''}.`,
  }
}
