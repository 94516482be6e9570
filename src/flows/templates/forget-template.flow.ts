/** 忘掉模板 · A learned template is forgotten; asked once, with what its files are filled into then. */
import { findList } from '../../domain/lists/all.js'
import type { LearnedTemplate } from '../../domain/lists/templates/learned-template.js'
import { platformTemplates } from '../../domain/lists/templates/platform-templates.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Option, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { type Held, heldTo, yes } from '../engine/yes-or-no.js'
import { platformWords, templateName } from '../lists/template-name.js'
import { dateName, lines } from '../talk/wording.js'

interface ForgetAnswers {
  which?: string
  /** Of the template. */
  sure: Held<true>
}
type Context = StepContext<ForgetAnswers>

const ASKS_LEARNED =
  /^(?:你|您)?(?:都|已经)?(?:学会|学过|记住|记得|会)了?(?:的)?(?:哪些|什么|几个)(?:平台)?(?:的)?模板了?[?？]?$/u
const FORGETS = /^(?:请|帮我)?(?:把)?(.{0,12}?)(?:的)?(?:平台)?模板(?:忘掉|忘了)(?:吧)?$/u

export const forgetTemplate = defineFlow<ForgetAnswers>()({
  id: 'forget-template',
  title: { zh: '忘掉模板', en: 'Forget a template' },
  who: ['coordinator', 'school-admin'],
  causes: ['forget-template'],
  ofSchool: true,
  opensWith: ['忘掉这个模板', '忘掉模板', '忘掉平台模板', 'forget this template', 'forget a template'],
  opensLike: (message) => FORGETS.test(message.slice(0, 40)),
  steps: {
    which: {
      label: { zh: '哪个模板', en: 'Which template' },
      endIf: async ({ facts }) => ((await listLearned(facts)).length === 0 ? { say: NONE } : undefined),
      onlyIf: async ({ facts }) => (await listLearned(facts)).length > 1,
      ask: { zh: '忘掉哪一个？', en: 'Which one is to be forgotten?' },
      accept: choiceFrom<ForgetAnswers, string>(async ({ facts }) => (await listLearned(facts)).map(optionOf)),
    },
    sure: {
      label: { zh: '忘掉', en: 'Forget' },
      endIf: async (context) => ((await findChosen(context)) === undefined ? { say: NONE } : undefined),
      ask: async (context) => {
        const found = await findChosen(context)
        return found === undefined ? NONE : sayConsequence(found, context.facts.now)
      },
      accept: heldTo(
        async (context) => (await findChosen(context))?.id ?? '',
        yes({ yes: { zh: '忘掉', en: 'Forget it' }, no: { zh: '留着', en: 'Keep it' } }),
      ),
    },
  },
  done: async (_, context): Promise<Outcome> => {
    const found = await findChosen(context)
    if (found === undefined) return { say: NONE }
    const { zh, en } = templateName(found)
    return {
      changes: [{ kind: 'forget-template', schoolId: getSchool(context.facts).school.id, id: found.id }],
      say: { zh: `忘掉了平台的${zh}模板。`, en: `The platform’s template of ${en} is forgotten.` },
    }
  },
})

export const learnedTemplates = defineFlow<Record<never, never>>()({
  id: 'learned-templates',
  title: { zh: '学会的模板', en: 'Learned templates' },
  who: ['coordinator', 'school-admin'],
  causes: [],
  ofSchool: true,
  opensWith: ['学会了哪些模板', '学会的模板', '有哪些平台模板', 'learned templates'],
  opensLike: (message) => ASKS_LEARNED.test(message.slice(0, 40)),
  steps: {},
  done: async (_, { facts }) => {
    const learned = await listLearned(facts)
    if (learned.length === 0) return { say: NONE }
    return {
      say: lines(
        {
          zh: `学会了 ${learned.length} 个平台模板：`,
          en: `Templates of the platform I have learned: ${learned.length}`,
        },
        ...learned.map((one) => sayOne(one, facts.now)),
        {
          zh: '平台换了模板，把新的空白模板发给我就行；不要了发“忘掉这个模板”。',
          en: 'When the platform changes one, send me the new blank template; to drop one write “forget this template”.',
        },
      ),
    }
  },
})

const NONE: Said = {
  zh: '还没有学会平台的模板。把平台上下载的空白模板发给我，说一句“这是平台模板”，以后给平台的文件就按它填。',
  en: 'I have not learned any template of the platform yet. Send me the blank one you download there and write “this is the platform’s template”; files for the platform are then filled into it.',
}

function listLearned(facts: Facts): Promise<readonly LearnedTemplate[]> {
  return getSchool(facts).records.templates.list()
}

function optionOf(one: LearnedTemplate): Option {
  const name = templateName(one)
  return { value: one.id, label: { zh: name.zh, en: name.en.slice(0, 20) } }
}

async function findChosen({ answers, facts }: Context): Promise<LearnedTemplate | undefined> {
  const all = await listLearned(facts)
  return answers.which === undefined ? all[0] : all.find(({ id }) => id === answers.which)
}

function sayOne(one: LearnedTemplate, now: Date): Said {
  const name = templateName(one)
  const date = inBoth((language) => dateName(one.learnedAt, now, language))
  const by = one.byName ?? ''
  const words = platformWords(one)
  return {
    zh: `- ${name.zh}：${by}${by === '' ? '' : ' '}${date.zh} 发来的《${one.file.name}》，发“${words.zh}”按它填`,
    en: `- ${name.en}: “${one.file.name}”, sent on ${date.en}${by === '' ? '' : ` by “${by}”`}; “${words.en}” fills it`,
  }
}

function sayConsequence(one: LearnedTemplate, now: Date): Said {
  const list = findList(one.list)
  const isPrinted = list && platformTemplates(list).find(({ name }) => name === one.kind)?.template.unprinted !== true
  const name = templateName(one)
  const date = inBoth((language) => dateName(one.learnedAt, now, language))
  return isPrinted
    ? {
        zh: `忘掉 ${date.zh} 发来的《${one.file.name}》以后，${name.zh}的平台文件按手册里的列名另做，不再用您的这个文件。要忘掉吗？`,
        en: `Once “${one.file.name}” of ${date.en} is forgotten, files of ${name.en} are made with the columns of the manual, no longer in that workbook. Forget it?`,
      }
    : {
        zh: `忘掉 ${date.zh} 发来的《${one.file.name}》以后，${name.zh}又只有参考样式，不能直接上传平台，要用得再发一次模板。要忘掉吗？`,
        en: `Once “${one.file.name}” of ${date.en} is forgotten, files of ${name.en} are only samples that cannot be uploaded to the platform; the template would have to be sent again. Forget it?`,
      }
}
