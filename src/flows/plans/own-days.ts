/** 算工作日用的日历 · The school's own days off, and which calendar a day was counted by. */
import { type OwnDays, ownDaysOf } from '../../domain/cells/own-days.js'
import type { WorkingDay } from '../../domain/cells/working-days.js'
import { holidaysList } from '../../domain/plans/holidays-list.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import type { Said } from '../../domain/talk/language.js'

const MOST = 500

export async function readOwnDays({ lists }: Pick<SchoolRecords, 'lists'>): Promise<OwnDays> {
  return ownDaysOf((await lists.list(holidaysList.id, MOST)).map(({ values }) => values))
}

export function sayCalendar({ isProvisional, isOwn }: WorkingDay): Said {
  if (isProvisional && isOwn) {
    return {
      zh: '登记的放假安排还不是全年的，其余暂按周末算，全年的公布以后把放假安排表发给我',
      en: 'the holidays entered are not the whole year’s, so for the rest only weekends are left out; send me the list once it is announced',
    }
  }
  if (isProvisional) {
    return {
      zh: '当年放假安排我这里还没有，暂按周末算，公布以后把放假安排表发给我',
      en: 'the holidays of that year are not known yet, so only weekends are left out; send me the list of holidays once it is announced',
    }
  }
  return isOwn
    ? { zh: '按登记的放假安排表', en: 'by the list of holidays entered' }
    : { zh: '按国务院办公厅公布的放假安排', en: 'by the State Council’s calendar of holidays' }
}
