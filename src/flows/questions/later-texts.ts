/** 还不能查的 · What we cannot look up yet, said plainly, with where to look meanwhile. */
import type { Frame, LaterTopic } from '../../domain/talk/frames.js'
import type { Said } from '../../domain/talk/language.js'

type Texts = Readonly<Record<LaterTopic, Said>>

export const LATER_LABELS: Texts = {
  deadlines: { zh: '截止和考试时间', en: 'Deadlines and exam dates' },
  registration: { zh: '报考', en: 'Registration' },
  invigilators: { zh: '监考人员', en: 'Invigilators' },
  fees: { zh: '缴费', en: 'Fees' },
  tickets: { zh: '排考和准考证', en: 'Arrangement and tickets' },
  'exam-day': { zh: '考试当天', en: 'Exam day' },
  scores: { zh: '成绩', en: 'Scores' },
  certificates: { zh: '证书', en: 'Certificates' },
  'other-splits': { zh: '按性别等分开数', en: 'Counts by gender and the like' },
}

const ABLE_ZH = '我现在能查的是考生、照片、认证、报考、名额、考场、监考、缴费、排考和各个截止日期。'
const ABLE_EN =
  'What I can look up now: candidates, photos, verification, registrations, quota, rooms, invigilators, fees, seats and every date.'

export const LATER_TEXTS: Texts = {
  deadlines: {
    zh: '还没有登记考试计划，所以不知道日期。把通知或平台上的“考试计划”整段贴给我，或者发“添加考试计划”，我就能回答每个截止日期。',
    en: 'No exam plan is entered yet, so no date is known. Paste the notice or the plan as the platform shows it, or write “add plan”, and I can answer every date.',
  },
  registration: later(
    '报考这一步我还不能查，请看平台“报考管理”。',
    'I cannot look up registrations yet; see “报考管理” on the platform.',
  ),
  invigilators: {
    zh: '还没有登记考场，也没有登记监考员，所以说不出够不够。把考场告诉我，再把监考人员表（或平台的监考人员导出）发给我；没有就发“监考人员模板”。',
    en: 'Neither rooms nor invigilators are entered yet, so it cannot be said whether they are enough. Tell me the rooms and send the list of invigilators (or the platform’s export); for a blank one write “template invigilators”.',
  },
  fees: {
    zh: '还没有人报考，也没有缴费单，所以算不出要缴多少。报考以后发“缴费”，我按标准算好；标准以本省的和培训评价组织的通知为准。',
    en: 'Nobody is registered and there is no slip yet, so nothing can be worked out. After registration write “pay”; the province’s standard and the organisation’s notice decide.',
  },
  tickets: later(
    '排考和准考证这一步我还不能查，请看平台的排考信息。',
    'I cannot look up seating and admission tickets yet; see the platform.',
  ),
  'exam-day': later(
    '考试当天的安排我还不能查，请看培训评价组织发的考务手册。',
    'I cannot look up exam-day arrangements yet; see the organisation’s handbook.',
  ),
  scores: later(
    '成绩这一步我还不能查，请看平台“科目成绩”。',
    'I cannot look up scores yet; see “科目成绩” on the platform.',
  ),
  certificates: later(
    '证书发放这一步我还不能查，请看平台“证书发放管理”。',
    'I cannot look up certificates yet; see “证书发放管理” on the platform.',
  ),
  'other-splits': later(
    '我还不能按性别、学历层次分开数。能分的有：院校考生或社会考生、班级、某个专业、入学年份。',
    'I cannot count by gender or education level yet. I can by own or social candidates, class, one major, entry year.',
  ),
}

/** What the books say about it meanwhile, offered as buttons. */
export const MEANWHILE: Readonly<Partial<Record<LaterTopic, readonly Frame[]>>> = {
  deadlines: [{ measure: 'programme', topic: 'timeline' }],
  registration: [
    { measure: 'guide', step: 'registration' },
    { measure: 'programme', topic: 'subjects' },
  ],
  invigilators: [
    { measure: 'programme', topic: 'invigilator-count' },
    { measure: 'programme', topic: 'invigilator-bar' },
    { measure: 'guide', step: 'invigilators' },
  ],
  fees: [
    { measure: 'programme', topic: 'fees' },
    { measure: 'programme', topic: 'fee-due' },
    { measure: 'programme', topic: 'remittance' },
  ],
  tickets: [{ measure: 'guide', step: 'arrangement' }],
  'exam-day': [
    { measure: 'guide', step: 'exam-day' },
    { measure: 'programme', topic: 'materials' },
    { measure: 'programme', topic: 'hand-in' },
  ],
  scores: [
    { measure: 'guide', step: 'scores' },
    { measure: 'programme', topic: 'subjects' },
  ],
  certificates: [{ measure: 'guide', step: 'certificates' }],
}

function later(zh: string, en: string): Said {
  return { zh: `${zh}\n${ABLE_ZH}`, en: `${en}\n${ABLE_EN}` }
}
