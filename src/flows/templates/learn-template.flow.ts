/** 学会模板 · The platform's own blank workbook is sent once; its columns are recognised, shown, and filled from then on. */
import { TEMPLATE } from '../../domain/imports/batch.js'
import { getList } from '../../domain/lists/all.js'
import type { BlankTemplate, LearnedTemplate } from '../../domain/lists/templates/learned-template.js'
import { platformTemplates } from '../../domain/lists/templates/platform-templates.js'
import type { Said } from '../../domain/talk/language.js'
import { choiceFrom, written } from '../engine/acceptors.js'
import { type FileAnswer, files, listNames } from '../engine/file-answers.js'
import {
  type Acceptor,
  type Arrived,
  defineFlow,
  type Effects,
  type Option,
  type Outcome,
  type StepContext,
} from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { type Held, heldTo, yes } from '../engine/yes-or-no.js'
import { checkedRound, findBatch, sayUnreadable } from '../imports/batch-steps.js'
import { templateName } from '../lists/template-name.js'
import { ALL_EMPTY_VALUE, type ColumnSaid, readColumnsSaid } from './columns-said.js'
import { readSaidTemplate, readWritten, writeSaid } from './said-template.js'
import { askColumns, layoutSaid, sayFound, sayLearned, sayMapping, unknownColumns } from './template-words.js'

interface LearnAnswers {
  /** Where the person has called it by a name. */
  said?: string
  file: readonly FileAnswer[]
  read: Arrived
  /** Asked where nobody has called it a template. */
  isIt?: 'yes' | 'no'
  kind?: string
  columns?: { readonly text: string; readonly value: readonly ColumnSaid[] }
  /** Of what was shown. */
  sure: Held<true>
}
type Context = StepContext<LearnAnswers>

