/** 新增机构 · A training and evaluation organisation comes under our roof; by a system admin. */
import { shortText, text } from '../engine/acceptors.js'
import { defineFlow } from '../engine/flow.js'

interface AddOrgAnswers {
  name: string
}

export const addOrg = defineFlow<AddOrgAnswers>()({
  id: 'add-org',
  title: { zh: '新增机构', en: 'Add an organisation' },
  about: { zh: '新增机构 名称（培训评价组织）', en: 'add organisation <name>: an evaluation organisation' },
  who: ['system-admin'],
  causes: ['add-org'],
  opensWith: ['新增机构', '添加机构', 'add organisation'],
  readOpening: (rest) => ({ name: rest }),
  steps: {
    name: {
      label: { zh: '机构', en: 'Organisation' },
      ask: { zh: '机构全称是什么？', en: 'What is the organisation’s full name?' },
      accept: text(shortText(40)),
    },
  },
  done: async ({ name }, { facts, runId }) => {
    const known = await facts.people.findOrgs(name)
    if (known.length > 0) {
      return {
        say: {
          zh: `${name}已经登记过了。要邀请人就发“邀请机构 ${name} 姓名”。`,
          en: `${name} has been added already. To invite somebody, write “invite staff ${name} <name>”.`,
        },
      }
    }
    return {
      changes: [{ kind: 'add-org', id: runId, name }],
      say: {
        zh: `已新增机构：${name}。\n接下来发“邀请机构 ${name} 姓名”，邀请它的工作人员。`,
        en: `Organisation added: ${name}.\nNext, invite its staff: write “invite staff ${name} <name>”.`,
      },
    }
  },
})
