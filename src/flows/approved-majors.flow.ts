/** 批复专业 · The majors of the school's approved pilot application; candidates are checked against them [G4, PM 4.3]. */
import { bad, type Checked, good } from '../domain/checked.js'
import { tidyText } from '../domain/commands.js'
import { written, yes } from './engine/acceptors.js'
import { defineFlow } from './engine/flow.js'
import { getSchool } from './engine/school.js'

interface Major {
  readonly name: string
  readonly code: string
  readonly version: string
}

interface ApprovedMajorsAnswers {
  majors: { readonly text: string; readonly value: readonly Major[] }
  replace?: true
}

export const approvedMajors = defineFlow<ApprovedMajorsAnswers>()({
  id: 'approved-majors',
  version: 1,
  title: '设置批复专业',
  about: '设置批复专业：登记获批的专业，检查名单时会对照',
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: ['设置批复专业', '批复专业', 'approved majors'],
  readOpening: (rest) => ({ majors: rest }),
  steps: {
    majors: {
      label: '专业',
      ask: '请发获批的专业，一行一个：专业名称 专业代码 专业版本，例如：\n电子商务 530701 2021\n网络营销与直播电商 530704 2021',
      help: '专业名称、代码和版本要和试点申报里批下来的一致，报考时平台会核对。',
      accept: written(parseMajors, (majors) => majors.map(({ name }) => name).join('、')),
    },
    replace: {
      label: '替换',
      onlyIf: async ({ facts }) => (await getSchool(facts).records.countApprovedMajors()) > 0,
      ask: async ({ facts, answers }) => {
        const before = await getSchool(facts).records.countApprovedMajors()
        return `现在登记了 ${before} 个批复专业，会换成这 ${answers.majors?.value.length ?? 0} 个：${answers.majors?.value.map(({ name }) => name).join('、')}。要替换吗？`
      },
      accept: yes({ yes: '替换', no: '不替换' }),
    },
  },
  done: ({ majors }, { facts }) => ({
    changes: [{ kind: 'set-approved-majors', schoolId: getSchool(facts).school.id, majors: majors.value }],
    say: [
      `已登记 ${majors.value.length} 个批复专业：`,
      ...majors.value.map(({ name, code, version }) => `- ${name} ${code} ${version}`),
      '以后检查名单时会对照；之前的名单要重新对照，把文件再发一次就行。',
    ].join('\n'),
  }),
})

function parseMajors(typed: string): Checked<readonly Major[]> {
  const majors: Major[] = []
  const lines = typed.normalize('NFKC').split(/[\n;；]+/u)
  for (const [index, line] of lines.entries()) {
    const text = tidyText(line)
    if (text === '') continue
    const match = /^(?<name>.+?)[\s,，、|]+(?<code>\d{6}(?:TK|T|K)?)[\s,，、|]+(?<version>20\d{2})\s*版?$/iu.exec(text)
    const { name, code, version } = match?.groups ?? {}
    if (name === undefined || code === undefined || version === undefined) {
      return bad('majors-line', { line: index + 1, text: text.slice(0, 30) })
    }
    majors.push({ name: name.trim(), code: code.toUpperCase(), version })
  }
  return majors.length === 0 ? bad('text-empty') : good(majors)
}
