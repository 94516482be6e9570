/** 报考的上报前检查 · What must hold of a plan's registrations together, beyond each row by itself. */
import { windowsOf } from '../plans/plan-windows.js'
import { subjectsOf } from '../plans/subjects-of.js'
import { g1, pm } from '../programmes/sources.js'
import type { PreflightCheck } from '../steps/preflight.js'
import { byLevel, countRecords, type RecordCount, sayMiscount } from './record-count.js'

/** More subjects no school has. */
const MOST = 500

const somebodyIsRegistered: PreflightCheck = {
  rule: { zh: '导入考生不等于报考', en: 'importing candidates does not register them' },
  from: pm('5.2.6'),
  stops: true,
  find: async ({ plan, records }) =>
    (await records.registrations.list(plan.name)).length > 0
      ? undefined
      : {
          said: { zh: '还没有人登记报考', en: 'nobody is registered yet' },
          next: { zh: '一句话就能登记，如“信息准确的都报中级”。', en: 'write “register everybody for intermediate”.' },
        },
}

const windowIsOpen: PreflightCheck = {
  rule: { zh: '只能在报考时间内导入', en: 'the platform takes registrations only in their window' },
  from: pm('5.2.6'),
  stops: true,
  async find({ plan, today }) {
    const { from, to } = windowsOf(plan).registration ?? {}
    if (to !== undefined && to.day < today) {
      return {
        said: { zh: `报考到 ${to.day} 已截止`, en: `registration ended on ${to.day}` },
        next: {
          zh: '平台已经导不进报考表；确实要补，请联系培训评价组织。',
          en: 'the platform takes no registrations any more; to add somebody please ask the evaluation organisation.',
        },
      }
    }
    if (from === undefined || today >= from.day) return undefined
    return {
      said: { zh: `报考 ${from.day} 才开始`, en: `registration begins on ${from.day}` },
      next: {
        zh: '考生和照片可以先传，报考表到那天再导入。',
        en: 'candidates and photos may go in before, registrations on that day.',
      },
    }
  },
}

const recordsMakeSubjects: PreflightCheck = {
  rule: { zh: '报考记录数 = 人数 × 科目数', en: 'records are people × subjects' },
  from: g1('第三步'),
  stops: false,
  async find({ plan, records }) {
    const [lines, subjects] = await Promise.all([
      records.registrations.list(plan.name),
      records.lists.findNamed('exam-subjects', '', MOST),
    ])
    const wrong = byLevel(lines).flatMap((own) => {
      const { certificate = '', level = '' } = own[0] ?? {}
      const values = subjects.map((one) => one.values)
      const known = subjectsOf(plan.name, certificate, level, values)
      return known === undefined ? [] : [countRecords(own, known.subjects)]
    })
    return sayCount(wrong)
  },
}

function sayCount(counts: readonly RecordCount[]) {
  const missing = counts.flatMap((one) => one.missing)
  const surplus = counts.flatMap((one) => one.surplus)
  const miscount = sayMiscount({ missing, surplus })
  if (miscount === undefined) return undefined
  return {
    said: { zh: `报考记录${miscount.zh}`, en: `records: ${miscount.en}` },
    next: {
      zh: '只考其中一科的不用管；漏了的，把报考表补上再发给我。',
      en: 'leave whoever sits one subject only; whatever was forgotten, add to the list and send it again.',
    },
    names: [...missing, ...surplus].map(({ name, subject }) => `${name}（${subject}）`),
  }
}

export const REGISTRATION_CHECKS: readonly PreflightCheck[] = [somebodyIsRegistered, windowIsOpen, recordsMakeSubjects]
