/** 撤销导入 · The last import is taken back, as long as nothing rests on it. */
import { BATCHES_LOOKED_AT, type BatchKind, type BatchSummary } from '../../domain/lists/batch.js'
import { type Language, type Said, sameInBoth } from '../../domain/talk/language.js'
import { yesTo } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { filesName, lines, momentName, plural } from '../talk/wording.js'

interface UndoImportAnswers {
  /** The batch's id. */
  sure: string
}
type Context = StepContext<UndoImportAnswers>

type Blocked = 'photos' | 'statuses' | 'later-import' | 'confirmation'

const BLOCKED: Readonly<Record<Blocked, Said>> = {
  photos: { zh: '之后已经给这些考生传了照片', en: 'photos of these candidates have come in since' },
  statuses: { zh: '之后已经按平台导出更新了状态', en: 'statuses have been updated from a platform export since' },
  'later-import': { zh: '之后又有别的导入改过这些考生', en: 'a later import has changed these candidates' },
  confirmation: { zh: '之后已经有考生人工确认过', en: 'candidates have been confirmed by a person since' },
}

const KIND_NAMES: Readonly<Record<BatchKind, Said>> = {
  candidates: { zh: '考生名单', en: 'the candidate list' },
  photos: { zh: '照片', en: 'the photos' },
  'platform-status': { zh: '平台导出', en: 'the platform export' },
}

/** What can be done where it cannot be taken back. */
const INSTEAD: Readonly<Record<BatchKind, Said>> = {
  candidates: {
    zh: '要改个别考生，把改好的行再导入一次，会按证件号码更新。',
    en: 'To change single candidates, import the corrected rows again; they are updated by ID number.',
  },
  photos: {
    zh: '要换个别考生的照片，把对的照片再发一次，导入后就换掉。',
    en: 'To change single photos, send the right ones again; importing them replaces the old ones.',
  },
  'platform-status': {
    zh: '状态不对的话，把平台最新导出的考生表再发给我，以平台的为准。',
    en: 'If a status is wrong, send me the platform’s newest export; the platform’s word counts.',
  },
}

export const undoImport = defineFlow<UndoImportAnswers>()({
  id: 'undo-import',
  version: 1,
  title: { zh: '撤销导入', en: 'Undo an import' },
  about: {
    zh: '撤销导入：撤回最近一次导入；看以前的导入发“导入记录”',
    en: 'undo import: take back the last import; to see earlier ones write “import history”',
  },
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: ['撤销导入', '撤销', '撤回导入', '撤销上次导入', 'undo import'],
  steps: {
    sure: {
      label: { zh: '撤销', en: 'Undo' },
      endIf: endIfImpossible,
      ask: sayConsequence,
      accept: yesTo(findBatchId, {
        yes: { zh: '确认撤销', en: 'Yes, undo' },
        no: { zh: '不撤销', en: 'Do not undo' },
      }),
    },
  },
  done: async ({ sure }) => ({
    changes: [{ kind: 'undo-batch', batchId: sure }],
    say: {
      zh: '已撤销这次导入。发“进度”可以看现在的情况。',
      en: 'The import is undone. Write “status” to see where things stand now.',
    },
  }),
})

async function findBatchId({ facts }: Context): Promise<string> {
  return (await getSchool(facts).records.findUndoable())?.batch.id ?? ''
}

async function endIfImpossible(context: Context): Promise<Outcome | undefined> {
  const last = await getSchool(context.facts).records.findUndoable()
  if (last === undefined) return { say: { zh: '没有可以撤销的导入。', en: 'There is no import to undo.' } }
  if (last.blockedBy === undefined) return undefined
  const { kind, fileNames } = last.batch
  const [name, why] = [KIND_NAMES[kind], BLOCKED[last.blockedBy]]
  const refused = {
    zh: `最近一次导入是${name.zh}${filesName(fileNames, 'zh')}，不能撤销：${why.zh}。`,
    en: `The last import, ${name.en} ${filesName(fileNames, 'en')}, cannot be undone: ${why.en}.`,
  }
  return { say: lines(refused, INSTEAD[kind], (await hasEarlier(context)) ? NOT_PAST_IT : undefined) }
}

