/** 错误行 · Only the rows that failed, on request: of the last list, whichever it was, or of one kind: 错误行 考场. */
import { foldText } from '../../domain/talk/commands.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow } from '../engine/flow.js'
import { findOpenList, listChecked, NO_LIST, quoted } from '../imports/checked-list.js'
import { findTalkByWord, listOptions } from './all-talks.js'

interface FailingRowsAnswers {
  /** Where they said which. */
  list?: string
}

/** 错误清单发我, 把没通过的行导出来, 有错的名单给我. */
const WISH =
  /^(?:请|帮我|麻烦)?(?:把|发我|给我|发给我|导出|下载)?(?:一份|一下)?(?:错误|出错|有错|错|没通过|未通过|不合格|有问题)的?(?:那?几?行|名单|清单|表格?|数据|考生)(?:都)?(?:单独)?(?:发(?:给)?我|给我|导出来?|导给我|下载|发一份|发一下)?(?:一份|一下|看看)?$/u

export const failingRows = defineFlow<FailingRowsAnswers>()({
  id: 'failing-rows',
  title: { zh: '领取错误行', en: 'Get the failing rows' },
  about: {
    zh: '错误行：只要最近一份名单里没通过的行',
    en: 'failing rows: only those rows of the last list that did not pass',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  ofSchool: true,
  opensWith: ['错误行', '发错误行', '错误名单', '错误表', '错误清单', 'error list', 'failing rows'],
  opensLike: (message) => WISH.test(foldText(message.slice(0, 40)).replaceAll(' ', '')),
  readOpening: (rest) => ({ list: findTalkByWord(rest) === undefined ? '' : rest }),
  steps: {
    list: {
      label: { zh: '哪种名单', en: 'Which list' },
      anytime: true,
      onlyIf: ({ answers }) => answers.list !== undefined,
      ask: { zh: '要哪一种名单的错误行？', en: 'The failing rows of which list?' },
      accept: choiceFrom(listOptions(() => true)),
    },
  },
  done: async ({ list }, { facts }) => {
    const lists = await listChecked(facts, list)
    const [last] = lists
    if (last === undefined) return { say: NO_LIST }
    const failing = last.report.failing > 0 ? last : findOpenList(lists)
    if (failing === undefined) {
      const { zh, en } = quoted(last)
      return { say: { zh: `${zh}没有错误行，全部合格。`, en: `${en} has no failing rows; all of it is valid.` } }
    }
    return { changes: [{ kind: 'request-file', what: { kind: 'failing-rows', batchId: failing.batch.id } }] }
  },
})
