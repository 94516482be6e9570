/** 导入名单 · A workbook of any list on its way in: read, asked about, checked, its report told, imported as chosen. */
import type { ImportMode } from '../../domain/imports/batch.js'
import { WORKBOOK } from '../../domain/imports/batch.js'
import { isSameList } from '../../domain/lists/list-name.js'
import { foldText } from '../../domain/talk/commands.js'
import type { Said } from '../../domain/talk/language.js'
import { choiceFrom } from '../engine/acceptors.js'
import { type FileAnswer, files, listNames } from '../engine/file-answers.js'
import {
  type Arrived,
  defineFlow,
  type Effects,
  type Outcome,
  type Refusal,
  type Say,
  type StepContext,
} from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { findTalkByWord, listOptions } from '../lists/all-talks.js'
import { batchStream, sayChecking } from '../talk/wording.js'
import {
  checkedRound,
  endIfNotWritten,
  endIfOutOfHands,
  endIfUnreadable,
  findBatch,
  giveUpBatch,
  MODE_CHOSEN,
  whenWritten,
} from './batch-steps.js'
import { offerTemplate } from './blank-list.js'
import { findChecked } from './checked-list.js'
import {
  acceptMode,
  endIfNothingToAsk,
  listGivesWay,
  modeQuestion,
  summariseList,
  takeMode,
  willBeWritten,
} from './list-mode.js'
import { changedReport, listReport, nameRound } from './list-report.js'
import {
  acceptOthers,
  acceptScope,
  hasBoth,
  labelSaid,
  needsScope,
  othersQuestion,
  sayRead,
  saysScope,
  scopeQuestion,
  scopeSaid,
  takeOthers,
  takeScope,
} from './list-scope.js'
import { acceptToo, needsToo, takeToo, tooQuestion } from './list-scope-too.js'
import { refusedReport } from './refused-report.js'
import { endIfRefusedNow } from './refused-writing.js'
import type { RowsMeant } from './rows-meant.js'

interface ListImportAnswers {
  /** Only where the person has named a list. */
  wanted?: string
  file: readonly FileAnswer[]
  /** Which list it is, is known. */
  read: Arrived
  scope?: string
  others?: RowsMeant
  /** Asked of it beside its kind: of which room it is. */
  too?: string
  checked: Arrived
  mode: ImportMode
  applied?: Arrived
}
type Context = StepContext<ListImportAnswers>

/** 我要导入考生, 录入考场表, import rooms: the word for the list. */
const OF_LIST = /^(?:我要|我想)?(?:导入|录入|上传)(.{1,12}?)(?:名单|表)?$|^import (.{1,20})$/u

/** 下面发的是社会考生名单, 接下来传考场表; the next file is a list of social candidates. */
const ANNOUNCED =
  /^(?:下面|接下来|马上|待会儿?|等下|等会儿?|一会儿?)(?:我)?(?:再|要|会|就|给你|给您)*(?:发|传|上传)(?:给你|给您)?的?(?:都?是|一份|一个)?(.{2,12}?)的?(?:名单|表格|文件)?$|^the (?:next|following) (?:file|list) (?:is|has|holds)(?: a list of)? (.{3,30})$/u

const TITLE: Said = { zh: '导入名单', en: 'Import a list' }
const WHILE_CHECKING: Said = {
  zh: '名单还在检查，查完我马上告诉您。',
  en: 'The list is still being checked; I will tell you as soon as it is done.',
}