const NOT_PAST_IT: Said = {
  zh: '更早的导入也不能越过它来撤销：名单改好再导入一次，照片换好再发一次，都会更新。',
  en: 'Nor can an earlier import be undone past it: a corrected list imported again, or better photos sent again, will update.',
}

/** Only the newest can be undone: what was imported before it waits beneath. */
async function hasEarlier({ facts }: Context): Promise<boolean> {
  const batches = await getSchool(facts).records.listBatches(BATCHES_LOOKED_AT)
  return batches.filter(({ status }) => status === 'applied').length > 1
}

async function sayConsequence(context: Context): Promise<Said> {
  const last = await getSchool(context.facts).records.findUndoable()
  if (last === undefined) return sameInBoth('')
  const { batch } = last
  const photos = batch.report?.kind === 'photos' ? await getSchool(context.facts).records.countPhotosPutIn(batch.id) : 0
  const what = consequence(batch.report, photos)
  return lines(
    sayWhich(batch, context.facts.now),
    {
      zh: `**${what.zh}** 撤销以后不能恢复，只能重新导入。`,
      en: `**${what.en}** Undoing cannot be taken back; you would have to import again.`,
    },
    (await hasEarlier(context)) ? THIS_FIRST : undefined,
    { zh: '要撤销它吗？', en: 'Undo it?' },
  )
}

const THIS_FIRST: Said = {
  zh: '想撤销的是更早的导入，也要先撤销这一次。',
  en: 'If you mean an earlier import, this one must be undone first.',
}

function sayWhich({ kind, fileNames, byName, appliedAt }: BatchSummary, now: Date): Said {
  const at = (language: Language) => (appliedAt === undefined ? undefined : momentName(appliedAt, now, language))
  const zhBy = byName === undefined ? '' : `${byName} 导入`
  const zhAt = appliedAt === undefined ? '' : `，${at('zh')} 写入`
  const en = [byName === undefined ? undefined : `imported by ${byName}`, at('en')].filter((part) => part !== undefined)
  return {
    zh: `最近一次导入是${KIND_NAMES[kind].zh}${filesName(fileNames, 'zh')}（${zhBy}${zhAt}）。`,
    en: `The last import is ${KIND_NAMES[kind].en} ${filesName(fileNames, 'en')} (${en.join(', ')}).`,
  }
}

/** `photos`: put in by it. */
function consequence(report: BatchSummary['report'], photos: number): Said {
  if (report?.kind === 'candidates') {
    const { created, updated } = report
    const zh = [
      created === 0 ? undefined : `这次新增的 ${created} 人会删除`,
      updated === 0 ? undefined : `更新过的 ${updated} 人会恢复成之前的内容`,
    ].filter((part) => part !== undefined)
    const en = [
      created === 0 ? undefined : `${plural(created, 'candidate')} added by it will be deleted`,
      updated === 0 ? undefined : `${plural(updated, 'candidate')} updated by it will be as before`,
    ].filter((part) => part !== undefined)
    return { zh: `${zh.join('，')}。`, en: `${en.join(', ')}.` }
  }
  if (report?.kind === 'photos') {
    return {
      zh: `这次导入的 ${photos} 张照片会去掉，换过照片的恢复成原来那张。`,
      en: `${plural(photos, 'photo')} imported by it will go; where one was replaced, the earlier one comes back.`,
    }
  }
  if (report?.kind === 'platform-status') {
    return {
      zh: `这次更新的 ${report.changed} 人会恢复成之前的状态。`,
      en: `${plural(report.changed, 'candidate')} updated by it will have their earlier status again.`,
    }
  }
  return { zh: '这次导入的内容会去掉。', en: 'What it brought in will go.' }
}
