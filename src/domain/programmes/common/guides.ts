/** 通用步骤说明 · What holds of a step for every programme. */
import type { Said } from '../../talk/language.js'
import type { Rule } from '../programme.js'
import { g3, pm } from '../sources.js'
import type { WorkStep } from '../work-steps.js'

export const COMMON_GUIDES: Readonly<Record<WorkStep, readonly Rule<Said>[]>> = {
  pilot: [
    {
      is: {
        zh: '在省厅开放的批次时间里申报；同一证书同一等级一年只能申报一次，提交后要改请省厅退回。',
        en: 'Apply while the province’s batch is open; a certificate level once a year, and changes after that go through the province.',
      },
      from: pm('4.3'),
    },
    {
      is: {
        zh: '按专业申报的，报考时只有申报过的专业才能报；不按专业申报又没添加专业的，证书对应的专业都能报。',
        en: 'Applied by major, only those majors can be registered; with no major added, all of the certificate’s can.',
      },
      from: pm('4.3'),
    },
  ],
  site: [
    {
      is: {
        zh: '只有试点院校才能申报；申报过的不能再次提交，“未提交”“审核退回”时才能改和删。',
        en: 'Pilot schools only; a second application is refused, and editing works only in “未提交” or “审核退回”.',
      },
      from: pm('5.2.4.1'),
    },
    {
      is: {
        zh: '借考的院校不用把学生信息给考点学校，照常自己报考；分到哪里看“考核站点分配查询”。',
        en: 'A school that borrows a site registers its own candidates as usual; where to is under “考核站点分配查询”.',
      },
      from: pm('5.2.4.2'),
    },
  ],
  candidates: [
    {
      is: {
        zh: '院校考生和社会考生分两个页面导入；一个人只录一次，考几次都不用重录。',
        en: 'Own and social candidates are imported on two pages; a person once, however many exams they sit.',
      },
      from: g3('第三章 三'),
    },
  ],
  photos: [
    {
      is: {
        zh: 'jpg 或 png，5 MB 以内，295×413 像素，红底小一寸；用证件号码命名，打成一个 zip。',
        en: 'jpg or png up to 5 MB, 295×413 pixels, red background; named by ID number, in one zip.',
      },
      from: pm('5.2.3'),
    },
  ],
  identity: [
    {
      is: {
        zh: '信息和照片齐了，点“认证”或“批量认证”；比对失败的逐个“人工确认”，没有批量。',
        en: 'With data and photo in press “认证” or “批量认证”; whoever fails is confirmed one by one, there is no batch.',
      },
      from: pm('5.2.3'),
    },
  ],
  registration: [
    {
      is: {
        zh: '导入考生不算报名。计划要在报考时间里、参考院校有本校，学生专业要是证书对应的专业。',
        en: 'Importing is not registering. The plan must be open and list the school, the major must match the certificate.',
      },
      from: pm('5.2.6'),
    },
    {
      is: {
        zh: '没排考、没缴费的记录才能删。',
        en: 'Records can be deleted only while neither arranged nor paid.',
      },
      from: pm('5.2.6'),
    },
  ],
  rooms: [
    {
      is: {
        zh: '每次考试都要设，没变化可以沿用上次的；排考开始前设完，开始后只能加考位。',
        en: 'Set for every exam, or taken over from the last; done before arrangement starts, after that seats can only be raised.',
      },
      from: pm('5.2.5'),
    },
  ],
  invigilators: [
    {
      is: {
        zh: '老师先参加培训评价组织的考评员培训，再在平台新增或导入，等组织认证；一人可申请几个证书。',
        en: 'Teachers attend the organisation’s training first, are then added on the platform and certified; one may hold several certificates.',
      },
      from: pm('5.2.11'),
    },
  ],
  arrangement: [
    {
      is: {
        zh: '由培训评价组织排考；排完后下载门贴、桌贴、签到表，导出准考证。',
        en: 'The organisation arranges; afterwards download door and desk labels, sign-in sheets and tickets.',
      },
      from: pm('5.2.8'),
    },
  ],
  fees: [
    {
      is: {
        zh: '按证书或按科目生成缴费申请单，转账附上缴费单号，由培训评价组织确认；没确认的申请单可以删。',
        en: 'Make a slip by certificate or by subject, put its number on the transfer, the organisation confirms; an unconfirmed slip can be deleted.',
      },
      from: pm('5.2.7'),
    },
  ],
  machines: [
    {
      is: {
        zh: '报名结束后培训评价组织远程安装考试平台，考点先备好机房、定好技术对接人，装好后组织模拟考试。',
        en: 'After registration the organisation installs the exam platform remotely; have the rooms and a technician ready, then hold a mock exam.',
      },
      from: g3('第三章 十'),
    },
  ],
  'exam-day': [
    {
      is: {
        zh: '开考前 90 分钟开机，前 30 分钟凭准考证和身份证进场签到，前 15 分钟宣读规则；开考 30 分钟后不得入场。',
        en: 'Machines on 90 minutes before, entry with ticket and ID 30 minutes before, rules read 15 minutes before; no entry 30 minutes after the start.',
      },
      from: g3('第四章 三、四'),
    },
  ],
  scores: [
    {
      is: {
        zh: '成绩在公示期内可以查；公示期过了没有异议就锁定。',
        en: 'Scores are open during the publicity window; without objection they lock when it ends.',
      },
      from: pm('5.2.9'),
    },
  ],
  certificates: [
    {
      is: {
        zh: '培训评价组织和学校都签发后才发证；签字用微信扫码，确认后不可撤回，拒绝要写理由。',
        en: 'Both the organisation and the school sign, by WeChat code; it cannot be undone, and a refusal needs a reason.',
      },
      from: pm('4.2'),
    },
  ],
  'weekly-report': [
    {
      is: {
        zh: '省厅要求才交，按周或按半月；下个周期开始前提交，过后不能补填。',
        en: 'Only where the province asks, weekly or half-monthly; before the next period begins, no late filling.',
      },
      from: pm('6'),
    },
  ],
}