export const listImport = defineFlow<ListImportAnswers>()({
  id: 'list-import',
  formerly: ['candidate-import'],
  title: TITLE,
  about: {
    zh: '导入名单：把考生名单、考场表或批复专业（.xlsx、.xls、.csv）直接发给我，我逐行检查后再导入',
    en: 'import a list: just send me the candidates, rooms or approved majors (.xlsx, .xls, .csv); I check every row before it is imported',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['start-batch', 'recheck-batch', 'apply-batch'],
  ofSchool: true,
  opensWith: ['导入', '导入名单', '上传名单', 'import a list'],
  opensLike: (message) => findOfImport(message) !== undefined || findAnnounced(message) !== undefined,
  readOpening: (rest) => findAnnounced(rest) ?? { wanted: findOfImport(rest) ?? rest },
  opensOn: {
    kinds: ['workbook'],
    oneEach: true,
    after: ['list-import'],
    replaces: (sent, earlier) => isSameList(sent[0]?.name ?? '', earlier[0]?.name ?? ''),
    sayWaiting,
  },
  steps: {
    wanted: {
      label: { zh: '哪种名单', en: 'Which list' },
      anytime: true,
      onlyIf: ({ answers }) => answers.wanted !== undefined,
      ask: { zh: '要导入哪一种名单？', en: 'Which list is to be imported?' },
      accept: choiceFrom(listOptions(() => true)),
    },
    file: {
      label: { zh: '名单', en: 'List' },
      ask: async ({ answers: { scope }, facts }) => {
        const label = await labelSaid(scope, facts)
        return label === undefined
          ? SEND_IT
          : {
              zh: `好的，按${label.zh}检查。${SEND_IT.zh}`,
              en: `All right, I will check it as ${label.en.toLowerCase()}. ${SEND_IT.en}`,
            }
      },
      accept: files(['workbook']),
      help: {
        zh: '我会先检查并告诉您所有问题，您确认之后才写入。几份名单可以一起发，我一份一份来。',
        en: 'I check it first and tell you all that is wrong; nothing is written before you say so. You may send several lists together; I take them one by one.',
      },
      accepted: startCheck,
      final: { zh: '要换一份名单，直接把新的文件发给我就行。', en: 'For another list, just send me the new file.' },
    },
    read: {
      label: { zh: '读取', en: 'Reading' },
      waitsFor: whenRead,
      meanwhile: WHILE_CHECKING,
      endIf: async (context) => (await offerTemplate(context)) ?? endIfUnreadable(context),
      arrived: sayRead,
    },
    scope: {
      label: { zh: '名单类型', en: 'Kind of list' },
      onlyIf: needsScope,
      ask: scopeQuestion,
      accept: acceptScope,
      anytime: true,
      accepted: takeScope,
    },
    others: {
      label: { zh: '另一类', en: 'The others' },
      onlyIf: hasBoth,
      ask: othersQuestion,
      accept: acceptOthers,
      accepted: takeOthers,
    },
    too: {
      label: { zh: '再问一句', en: 'One more question' },
      onlyIf: needsToo,
      ask: tooQuestion,
      accept: acceptToo,
      accepted: takeToo,
    },
    checked: {
      label: { zh: '检查', en: 'Check' },
      waitsFor: whenChecked,
      meanwhile: WHILE_CHECKING,
      endIf: async (context) => (await endIfOutOfHands(context)) ?? endIfUnreadable(context),
      arrived: tellReport,
    },
    mode: {
      label: { zh: '导入方式', en: 'How to import' },
      endIf: async (context) => (await endIfRefusedNow(context)) ?? endIfNothingToAsk(context),
      ask: modeQuestion,
      accept: acceptMode,
      accepted: takeMode,
      final: MODE_CHOSEN,
    },
    applied: {
      label: { zh: '写入', en: 'Writing' },
      onlyIf: willBeWritten,
      waitsFor: whenWritten,
      meanwhile: {
        zh: '正在写入，写完我马上告诉您。',
        en: 'It is being written; I will tell you as soon as it is done.',
      },
      endIf: endIfNotWritten,
    },
  },
  givesWay: listGivesWay,
  cancel: giveUp,
  done: ({ mode }, context) => summariseList(mode, context),
})

const SEND_IT: Said = {
  zh: '请把名单发给我（.xlsx、.xls 或 .csv 都行，平台模板、我们的模板或自己的表都可以）。没有模板就发“模板”。',
  en: 'Please send me the list (.xlsx, .xls or .csv: the platform’s template, ours, or a list of your own). For an empty template write “template”.',
}

/** Which list, or what all of its rows are. */
function findAnnounced(message: string): { readonly wanted: string } | { readonly scope: string } | undefined {
  const [, zh, en] = ANNOUNCED.exec(foldText(message).slice(0, 60)) ?? []
  const word = zh ?? en
  if (word === undefined) return undefined
  if (saysScope(word)) return { scope: word }
  return findTalkByWord(word) === undefined ? undefined : { wanted: word }
}

function findOfImport(message: string): string | undefined {
  const [, zh, en] = OF_LIST.exec(foldText(message).slice(0, 30)) ?? []
  const word = zh ?? en
  return word !== undefined && findTalkByWord(word) !== undefined ? word : undefined
}

function sayWaiting(sent: readonly { readonly name: string }[], together: boolean): Said {
  const { zh, en } = listNames(sent)
  const hint = together ? { zh: '', en: '' } : MAYBE_CORRECTED
  return {
    zh: `${zh}也收到了，不用再发：名单一份一份来，前面的办完就检查。${hint.zh}`,
    en: `${en} received too, no need to send it again: I take lists one by one, and check it when the one before is done.${hint.en}`,
  }
}

const MAYBE_CORRECTED: Said = {
  zh: '如果它就是前面那份改好的，发“取消”放下前面那份。',
  en: ' If it is a corrected copy of that one, write “cancel” to leave that one.',
}

async function startCheck(
  sent: readonly FileAnswer[],
  { answers, facts, runId }: Context,
): Promise<Effects<ListImportAnswers>> {
  return {
    changes: [
      {
        kind: 'start-batch',
        batchId: runId,
        batchKind: WORKBOOK,
        ...(answers.wanted === undefined ? {} : { wanted: answers.wanted }),
        schoolId: getSchool(facts).school.id,
        scope: await scopeSaid(answers.scope, facts),
        fileIds: sent.map(({ fileId }) => fileId),
      },
    ],
    say: { ...sayChecking(sent), stream: batchStream({ id: runId }) },
  }
}

/** As soon as it is known which list it is; later checks do not unread it. */
async function whenRead(context: Context): Promise<string | undefined> {
  const batch = await findBatch(context)
  const isKnown = batch !== undefined && batch.kind !== WORKBOOK
  return isKnown || (await checkedRound(context)) !== undefined ? 'read' : undefined
}

async function whenChecked(context: Context): Promise<string | undefined> {
  if ((await endIfOutOfHands(context)) !== undefined) return 'out of hands'
  const round = await checkedRound(context)
  const checked = await findChecked(context)
  return round !== undefined && checked !== undefined ? nameRound(checked) : round
}

async function tellReport(context: Context, told: string | undefined): Promise<Say> {
  const checked = await findChecked(context)
  if (checked === undefined) return { zh: '检查完了。', en: 'The check is done.' }
  if (checked.talk.list.refusedOf !== undefined) return refusedReport(checked, context.facts)
  const changed = told === undefined ? undefined : changedReport(checked, told)
  if (changed !== undefined) return changed
  const { comparison } = checked.report
  const { imports } = getSchool(context.facts).records
  return listReport(checked, comparison && (await imports.findBatch(comparison.earlierBatchId)))
}

async function giveUp(context: Context): Promise<Outcome | Refusal> {
  return giveUpBatch(context, (await findChecked(context))?.talk.title ?? TITLE)
}
