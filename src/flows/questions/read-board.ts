/** 读进度板 · The board of the school a conversation is about: what 进度 tells, step by step, with what can be fetched. */

import { examDayOf } from '../../domain/cells/exam-day.js'
import type { Org } from '../../domain/people/people.js'
import { ofSchools, orgOf, schoolInQuestion } from '../../domain/people/school-in-question.js'
import type { OrgRecords } from '../../domain/plans/org-records.js'
import type { Board, BoardAct, BoardOwner, BoardReader, BoardStep, FoundBoard } from '../../domain/ports/board.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import type { TalkStore } from '../../domain/ports/talk-store.js'
import { findStep } from '../../domain/steps/all.js'
import type { CaseEvidence } from '../../domain/steps/case-counts.js'
import type { StepStatus } from '../../domain/steps/case-status.js'
import type { Act } from '../../domain/steps/step.js'
import type { Language } from '../../domain/talk/language.js'
import { onceATurn } from '../../domain/talk/once-a-turn.js'
import { sayNextDates } from '../plans/plan-words.js'
import { sayPlatformAge } from '../talk/platform-age.js'
import { listWaitingForOthers, sayOthersWaiting } from './answer-progress.js'
import { readStanding } from './case-evidence.js'
import type { Question } from './question.js'
import { readMoreSchools, readSchoolsBoard } from './schools-board.js'
import { listStepFiles } from './step-files.js'
import { STATE_NAMES } from './step-marks.js'
import { sayFrom } from './wording.js'

interface BoardSource {
  readonly talk: Pick<TalkStore, 'findAsker' | 'findConversation'>
  readonly now: () => Date
  records(schoolId: string): SchoolRecords
  orgRecords(orgId: string): OrgRecords
  stampOf(owner: BoardOwner): Promise<string>
}

export function openBoard({ talk, records, orgRecords, now, stampOf }: BoardSource): BoardReader {
  const ofOrg = async (org: Org, language: Language): Promise<FoundBoard> => ({
    owner: { orgId: org.id },
    schools: await readSchoolsBoard(org, { language, now: now(), records: orgRecords(org.id) }),
  })
  return {
    stampOf,
    async readMore(from, conversation, plan, after) {
      const [{ memberships }, { saved }] = await Promise.all([
        talk.findAsker(from),
        talk.findConversation(conversation),
      ])
      const org = orgOf(memberships)
      if (org === undefined) return []
      return readMoreSchools({ language: saved.language ?? 'zh', now: now(), records: orgRecords(org.id) }, plan, after)
    },
    async read(from, conversation) {
      const [{ memberships, personId }, { saved }] = await Promise.all([
        talk.findAsker(from),
        talk.findConversation(conversation),
      ])
      const school = schoolInQuestion(ofSchools(memberships), saved.schoolId)
      const org = orgOf(memberships)
      if (school === undefined) return org && ofOrg(org, saved.language ?? 'zh')
      const question: Question = {
        language: saved.language ?? 'zh',
        now: now(),
        // Whoever looks over a shoulder sees it too: it names nobody and no file.
        chat: 'group',
        records: onceATurn(records(school.id)),
        onlyIfFound: false,
        ...(personId === undefined ? {} : { personId }),
      }
      return { owner: { schoolId: school.id }, board: await readBoard(school.name, question) }
    },
  }
}

async function readBoard(school: string, question: Question): Promise<Board> {
  const { language, now, records } = question
  const [standing, others, uploads] = await Promise.all([
    readStanding(question),
    listWaitingForOthers(question),
    records.imports.evidence(),
  ])
  const age = sayPlatformAge(uploads, question)
  const from = [sayFrom(uploads, question), ...(age === undefined ? [] : [age])]
    .filter(Boolean)
    .join(language === 'zh' ? '；' : '; ')
  const besides = sayOthersWaiting(others, question).join('\n')
  return {
    language,
    school,
    asOf: now,
    ...(from === '' ? {} : { from }),
    ...(besides === '' ? {} : { besides }),
    groups: standing.groups.map(({ plan, steps, evidence }) => ({
      ...(plan && { title: `${plan.name} ${sayNextDates(plan, examDayOf(now))[language].replaceAll('**', '')}` }),
      steps: steps.map((status) => boardStep(status, standing.spoken, evidence, language)),
    })),
  }
}

function boardStep(
  status: StepStatus,
  spoken: StepStatus | undefined,
  evidence: CaseEvidence,
  language: Language,
): BoardStep {
  const { step, name, state, done, total, said, next, act } = status
  const isCurrent = status === spoken
  const isOpen = state === 'doing' || state === 'late'
  return {
    id: step,
    number: findStep(step)?.number ?? '',
    name: name[language],
    state,
    stateName: STATE_NAMES[state][language],
    done,
    total,
    said: said[language],
    ...(isOpen || isCurrent ? { next: next[language] } : {}),
    ...(act === undefined ? {} : { act: boardAct(act, language) }),
    isCurrent,
    files: listStepFiles(step, evidence).map((file) => boardAct(file, language)),
  }
}

function boardAct({ command, label }: Act, language: Language): BoardAct {
  return { command, label: label[language] }
}
