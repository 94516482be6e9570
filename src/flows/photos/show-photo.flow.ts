/** 看照片 · One candidate's photo on record, as a picture: 给我看看李芳的照片. */
import { joinHan, tidyText } from '../../domain/talk/commands.js'
import { sameInBoth } from '../../domain/talk/language.js'
import { findNamed, parseCandidateName } from '../candidates/find-named.js'
import { choiceFrom, text } from '../engine/acceptors.js'
import { defineFlow, type Option, type StepContext } from '../engine/flow.js'

interface ShowPhotoAnswers {
  name: string
  /** Candidate id, where several bear the name. */
  person?: string
}
type Context = StepContext<ShowPhotoAnswers>

export const showPhoto = defineFlow<ShowPhotoAnswers>()({
  id: 'show-photo',
  title: { zh: '看照片', en: 'Show a photo' },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  ofSchool: true,
  opensWith: ['看照片', '查看照片', 'show photo', 'show photo of', 'show the photo of'],
  opensLike: (message) => readName(message) !== undefined,
  readOpening: (rest) => ({ name: readName(rest) ?? rest }),
  steps: {
    name: {
      label: { zh: '考生', en: 'Candidate' },
      ask: { zh: '看谁的照片？请写姓名。', en: 'Whose photo? Please write the name.' },
      accept: text(parseCandidateName),
    },
    person: {
      label: { zh: '哪一位', en: 'Which one' },
      onlyIf: async (context) => (await findNamed(context.answers.name ?? '', context.facts)).length > 1,
      ask: { zh: '有几位考生的姓名对得上，是哪一位？', en: 'Several candidates fit: which one?' },
      accept: choiceFrom(listNamed),
    },
  },
  done: async ({ name, person }, { facts }) => {
    const candidateId = person ?? (await findNamed(name, facts))[0]?.id
    if (candidateId === undefined) return {}
    return { changes: [{ kind: 'request-file', what: { kind: 'photo', candidateId } }] }
  },
})

const LONGEST = 40
const ASKED =
  /^(?:请|帮我|麻烦)?(?:给我|让我)?(?:看看|看一下|看下|查看|看|发|调出)(?:一下)?([\p{Script=Han}·]{2,15}?)(?:同学|考生)?的?照片$|^(?:把)([\p{Script=Han}·]{2,15}?)的?照片(?:发给?我|给我看看?|调出来)(?:看看|看)?$/u

function readName(message: string): string | undefined {
  const said = joinHan(tidyText(message.slice(0, LONGEST)))
  const match = ASKED.exec(said)
  const name = match?.[1] ?? match?.[2]
  return name === undefined || /全部|所有|大家|考生|学生|打包|整理/u.test(name) ? undefined : name
}

async function listNamed({ answers, facts }: Context): Promise<readonly Option[]> {
  const found = await findNamed(answers.name ?? '', facts)
  return found.map(({ id, name, maskedId }) => ({ value: id, label: sameInBoth(`${name} ${maskedId}`) }))
}
