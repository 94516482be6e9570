/** 各校进度 · Staff of an organisation ask how far the schools of its plans are: 各校进度, 哪些学校还没报考. */
import { foldText } from '../../domain/talk/commands.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Option } from '../engine/flow.js'
import { NO_PUBLISHED, type SchoolsShown, tellSchools } from '../questions/answer-schools.js'

interface Answers {
  shown: SchoolsShown
}

const OPTIONS: readonly Option<SchoolsShown>[] = [
  { value: 'all', label: { zh: '全部院校', en: 'All schools' } },
  { value: 'unregistered', label: { zh: '还没报考的', en: 'Not registered yet' } },
  { value: 'late', label: { zh: '有超期的', en: 'Late ones' } },
  { value: 'silent', label: { zh: '还没回复的', en: 'No answer yet' } },
]

export const schoolsProgress = defineFlow<Answers>()({
  id: 'schools-progress',
  title: { zh: '各校进度', en: 'Progress of the schools' },
  about: {
    zh: '各校进度：各院校办到哪里，最落后的在前；也可以问“哪些学校还没报考”',
    en: 'schools: how far each school is, who is furthest behind first; or “which schools have not registered”',
  },
  who: ['org-staff'],
  causes: [],
  opensWith: ['各校进度', '各院校进度', '院校进度', '学校进度', 'schools', 'schools progress'],
  opensLike: (message) => readShown(message) !== undefined,
  readOpening: (rest) => ({ shown: OPTIONS.find(({ value }) => value === (readShown(rest) ?? 'all'))?.label.en ?? '' }),
  steps: {
    shown: {
      label: { zh: '哪些院校', en: 'Which schools' },
      ask: { zh: '看哪些院校？', en: 'Which schools?' },
      accept: choiceFrom(OPTIONS),
    },
  },
  done: async ({ shown }, { facts }) => ({ say: (await tellSchools(facts, shown)) ?? NO_PUBLISHED }),
})

const LONGEST = 40
const SCHOOLS = /(?:哪些|哪几所|哪所|多少所?|几所|有没有)(?:学校|院校)|which schools|how many schools/u

function readShown(message: string): SchoolsShown | undefined {
  const said = foldText(message.slice(0, LONGEST))
  if (!SCHOOLS.test(said)) return undefined
  if (/没有?回复|没有?确认|没答复|未回复|not answered|no answer/u.test(said)) return 'silent'
  if (/超期|过期|逾期|落后|late|behind/u.test(said)) return 'late'
  return /报考|报名|regist/u.test(said) ? 'unregistered' : undefined
}
