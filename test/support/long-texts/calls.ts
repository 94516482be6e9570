/** 读文字的函数 · Every exported function over a text that strangers write, each as a call with that text alone; run compiled, in a worker. */

import { parseLine, splitWords } from '../../../src/bot/channels/console/typed-line.js'
import { nameForDownload } from '../../../src/bot/channels/web/download-name.js'
import { stripMention } from '../../../src/bot/channels/wecom-aibot/inbound.js'
import { readFileName } from '../../../src/bot/channels/wecom-aibot/media/media-name.js'
import { cardWords } from '../../../src/bot/channels/wecom-aibot/sending/cards.js'
import { stripMarkdown } from '../../../src/bot/plain-text.js'
import { splitText } from '../../../src/bot/split-text.js'
import { plainFileName } from '../../../src/bot/take-file.js'
import { countBytes } from '../../../src/bot/text-size.js'
import { checkSeatNumber } from '../../../src/domain/arrangement/seat-cells.js'
import { mayBeSameTime, readSessionBegin, saysClock, tidyTime } from '../../../src/domain/arrangement/session-time.js'
import { checkCategory, readCategoryWord } from '../../../src/domain/candidates/candidate-category.js'
import { parseStatus } from '../../../src/domain/candidates/candidate-status.js'
import { readPastedTable } from '../../../src/domain/candidates/pasted-table.js'
import { checkRemark } from '../../../src/domain/candidates/remark.js'
import { parseAddress } from '../../../src/domain/cells/address.js'
import { isBrokenCell } from '../../../src/domain/cells/cell-guard.js'
import type { CellNotes } from '../../../src/domain/cells/cell-notes.js'
import {
  checkCertificate,
  checkOneLevel,
  levelOf,
  nameCertificate,
  readCertificate,
} from '../../../src/domain/cells/certificate-cell.js'
import { checkLevel, levelInName, readLevel, spelledLevels } from '../../../src/domain/cells/certificate-level.js'
import { readWindow } from '../../../src/domain/cells/day-window.js'
import { checkEducationLevel } from '../../../src/domain/cells/education-level.js'
import { checkEntryYear, checkMajorVersion } from '../../../src/domain/cells/entry-year.js'
import { type ExamDay, findExamDay } from '../../../src/domain/cells/exam-day.js'
import { checkModes } from '../../../src/domain/cells/exam-mode.js'
import { checkGender } from '../../../src/domain/cells/gender.js'
import { checkIdNumber } from '../../../src/domain/cells/ids/id-number.js'
import { listRepairs } from '../../../src/domain/cells/ids/id-repair.js'
import { checkIdType, findIdType } from '../../../src/domain/cells/ids/id-type.js'
import { hasResidentShape } from '../../../src/domain/cells/ids/resident-id.js'
import {
  normalForm,
  soundText,
  stripEnd,
  stripEnds,
  stripStart,
  textBefore,
} from '../../../src/domain/cells/linear-text.js'
import { checkMajorCode, checkMajorName, isMajorCode } from '../../../src/domain/cells/majors.js'
import { looksMasked, maskIdNumber, maskIdNumbersIn, matchesMask } from '../../../src/domain/cells/masking.js'
import { isMatchedMajor } from '../../../src/domain/cells/matched-majors.js'
import { checkYuan, readYuan } from '../../../src/domain/cells/money.js'
import { daysOfHoliday } from '../../../src/domain/cells/own-days.js'
import { checkName, cleanName } from '../../../src/domain/cells/person-name.js'
import { checkPhone, isMobile } from '../../../src/domain/cells/phone.js'
import { judgePinyin } from '../../../src/domain/cells/pinyin/pinyin.js'
import { checkPlatformNumber } from '../../../src/domain/cells/platform-number.js'
import { parseProvince, provincesIn } from '../../../src/domain/cells/province.js'
import { findRoomWord, isRoomCalled } from '../../../src/domain/cells/room-word.js'
import { checkProse, checkSchool, tidyProse } from '../../../src/domain/cells/school-name.js'
import { checkCount, checkFullYear, checkWord, checkYesNo } from '../../../src/domain/cells/small-cells.js'
import { readSpokenNumber } from '../../../src/domain/cells/spoken-number.js'
import * as normal from '../../../src/domain/cells/text-normal.js'
import { checkTicket } from '../../../src/domain/cells/ticket-number.js'

import { looksLikeContacts, readContacts } from '../../../src/domain/contacts/read-contacts.js'
import { looksLikePayee, readPayee } from '../../../src/domain/contacts/read-payee.js'
import { programmeCalled, readWhose, withoutWhose } from '../../../src/domain/contacts/whose.js'

