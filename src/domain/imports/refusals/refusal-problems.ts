/** 平台没收下的原因 · Why the platform would not take a row, in our words, each with what to do. */
import { g1, g3, pm } from '../../programmes/sources.js'
import type { ProblemKind } from '../../talk/problem-kind.js'

export const REFUSAL_PROBLEMS = {
  'refused-already-there': {
    level: 'error',
    title: { zh: '平台上已经有了', en: 'On the platform already' },
    say: {
      zh: '平台上已经有这一条，不用再导入。内容要改的，请在平台上改。',
      en: 'The platform has this one already; there is no need to import it again. If it is to be changed, please change it there.',
    },
  },
  'refused-empty': {
    level: 'error',
    from: g1('第二步'),
    title: { zh: '必填的格子空着', en: 'A required cell is empty' },
    say: {
      zh: '平台必填的格子空着。请把这一格告诉我或补在名单里，再领一次平台导入文件。',
      en: 'A cell the platform requires is empty. Please tell me what belongs there or fill it in, then get the platform’s file once more.',
    },
  },
  'refused-not-accurate': {
    level: 'error',
    from: g3('第三章 四'),
    title: { zh: '考生还不是“信息准确”', en: 'Candidate not accurate yet' },
    say: {
      zh: '考生在平台上还不是“信息准确”，报不了考。请先在平台点“批量认证”，认证失败的点“人工确认”，再导入报考。',
      en: 'On the platform the candidate is not “信息准确” yet and cannot be registered. Please press “批量认证” there, for those that fail “人工确认”, then import again.',
    },
  },
  'refused-without-photo': {
    level: 'error',
    from: g1('第三步'),
    title: { zh: '平台上没有照片', en: 'No photo on the platform' },
    say: {
      zh: '平台上没有这位考生的照片，或者照片没通过。请发“打包照片”领照片压缩包，在平台上传并认证。',
      en: 'The platform has no photo of this candidate, or would not take it. Please write “pack photos” for the zip, upload it there and have it verified.',
    },
  },
  'refused-person-unknown': {
    level: 'error',
    from: g3('第三章 四'),
    title: { zh: '平台上找不到这个人', en: 'Person not found on the platform' },
    say: {
      zh: '平台上找不到这个人，或者姓名、号码和平台上的不一样。请先在平台导入，或者核对姓名和号码，再导入这一行。',
      en: 'The platform does not find this person, or name and number differ from those there. Please import the person first, or check name and number, then import the row.',
    },
  },
  'refused-name': {
    level: 'error',
    title: { zh: '姓名有问题', en: 'Something about the name' },
    say: {
      zh: '姓名平台不认，或者和证件号码对不上。请照身份证核对，生僻字和“·”照证件写。',
      en: 'The platform does not accept the name, or it does not go with the number. Please check it against the ID card.',
    },
  },
  'refused-pinyin': {
    level: 'error',
    from: g1('第二步'),
    title: { zh: '姓名拼音不对', en: 'Pinyin not accepted' },
    say: {
      zh: '姓名拼音平台不认。请按“Zhang Sanfeng”这样写：姓和名用空格隔开，首字母大写。',
      en: 'The platform does not accept the pinyin. Please write it like “Zhang Sanfeng”: surname, blank, given name, each with a capital.',
    },
  },
  'refused-id-number': {
    level: 'error',
    title: { zh: '证件号码不对', en: 'ID number not accepted' },
    say: {
      zh: '证件类型或号码平台不认。请照证件核对，改好再导入。',
      en: 'The platform does not accept type or number of the ID. Please check it against the document, correct it and import it again.',
    },
  },
  'refused-phone': {
    level: 'error',
    title: { zh: '手机号码不对', en: 'Phone number not accepted' },
    say: {
      zh: '手机号码平台不认，或者已经是别人的。请核对，是 11 位的本人号码。',
      en: 'The platform does not accept the phone number, or it is somebody else’s there. Please check it: 11 digits, the person’s own.',
    },
  },
  'refused-quota': {
    level: 'error',
    from: pm('4.3'),
    title: { zh: '超过批准的人数', en: 'Over the approved number' },
    say: {
      zh: '院校考生超过批准的人数。请少报几位，或者把超出的改成社会考生，再导入。',
      en: 'There are more own candidates than approved. Please register fewer, or make those beyond it social candidates, then import again.',
    },
  },
  'refused-window': {
    level: 'error',
    from: pm('5.2.6'),
    title: { zh: '不在平台开放的时间里', en: 'Not within the platform’s time' },
    say: {
      zh: '平台上现在不是办这件事的时间，或者计划已经结束。请看考试计划的起止时间；已经过了的，请联系培训评价组织。',
      en: 'The platform is not open for this now, or the plan is over. Please look at the times of the exam plan; once they are past, ask the evaluation organisation.',
    },
  },
  'refused-plan': {
    level: 'error',
    from: pm('5.2.6'),
    title: { zh: '考试计划对不上', en: 'Exam plan does not fit' },
    say: {
      zh: '考试计划的名称或编号和平台上的不一样，或者这场考试没有本校。请从平台“考试计划”里复制名称，一字不差。',
      en: 'Name or number of the exam plan differ from the platform’s, or your school is not in it. Please copy the name from “考试计划” there, letter by letter.',
    },
  },
  'refused-subject': {
    level: 'error',
    from: pm('5.2.1'),
    title: { zh: '考试科目对不上', en: 'Subject does not fit' },
    say: {
      zh: '考试科目和平台上的不一样，或者不是这一级、这类考生考的。请看平台“考试科目”里的名称、编号和参考对象。',
      en: 'The subject differs from the platform’s, or is not one of this level or this kind of candidate. Please look at name, number and “参考对象” under “考试科目” there.',
    },
  },
  'refused-certificate': {
    level: 'error',
    from: pm('5.2.6'),
    title: { zh: '证书、等级或编号对不上', en: 'Certificate, level or number do not fit' },
    say: {
      zh: '证书的名称、等级、编号不是同一个，或者不是这场考试的。请照平台“证书信息”里的写。',
      en: 'Name, level and number of the certificate are not of one, or it is not in this exam. Please write them as under “证书信息” on the platform.',
    },
  },
  'refused-site': {
    level: 'error',
    from: pm('5.2.4'),
    title: { zh: '考核站点对不上', en: 'Exam site does not fit' },
    say: {
      zh: '考核站点的名称或编号和平台上的不一样，或者站点还没启用。请照平台“考核站点”里的写；没启用的先等审核。',
      en: 'Name or number of the site differ from the platform’s, or it is not in use yet. Please write it as under “考核站点” there; one that is not in use waits for its review.',
    },
  },
  'refused-major': {
    level: 'error',
    from: pm('4.3'),
    title: { zh: '专业对不上', en: 'Major does not fit' },
    say: {
      zh: '专业、代码或版本不在批准的专业里，或者三样不是同一个。请照批复核对；不是批准专业的，按社会考生。',
      en: 'Major, code or version are not among the approved ones, or not of one major. Please check them against the approval; whoever is in no approved major is a social candidate.',
    },
  },
  'refused-category': {
    level: 'error',
    from: pm('5.2.3'),
    title: { zh: '考生类型不对', en: 'Kind of candidate does not fit' },
    say: {
      zh: '考生类型平台不认，或者导错了页面。院校考生和社会考生请在平台的两个页面分别导入，文件也分开。',
      en: 'The platform does not accept the kind of candidate, or it was the wrong page. Please import own and social candidates on their two pages, each with its own file.',
    },
  },
  'refused-school': {
    level: 'error',
    title: { zh: '所属院校对不上', en: 'School does not fit' },
    say: {
      zh: '所属院校和平台上的全称不一样，或者不是本校。请照平台上的校名写，一字不差。',
      en: 'The school differs from its full name on the platform, or is another. Please write it as there, letter by letter.',
    },
  },
  'refused-other-person': {
    level: 'error',
    title: { zh: '性别、层次或入学年份不对', en: 'Gender, education or year not accepted' },
    say: {
      zh: '性别、专业层次或入学年份平台不认。请照平台模板里的选项写。',
      en: 'The platform does not accept gender, level of education or year of entry. Please use the words of its template.',
    },
  },
  'refused-room': {
    level: 'error',
    from: pm('5.2.5'),
    title: { zh: '考场的内容不对', en: 'Something about the room' },
    say: {
      zh: '考场的名称、考位数、类型或地址平台不认。请看考位数是不是数字、不少于要考的人，地址写到省、市、区和楼。',
      en: 'The platform does not accept name, seats, type or address of the room. Please see that the seats are a number and enough, and the address goes down to the building.',
    },
  },
  'refused-invigilator': {
    level: 'error',
    from: pm('5.2.11'),
    title: { zh: '监考人员的内容不对', en: 'Something about the invigilator' },
    say: {
      zh: '监考人员的编号或内容平台不认。请照平台“监考人员”里的核对；已认证的不能再改。',
      en: 'The platform does not accept number or details of the invigilator. Please check them under “监考人员” there; whoever is certified cannot be changed.',
    },
  },
  'refused-format': {
    level: 'error',
    from: g3('第三章 四'),
    title: { zh: '格式不对', en: 'Wrong format' },
    say: {
      zh: '格式平台不认：多半是有空格、换行，或者改过模板的表头。请用我做的平台导入文件，不要另外粘贴。',
      en: 'The platform does not accept the format: blanks, line breaks, or a changed header as a rule. Please use the file I make for it, without pasting anything in.',
    },
  },
  'refused-platform-down': {
    level: 'error',
    title: { zh: '平台当时出错', en: 'The platform failed at that moment' },
    say: {
      zh: '平台当时出错，不是这一行的问题。请过一会儿再导入这一行。',
      en: 'The platform failed at that moment; nothing is wrong with the row. Please import it again a little later.',
    },
  },
  'refused-without-reason': {
    level: 'error',
    title: { zh: '平台没写原因', en: 'No reason given' },
    say: {
      zh: '平台没写这一行的原因。请在平台上手工录入这一行试一次，看它怎么说。',
      en: 'The platform gives no reason for this row. Please enter it there by hand and see what it says.',
    },
  },
  'refused-otherwise': {
    level: 'error',
    title: { zh: '别的原因', en: 'Another reason' },
    say: {
      zh: '平台说“{said}”，这个原因我还不认识。请照它说的改；不明白的，把原话发给平台客服。',
      en: 'The platform says “{said}”, a reason I do not know yet. Please do as it says; if it is not clear, send its words to the platform’s support.',
    },
  },
  'refused-let-pass': {
    level: 'warning',
    title: { zh: '我们检查时放过的', en: 'Our check had let it pass' },
    say: {
      zh: '这一行我们检查时放过了，平台没收下。已记下，我们会补上这条检查。',
      en: 'Our check had let this row pass and the platform would not take it. That is noted, so that the check can be completed.',
    },
  },
  'refused-not-on-record': {
    level: 'warning',
    title: { zh: '不在我们的记录里', en: 'Not in our records' },
    say: {
      zh: '这一行不在我们的记录里，也不在最近检查过的名单里。改好后也发给我一份，我先检查。',
      en: 'This row is neither in our records nor in the list checked last. Once it is corrected, send it to me too, so that I check it first.',
    },
  },
} as const satisfies Record<string, ProblemKind>
