/** 报考问题 · Why somebody cannot be registered, each with what to do. */
import { g1, g3, g4, pm } from '../programmes/sources.js'
import type { ProblemKind } from '../talk/problem-kind.js'

export const REGISTRATION_PROBLEMS = {
  'registration-person-unknown': {
    level: 'error',
    title: { zh: '考生名单里没有这个人', en: 'Nobody of this number among the candidates' },
    say: {
      zh: '考生名单里没有这个证件号码。请核对号码；是新考生，就先把考生信息发给我导入。',
      en: 'No candidate has this ID number. Please check it; for somebody new, send me their details first.',
    },
  },
  'registration-person-several': {
    level: 'error',
    title: { zh: '对得上不止一个人', en: 'Fits more than one person' },
    say: {
      zh: '有不止一位考生对得上这个证件号码。请发“导出考生”核对，改好后再报考。',
      en: 'More than one candidate fits this ID number. Write “export candidates” to check, correct it and try again.',
    },
  },
  'registration-name-unknown': {
    level: 'error',
    title: { zh: '考生名单里没有', en: 'Not among the candidates' },
    say: { zh: '考生名单里没有这个名字。请核对。', en: 'No candidate has this name. Please check it.' },
  },
  'registration-namesakes': {
    level: 'error',
    title: { zh: '有同名考生，请用报考表', en: 'Several of that name, use the workbook' },
    say: {
      zh: '有几位考生同名。请用报考表写证件号码来报。',
      en: 'Several candidates have this name. Please register them by a workbook with ID numbers.',
    },
  },
  'registration-unclear': {
    level: 'error',
    title: { zh: '没看懂报谁', en: 'Not clear who' },
    say: {
      zh: '没看懂报谁、报什么。请写成“信息准确的都报中级”，或“给张三、李四报中级”。',
      en: 'It is not clear who is meant. Please write “register everybody for intermediate”, or “给张三、李四报中级”.',
    },
  },
  'registration-name-differs': {
    level: 'error',
    title: { zh: '姓名和证件号码不是同一人', en: 'Name and ID number do not belong together' },
    say: {
      zh: '这个证件号码在考生名单里是{name}。请核对姓名和号码，改成同一个人的。',
      en: 'Among the candidates this ID number is that of {name}. Please make name and number those of one person.',
    },
  },
  'registration-without-photo': {
    level: 'error',
    from: g1('第三步'),
    title: { zh: '还没有照片', en: 'No photo yet' },
    say: {
      zh: '这位考生还没有照片，报不了考。请先把照片发给我，并在平台上传、认证。',
      en: 'This candidate has no photo and cannot be registered. Please send me the photo first, upload it to the platform and have it verified.',
    },
  },
  'registration-not-accurate': {
    level: 'error',
    from: g3('第三章 四'),
    title: { zh: '还不是“信息准确”', en: 'Not verified yet' },
    say: {
      zh: '这位考生现在是“{status}”，要“信息准确”才能报考。请在平台上认证；已经认证过，就把平台的考生导出发给我，状态会更新。',
      en: 'This candidate is “{status}”; only “信息准确” can be registered. Please have it verified on the platform; if that is done, send me the platform’s export of candidates.',
    },
  },
  'registration-major': {
    level: 'error',
    from: pm('4.3'),
    title: { zh: '专业没有获批', en: 'Major not approved' },
    say: {
      zh: '{major}不在获批的专业里，不能按院校考生报考。请核对专业；确实不在，就改成社会考生。',
      en: 'Major “{major}” is not among the approved majors, so this candidate cannot be registered as the school’s own. Please check the major; else make it a social candidate.',
    },
  },
  'registration-major-unmatched': {
    level: 'error',
    title: { zh: '专业不在证书对应的专业里', en: 'Major not matched to the certificate' },
    say: {
      zh: '{major}不在“{certificate}”对应的专业里，报不了这个证书。请核对专业；在平台“证书信息管理”里能看到对应的专业，有变化就把证书信息表发给我。',
      en: 'Major “{major}” is not matched to “{certificate}”, so this candidate cannot be registered for it. Please check the major; the matched ones stand on the platform under “证书信息管理”, and if they have changed send me that list.',
    },
  },
  'registration-over-quota': {
    level: 'error',
    title: { zh: '超出批准人数', en: 'Beyond the approved number' },
    say: {
      zh: '“{certificate}”{level}的批准人数全年累计到这里已经用完。请按社会考生报，或者换别人按社会考生报。',
      en: 'The approved number of “{certificate}” ({level}) is used up over the whole year. Please register this candidate as a social one, or somebody else instead.',
    },
  },
  'registration-outside-quota': {
    level: 'error',
    title: { zh: '专业不在获批的申报里', en: 'Major not in the approved application' },
    say: {
      zh: '“{certificate}”的试点申报是按专业批的，里面没有{major}。请按社会考生报；专业写错了就先改考生信息。',
      en: 'The pilot application of “{certificate}” was approved by major, and “{major}” is none of them. Please register this candidate as a social one; if the major is wrong, correct the candidate first.',
    },
  },
  'registration-over': {
    level: 'error',
    ofComingIn: true,
    from: pm('5.2.6'),
    title: { zh: '报考已截止', en: 'Registration is over' },
    say: {
      zh: '这个计划的报考到{ends}为止，已经不能增加。要补报，请联系培训评价组织；日期变了，就先改考试计划的报考时间。',
      en: 'Registration for this plan ended on {ends}; nobody can be added. To add somebody, please ask the evaluation organisation; if the date has changed, change it in the plan first.',
    },
  },
  'registration-not-begun': {
    level: 'error',
    ofComingIn: true,
    from: pm('5.2.6'),
    title: { zh: '报考还没开始', en: 'Registration has not begun' },
    say: {
      zh: '这个计划从{begins}起才能报考。到那天再发给我；日期变了，就先改考试计划的报考时间。',
      en: 'Registration for this plan begins on {begins}. Send it again then; if the date has changed, change it in the plan first.',
    },
  },
  'subject-not-of-level': {
    level: 'error',
    from: pm('5.2.1'),
    title: { zh: '科目不是这一级的', en: 'Not a subject of the level' },
    say: {
      zh: '{level}没有这个科目，有的是{accepted}。请照平台“考试科目”里的名称改；要全部科目都报，就把这一格清空。',
      en: 'There is no such subject at “{level}”, which has {accepted}. Please write it as under “考试科目” on the platform; to register for all subjects leave the cell empty.',
    },
  },
  'subject-not-in-book': {
    level: 'warning',
    title: { zh: '手册里没有这个科目', en: 'Subject not in the book' },
    say: {
      zh: '按项目的手册，{level}考的是{accepted}。请和平台“考试科目”核对；平台上确实有，可以照报。',
      en: 'By the book of the programme, “{level}” has {accepted}. Please compare with “考试科目” on the platform; if it is there, it may stay.',
    },
  },
  'subject-not-for-category': {
    level: 'error',
    from: pm('5.2.1'),
    title: { zh: '科目不是这类考生考的', en: 'Subject is for other candidates' },
    say: {
      zh: '“{subject}”的参考对象是{audience}，这位是{category}。请换成他这一类的科目，或者核对考生类型。',
      en: '“{subject}” is for “{audience}”, and this is a “{category}”. Please choose a subject for this kind of candidate, or check the kind.',
    },
  },
  'subject-needs-category': {
    level: 'error',
    from: pm('5.2.1'),
    title: { zh: '这个科目要写考生类型', en: 'Subject needs the kind of candidate' },
    say: {
      zh: '“{subject}”不是所有考生都考，报考时要写考生类型。请填院校考生或社会考生。',
      en: '“{subject}” is not for everybody, so the kind of candidate is needed. Please fill in “院校考生” or “社会考生”.',
    },
  },
  'registration-frozen': {
    level: 'error',
    ofComingIn: true,
    title: { zh: '报考名单已确认', en: 'List of registrations confirmed' },
    say: {
      zh: '这个计划的报考名单{frozen}已经确认，不再增加。报名还没截止，可以先发“解除确认”，改完再确认。',
      en: 'The list of this plan was confirmed on {frozen}, so nobody is added. While registration is open you may write “release the list” first, and confirm it again afterwards.',
    },
  },
  'registration-removal-frozen': {
    level: 'error',
    title: { zh: '报考名单已确认，不能删', en: 'List confirmed, nobody taken out' },
    say: {
      zh: '这个计划的报考名单{frozen}已经确认，不再删除；不来考的按缺考计。报名还没截止，可以先发“解除确认”，改完再确认。',
      en: 'The list of this plan was confirmed on {frozen}, so nobody is taken out; whoever does not come is absent. While registration is open you may write “release the list” first, and confirm it again afterwards.',
    },
  },
  'registration-school-left-out': {
    level: 'error',
    from: g3('第三章 四'),
    title: { zh: '计划里没有本校', en: 'School not in the plan' },
    say: {
      zh: '这个计划的参考院校里没有“{school}”，报不了考。请联系培训评价组织加上，再改考试计划。',
      en: 'The plan does not list “{school}”, so nobody can be registered. Please ask the evaluation organisation to add it, then change the plan.',
    },
  },
  'certificate-not-of-plan': {
    level: 'error',
    from: pm('5.2.6'),
    title: { zh: '这个计划不考这个证书', en: 'Certificate not of this plan' },
    say: {
      zh: '这个计划考的是{accepted}。请改证书，或者换一个考试计划。',
      en: 'This plan examines {accepted}. Please change the certificate, or the plan.',
    },
  },
  'level-not-of-plan': {
    level: 'error',
    from: pm('5.2.6'),
    title: { zh: '这个计划没有这个等级', en: 'Level not of this plan' },
    say: {
      zh: '本校在这个计划里参加的是{accepted}。请改等级；漏登记了，就先改考试计划的证书等级。',
      en: 'At this plan the school takes part in {accepted}. Please change the level; if one was forgotten, change the plan first.',
    },
  },
  'certificate-number-differs': {
    level: 'error',
    from: g4('六'),
    title: { zh: '证书编号对不上', en: 'Certificate number differs' },
    say: {
      zh: '证书编号和证书、等级对不上，应该是 {number}。请三项一起核对。',
      en: 'The number does not go with certificate and level; it should be {number}. Please check the three together.',
    },
  },
  'site-unlike-pattern': {
    level: 'warning',
    title: { zh: '站点名称和规则不一样', en: 'Site named differently' },
    say: {
      zh: '按规则站点应叫“{siteName}”。借考写对方的站点就不用改；本校的请和平台上核对。',
      en: 'By the rule the site is called “{siteName}”. With a borrowed site leave it; of your own please check the platform.',
    },
  },
  'registration-category-differs': {
    level: 'warning',
    title: { zh: '考生类型和名单不一样', en: 'Category differs from the record' },
    say: {
      zh: '考生名单里是{category}。请核对；哪一个对，就把另一处改过来。',
      en: 'Among the candidates it is {category}. Please check, and correct whichever is wrong.',
    },
  },
  'registration-removal-over': {
    level: 'error',
    from: pm('5.2.6'),
    title: { zh: '报考已截止，不能删', en: 'Too late to take out' },
    say: {
      zh: '这个计划的报考到{ends}为止，已经不能删除；不来考的按缺考计。日期变了，就先改考试计划的报考时间；一定要退，请联系培训评价组织。',
      en: 'Registration for this plan ended on {ends}, so nobody can be taken out; whoever does not come is absent. If the date has changed, change the plan first; else please ask the evaluation organisation.',
    },
  },
  'registration-seated': {
    level: 'error',
    title: { zh: '已经排了座位，不能删', en: 'Seated already' },
    say: {
      zh: '这位考生在{room}已经排了座位，报考不能删除；不来考的按缺考计。一定要退，请联系培训评价组织。',
      en: 'This candidate has a seat in {room} already and cannot be taken out; whoever does not come is absent. If it must be, please ask the evaluation organisation.',
    },
  },
  'registration-paid': {
    level: 'error',
    title: { zh: '已经缴费，不能删', en: 'Paid for already' },
    say: {
      zh: '这个计划里这个证书的费用已经缴了，缴了费的报考不能删除；不来考的按缺考计。一定要退，请联系培训评价组织。',
      en: 'The fee of this certificate at this plan is paid, and what is paid for cannot be taken out; whoever does not come is absent. If it must be, please ask the evaluation organisation.',
    },
  },
  'registered-both-ways': {
    level: 'error',
    title: { zh: '按证书又按科目', en: 'By certificate and by subject' },
    say: {
      zh: '和{rows}是同一个人的同一个证书等级，一处报全部科目，一处只报一科。请只留一种。',
      en: 'Like {rows} this is one person and one level, once for all subjects and once for one. Please keep only one way.',
    },
  },
} as const satisfies Record<string, ProblemKind>
