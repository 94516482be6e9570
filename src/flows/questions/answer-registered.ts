/** 谁报了、谁没报 · Who is verified and not registered, and whether there is a record for each subject: by name in private only. */
import type { ExamPlan } from '../../domain/plans/plan.js'
import { subjectsOf } from '../../domain/plans/subjects-of.js'
import { saySource } from '../../domain/programmes/sources.js'
import { officialList } from '../../domain/registration/official-list.js'
import { byLevel, countRecords, type RecordCount, sayMiscount } from '../../domain/registration/record-count.js'
import { registrationStep } from '../../domain/registration/registration.step.js'
import type { RegistrationLine } from '../../domain/registration/registration-records.js'
import type { CaseEvidence } from '../../domain/steps/case-counts.js'
import type { Said } from '../../domain/talk/language.js'
import { tellOfficial } from '../registration/official-words.js'
import { askForFresh } from '../talk/platform-age.js'
import type { Question } from './question.js'
import { inLines, NAMED, sayNames, type Told } from './told.js'

/** More subjects no school has. */
const MOST = 500

export async function tellWhoIsNot({ name }: ExamPlan, evidence: CaseEvidence, { records }: Question): Promise<Told> {
  const { total, names } = await records.registrations.verifiedWithout(name, NAMED)
  const open = registrationStep.measures?.notRegistered.said(total, evidence) ?? { zh: '', en: '' }
  return total === 0 ? { open } : { open, names: sayNames(names, total) }
}

/** By our own records, and by the platform's. */
export async function tellRecords(plan: ExamPlan, evidence: CaseEvidence, question: Question): Promise<Told> {
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
  const told = byLevel(lines).map((own) =>
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

function sayVerdict(count: RecordCount): Said {
  const { zh, en } = sayMiscount(count) ?? { zh: '正好', en: 'which is right' }
  return { zh: `，${zh}`, en: `, ${en}` }
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
