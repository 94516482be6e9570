/** 撤销导入 · The last import is taken back, as long as nothing rests on it. */
import { yesTo } from './engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from './engine/flow.js'
import { getSchool } from './engine/school.js'
import { sayFiles, sayTime } from './wording.js'

interface UndoImportAnswers {
  /** The batch's id. */
  sure: string
}
type Context = StepContext<UndoImportAnswers>

const BLOCKED = {
  photos: '之后已经给这些考生传了照片',
  statuses: '之后已经按平台导出更新了状态',
  'later-import': '之后又有别的导入改过这些考生',
  confirmation: '之后已经有考生人工确认过',
} as const

const KIND_NAMES = { candidates: '考生名单', photos: '照片', 'platform-status': '平台导出' } as const

/** What can be done where it cannot be taken back. */
const INSTEAD = {
  candidates: '要改个别考生，把改好的行再导入一次，会按证件号码更新。',
  photos: '要换个别考生的照片，把对的照片再发一次，导入后就换掉。',
  'platform-status': '状态不对的话，把平台最新导出的考生表再发给我，以平台的为准。',
} as const
const BATCHES_LOOKED_AT = 20

export const undoImport = defineFlow<UndoImportAnswers>()({
  id: 'undo-import',
  version: 1,
  title: '撤销导入',
  about: '撤销导入：撤回最近一次导入；看以前的导入发“导入记录”',
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: ['撤销导入', '撤回导入', '撤销上次导入', 'undo import'],
  steps: {
    sure: {
      label: '撤销',
      endIf: endIfImpossible,
      ask: sayConsequence,
      accept: yesTo(findBatchId, { yes: '确认撤销', no: '不撤销' }),
    },
  },
  done: async ({ sure }) => ({
    changes: [{ kind: 'undo-batch', batchId: sure }],
    say: '已撤销这次导入。发“进度”可以看现在的情况。',
  }),
})

async function findBatchId({ facts }: Context): Promise<string> {
  return (await getSchool(facts).records.findUndoable())?.batch.id ?? ''
}

async function endIfImpossible(context: Context): Promise<Outcome | undefined> {
  const last = await getSchool(context.facts).records.findUndoable()
  if (last === undefined) return { say: '没有可以撤销的导入。' }
  if (last.blockedBy === undefined) return undefined
  const { kind, fileNames } = last.batch
  const earlier = (await hasEarlier(context))
    ? '\n更早的导入也不能越过它来撤销：名单改好再导入一次，照片换好再发一次，都会更新。'
    : ''
  return {
    say: `最近一次导入是${KIND_NAMES[kind]}${sayFiles(fileNames)}，不能撤销：${BLOCKED[last.blockedBy]}。\n${INSTEAD[kind]}${earlier}`,
  }
}

/** Only the newest can be undone: what was imported before it waits beneath. */
async function hasEarlier({ facts }: Context): Promise<boolean> {
  const batches = await getSchool(facts).records.listBatches(BATCHES_LOOKED_AT)
  return batches.filter(({ status }) => status === 'applied').length > 1
}

async function sayConsequence(context: Context): Promise<string> {
  const last = await getSchool(context.facts).records.findUndoable()
  if (last === undefined) return ''
  const { batch } = last
  const photos = batch.report?.kind === 'photos' ? await getSchool(context.facts).records.countPhotosPutIn(batch.id) : 0
  const at = batch.appliedAt === undefined ? '' : `，${sayTime(batch.appliedAt)} 写入`
  const by = batch.byName === undefined ? '' : `${batch.byName} 导入`
  return [
    `最近一次导入是${KIND_NAMES[batch.kind]}${sayFiles(batch.fileNames)}（${by}${at}）。`,
    `**${consequence(batch.report, photos)}** 撤销以后不能恢复，只能重新导入。`,
    ...((await hasEarlier(context)) ? ['想撤销的是更早的导入，也要先撤销这一次。'] : []),
    '要撤销它吗？',
  ].join('\n')
}

type Report = NonNullable<Awaited<ReturnType<NonNullable<Context['facts']['records']>['findBatch']>>>['report']

/** `photos`: put in by it. */
function consequence(report: Report, photos: number): string {
  if (report?.kind === 'candidates') {
    const created = report.created === 0 ? [] : [`这次新增的 ${report.created} 人会删除`]
    const updated = report.updated === 0 ? [] : [`更新过的 ${report.updated} 人会恢复成之前的内容`]
    return `${[...created, ...updated].join('，')}。`
  }
  if (report?.kind === 'photos') return `这次导入的 ${photos} 张照片会去掉，换过照片的恢复成原来那张。`
  if (report?.kind === 'platform-status') return `这次更新的 ${report.changed} 人会恢复成之前的状态。`
  return '这次导入的内容会去掉。'
}
