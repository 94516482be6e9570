/** 新增院校 · A school comes under our roof; by a system admin. */
import { parseProvince } from '../domain/province.js'
import { shortText, text } from './engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from './engine/flow.js'

interface AddSchoolAnswers {
  name: string
  province: string
}

export const addSchool = defineFlow<AddSchoolAnswers>()({
  id: 'add-school',
  version: 1,
  title: '新增院校',
  about: '新增院校 名称 省份',
  who: ['system-admin'],
  opensWith: ['新增院校', '添加院校', 'add school'],
  readOpening: splitSchool,
  steps: {
    name: { label: '院校', ask: '院校全称是什么？', accept: text(shortText(40)) },
    province: { label: '省份', ask: '在哪个省份？', accept: text(parseProvince) },
  },
  done: addUnlessKnown,
})

/** `昌平职业技术学校 北京`: the last word is the province if it is one. */
function splitSchool(rest: string): Partial<Record<keyof AddSchoolAnswers, string>> {
  const words = rest.split(/\s+/u).filter((word) => word !== '')
  if (words.length < 2) return { name: rest }
  return { name: words.slice(0, -1).join(''), province: words.at(-1) ?? '' }
}

async function addUnlessKnown(
  { name, province }: AddSchoolAnswers,
  { facts, runId }: StepContext<AddSchoolAnswers>,
): Promise<Outcome> {
  const known = await facts.people.findSchools(name)
  if (known.some((school) => school.province === province))
    return { say: `${province}的${name}已经登记过了。要邀请人就发“邀请 ${name} 姓名”。` }
  return {
    changes: [{ kind: 'add-school', id: runId, name, province }],
    say: `已新增院校：${name}（${province}）。\n接下来发“邀请 ${name} 姓名”，邀请这所院校的考务负责人。`,
  }
}
