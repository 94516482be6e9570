/** 导入失败数据的说法 · Failed rows of the platform are only explained; what is next is said after it. */
import type { List } from '../../domain/lists/list.js'
import type { Saying } from '../engine/flow.js'
import type { ListTalk } from '../lists/list-talk.js'
import { summaryOf } from './list-summary.js'

const TITLE = { zh: '核对导入失败数据', en: 'Look at failed rows' } as const

/** `own`: the list they are rows of. */
export function refusedTalk(list: List, own: ListTalk): ListTalk {
  return {
    list,
    title: TITLE,
    called: TITLE,
    words: [],
    correction: own.correction,
    noTemplate: true,
    nothingNew: SAME,
    noneValid: ({ letPass }) => (letPass === undefined ? withoutRecords(own) : withRecords(own)),
    count: async () => 0,
    summary: summaryOf(list),
  }
}

const SAME = {
  zh: '失败数据只用来查原因，记录没有动。',
  en: 'Failed rows only tell the reasons; no record was changed.',
} as const

function withoutRecords({ list }: ListTalk): Saying {
  return {
    zh: `${SAME.zh}这些行我这里没有：改好以后把${list.name.zh}发给我，我检查过再上传平台。`,
    en: `${SAME.en} I have none of these rows: once they are corrected, send me the ${list.name.en}, so that I check it before it is uploaded.`,
  }
}

function withRecords({ list, called, correction }: ListTalk): Saying {
  const isForPlatform = Object.values(list.templates).some(({ platform }) => platform !== undefined)
  const file = isForPlatform ? ONLY_THESE : { zh: '', en: '' }
  const said = {
    zh: `${SAME.zh}要改的直接告诉我，例如“${correction}”。${file.zh}`,
    en: `${SAME.en} To correct a record just tell me, for example “${correction}”.${file.en}`,
  }
  const label = { zh: '只要这几行的文件', en: 'File of these rows' }
  return isForPlatform ? { ...said, choices: [{ id: `合格行 ${called.zh} 退回的`, label }] } : said
}

const ONLY_THESE = {
  zh: '都改好以后，可以只把这几行再做成平台导入文件。',
  en: ' Once all is corrected I can make the platform’s file of these rows alone.',
} as const
