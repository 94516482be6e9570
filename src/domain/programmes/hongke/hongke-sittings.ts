/** 鸿科经纬 2021 年三次统考 · The dated sittings of section 十; a new year's are entered as plans. */
import type { ExamDay } from '../../cells/exam-day.js'
import type { Days, Phase, Sitting, Timeline } from '../programme.js'

const day = (date: string) => `2021-${date}` as ExamDay
const days = (from: string, to: string): Days<ExamDay> => ({ from: day(from), to: day(to) })

function sitting(
  order: string,
  ends: string,
  starts: string,
  rest: Readonly<Record<Exclude<Phase, 'registration' | 'certificates' | 'exam'>, Days<ExamDay>>>,
  exam: string,
): Extract<Timeline, { kind: 'sittings' }>['sittings'][number] {
  const all: Sitting = {
    registration: { to: day(ends) },
    ...rest,
    exam: days(exam, exam),
    certificates: { from: day(starts) },
  }
  return { name: { zh: `2021 年第${order}次`, en: `2021, sitting of ${exam}` }, days: all }
}

export const HONGKE_SITTINGS = [
  sitting(
    '一',
    '04-29',
    '06-13',
    {
      training: days('04-30', '05-09'),
      machines: days('04-22', '05-16'),
      printing: days('05-10', '05-16'),
      publicity: days('06-07', '06-13'),
    },
    '05-22',
  ),
  sitting(
    '二',
    '05-27',
    '07-11',
    {
      training: days('05-28', '06-06'),
      machines: days('05-18', '06-13'),
      printing: days('06-07', '06-13'),
      publicity: days('07-05', '07-11'),
    },
    '06-18',
  ),
  sitting(
    '三',
    '06-03',
    '07-18',
    {
      training: days('06-04', '06-13'),
      machines: days('05-26', '06-20'),
      printing: days('06-14', '06-20'),
      publicity: days('07-12', '07-18'),
    },
    '06-26',
  ),
] as const
