/** 合格行 · The clean rows as the platform's own import template, of either generation. */
import { findLastList } from './batch-steps.js'
import { choiceFrom } from './engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from './engine/flow.js'

interface PlatformFileAnswers {
  generation: 'platform-2022' | 'platform-2021'
}

export const platformFile = defineFlow<PlatformFileAnswers>()({
  id: 'platform-file',
  version: 1,
  title: '领取平台导入文件',
  about: '合格行 2022 或 合格行 2021：把合格的考生做成平台的导入模板',
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: ['合格行', '平台文件', '平台导入文件', 'platform file'],
  opensLike: (message) => /^(?:合格行|平台文件|平台导入文件)\s*20(?:21|22)\s*版?$/u.test(message),
  readOpening: (rest) => ({ generation: /20(?:21|22)/.exec(rest)?.[0] ?? '' }),
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
  },
  done: async ({ generation }, context) => {
    const list = await findLastList(context.facts)
    if (list === undefined || list.report.valid === 0) return (await endIfNoRows(context)) ?? {}
    return { changes: [{ kind: 'request-file', what: generation, batchId: list.batchId }] }
  },
})

async function endIfNoRows({ facts }: StepContext<PlatformFileAnswers>): Promise<Outcome | undefined> {
  const list = await findLastList(facts)
  if (list === undefined) return { say: '还没有检查过的名单。把考生名单发给我就行。' }
  return list.report.valid > 0 ? undefined : { say: `《${list.name}》还没有合格的行，改好后再发给我。` }
}
