/** 报考的说法 · What is said of bringing in registrations as a workbook, and what the platform wants next. */
import { isPaid } from '../../domain/fees/fees-of-certificate.js'
import { wayOf } from '../../domain/fees/slip-status.js'
import { registrationsList } from '../../domain/registration/registrations-list.js'
import { registeredHeads } from '../../domain/steps/case-counts.js'
import { problemOf } from '../../domain/talk/problem.js'
import { summaryOf } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'

export const registrationTalk: ListTalk = {
  list: registrationsList,
  title: { zh: '导入报考', en: 'Import registrations' },
  called: { zh: '报考', en: 'Registrations' },
  words: ['报考表', '报考名单', '报考信息', '报名', '报名表', 'registration', 'registrations'],
  correction: '第2行证书等级改成中级',
  nothingNew: {
    zh: '这些人都已经报过了，没有变化，不用导入。',
    en: 'All of them are registered already, unchanged; there is nothing to import.',
  },
  held: registeredHeads,
  refusesRemoval: async ({ id, values }, records) => {
    const [room, slips] = await Promise.all([records.registrations.findSeat(id), records.fees.slips()])
    if (room !== undefined) return problemOf('registration-seated', { room })
    const way = wayOf(values.subject ?? '')
    const own = slips.filter((slip) => slip.plan === values.plan && slip.certificate === values.certificate)
    return own.some((slip) => slip.way === way && isPaid(slip)) ? problemOf('registration-paid') : undefined
  },
  count: (records) => records.lists.count(registrationsList.id),
  summary: summaryOf(registrationsList, {
    zh: '报考要在平台上导入才算数：发“合格行 报考”，我给您平台的导入文件，一场一个。',
    en: 'Only the platform’s import registers them: write “platform file registrations” for its file, one for each plan.',
  }),
}