export const learnTemplate = defineFlow<LearnAnswers>()({
  id: 'learn-template',
  title: { zh: '学会平台模板', en: 'Learn a template' },
  about: {
    zh: '平台模板：把平台上下载的空白模板发给我一次，以后给平台的文件就按它填',
    en: 'learn a template: send me the platform’s own blank template once; files for the platform are then filled into it',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['start-batch', 'learn-template'],
  ofSchool: true,
  opensWith: ['平台模板', '学会模板', '学会平台模板', '学会这个模板', '教你模板', 'learn a template'],
  opensLike: (message) => readSaidTemplate(message) !== undefined,
  readOpening: (rest) => ({ said: rest }),
  opensOn: { kinds: ['workbook'], onlyIfSaid: (text) => readSaidTemplate(text) !== undefined },
  steps: {
    said: {
      label: { zh: '哪个模板', en: 'Which template' },
      anytime: true,
      onlyIf: ({ answers }) => answers.said !== undefined,
      ask: { zh: '是平台的哪个模板？', en: 'Which of the platform’s templates is it?' },
      accept: spokenOf(),
    },
    file: {
      label: { zh: '模板文件', en: 'Template file' },
      ask: {
        zh: '请把从平台上下载的空白模板发给我（.xlsx 最好，格式和下拉都能保留）。里面只要有表头就行，不用填。',
        en: 'Please send me the blank template you download from the platform (best as .xlsx, so that formats and dropdowns stay). The header is enough; nothing need be filled in.',
      },
      accept: files(['workbook']),
      accepted: startReading,
      final: {
        zh: '要换一个模板，先发“取消”，再把新的发给我。',
        en: 'For another template write “cancel”, then send me the new one.',
      },
    },
    read: {
      label: { zh: '看表头', en: 'Reading' },
      waitsFor: async (context) => ((await checkedRound(context)) === undefined ? undefined : 'read'),
      meanwhile: { zh: '正在看表头，看完马上告诉您。', en: 'I am reading its header and will tell you at once.' },
      endIf: endIfNoTemplate,
      arrived: async (context) => {
        const blank = await findBlank(context)
        return blank === undefined
          ? { zh: '看完了。', en: 'Read.' }
          : sayFound(blank, readWritten(context.answers.said).list)
      },
    },
    isIt: {
      label: { zh: '是不是模板', en: 'Is it one' },
      onlyIf: async (context) => !(await isCalledOne(context)),
      ask: {
        zh: '是从平台上下载的空白模板吗？学会以后，给平台的文件就按它填。',
        en: 'Is it the blank template you download from the platform? Once I have learned it, files for the platform are filled into it.',
      },
      accept: choiceFrom<LearnAnswers, 'yes' | 'no'>([
        { value: 'yes', label: { zh: '学会这个模板', en: 'Learn it' }, words: ['是', '是的', '学会', '对', 'yes'] },
        { value: 'no', label: { zh: '不是', en: 'No' }, words: ['不', '不用', '不学', '算了'] },
      ]),
    },
    kind: {
      label: { zh: '哪一种', en: 'Which kind' },
      endIf: endIfDenied,
      onlyIf: async (context) => (await kindsPossible(context)).length > 1,
      ask: { zh: '它是平台上哪一处的模板？', en: 'Which of the platform’s templates is it?' },
      accept: choiceFrom<LearnAnswers, string>(kindsPossible),
    },
    columns: {
      label: { zh: '认不出的列', en: 'Unknown columns' },
      endIf: endIfDenied,
      onlyIf: async (context) => {
        const blank = await findBlank(context)
        return blank !== undefined && unknownColumns(blank).length > 0
      },
      ask: async (context) => {
        const blank = await findBlank(context)
        return blank === undefined ? NOT_ONE : askColumns(blank)
      },
      accept: written<LearnAnswers, readonly ColumnSaid[]>(
        async (text, context) => {
          const blank = await findBlank(context)
          return blank && readColumnsSaid(text, getList(blank.list), unknownColumns(blank))
        },
        (said) => ({ zh: said.length === 0 ? '都空着' : '说好了', en: said.length === 0 ? 'left empty' : 'said' }),
        () => [{ value: ALL_EMPTY_VALUE, label: { zh: '都空着', en: 'Leave empty' } }],
      ),
    },
    sure: {
      label: { zh: '学会', en: 'Learn' },
      endIf: endIfDenied,
      ask: async (context) => {
        const blank = await findBlank(context)
        const kind = await kindMeant(context)
        if (blank === undefined || kind === undefined) return NOT_ONE
        const layout = layoutSaid(blank, context.answers.columns?.value ?? [])
        return sayMapping(kind, layout, blank.notes, await findBefore(kind, context), context.facts.now)
      },
      accept: heldTo(
        async (context) => `${(await kindMeant(context))?.kind ?? ''} ${context.answers.columns?.text ?? ''}`,
        yes({ yes: { zh: '学会', en: 'Learn it' }, no: { zh: '先不学', en: 'Not now' } }),
      ),
    },
  },
  lapses: async (context) =>
    context.answers.isIt === undefined && (await findBlank(context)) !== undefined && !(await isCalledOne(context)),
  done: async ({ columns }, context): Promise<Outcome> => {
    const blank = await findBlank(context)
    const kind = await kindMeant(context)
    if (blank === undefined || kind === undefined) return { say: NOT_ONE }
    const layout = layoutSaid(blank, columns?.value ?? [])
    const { school } = getSchool(context.facts)
    const { list, kind: template } = kind
    const id = context.facts.newId()
    return {
      changes: [{ kind: 'learn-template', id, schoolId: school.id, batchId: context.runId, list, template, layout }],
      say: sayLearned(kind),
    }
  },
})

const NOT_ONE: Said = {
  zh: '好的，没有记。名单填好以后直接发给我就行。',
  en: 'All right, I have learned nothing. When the list is filled in, just send it to me.',
}

function endIfDenied({ answers }: Context): Outcome | undefined {
  return answers.isIt === 'no' ? { say: NOT_ONE } : undefined
}

/** Only words that call something a template of the platform. */
function spokenOf(): Acceptor<LearnAnswers, string> {
  return {
    loose: false,
    read(given) {
      const said = given.kind === 'text' ? readSaidTemplate(given.text) : undefined
      return said && { kind: 'answer', value: writeSaid(said) }
    },
    restore: (saved) => (typeof saved === 'string' ? saved : undefined),
    show: (said) => {
      const { list, kind = '' } = readWritten(said)
      return list === undefined ? { zh: '平台模板', en: 'the platform’s' } : templateName({ list, kind })
    },
  }
}

function startReading(sent: readonly FileAnswer[], { answers, facts, runId }: Context): Effects<LearnAnswers> {
  const { list } = readWritten(answers.said)
  const { zh, en } = listNames(sent.slice(0, 1))
  return {
    changes: [
      {
        kind: 'start-batch',
        batchId: runId,
        batchKind: TEMPLATE,
        ...(list === undefined ? {} : { wanted: list }),
        schoolId: getSchool(facts).school.id,
        scope: {},
        fileIds: sent.slice(0, 1).map(({ fileId }) => fileId),
      },
    ],
    say: { zh: `收到${zh}，正在看它的表头…`, en: `Received ${en}, reading its header…` },
  }
}

/** By the person, when it came. */
async function isCalledOne(context: Context): Promise<boolean> {
  return (await findBatch(context))?.kind === TEMPLATE
}

async function findBlank(context: Context): Promise<BlankTemplate | undefined> {
  const report = (await findBatch(context))?.report
  return report?.kind === 'template' ? report.blank : undefined
}

async function endIfNoTemplate(context: Context): Promise<Outcome | undefined> {
  const batch = await findBatch(context)
  if (batch?.status !== 'failed') return undefined
  const blank = await findBlank(context)
  if (blank === undefined) return { say: sayUnreadable(batch) }
  const list = getList(blank.list)
  if (platformTemplates(list).length > 0) return undefined
  const { name } = list
  return {
    say: {
      zh: `它的表头像${name.zh}，这份名单不用导入平台，没有记成模板。`,
      en: `Its header is that of a ${name.en}, which is not imported into the platform, so I have not learned it.`,
    },
  }
}

/** What was said counts before what fits best. */
async function kindsPossible(context: Context): Promise<readonly Option[]> {
  const blank = await findBlank(context)
  if (blank === undefined) return []
  const { list, kind } = readWritten(context.answers.said)
  const all = platformTemplates(getList(blank.list))
  const isSaid = list === blank.list && all.some(({ name }) => name === kind)
  const names = isSaid ? [kind] : blank.kinds
  return all.flatMap(({ name, template: { platform } }) => {
    return names.includes(name) ? [{ value: name, label: platform, words: [platform.zh.replaceAll(' ', '')] }] : []
  })
}

async function kindMeant(context: Context): Promise<Pick<LearnedTemplate, 'list' | 'kind'> | undefined> {
  const blank = await findBlank(context)
  const kind = context.answers.kind ?? (await kindsPossible(context))[0]?.value
  return blank === undefined || kind === undefined ? undefined : { list: blank.list, kind }
}

async function findBefore(
  { list, kind }: Pick<LearnedTemplate, 'list' | 'kind'>,
  { facts }: Context,
): Promise<LearnedTemplate | undefined> {
  const all = await getSchool(facts).records.templates.list()
  return all.find((one) => one.list === list && one.kind === kind)
}