import { readLevelHeads, readRates } from '../../../src/domain/fees/read-rates.js'
import { readSlipNews } from '../../../src/domain/fees/read-slip-news.js'
import { checkLevelHeads, checkPrice, readPrice } from '../../../src/domain/fees/slip-row.js'
import { isSlipWay, rankOf, wayOf } from '../../../src/domain/fees/slip-status.js'

import { explainRefusal } from '../../../src/domain/imports/refusals/explain-refusal.js'
import {
  looksLikeInvigilators,
  namesAssigned,
  namesMeant,
  readInvigilators,
  readWatches,
} from '../../../src/domain/invigilators/read-watches.js'
import { LISTS, READ_LISTS } from '../../../src/domain/lists/all.js'
import { type CheckContext, checkList } from '../../../src/domain/lists/checking/check-list.js'
import {
  readCorrection,
  readReplacement,
  readSeveralRemoved,
  readWithoutValue,
} from '../../../src/domain/lists/checking/correction.js'
import { fieldOfHeader, headerKey } from '../../../src/domain/lists/checking/header.js'
import { isSameList } from '../../../src/domain/lists/list-name.js'
import type { ListReport } from '../../../src/domain/lists/list-report.js'
import { isCalledPart, problemOfOtherFile } from '../../../src/domain/lists/other-file.js'
import type { Workbook } from '../../../src/domain/lists/sheet.js'
import { matchPhotos } from '../../../src/domain/photos/photo-matching.js'
import { foldName, maskPhotoName, readPhotoName } from '../../../src/domain/photos/photo-name.js'
import { PILOT_STATUS_WORDS, parsePilotStatus } from '../../../src/domain/pilot/pilot-status.js'
import {
  checkCertificates,
  checkLevels,
  checkWindowCell,
  readLevels,
  tidyCertificates,
} from '../../../src/domain/plans/plan-cells.js'
import { findPlan } from '../../../src/domain/plans/plan-column.js'
import { countPasted, looksLikePlan, readPlanText } from '../../../src/domain/plans/read-plan-text.js'
import { levelSaid } from '../../../src/domain/registration/official-columns.js'
import { readWish } from '../../../src/domain/registration/read-wish.js'
import { looksLikeRooms, mentionsRooms, readRooms } from '../../../src/domain/rooms/read-rooms.js'
import { checkRegion, checkSeats, checkSubjects } from '../../../src/domain/rooms/room-cells.js'
import { readChecklist, saysChecklist } from '../../../src/domain/sites/checklist.js'
import { readGuests } from '../../../src/domain/sites/read-guests.js'
import { parseSiteReview } from '../../../src/domain/sites/site-status.js'
import { foldText, joinHan, parseCommand, parseOrdinal, tidyText } from '../../../src/domain/talk/commands.js'
import { cutName, cutText } from '../../../src/domain/talk/read-length.js'
import { detectLanguage, languageSaidBy } from '../../../src/domain/talk/text-language.js'
import type { Facts } from '../../../src/domain/talk/turn.js'
import { isJunk } from '../../../src/files/photos/zip-names.js'
import { createPinyinDictionary } from '../../../src/files/pinyin/pinyin-dictionary.js'
import { setColumnWidth } from '../../../src/files/workbook/annotate/column-widths.js'
import { mergeDrawing } from '../../../src/files/workbook/annotate/comment-drawing.js'
import { mergeComments } from '../../../src/files/workbook/annotate/comment-parts.js'
import { StyleTable } from '../../../src/files/workbook/annotate/style-table.js'
import { parseRange } from '../../../src/files/workbook/package/cell-place.js'
import { typeParts } from '../../../src/files/workbook/package/content-types.js'
import { decodeExcelText, encodeAttribute, encodeExcelText } from '../../../src/files/workbook/package/excel-text.js'
import { dialectOf } from '../../../src/files/workbook/package/ooxml.js'
import { readElements } from '../../../src/files/workbook/package/xml-elements.js'
import { decodeEntities, XmlScanner } from '../../../src/files/workbook/package/xml-scanner.js'
import * as tags from '../../../src/files/workbook/package/xml-tag.js'
import { looksLikeText } from '../../../src/files/workbook/read/decode-text.js'
import { readNumberFormat, showNumber } from '../../../src/files/workbook/read/number-format.js'
import { numberText } from '../../../src/files/workbook/read/number-text.js'
import { readPlainCell } from '../../../src/files/workbook/read/plain-cell.js'
import { readCsv } from '../../../src/files/workbook/read/read-csv.js'
import { visitSheet } from '../../../src/files/workbook/read/sheet-rows.js'
import { advance, isKnownSaying } from '../../../src/flows/assistant.js'
import { parseCandidateName } from '../../../src/flows/candidates/find-named.js'
import { looksLikeWhom } from '../../../src/flows/contacts/whom-said.js'
import { saysOption, shortText } from '../../../src/flows/engine/acceptors.js'
import { soundsAsked } from '../../../src/flows/engine/language-of.js'
import { readChoiceId } from '../../../src/flows/engine/menu.js'
import { isBareYesOrNo } from '../../../src/flows/engine/yes-or-no.js'
import type { CheckedList } from '../../../src/flows/imports/checked-list.js'
import { notAll, sayNotAsked } from '../../../src/flows/imports/choice-not-asked.js'
import { correctList } from '../../../src/flows/imports/list-corrections.js'
import { asksToFillIn, notOffered } from '../../../src/flows/imports/list-proposals.js'
import { saysScope } from '../../../src/flows/imports/list-scope.js'
import { findRowsMeant } from '../../../src/flows/imports/rows-meant.js'
import { parseMailAddress } from '../../../src/flows/invigilators/exam-contacts.js'
import { findTalkByWord } from '../../../src/flows/lists/all-talks.js'
import { readRemovalSaid } from '../../../src/flows/lists/removal-said.js'
import { looksLikeCode, parseInvitationCode } from '../../../src/flows/people/invitation-code.js'
import { splitLastWord } from '../../../src/flows/people/last-word.js'
import { parseOrg, readOrgAndPerson } from '../../../src/flows/people/managed-org.js'
import { readSchoolAndPerson } from '../../../src/flows/people/managed-school.js'
import { parsePerson } from '../../../src/flows/people/removed-person.js'
import { parseBatch, parseCertificate, parseMajorLines } from '../../../src/flows/pilot/pilot-answers.js'
import { levelsSaid, parseOwnLevels } from '../../../src/flows/plans/own-levels.js'
import {
  parseCertificates,
  parseLevels,
  parseName,
  parseRegistration,
  parseWindow,
} from '../../../src/flows/plans/plan-answers.js'
import { looksLikeMove } from '../../../src/flows/plans/plan-move.js'
import { readPrintWish } from '../../../src/flows/printing/print-wish.js'
import { answerQuestion } from '../../../src/flows/questions/answer.js'
import { featuresOf } from '../../../src/flows/questions/model/features.js'
import { guessAct, guessState, isFamiliar } from '../../../src/flows/questions/model/question-model.js'
import { sayWhoIsMeant } from '../../../src/flows/questions/quoted.js'
import { readBookAsked } from '../../../src/flows/questions/reading/book-words.js'
import { fold, foldKeepingNames, makePlain } from '../../../src/flows/questions/reading/fold.js'
import { decodeFrame } from '../../../src/flows/questions/reading/frame-code.js'
import { leftover } from '../../../src/flows/questions/reading/leftover.js'
import { joinNames, namesIn } from '../../../src/flows/questions/reading/names-said.js'
import { readArrangement } from '../../../src/flows/questions/reading/read-arrangement.js'
import { readCheck } from '../../../src/flows/questions/reading/read-check.js'
import { readCheckInEnglish } from '../../../src/flows/questions/reading/read-check-english.js'
import { readChinese } from '../../../src/flows/questions/reading/read-chinese.js'
import { readContactsAsked } from '../../../src/flows/questions/reading/read-contacts-asked.js'
import { readEnglish } from '../../../src/flows/questions/reading/read-english.js'
import { readField, readFieldInEnglish } from '../../../src/flows/questions/reading/read-field.js'
import { readBareTail, readNumber } from '../../../src/flows/questions/reading/read-number.js'
import { readRecords } from '../../../src/flows/questions/reading/read-records.js'
import { readRegistered } from '../../../src/flows/questions/reading/read-registered.js'
import { readSeating } from '../../../src/flows/questions/reading/read-seating.js'
import { guessName } from '../../../src/flows/questions/reading/surnames.js'
import { findStepSaid } from '../../../src/flows/questions/reading/topics.js'
import { understand } from '../../../src/flows/questions/reading/understand.js'
import { parseBeyond } from '../../../src/flows/registration/beyond-quota.js'
import {
  parseIntroduction,
  parseLevels as parseSiteLevels,
  parseSiteName,
} from '../../../src/flows/sites/site-answers.js'
import { thingWanted } from '../../../src/flows/talk/thing-wanted.js'
import { readColumnsSaid } from '../../../src/flows/templates/columns-said.js'
import { readSaidTemplate, readWritten } from '../../../src/flows/templates/said-template.js'

