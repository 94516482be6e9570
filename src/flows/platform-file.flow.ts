/** 合格行 · Candidates as the platform's own import template, of either generation: of the last list, or all of them. */
import { findLastList } from './batch-steps.js'
import { choiceFrom } from './engine/acceptors.js'
import { defineFlow, type Option, type Outcome, type StepContext } from './engine/flow.js'
import { getSchool } from './engine/school.js'

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
  title: '领取平台导入文件',
  about: '合格行 2022 或 合格行 2021：把合格的考生（最近的名单，或全部考生）做成平台的导入模板',
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: ['合格行', '平台文件', '平台导入文件', 'platform file'],
  opensLike: (message) => /^(?:合格行|平台文件|平台导入文件)\s*20(?:21|22)\s*版?$/u.test(message),
  readOpening: (rest) => ({
    generation: /20(?:21|22)/.exec(rest)?.[0] ?? '',
    whose: /全部|所有/u.test(rest) ? '全部考生' : '',
  }),
  steps: {
    generation: {
      label: '模板版本',
      ask: '要平台哪一版的导入模板？看平台上下载的模板：有“性别”“专业代码”列的是 2022 版。',
      accept: choiceFrom([
        { value: 'platform-2022', label: '2022 版', words: ['2022'] },
        { value: 'platform-2021', label: '2021 版', words: ['2021'] },
      ]),
      endIf: endIfNoRows,
    },
    whose: {
      label: '哪些考生',
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
  return [
    ...(valid > 0 ? [{ value: 'last', label: '最近的名单', words: ['最近', '最近一份'] } as const] : []),
    ...(all > valid ? [{ value: 'all', label: '全部考生', words: ['全部', '所有', '所有考生', 'all'] } as const] : []),
  ]
}

async function askWhose({ facts }: Context): Promise<string> {
  const list = await findLastList(facts)
  return [
    '要哪些考生？',
    `- 最近的名单：《${list?.name ?? ''}》里合格的 ${list?.report.valid ?? 0} 人`,
    `- 全部考生：导入过的 ${await getSchool(facts).records.countCandidates()} 人`,
  ].join('\n')
}

async function endIfNoRows(context: Context): Promise<Outcome | undefined> {
  if ((await listWhose(context)).length > 0) return undefined
  const list = await findLastList(context.facts)
  if (list === undefined) return { say: '还没有检查过的名单。把考生名单发给我就行。' }
  return { say: `《${list.name}》还没有合格的行，改好后再发给我。` }
}
