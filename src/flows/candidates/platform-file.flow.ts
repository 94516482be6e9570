/** 合格行 · Candidates as the platform's own import template, of either generation: of the last list, or all of them. */
import type { Said } from '../../domain/talk/language.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Option, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { findLastList, NO_LIST, quoted } from '../imports/batch-steps.js'
import { lines } from '../talk/wording.js'

interface PlatformFileAnswers {
  generation: 'platform-2022' | 'platform-2021'
  /** Where the records hold others than the last list's. */
  whose?: Whose
}
type Whose = 'last' | 'all'
type Context = StepContext<PlatformFileAnswers>

export const platformFile = defineFlow<PlatformFileAnswers>()({
  id: 'platform-file',
  version: 1,
  title: { zh: '领取平台导入文件', en: 'Get the platform’s import file' },
  about: {
    zh: '合格行 2022 或 合格行 2021：把合格的考生（最近的名单，或全部考生）做成平台的导入模板',
    en: 'platform file 2022 or platform file 2021: the valid candidates (of the last list, or all) as the platform’s import template',
  },
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: ['合格行', '平台文件', '平台导入文件', 'platform file'],
  opensLike: (message) => /^(?:合格行|平台文件|平台导入文件)\s*20(?:21|22)\s*版?$/u.test(message),
  readOpening: (rest) => ({
    generation: /20(?:21|22)/.exec(rest)?.[0] ?? '',
    whose: /全部|所有|\ball\b/iu.test(rest) ? '全部考生' : '',
  }),
  steps: {
    generation: {
      label: { zh: '模板版本', en: 'Template version' },
      ask: {
        zh: '要平台哪一版的导入模板？看平台上下载的模板：有“性别”“专业代码”列的是 2022 版。',
        en: 'Which version of the platform’s import template? Look at the one you download there: with the columns “性别” and “专业代码” it is that of 2022.',
      },
      accept: choiceFrom([
        { value: 'platform-2022', label: { zh: '2022 版', en: 'Version 2022' }, words: ['2022'] },
        { value: 'platform-2021', label: { zh: '2021 版', en: 'Version 2021' }, words: ['2021'] },
      ]),
      endIf: endIfNoRows,
    },
    whose: {
      label: { zh: '哪些考生', en: 'Which candidates' },
      onlyIf: async (context) => (await listWhose(context)).length > 1,
      ask: askWhose,
      accept: choiceFrom(listWhose),
    },
  },
  done: async ({ generation, whose }, context) => {
    const chosen = whose ?? (await listWhose(context))[0]?.value
    if (chosen === undefined) return (await endIfNoRows(context)) ?? {}
    const list = chosen === 'last' ? await findLastList(context.facts) : undefined
    return { changes: [{ kind: 'request-file', what: generation, ...(list && { batchId: list.batchId }) }] }
  },
})

/** The last list where it has valid rows; all where the records hold more people than those. */
async function listWhose({ facts }: Context): Promise<readonly Option<Whose>[]> {
  const valid = (await findLastList(facts))?.report.valid ?? 0
  const all = await getSchool(facts).records.countCandidates()
  return [...(valid > 0 ? [LAST] : []), ...(all > valid ? [ALL] : [])]
}

const LAST: Option<Whose> = {
  value: 'last',
  label: { zh: '最近的名单', en: 'The last list' },
  words: ['最近', '最近一份', 'last list', 'last'],
}
const ALL: Option<Whose> = {
  value: 'all',
  label: { zh: '全部考生', en: 'All candidates' },
  words: ['全部', '所有', '所有考生', 'all'],
}

async function askWhose({ facts }: Context): Promise<Said> {
  const list = await findLastList(facts)
  const name = quoted(list)
  const valid = list?.report.valid ?? 0
  const all = await getSchool(facts).records.countCandidates()
  return lines(
    { zh: '要哪些考生？', en: 'Which candidates?' },
    {
      zh: `- 最近的名单：${name.zh}里合格的 ${valid} 人`,
      en: `- The last list: the ${valid} valid ones of ${name.en}`,
    },
    { zh: `- 全部考生：导入过的 ${all} 人`, en: `- All candidates: the ${all} imported so far` },
  )
}

async function endIfNoRows(context: Context): Promise<Outcome | undefined> {
  if ((await listWhose(context)).length > 0) return undefined
  const list = await findLastList(context.facts)
  if (list === undefined) return { say: NO_LIST }
  const { zh, en } = quoted(list)
  return {
    say: {
      zh: `${zh}还没有合格的行，改好后再发给我。`,
      en: `${en} has no valid rows yet; please correct it and send it again.`,
    },
  }
}
