/** 谁报了、谁没报 · Who is verified and not registered, and whether there is a record for each subject: by name in private only. */
import type { ExamPlan } from '../../domain/plans/plan.js'
import { subjectsOf } from '../../domain/plans/subjects-of.js'
import { saySource } from '../../domain/programmes/sources.js'
import { officialList } from '../../domain/registration/official-list.js'
import { countRecords, type RecordCount } from '../../domain/registration/record-count.js'
import { registrationStep } from '../../domain/registration/registration.step.js'
import type { RegistrationLine } from '../../domain/registration/registration-records.js'
import type { CaseEvidence } from '../../domain/steps/case-counts.js'
import { joined, type Language, type Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { tellOfficial } from '../registration/official-words.js'
import { askForFresh } from '../talk/platform-age.js'
import { listGoesPrivate } from './answer-people.js'
import { inPrivate, type Question } from './question.js'

const NAMED = 20
/** More subjects no school has. */
const MOST = 500

/** What may be said in a group, and what may not. */
interface Told {
  readonly open: Said
  readonly names?: Said
}

const TOLD: Readonly<Record<string, (plan: ExamPlan, evidence: CaseEvidence, question: Question) => Promise<Told>>> = {
  'registration.notRegistered': tellWhoIsNot,
  'registration.records': tellRecords,
}

/** Of each plan; undefined: the counts say it, or there is no plan. */
export async function answerNamedMeasure(
  measure: string,
  evidences: readonly CaseEvidence[],
  source: string,
  question: Question,
): Promise<Reply[] | undefined> {
  const tell = TOLD[measure]
  const { language } = question
  const told: { readonly head: string; readonly said: Told }[] = []
  for (const evidence of evidences) {
    const plan = evidence.of?.plan
    if (tell === undefined || plan === undefined) continue
    const head = evidences.length > 1 ? `**${plan.name}**\n` : ''
    told.push({ head, said: await tell(plan, evidence, question) })
  }
  if (told.length === 0) return undefined
  const open = told.map(({ head, said }) => `${head}${said.open[language]}`).join('\n')
  if (told.every(({ said }) => said.names === undefined)) return [{ text: `${open}\n\n${source}` }]
  const whole = told.map(({ head, said }) =>
    [`${head}${said.open[language]}`, ...(said.names ? [said.names[language]] : [])].join('\n'),
  )
  const inGroup = `${open}\n\n${listGoesPrivate(language)}\n${source}`
  return inPrivate({ text: `${whole.join('\n')}\n\n${source}` }, inGroup, question)
}

async function tellWhoIsNot({ name }: ExamPlan, evidence: CaseEvidence, { records }: Question): Promise<Told> {
  const { total, names } = await records.registrations.verifiedWithout(name, NAMED)
  const open = registrationStep.measures?.notRegistered.said(total, evidence) ?? { zh: '', en: '' }
  return total === 0 ? { open } : { open, names: sayNames(names, total) }
}

function sayNames(names: readonly string[], total: number): Said {
  const { zh, en } = joined(names)
  const more = total > names.length
  return { zh: `${zh}${more ? '等' : ''}。`, en: `${en}${more ? ' and others' : ''}.` }
}

/** By our own records, and by the platform's. */
async function tellRecords(plan: ExamPlan, evidence: CaseEvidence, question: Question): Promise<Told> {
  const { records, now } = question
  const [own, official, uploads] = await Promise.all([
    tellOwn(plan, evidence, question),
    tellOfficial(plan, records),
    records.imports.evidence(),
  ])
  const fresh = askForFresh(officialList.id, uploads, { now, programmes: [plan.programme] })
  const open = [own.open, official?.open, fresh].filter((one) => one !== undefined)
  const names = [own.names, official?.names].filter((one) => one !== undefined)
  return names.length === 0 ? { open: inLines(open) } : { open: inLines(open), names: inLines(names) }
}

async function tellOwn({ name }: ExamPlan, _: CaseEvidence, { records }: Question): Promise<Told> {
  const [lines, subjects] = await Promise.all([
    records.registrations.list(name),
    records.lists.findNamed('exam-subjects', '', MOST),
  ])
  if (lines.length === 0) return { open: { zh: '还没有人登记报考。', en: 'Nobody is registered here yet.' } }
  const groups = new Map<string, RegistrationLine[]>()
  for (const line of lines) {
    const key = `${line.certificate}\n${line.level}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const told = [...groups.values()].map((own) =>
    tellGroup(
      name,
      own,
      subjects.map(({ values }) => values),
    ),
  )
  const names = told.flatMap((one) => one.names ?? [])
  const open = inLines(told.map((one) => one.open))
  return names.length === 0 ? { open } : { open, names: inLines(names) }
}

function inLines(said: readonly Said[]): Said {
  const of = (language: Language) => said.map((one) => one[language]).join('\n')
  return { zh: of('zh'), en: of('en') }
}

function tellGroup(plan: string, lines: readonly RegistrationLine[], recorded: Parameters<typeof subjectsOf>[3]): Told {
  const { certificate = '', level = '' } = lines[0] ?? {}
  const known = subjectsOf(plan, certificate, level, recorded)
  if (known === undefined) {
    return {
      open: {
        zh: `“${certificate}”${level}考几科还不知道，条数说不上。把科目表发给我就能数。`,
        en: `Which subjects “${certificate}” ${level} has is not known, so the records cannot be counted. Send me the list of subjects.`,
      },
    }
  }
  const { subjects, from } = known
  const count = countRecords(lines, subjects)
  const names = subjects.map((one) => one.name)
  const by = from && saySource(from)
  const [zhSource, enSource] = by ? [`（${by.zh}）`, ` (${by.en})`] : ['', '']
  const open = {
    zh: `“${certificate}”${level}：${count.heads} 人 × ${names.length} 科（${names.join('、')}），应有 ${count.expected} 条报考记录，登记的合 ${count.actual} 条${sayVerdict(count).zh}。${zhSource}`,
    en: `“${certificate}” ${level}: ${count.heads} × ${names.length} (${names.join(', ')}) make ${count.expected} records; ${count.actual} registered here${sayVerdict(count).en}.${enSource}`,
  }
  const wrong = sayWrong(count)
  return wrong === undefined ? { open } : { open, names: wrong }
}

function sayVerdict({ missing, surplus }: RecordCount): Said {
  if (missing.length + surplus.length === 0) return { zh: '，正好', en: ', which is right' }
  const zh = [
    ...(missing.length > 0 ? [`少 ${missing.length} 条`] : []),
    ...(surplus.length > 0 ? [`多 ${surplus.length} 条`] : []),
  ]
  const en = [
    ...(missing.length > 0 ? [`${missing.length} missing`] : []),
    ...(surplus.length > 0 ? [`${surplus.length} too many`] : []),
  ]
  return { zh: `，${zh.join('、')}`, en: `, ${en.join(', ')}` }
}

function sayWrong({ missing, surplus }: RecordCount): Said | undefined {
  const listed = (ones: RecordCount['missing']) => {
    const names = ones.slice(0, NAMED).map(({ name, subject }) => `${name}（${subject}）`)
    return sayNames(names, ones.length)
  }
  const parts = [
    ...(missing.length > 0 ? [{ head: { zh: '少的', en: 'Missing' }, said: listed(missing) }] : []),
    ...(surplus.length > 0 ? [{ head: { zh: '多的', en: 'Too many' }, said: listed(surplus) }] : []),
  ]
  if (parts.length === 0) return undefined
  return inLines(parts.map(({ head, said }) => ({ zh: `${head.zh}：${said.zh}`, en: `${head.en}: ${said.en}` })))
}
