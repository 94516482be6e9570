/** 全部名单的说法 · The talk of every list; a new one is a file and a line here. */
import { PHOTOS } from '../../domain/imports/batch.js'
import { REFUSED_LISTS } from '../../domain/lists/all.js'
import { foldText } from '../../domain/talk/commands.js'
import type { Said } from '../../domain/talk/language.js'
import { roomSessionsTalk } from '../arrangement/room-sessions-talk.js'
import { seatsTalk } from '../arrangement/seats-talk.js'
import { candidatesTalk } from '../candidates/candidates-talk.js'
import { platformTalk } from '../candidates/platform-talk.js'
import { contactsTalk, payeesTalk } from '../contacts/contacts-talk.js'
import type { Option } from '../engine/flow.js'
import { feeRatesTalk, slipsTalk } from '../fees/fees-talk.js'
import { refusedTalk } from '../imports/refused-talk.js'
import { examContactsTalk, invigilatorsTalk, roomWatchesTalk, teachingTalk } from '../invigilators/invigilators-talk.js'
import { majorsTalk } from '../pilot/majors-talk.js'
import {
  certificateCatalogueTalk,
  pilotApplicationsTalk,
  pilotQuotasTalk,
  provinceBatchesTalk,
} from '../pilot/pilot-talks.js'
import { holidaysTalk } from '../plans/holidays-talk.js'
import { plansTalk } from '../plans/plans-talk.js'
import { subjectsTalk } from '../plans/subjects-talk.js'
import { officialTalk } from '../registration/official-talk.js'
import { registrationTalk } from '../registration/registration-talk.js'
import { roomsTalk } from '../rooms/rooms-talk.js'
import { equipmentTalk, siteGuestsTalk, sitesTalk } from '../sites/sites-talk.js'
import type { ListTalk } from './list-talk.js'

/** In the order a person is offered them. */
const TALKS: readonly ListTalk[] = [
  candidatesTalk,
  plansTalk,
  subjectsTalk,
  registrationTalk,
  roomsTalk,
  roomSessionsTalk,
  seatsTalk,
  invigilatorsTalk,
  teachingTalk,
  roomWatchesTalk,
  examContactsTalk,
  majorsTalk,
  provinceBatchesTalk,
  pilotApplicationsTalk,
  pilotQuotasTalk,
  certificateCatalogueTalk,
  sitesTalk,
  siteGuestsTalk,
  equipmentTalk,
  holidaysTalk,
  feeRatesTalk,
  slipsTalk,
  contactsTalk,
  payeesTalk,
  platformTalk,
  officialTalk,
]

/** Nobody asks for them by name: they come by themselves. */
const REFUSED_TALKS: readonly ListTalk[] = REFUSED_LISTS.flatMap((list) => {
  const own = TALKS.find((talk) => talk.list.id === list.refusedOf)
  return own === undefined ? [] : [refusedTalk(list, own)]
})

export function findTalk(listId: string): ListTalk | undefined {
  return [...TALKS, ...REFUSED_TALKS].find(({ list }) => list.id === listId)
}

/** Which list a person means: 考场, 考场表, rooms. */
export function findTalkByWord(said: string): ListTalk | undefined {
  const word = foldText(said)
  return TALKS.find(({ called, words }) => [called.zh, foldText(called.en), ...words].includes(word))
}

/** What a batch is of: 考生名单, 照片. */
export function nameOfKind(kind: string): Said {
  if (kind === PHOTOS) return { zh: '照片', en: 'photos' }
  return findTalk(kind)?.list.name ?? { zh: '名单', en: 'list' }
}

/** Lists to choose from. */
export function listOptions(isOffered: (talk: ListTalk) => boolean): readonly Option[] {
  return TALKS.filter(isOffered).map(({ list, called, words }) => ({ value: list.id, label: called, words }))
}