const ID = '11010119900307001X'
const TODAY = '2026-05-10' as ExamDay
const DIALECT = dialectOf('')
const notes: CellNotes = { add: () => undefined }
const dictionary = createPinyinDictionary()

/** By source file: what it exports, called with the text. Other arguments are of an ordinary sort. */
export const CALLS: Readonly<Record<string, Readonly<Record<string, (text: string) => unknown>>>> = {
  'bot/channels/console/typed-line.ts': {
    parseLine: (text) => parseLine(text, '/'),
    splitWords: (text) => splitWords(text, false),
  },
  'bot/channels/web/download-name.ts': { nameForDownload: (text) => nameForDownload(text, 'inline') },
  'bot/channels/wecom-aibot/sending/cards.ts': { cardWords: (text) => cardWords(text, 'zh') },
  'bot/channels/wecom-aibot/inbound.ts': {
    stripMention: (text) => stripMention(`@考务助手${text}`, '别人', () => false),
  },
  'bot/channels/wecom-aibot/media/media-name.ts': {
    readFileName,
    readQuoted: (text) => readFileName(`attachment; filename="${text}`),
    readExtended: (text) => readFileName(`attachment; filename*=UTF-8''${text}`),
  },
  'bot/plain-text.ts': { stripMarkdown, stripTable: (text) => stripMarkdown(`|${text}|\n|${text}|`) },
  'bot/split-text.ts': { splitText: (text) => splitText(text, 2_048) },
  'bot/take-file.ts': { plainFileName },
  'bot/text-size.ts': { countBytes },
  'domain/candidates/candidate-category.ts': {
    readCategoryWord,
    checkCategory: (text) => checkCategory(text, notes),
  },
  'domain/lists/checking/check-list.ts': {
    inCells: (text) => checkList(workbookOf(Array.from({ length: 14 }, () => text)), READ_LISTS, context, dictionary),
    inHeader: (text) => checkList(workbookOf([], text), READ_LISTS, context, dictionary),
  },
  'domain/candidates/pasted-table.ts': {
    readPastedTable: (text) => readPastedTable(text, LISTS),
    underHeaders: (text) => readPastedTable(`姓名\t证件号码\t${text}\n张三\t${ID}\t${text}`, LISTS),
  },
  'domain/imports/refusals/explain-refusal.ts': { explainRefusal },
  'domain/candidates/remark.ts': { checkRemark: (text) => checkRemark(text, notes) },
  'domain/candidates/candidate-status.ts': { parseStatus },
  'domain/cells/cell-guard.ts': { isBrokenCell: (text) => isBrokenCell(text, 's', ['prose'], notes) },
  'domain/cells/education-level.ts': { checkEducationLevel: (text) => checkEducationLevel(text, notes) },
  'domain/cells/entry-year.ts': {
    checkEntryYear: (text) => checkEntryYear(text, 's', TODAY, notes),
    checkMajorVersion: (text) => checkMajorVersion(text, 's', TODAY, notes),
  },
  'domain/cells/exam-day.ts': { findExamDay },
  'domain/cells/gender.ts': { checkGender: (text) => checkGender(text, ID, notes) },
  'domain/cells/ids/id-number.ts': {
    checkIdNumber: (text) =>
      checkIdNumber({ text, kind: 's', idType: undefined, today: TODAY, maskAllowed: false }, notes),
    checkPassport: (text) =>
      checkIdNumber({ text, kind: 's', idType: '护照', today: TODAY, maskAllowed: false }, notes),
  },
  'domain/cells/ids/id-repair.ts': { listRepairs },
  'domain/cells/ids/id-type.ts': { findIdType, checkIdType: (text) => checkIdType(text, notes) },
  'domain/cells/linear-text.ts': {
    normalForm,
    soundText,
    stripEnds: (text) => stripEnds(text, ' 。没-'),
    stripStart: (text) => stripStart(text, ' 。没-'),
    stripEnd: (text) => stripEnd(text, ' 。没-'),
    textBefore: (text) => textBefore(text, '〔'),
  },
  'domain/cells/majors.ts': {
    isMajorCode,
    checkMajorCode: (text) => checkMajorCode(text, notes),
    checkMajorName: (text) => checkMajorName(text, notes),
  },
  'domain/cells/masking.ts': {
    maskIdNumber,
    maskIdNumbersIn,
    looksMasked,
    matchesMask: (text) => matchesMask(text, ID),
  },
  'domain/cells/person-name.ts': { checkName: (text) => checkName(text, notes), cleanName },
  'domain/cells/phone.ts': { checkPhone: (text) => checkPhone(text, notes), isMobile },
  'domain/cells/pinyin/pinyin.ts': {
    judgePinyin: (text) => judgePinyin('张三', text, dictionary),
    judgeName: (text) => judgePinyin(text.slice(0, 100), 'zhangsan', dictionary),
  },
  'domain/cells/province.ts': { parseProvince, provincesIn },
  'domain/contacts/read-contacts.ts': { looksLikeContacts, readContacts },
  'domain/contacts/read-payee.ts': { looksLikePayee, readPayee },
  'domain/contacts/whose.ts': { programmeCalled, readWhose, withoutWhose },
  'domain/cells/ids/resident-id.ts': { hasResidentShape },
  'domain/cells/school-name.ts': {
    checkSchool: (text) => checkSchool(text, '昌平职业技术学校', notes),
    checkProse: (text) => checkProse(text, notes),
    tidyProse,
  },
  'domain/cells/text-normal.ts': {
    isPlain: normal.isPlain,
    foldWidth: normal.foldWidth,
    foldProse: normal.foldProse,
    removeBlanks: normal.removeBlanks,
    collapseBlanks: normal.collapseBlanks,
    foldKey: normal.foldKey,
    removeQuotes: normal.removeQuotes,
    hasLostCharacters: normal.hasLostCharacters,
    looksLikeFormula: normal.looksLikeFormula,
    differsInBlanksOnly: (text) => normal.differsInBlanksOnly(text, '张三'),
    differsInWidthOnly: (text) => normal.differsInWidthOnly(text, '张三'),
  },
  'domain/plans/plan-column.ts': { findPlan: (text) => findPlan(text, { records: {} }) },
  'domain/lists/checking/correction.ts': {
    readSeveralRemoved,
    readReplacement,
    readWithoutValue: (text) => LISTS.map((list) => readWithoutValue(`第7行${text}`.slice(0, 400), list)),
    readCorrection: (text) => LISTS.map((list) => readCorrection(text, list)),
    cutRow: (text) => LISTS.map((list) => readCorrection(`第7行${text}`.slice(0, 400), list)),
  },
  'domain/lists/checking/header.ts': {
    headerKey,
    fieldOfHeader: (text) => LISTS.map((list) => fieldOfHeader(list, text)),
  },
  'domain/lists/list-name.ts': { isSameList: (text) => isSameList(text, `${text}-副本`) },
  'domain/lists/other-file.ts': { isCalledPart, problemOfOtherFile },
  'domain/photos/photo-matching.ts': {
    matchPhotos: (text) => matchPhotos([{ path: `${text}/${text}.jpg`, sha256: '' }], []),
  },
  'domain/photos/photo-name.ts': {
    readPhotoName,
    readSpacedName: (text) => readPhotoName(`张三${text}李.jpg`),
    maskPhotoName,
    foldName,
  },
  'domain/cells/money.ts': { readYuan, checkYuan: (text) => checkYuan(text, 's', notes) },
  'domain/arrangement/seat-cells.ts': {
    checkSeatNumber: (text) => checkSeatNumber(text, 's', notes),
  },
  'domain/arrangement/session-time.ts': {
    tidyTime,
    readSessionBegin,
    saysClock,
    mayBeSameTime: (text) => mayBeSameTime(text, `${text}1`),
  },
  'domain/cells/room-word.ts': { findRoomWord, isRoomCalled: (text) => isRoomCalled(text, text) },
  'domain/cells/platform-number.ts': { checkPlatformNumber: (text) => checkPlatformNumber(text, 's', notes) },
  'domain/cells/ticket-number.ts': { checkTicket: (text) => checkTicket(text, 's', notes) },
  'domain/registration/official-columns.ts': { levelSaid: (text) => levelSaid([text]) },
  'domain/cells/day-window.ts': { readWindow: (text) => readWindow(text, TODAY) },
  'domain/plans/plan-cells.ts': {
    tidyCertificates,
    checkCertificates: (text) => checkCertificates(text, notes),
    readLevels,
    checkLevels: (text) => checkLevels(text, notes),
    checkWindowCell: (text) => checkWindowCell(text, TODAY, notes),
  },
  'domain/plans/read-plan-text.ts': {
    countPasted,
    readPlanText: (text) => readPlanText(text, TODAY),
    looksLikePlan: (text) => looksLikePlan(text, TODAY),
  },
  'flows/plans/own-levels.ts': { levelsSaid, parseOwnLevels },
  'flows/plans/plan-move.ts': { looksLikeMove },
  'flows/plans/plan-answers.ts': {
    parseCertificates,
    parseName,
    parseLevels,
    parseWindow: (text) => parseWindow(text, TODAY),
    parseRegistration: (text) => parseRegistration(text, TODAY),
  },
  'domain/cells/certificate-level.ts': {
    spelledLevels,
    checkLevel: (text) => checkLevel(text, undefined, notes),
    levelInName: (text) => levelInName(text),
    readLevel: (text) => readLevel(text),
  },
  'domain/cells/exam-mode.ts': { checkModes: (text) => checkModes(text, notes) },
  'domain/cells/certificate-cell.ts': {
    checkCertificate: (text) => checkCertificate(text, notes),
    checkOneLevel: (text) => checkOneLevel(text, notes),
    readCertificate,
    levelOf: (text) => levelOf(undefined, text),
    nameCertificate: (text) => nameCertificate(text, text),
  },
  'domain/cells/matched-majors.ts': {
    isMatchedMajor: (text) => isMatchedMajor([{ name: text, majors: text }], text),
  },
  'domain/cells/small-cells.ts': {
    checkCount: (text) => checkCount(text, 's', notes),
    checkFullYear: (text) => checkFullYear(text, notes),
    checkYesNo: (text) => checkYesNo(text, notes),
    checkWord: (text) => checkWord(text, PILOT_STATUS_WORDS, notes),
  },
  'domain/pilot/pilot-status.ts': { parsePilotStatus },
  'domain/sites/checklist.ts': {
    readChecklist: (text) => readChecklist(text, 19),
    saysChecklist: (text) => saysChecklist(text, 19),
  },
  'flows/sites/site-answers.ts': { parseLevels: parseSiteLevels, parseSiteName, parseIntroduction },
  'flows/registration/beyond-quota.ts': { parseBeyond: (text) => parseBeyond(text, new Set(['王芳'])) },
  'flows/talk/thing-wanted.ts': { thingWanted },
  'flows/templates/columns-said.ts': {
    readColumnsSaid: (text) => LISTS.map((list) => readColumnsSaid(text, list, [{ column: 3, header: '考试批次号' }])),
  },
  'flows/templates/said-template.ts': { readSaidTemplate, readWritten },
  'flows/printing/print-wish.ts': { readPrintWish },
  'domain/fees/read-rates.ts': { readRates, readLevelHeads },
  'domain/fees/read-slip-news.ts': { readSlipNews },
  'domain/fees/slip-row.ts': {
    readPrice,
    checkLevelHeads: (text) => checkLevelHeads(text, notes),
    checkPrice: (text) => checkPrice(text, notes),
  },
  'domain/fees/slip-status.ts': { isSlipWay, rankOf, wayOf },
  'domain/cells/spoken-number.ts': { readSpokenNumber },
  'domain/cells/own-days.ts': { daysOfHoliday: (text) => daysOfHoliday(text, TODAY) },
  'domain/sites/read-guests.ts': { readGuests },
  'domain/sites/site-status.ts': { parseSiteReview },
  'flows/pilot/pilot-answers.ts': { parseBatch, parseCertificate, parseMajorLines },
  'domain/registration/read-wish.ts': { readWish: (text) => readWish(text) },
  'domain/cells/address.ts': { parseAddress: (text) => parseAddress(text, '北京市') },
  'flows/invigilators/exam-contacts.ts': { parseMailAddress: (text) => parseMailAddress(text, '北京市') },
  'domain/invigilators/read-watches.ts': {
    readWatches,
    readInvigilators,
    looksLikeInvigilators,
    namesAssigned,
    namesMeant: (text) => namesMeant(text, ['张伟']),
  },
  'domain/rooms/read-rooms.ts': { readRooms, looksLikeRooms, mentionsRooms },
  'domain/rooms/room-cells.ts': {
    checkSeats: (text) => checkSeats(text, 's', notes),
    checkRegion: (text) => checkRegion(text, notes),
    checkSubjects: (text) => checkSubjects(text, notes),
  },
  'domain/talk/commands.ts': { parseCommand, foldText, tidyText, joinHan, parseOrdinal },
  'domain/talk/read-length.ts': {
    cutName: (text) => cutName(text, 200),
    cutText: (text) => cutText(text, 4_000),
  },
  'domain/talk/text-language.ts': { detectLanguage, languageSaidBy },
  'files/photos/zip-names.ts': { isJunk },
  'files/workbook/annotate/column-widths.ts': {
    setColumnWidth: (text) => setColumnWidth(`<worksheet><cols>${text}</cols><sheetData>`, 3, 60),
    withoutColumns: (text) => setColumnWidth(`${text}<sheetData>`, 3, 60),
  },
  'files/workbook/annotate/comment-drawing.ts': { mergeDrawing: (text) => mergeDrawing(`<xml>${text}</xml>`, [], []) },
  'files/workbook/annotate/comment-parts.ts': {
    mergeComments: (text) =>
      mergeComments(
        `<comments><authors></authors><commentList><comment ref="A1" authorId="0"><text><r><t>【校验】${text}</t></r></text></comment></commentList></comments>`,
        [{ column: 0, row: 1, text }],
        DIALECT,
      ),
    mergeMarkup: (text) =>
      mergeComments(`<comments><authors></authors><commentList>${text}</commentList></comments>`, [], DIALECT),
  },
  'files/workbook/annotate/style-table.ts': {
    StyleTable: (text) => new StyleTable(`<styleSheet><cellXfs>${text}</cellXfs></styleSheet>`).marked(0, 'red'),
  },
  'files/workbook/package/cell-place.ts': { parseRange },
  'files/workbook/package/content-types.ts': {
    typeParts: (text) => typeParts(`<Types>${text}</Types>`, ['xl/a.xml', text], new Map()),
  },
  'files/workbook/package/excel-text.ts': { decodeExcelText, encodeAttribute, encodeExcelText },
  'files/workbook/package/xml-elements.ts': {
    readElements: (text) => readElements(`<a>${text}</a>`, 'a')?.replace([]),
  },
  'files/workbook/package/xml-scanner.ts': {
    decodeEntities,
    XmlScanner: (text) => {
      const scanner = new XmlScanner(text)
      for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
        if (token === 'open' || token === 'empty') scanner.attribute('r')
      }
    },
  },
  'files/workbook/package/xml-tag.ts': {
    numberAttribute: (text) => tags.numberAttribute(`<a ${text}>`, 'min'),
    hasAttribute: (text) => tags.hasAttribute(`<a ${text}>`, 'min'),
    setAttribute: (text) => tags.setAttribute(`<a ${text}>`, 'min', '1'),
    openTag: (text) => tags.openTag(`<a ${text}/>`),
    declareUtf8: (text) => tags.declareUtf8(`<?xml ${text}?>`),
  },
  'files/workbook/read/decode-text.ts': { looksLikeText },
  'files/workbook/read/plain-cell.ts': { readPlainCell: (text) => readPlainCell(`<c r="A1" t="${text}`, 0) },
  'files/workbook/read/number-format.ts': {
    readNumberFormat: (text) => readNumberFormat(164, text),
    readZeros: (text) => showNumber('7', readNumberFormat(164, `00${text}`), false),
    showNumber: (text) => showNumber(text, 'day', false),
  },
  'files/workbook/read/number-text.ts': { numberText },
  'files/workbook/read/read-csv.ts': { readCsv: (text) => readCsv(Buffer.from(text)) },
  'files/workbook/read/sheet-rows.ts': {
    visitSheet: (text) => visitSheet(inBlocks(`<worksheet><sheetData><row><c>${text}`), { row: () => undefined }),
    visitRows: (text) => visitSheet(inBlocks(`<worksheet><sheetData>${text}`), { row: () => undefined }),
    skipRows: (text) =>
      visitSheet(inBlocks(`<worksheet><sheetData>${text}`), {
        row: () => undefined,
        skipsCells: () => true,
      }),
  },
  'flows/assistant.ts': {
    advance: (text) => advance({ kind: 'text', text }, { open: [] }, facts),
    advanceStranger: (text) => advance({ kind: 'text', text }, { open: [] }, stranger),
    isKnownSaying,
  },
  'flows/candidates/find-named.ts': { parseCandidateName: (text) => parseCandidateName(text, facts) },
  'flows/engine/acceptors.ts': {
    saysOption: (text) => saysOption(text, { value: 'own', label: { zh: '院校考生', en: 'own candidates' } }),
    shortText: shortText(40),
  },
  'flows/engine/language-of.ts': { soundsAsked },
  'flows/engine/menu.ts': { readChoiceId },
  'flows/engine/yes-or-no.ts': { isBareYesOrNo },
  'flows/lists/all-talks.ts': { findTalkByWord },
  'flows/imports/choice-not-asked.ts': {
    sayNotAsked,
    notAll: (text) => notAll(text, { failing: 1 } as ListReport),
  },
  'flows/imports/list-corrections.ts': { correctList: (text) => correctList(text, checkedList, facts) },
  'flows/imports/list-proposals.ts': { asksToFillIn, notOffered: (text) => notOffered(text, checkedList) },
  'flows/imports/list-scope.ts': { saysScope },
  'flows/imports/rows-meant.ts': { findRowsMeant: (text) => findRowsMeant(text, checkedList, facts) },
  'flows/people/invitation-code.ts': { parseInvitationCode, looksLikeCode },
  'flows/people/managed-org.ts': { parseOrg: (text) => parseOrg(text, facts), readOrgAndPerson },
  'flows/people/managed-school.ts': { readSchoolAndPerson: (text) => readSchoolAndPerson(text, facts) },
  'flows/people/removed-person.ts': { parsePerson: (text) => parsePerson(text, [], 'colleague-unknown') },
  'flows/people/last-word.ts': { splitLastWord },
  'flows/questions/answer.ts': { answerQuestion: (text) => answerQuestion(text, facts, 'zh') },
  'flows/lists/removal-said.ts': { readRemovalSaid },
  'flows/questions/reading/fold.ts': { fold, foldKeepingNames, makePlain },
  'flows/questions/reading/frame-code.ts': { decodeFrame },
  'flows/questions/model/features.ts': { featuresOf },
  'flows/questions/model/question-model.ts': { guessAct, guessState, isFamiliar },
  'flows/questions/reading/leftover.ts': { leftover: (text) => leftover(text, foldKeepingNames(text)) },
  'flows/questions/reading/names-said.ts': { joinNames, namesIn },
  'flows/questions/quoted.ts': {
    sayWhoIsMeant: (text) => sayWhoIsMeant('他的照片呢', text),
    sayWhoIsMeantByLongWords: (text) => sayWhoIsMeant(text, '张三'),
  },
  'flows/questions/reading/read-check.ts': { readCheck },
  'flows/questions/reading/read-check-english.ts': { readCheckInEnglish },
  'flows/questions/reading/read-arrangement.ts': { readArrangement },
  'flows/questions/reading/read-seating.ts': { readSeating },
  'flows/questions/reading/read-field.ts': { readField, readFieldInEnglish },
  'flows/questions/reading/read-number.ts': { readBareTail, readNumber },
  'flows/questions/reading/read-records.ts': { readRecords },
  'flows/questions/reading/read-contacts-asked.ts': { readContactsAsked },
  'flows/contacts/whom-said.ts': { looksLikeWhom },
  'flows/questions/reading/read-registered.ts': { readRegistered },
  'flows/questions/reading/topics.ts': { findStepSaid },
  'flows/questions/reading/book-words.ts': {
    readBookAsked: (text) => readBookAsked(text, 'zh'),
    readBookAskedInEnglish: (text) => readBookAsked(text, 'en'),
  },
  'flows/questions/reading/read-chinese.ts': { readChinese },
  'flows/questions/reading/read-english.ts': { readEnglish },
  'flows/questions/reading/surnames.ts': { guessName },
  'flows/questions/reading/understand.ts': { understand },
}

