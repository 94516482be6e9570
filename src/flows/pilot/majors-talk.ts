/** 批复专业的说法 · What is said of bringing in the approved majors as a workbook: it takes the place of those there are. */
import { approvedMajorsList } from '../../domain/pilot/approved-majors-list.js'
import { failingChoices, sayLeft } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'
import { paragraphs, plural, withChoices } from '../talk/wording.js'

export const majorsTalk: ListTalk = {
  list: approvedMajorsList,
  title: { zh: '登记批复专业', en: 'Enter approved majors' },
  called: { zh: '批复专业', en: 'Approved majors' },
  words: ['专业', '获批专业', '试点专业', 'majors'],
  correction: '第2行专业代码改成530701',
  nothingNew: {
    zh: '这些专业都已经登记过了，没有变化，不用导入。',
    en: 'These majors are all entered already, unchanged; there is nothing to import.',
  },
  count: (records) => records.majors.count(),
  async warn({ valid, failing }, records) {
    const before = await records.majors.count()
    if (before === 0) return undefined
    const spared =
      failing === 0
        ? { zh: '', en: '' }
        : {
            zh: '有错的行说的专业，已经登记的先留着。',
            en: ' Those that a row with errors speaks of stay as they are.',
          }
    return {
      zh: `现在登记的 ${before} 个批复专业，会换成这份表里合格的 ${valid} 个。${spared.zh}`,
      en: `The ${plural(before, 'approved major')} entered so far will be replaced by the ${valid} valid ones of this list.${spared.en}`,
    }
  },
  async summary(report, records) {
    const now = await records.majors.count()
    const said = paragraphs(
      {
        zh: `**登记完成**：现在有 ${now} 个批复专业。以后检查名单时会对照；之前的名单要重新对照，把文件再发一次就行。`,
        en: `**Majors entered**: ${now} now. Lists are checked against them from now on; to compare an earlier list, just send it again.`,
      },
      sayLeft(approvedMajorsList, report),
    )
    return withChoices(said, failingChoices(report))
  },
}
