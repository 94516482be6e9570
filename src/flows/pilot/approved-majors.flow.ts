/** 批复专业 · The majors of the school's approved pilot application; candidates are checked against them [G4, PM 4.3]. */
import { normalForm, stripEnd } from '../../domain/cells/linear-text.js'
import type { Values } from '../../domain/lists/rows.js'
import { approvedMajorsList } from '../../domain/pilot/approved-majors-list.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { tidyText } from '../../domain/talk/commands.js'
import { joined, type Said, sameInBoth } from '../../domain/talk/language.js'
import { written } from '../engine/acceptors.js'
import { defineFlow } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { lines, plural } from '../talk/wording.js'

/** By the columns of the list. */
interface Major extends Values {
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
  title: { zh: '设置批复专业', en: 'Set the approved majors' },
  about: {
    zh: '设置批复专业：打字登记获批的专业（也可以直接发表格），检查名单时会对照',
    en: 'approved majors: type in the majors approved for your school (or send a workbook of them); lists are checked against them',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['设置批复专业', '批复专业', 'approved majors'],
  readOpening: (rest) => ({ majors: rest }),
  steps: {
    majors: {
      label: { zh: '专业', en: 'Majors' },
      ask: {
        zh: '请发获批的专业，一行一个：专业名称 专业代码 专业版本，例如：\n电子商务 530701 2021\n网络营销与直播电商 530704 2021',
        en: 'Please send the approved majors, one a line: name, code and version, for example:\n“电子商务 530701 2021”\n“网络营销与直播电商 530704 2021”',
      },
      help: {
        zh: '专业名称、代码和版本要和试点申报里批下来的一致，报考时平台会核对。',
        en: 'Name, code and version must be those of the approved pilot application; the platform compares them at registration.',
      },
      accept: written(parseMajors, listNames),
    },
    replace: {
      label: { zh: '替换', en: 'Replacing' },
      onlyIf: async ({ facts }) => (await getSchool(facts).records.majors.count()) > 0,
      ask: async ({ facts, answers }) => {
        const before = await getSchool(facts).records.majors.count()
        const majors = answers.majors?.value ?? []
        const names = listNames(majors)
        return {
          zh: `现在登记了 ${before} 个批复专业，会换成这 ${majors.length} 个：${names.zh}。要替换吗？`,
          en: `${plural(before, 'approved major')} entered so far; to be replaced by these ${majors.length}: ${names.en}. Replace them?`,
        }
      },
      accept: yes({ yes: { zh: '替换', en: 'Replace' }, no: { zh: '不替换', en: 'Do not replace' } }),
    },
  },
  done: ({ majors }, { facts, runId }) => ({
    changes: [
      {
        kind: 'write-rows',
        batchId: runId,
        list: approvedMajorsList.id,
        schoolId: getSchool(facts).school.id,
        rows: majors.value,
      },
    ],
    say: lines(
      {
        zh: `已登记 ${majors.value.length} 个批复专业：`,
        en: `${plural(majors.value.length, 'approved major')} entered:`,
      },
      ...majors.value.map(({ name, code, version }) => sameInBoth(`- ${name} ${code} ${version}`)),
      {
        zh: '以后检查名单时会对照；之前的名单要重新对照，把文件再发一次就行。',
        en: 'Lists are checked against them from now on; to compare an earlier list, just send it again.',
      },
    ),
  }),
})

function listNames(majors: readonly Major[]): Said {
  return joined(majors.map(({ name }) => name))
}

function parseMajors(typed: string): Checked<readonly Major[]> {
  const majors: Major[] = []
  const rows = normalForm(typed).split(/[\n;；]+/u)
  for (const [index, row] of rows.entries()) {
    const text = tidyText(row)
    if (text === '') continue
    const major = readMajor(text)
    if (major === undefined) return bad('majors-line', { line: index + 1, text: text.slice(0, 30) })
    majors.push(major)
  }
  return majors.length === 0 ? bad('text-empty') : good(majors)
}

const SEPARATORS = ' ,，、|'
const CODE_AND_VERSION = /[ ,，、|](\d{6}(?:TK|T|K)?)[ ,，、|]+(20\d{2}) ?版?$/iu

/** `电子商务 530701 2021`; undefined where the line says anything else. */
function readMajor(line: string): Major | undefined {
  const [said = '', code = '', version = ''] = CODE_AND_VERSION.exec(line) ?? []
  const name = stripEnd(line.slice(0, line.length - said.length), SEPARATORS)
  return said === '' || name === '' ? undefined : { name, code: code.toUpperCase(), version }
}