const context: CheckContext = {
  today: TODAY,
  schoolName: '昌平职业技术学校',
  scope: { category: 'own' },
  records: {},
  edits: [],
}

const checkedList = { batch: {}, report: {}, talk: findTalkByWord('考生名单') } as unknown as CheckedList

/** A list with one person, whose cells or whose last header hold the text. */
function workbookOf(cells: readonly string[], header = '备注'): Workbook {
  const headers = ['学生姓名', '姓名拼音', '性别', '证件类型', '证件号码', '手机号码', '入学年份', '专业层次']
  const row = (number: number, texts: readonly string[]) => ({
    number,
    hidden: false,
    texts,
    kinds: 's'.repeat(texts.length),
  })
  const rows = [
    row(1, [header]),
    row(2, [...headers, '就读专业', '专业代码', '专业版本', '所属院校', '类别', header]),
    row(3, cells),
  ]
  return {
    format: 'xlsx',
    sheets: [{ name: header.slice(0, 31), index: 0, hidden: false, rows, merges: [], lastColumn: 14 }],
  }
}

async function* inBlocks(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 262_144) yield text.slice(at, at + 262_144)
}

const nothing = async (): Promise<readonly never[]> => []
const stranger: Facts = {
  now: new Date(`${TODAY}T02:00:00Z`),
  asker: { accountKey: 'web/local/u1', memberships: [], isSystemAdmin: false, chat: 'private' },
  people: {
    inspectCode: async () => ({ status: 'unknown' }),
    findSchools: nothing,
    findOrgs: nothing,
    listColleagues: nothing,
    listOrgStaff: nothing,
    listOpenConversations: nothing,
  },
  codes: { newCode: () => 'K7MP-3XQ9' },
  newId: () => 'r1',
  pinyin: dictionary,
}
const facts: Facts = { ...stranger, asker: { ...stranger.asker, isSystemAdmin: true } }
