/** 新增院校 · A school comes under our roof; by a system admin. */
import { parseProvince } from '../../domain/cells/province.js'
import { shortText, text } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { splitLastWord } from './last-word.js'

interface AddSchoolAnswers {
  name: string
  province: string
}

export const addSchool = defineFlow<AddSchoolAnswers>()({
  id: 'add-school',
  title: { zh: '新增院校', en: 'Add a school' },
  about: { zh: '新增院校 名称 省份', en: 'add school <name> <province>' },
  who: ['system-admin'],
  causes: ['add-school'],
  opensWith: ['新增院校', '添加院校', 'add school'],
  readOpening: readSchoolAndProvince,
  steps: {
    name: {
      label: { zh: '院校', en: 'School' },
      ask: { zh: '院校全称是什么？', en: 'What is the school’s full name?' },
      accept: text(shortText(40)),
    },
    province: {
      label: { zh: '省份', en: 'Province' },
      ask: { zh: '在哪个省份？', en: 'In which province? Please write its Chinese name.' },
      accept: text(parseProvince),
    },
  },
  done: addUnlessKnown,
})

/** `昌平职业技术学校 北京`, or only the school. */
function readSchoolAndProvince(rest: string): Partial<Record<keyof AddSchoolAnswers, string>> {
  const { before, last } = splitLastWord(rest)
  return before === '' ? { name: last } : { name: before, province: last }
}

async function addUnlessKnown(
  { name, province }: AddSchoolAnswers,
  { facts, runId }: StepContext<AddSchoolAnswers>,
): Promise<Outcome> {
  const known = await facts.people.findSchools(name)
  if (known.some((school) => school.province === province)) {
    return {
      say: {
        zh: `${province}的${name}已经登记过了。要邀请人就发“邀请 ${name} 姓名”。`,
        en: `${name} in ${province} has been added already. To invite somebody, write “invite ${name} <name>”.`,
      },
    }
  }
  return {
    changes: [{ kind: 'add-school', id: runId, name, province }],
    say: {
      zh: `已新增院校：${name}（${province}）。\n接下来发“邀请 ${name} 姓名”，邀请这所院校的考务负责人。`,
      en: `School added: ${name} (${province}).\nNext, invite its coordinator: write “invite ${name} <name>”.`,
    },
  }
}
