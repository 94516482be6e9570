/** 模板 · The empty workbook of a list, on request: 模板, 考场模板. */
import { foldText } from '../../domain/talk/commands.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow } from '../engine/flow.js'
import { findTalkByWord, listOptions } from './all-talks.js'

interface TemplateAnswers {
  list: string
}

/** 考场模板, 发考生的模板: what stands before the word is the list. */
const OF_LIST = /^(?:请?(?:发|要|给我|领取|下载))?(.{1,12}?)(?:的|信息|导入)?模板$/u

export const template = defineFlow<TemplateAnswers>()({
  id: 'template',
  title: { zh: '领取模板', en: 'Get a template' },
  about: {
    zh: '模板：领取考生、考场或批复专业的空表',
    en: 'template: get the empty workbook for candidates, rooms or approved majors',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  opensWith: ['模板', '发模板', '领取模板', '下载模板', 'template'],
  opensLike: (message) => findOfTemplate(message) !== undefined,
  readOpening: (rest) => ({ list: findOfTemplate(rest) ?? rest }),
  steps: {
    list: {
      label: { zh: '哪种模板', en: 'Which template' },
      ask: { zh: '要哪一种模板？', en: 'Which template do you need?' },
      accept: choiceFrom(listOptions(({ noTemplate }) => !noTemplate)),
    },
  },
  done: ({ list }) => ({ changes: [{ kind: 'request-file', what: { kind: 'template', list } }] }),
})

/** The word for the list. */
function findOfTemplate(message: string): string | undefined {
  const word = OF_LIST.exec(foldText(message).slice(0, 30))?.[1]
  return word !== undefined && findTalkByWord(word) !== undefined ? word : undefined
}
