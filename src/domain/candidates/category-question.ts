/** 考生类型的提问 · Asked of a whole list where its rows do not say it and the records do not know it. */
import type { ScopeQuestion } from '../lists/list.js'
import { CATEGORY_NAMES, parseCategory } from './candidate-category.js'

/** [G1 58, G3] */
export const CATEGORY_QUESTION: ScopeQuestion<'category'> = {
  field: 'category',
  label: { zh: '考生类型', en: 'Category' },
  options: [
    {
      value: 'own',
      word: CATEGORY_NAMES.own,
      label: { zh: '院校考生', en: 'Own candidates' },
      words: ['院校', '本校', '本校学生', '本校的', '在校生', 'own students', 'own'],
    },
    {
      value: 'social',
      word: CATEGORY_NAMES.social,
      label: { zh: '社会考生', en: 'Social candidates' },
      words: ['社会', '社会人员', '外校', 'social'],
    },
  ],
  explain: {
    zh: '本校当年获批专业、且在批准人数以内的学生是院校考生，其余都是社会考生。',
    en: 'Students of the school in a major approved this year, within the approved number, are own candidates (“院校考生”); all others are social candidates (“社会考生”).',
  },
  read: parseCategory,
}
