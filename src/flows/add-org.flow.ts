/** 新增机构 · A training and evaluation organisation comes under our roof; by a system admin. */
import { shortText, text } from './engine/acceptors.js'
import { defineFlow } from './engine/flow.js'

interface AddOrgAnswers {
  name: string
}

export const addOrg = defineFlow<AddOrgAnswers>()({
  id: 'add-org',
  version: 1,
  title: '新增机构',
  about: '新增机构 名称（培训评价组织）',
  who: ['system-admin'],
  opensWith: ['新增机构', '添加机构', 'add organisation'],
  readOpening: (rest) => ({ name: rest }),
  steps: {
    name: { label: '机构', ask: '机构全称是什么？', accept: text(shortText(40)) },
  },
  done: async ({ name }, { facts, runId }) => {
    const known = await facts.people.findOrgs(name)
    if (known.length > 0) return { say: `${name}已经登记过了。要邀请人就发“邀请机构 ${name} 姓名”。` }
    return {
      changes: [{ kind: 'add-org', id: runId, name }],
      say: `已新增机构：${name}。\n接下来发“邀请机构 ${name} 姓名”，邀请它的工作人员。`,
    }
  },
})
