/** 撤销导入 · The person's own last import, of any list or of the one named, is taken back as long as nothing rests on it. */
import { type BatchSummary, PHOTOS } from '../../domain/imports/batch.js'
import type { Undoable } from '../../domain/imports/import-records.js'
import { foldText } from '../../domain/talk/commands.js'
import { type Language, type Said, sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Option, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { type Held, heldTo } from '../engine/yes-or-no.js'
import { filesName, lines, momentName, plural } from '../talk/wording.js'
import { findTalk, findTalkByWord, listOptions, nameOfKind } from './all-talks.js'
import { acceptUndo, sayBlock, sayFirst } from './undo-blocks.js'

interface UndoImportAnswers {
  /** Only where the person has named a list, or the photos. */
  what?: string
  /** Of the batch. */
  sure: Held<true>
}
type Context = StepContext<UndoImportAnswers>

const PHOTO_IMPORT: Option = { value: PHOTOS, label: { zh: '照片', en: 'Photos' }, words: ['相片', 'pictures'] }

/** 撤销考场导入, 撤回照片的导入: what stands between is the list. */
const OF_LIST = /^(?:撤销|撤回|取消)(?:上次|最近|刚才)?的?(.{1,12}?)的?导入$/u

export const undoImport = defineFlow<UndoImportAnswers>()({
  id: 'undo-import',
  title: { zh: '撤销导入', en: 'Undo an import' },
  about: {
    zh: '撤销导入：撤回您最近一次导入，也可以说是哪种，如“撤销考场导入”；看以前的导入发“导入记录”',
    en: 'undo import: take back your last import, or say of what, as “undo import rooms”; to see earlier ones write “import history”',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['undo-batch'],
  ofSchool: true,
  opensWith: ['撤销导入', '撤回导入', '撤销上次导入', 'undo import'],
  opensLike: (message) => findOfUndo(message) !== undefined,
  readOpening: (rest) => ({ what: findOfUndo(rest) ?? rest }),
  steps: {
    what: {
      label: { zh: '哪种导入', en: 'Which import' },
      anytime: true,
      onlyIf: ({ answers }) => answers.what !== undefined,
      ask: { zh: '要撤销哪一种导入？', en: 'Which import is to be undone?' },
      accept: choiceFrom([PHOTO_IMPORT, ...listOptions(() => true)]),
    },
    sure: {
      label: { zh: '撤销', en: 'Undo' },
      endIf: endIfImpossible,
      ask: sayConsequence,
      accept: heldTo(async (context) => (await findLast(context))?.batch.id ?? '', acceptUndo),
    },
  },
  done: async ({ sure }) => ({
    changes: [{ kind: 'undo-batch', batchId: sure.about }],
    say: {
      zh: '已撤销这次导入。发“进度”可以看现在的情况。',
      en: 'The import is undone. Write “status” to see where things stand now.',
    },
  }),
})

function findOfUndo(message: string): string | undefined {
  const word = OF_LIST.exec(foldText(message).slice(0, 30))?.[1]
  if (word === undefined) return undefined
  return findTalkByWord(word) !== undefined || word === '照片' || word === '相片' ? word : undefined
}

async function findLast({ facts, answers }: Context): Promise<Undoable | undefined> {
  const { personId } = facts.asker
  return personId === undefined ? undefined : getSchool(facts).records.imports.findUndoable(personId, answers.what)
}

async function endIfImpossible(context: Context): Promise<Outcome | undefined> {
  const last = await findLast(context)
  if (last === undefined) return { say: nothingToUndo(context) }
  const { batch, blockedBy } = last
  const instead = await findTalk(batch.kind)?.undoneBy?.(batch, getSchool(context.facts).records)
  if (instead !== undefined) return { say: instead }
  if (blockedBy === undefined) return undefined
  const why = sayBlock(blockedBy)
  const name = nameOfKind(batch.kind)
  const refused = {
    zh: `您最近一次导入是${name.zh}${filesName(batch.fileNames, 'zh')}，现在不能撤销：${why.zh}。`,
    en: `Your last import, ${name.en} ${filesName(batch.fileNames, 'en')}, cannot be undone now: ${why.en}.`,
  }
  return { say: lines(refused, sayFirst(blockedBy), sayInstead(batch)) }
}

function nothingToUndo({ answers }: Context): Said {
  if (answers.what === undefined) {
    return { zh: '您没有可以撤销的导入。', en: 'There is no import of yours to undo.' }
  }
  const { zh, en } = nameOfKind(answers.what)
  return { zh: `您没有可以撤销的${zh}导入。`, en: `There is no import of yours to undo: ${en}.` }
}

/** What can be done where it cannot be taken back. */
function sayInstead({ kind }: BatchSummary): Said {
  if (kind === PHOTOS) {
    return {
      zh: '要换个别考生的照片，把对的照片再发一次，导入后就换掉。',
      en: 'To change single photos, send the right ones again; importing them replaces the old ones.',
    }
  }
  if (findTalk(kind)?.confirm !== undefined) {
    return {
      zh: '状态不对的话，把平台最新导出的考生表再发给我，以平台的为准。',
      en: 'If a status is wrong, send me the platform’s newest export; the platform’s word counts.',
    }
  }
  return {
    zh: '要改个别几行，把改好的行再导入一次，会更新原来的。',
    en: 'To change single rows, import the corrected rows again; they update those there are.',
  }
}

async function sayConsequence(context: Context): Promise<Said> {
  const last = await findLast(context)
  if (last === undefined) return sameInBoth('')
  const { batch } = last
  const { photos } = getSchool(context.facts).records
  const putIn = batch.report?.kind === 'photos' ? await photos.countPutIn(batch.id) : 0
  const what = consequence(batch, putIn)
  return lines(
    sayWhich(batch, context.facts.now),
    {
      zh: `**${what.zh}** 撤销以后不能恢复，只能重新导入。`,
      en: `**${what.en}** Undoing cannot be taken back; you would have to import again.`,
    },
    { zh: '要撤销它吗？', en: 'Undo it?' },
  )
}

function sayWhich({ kind, fileNames, appliedAt }: BatchSummary, now: Date): Said {
  const name = nameOfKind(kind)
  const at = (language: Language) => (appliedAt === undefined ? '' : momentName(appliedAt, now, language))
  return {
    zh: `您最近一次导入是${name.zh}${filesName(fileNames, 'zh')}${appliedAt === undefined ? '' : `（${at('zh')} 写入）`}。`,
    en: `Your last import is ${name.en} ${filesName(fileNames, 'en')}${appliedAt === undefined ? '' : ` (${at('en')})`}.`,
  }
}

/** `photos`: put in by it. */
function consequence({ report, kind }: BatchSummary, photos: number): Said {
  if (report?.kind === 'photos') {
    return {
      zh: `这次导入的 ${photos} 张照片会去掉，换过照片的恢复成原来那张。`,
      en: `${plural(photos, 'photo')} imported by it will go; where one was replaced, the earlier one comes back.`,
    }
  }
  const list = findTalk(kind)?.list
  if (report?.kind !== 'list' || list === undefined) {
    return {
      zh: '这次导入的内容会去掉，换过的恢复成之前的。',
      en: 'What it brought in will go; what it replaced comes back.',
    }
  }
  const { created, updated } = report
  const { measure, one } = list
  const zh = [
    created === 0 ? undefined : `这次新增的 ${created} ${measure}会删除`,
    updated === 0 ? undefined : `更新过的 ${updated} ${measure}会恢复成之前的内容`,
    list.whole ? '换掉的会恢复' : undefined,
  ].filter((part) => part !== undefined)
  const en = [
    created === 0 ? undefined : `${plural(created, one.en)} added by it will be deleted`,
    updated === 0 ? undefined : `${plural(updated, one.en)} updated by it will be as before`,
    list.whole ? 'what it replaced comes back' : undefined,
  ].filter((part) => part !== undefined)
  return { zh: `${zh.join('，')}。`, en: `${en.join(', ')}.` }
}
