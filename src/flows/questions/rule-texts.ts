/** 规则问答 · What the documents say, short, with the document's name. Data, not code. */
import type { RuleTopic } from '../../domain/talk/frames.js'
import type { Said } from '../../domain/talk/language.js'

type Texts<T extends string> = Readonly<Record<T, Said>>

export const RULE_LABELS: Texts<RuleTopic> = {
  photo: { zh: '照片要求', en: 'Photo rules' },
  pinyin: { zh: '拼音写法', en: 'How to write pinyin' },
  template: { zh: '模板和必填列', en: 'Template and columns' },
  majors: { zh: '专业怎么填', en: 'How to fill in majors' },
  categories: { zh: '院校考生和社会考生', en: 'Own or social candidate' },
  edit: { zh: '还能不能改', en: 'What may be edited' },
  delete: { zh: '能不能删', en: 'What may be deleted' },
  confirmation: { zh: '需人工确认怎么办', en: 'Needs confirmation: what to do' },
  'verification-time': { zh: '认证要多久', en: 'How long verification takes' },
  statuses: { zh: '各状态的意思', en: 'What the statuses mean' },
  're-import': { zh: '重复导入会怎样', en: 'Importing again' },
  registering: { zh: '导入算不算报考', en: 'Import or registration' },
  verifying: { zh: '怎么认证', en: 'How to verify' },
  borrowing: { zh: '怎么借考', en: 'A borrowed site' },
  'late-entry': { zh: '能不能补报', en: 'Registering late' },
}

/** Sources: photo, pinyin, columns [G1 G4 PM 5.2.3]; edit, delete, confirmation [PM 5.2.3]; time [G1 G2]; verifying [G3 G4 PM]; borrowing [PM 400, 455, G2 212]; late entry [G1 G2 PM 5.2.6]. */
export const RULE_TEXTS: Texts<RuleTopic> = {
  photo: {
    zh: '照片要求：\n- jpg 或 png，不超过 5 MB\n- 295×413 像素（以像素为准），标准小一寸 2.7×3.8 厘米\n- 红色背景\n- 文件名是证件号码，如“证件号码.jpg”\n- 全部打成一个 zip\n打印尺寸稍有偏差可以忽略，像素不行。\n来源：平台操作手册、各证书报考指引',
    en: 'Photos:\n- jpg or png, at most 5 MB\n- 295×413 pixels (pixels decide), the small one-inch size of 2.7×3.8 cm\n- red background\n- file name = ID number, e.g. “<ID number>.jpg”\n- all in one zip\nA slightly different printed size does not matter, pixels do.\nSource: platform manual (“平台操作手册”), registration guides',
  },
  pinyin: {
    zh: '姓名拼音写全拼：姓和名之间一个空格，首字母大写，其余小写。\n例：张三丰 → Zhang Sanfeng；库尔班·热合曼 → Kuerban Reheman。\n拼音会印在证书上，请核对多音字。\n来源：电子商务数据分析报名操作指引、X证书报考流程',
    en: 'Pinyin in full: a space between surname and given name, initials in capitals.\n“张三丰” → Zhang Sanfeng; “库尔班·热合曼” → Kuerban Reheman.\nIt is printed on the certificate, so check characters with several readings.\nSource: registration guides',
  },
  template: {
    zh: '必填列：学生姓名、姓名拼音、证件类型、证件号码、手机号码、入学年份、专业层次、所学专业、所属院校；2022 版平台模板还有性别、专业代码、专业版本。\n我能收 xlsx、xls、csv：平台的两版导入模板、平台导出、自己做的表都可以，列的顺序不限。\n单元格里不要有多余的空格和换行。要空白模板，发“模板”给我；哪一版什么时候用，问我“用哪一版模板”。\n来源：电子商务数据分析报名操作指引、X证书报考流程',
    en: 'Required columns: name, pinyin, ID type, ID number, phone, entry year, education level, major, school; the 2022 platform template also has gender, major code and major version.\nI take xlsx, xls and csv: both platform templates, platform exports and lists of your own, columns in any order.\nNo stray spaces or line breaks in cells. Send “template” for an empty template; for when to use which, ask “which version of the template”.\nSource: registration guides',
  },
  majors: {
    zh: '专业、专业代码、专业版本要和本校获批的试点申报里列的一致，否则报考时会被拒。\n在平台“证书管理 → 证书试点申报 → 查看”里能看到获批的专业。\n代码是 6 位，Excel 里开头的 0 容易丢（如 090300），这一列请设成文本。\n来源：X证书报考流程、平台操作手册',
    en: 'Major, code and version must be those of the school’s approved pilot application, or registration is refused.\nOn the platform: “证书管理” → “证书试点申报” → “查看”.\nCodes have 6 digits; Excel drops a leading 0 (090300), so format the column as text.\nSource: registration guide, platform manual',
  },
  categories: {
    zh: '院校考生：本校学生，专业在省厅批复的本年度试点专业里，而且人数没有超过批复规模。\n社会考生：其他所有人，例如非本年度试点专业的学生、超出批复人数的学生、外校或社会人员。\n在平台上两类分开导入。发给我的名单可以混在一起，加一列“考生类型”逐行写清楚就行。\n来源：电子商务数据分析报名操作指引、数字营销技术应用考务手册',
    en: 'Own candidate (“院校考生”): a student of the school, in a major approved for this year’s pilot and within the approved number.\nSocial candidate (“社会考生”): everybody else, such as other majors, students beyond the approved number, people from outside.\nOn the platform the two are imported separately. A list sent to me may mix them: add a column “考生类型” that says it row by row.\nSource: registration guides',
  },
  edit: {
    zh: '“信息准确”之前：所有信息都能改。\n“信息准确”之后：除了姓名、证件号码、证件类型和照片，其他都能改。\n已经报考的：再改也不影响那次考试，只能请培训评价组织改，而且只能改姓名拼音和手机号。\n在我这里改：把改好的名单再发一次，按证件号码更新。\n来源：平台操作手册',
    en: 'Before “信息准确” (accurate) everything may be edited.\nAfterwards everything except name, ID number, ID type and photo.\nOnce registered, edits no longer reach that exam: only the evaluation organisation can then change pinyin or phone.\nTo change it here, send the corrected list again; it updates by ID number.\nSource: platform manual',
  },
  delete: {
    zh: '平台上只能删除“已报考证书为 0”的考生；信息准确或报考之后不要擅自删除。\n在我这里：刚导入的可以撤销上一次导入，前提是之后没有照片、状态等依赖它。\n来源：平台操作手册',
    en: 'On the platform only candidates with 0 registered certificates may be deleted; do not delete after “信息准确” or registration.\nHere: the last import can be undone as long as nothing (photos, statuses) depends on it.\nSource: platform manual',
  },
  confirmation: {
    zh: '“需人工确认”是平台和公安信息比对没有通过。\n1. 打开该考生，核对姓名、证件号码和照片；照片不对就换照片重新认证。\n2. 都没错，就在平台点“人工确认”，状态变成“信息准确”。\n3. 再给我发“确认 姓名”，或者发平台导出的考生表。\n只能一个一个确认，没有批量。\n来源：平台操作手册',
    en: '“需人工确认” means the comparison with the police records failed.\n1. Open the candidate, check name, ID number and photo; a wrong photo is replaced and verified again.\n2. If all is right, press “人工确认” on the platform; the status becomes “信息准确”.\n3. Then send me “confirm <name>” or the platform export.\nOne by one: there is no batch for it.\nSource: platform manual',
  },
  'verification-time': {
    zh: '一般几小时内有结果：变成“信息准确”或“需人工确认”。\n如果一直是“信息待认证”，请到平台“考生管理”点一下“认证”或“批量认证”。\n结果出来后，把平台导出的考生表发给我，状态就会更新。\n来源：平台操作手册、网店运营推广报名指导手册',
    en: 'Usually within hours; it then becomes “信息准确” (accurate) or “需人工确认” (needs confirmation).\nIf it stays “信息待认证”, press “认证” or “批量认证” on the platform.\nSend me the platform export afterwards and I update the statuses.\nSource: platform manual, registration guide',
  },
  statuses: {
    zh: '- 无照片（缺照片）：信息已录入，还没有照片\n- 信息不全：有必填信息没填\n- 信息待认证：信息和照片都有了，等平台认证\n- 认证中：平台正在和公安信息比对\n- 需人工确认：比对没通过，要人工核对后确认\n- 信息准确：认证通过，可以报考\n来源：平台操作手册、电子商务数据分析报名操作指引',
    en: '- “无照片” no photo: data is in, the photo is not\n- “信息不全” incomplete: required fields are empty\n- “信息待认证” awaiting verification: data and photo are in\n- “认证中” being verified: compared with the police records\n- “需人工确认” needs confirmation: the comparison failed, a person has to check\n- “信息准确” accurate: verified, may be registered\nSource: platform manual, registration guide',
  },
  're-import': {
    zh: '可以再导。证件类型和号码相同就是同一个人，第二次导入是更新，我会说清楚改了什么；不会多出一个人。\n一个人只需录入一次，以后考别的证书不用重录。\n来源：网店运营推广报名指导手册、数字营销技术应用考务手册',
    en: 'You may import again. Same ID type and number is the same person: the second import updates, and I say what changed; nobody is doubled.\nA person is entered once, however many exams they sit.\nSource: registration guides',
  },
  registering: {
    zh: '不算。导入考生只是录入信息，还要另外做“为学生报考”，否则没有人报上名。\n报考要等状态是“信息准确”，并且在考试计划的报考时间里。\n来源：网店运营推广报名指导手册、数字营销技术应用考务手册',
    en: 'No. Importing candidates only enters their data; registration (“为学生报考”) is a step of its own, or nobody is registered.\nIt needs “信息准确” and an open registration window.\nSource: registration guides',
  },
  verifying: {
    zh: '信息和照片都齐了才能认证。\n1. 在平台打开“考生管理”（旧版在“考试管理”下面），勾上考生，点“认证”；人多就点“批量认证”。有的平台传完照片会自己开始。\n2. 等几个小时，状态变成“信息准确”或“需人工确认”。\n3. 把平台导出的考生表发给我，我来更新状态。\n来源：数字营销技术应用考务手册、X证书报考流程、平台操作手册',
    en: 'Data and photo must be complete first.\n1. On the platform open “考生管理” (on the old one under “考试管理”), tick the candidates and press “认证”, for many “批量认证”. Some platforms begin by themselves after the photos.\n2. Within hours the status becomes “信息准确” (accurate) or “需人工确认” (needs confirmation).\n3. Send me the platform’s export, and I update the statuses.\nSource: ITMC handbook, registration guide, platform manual',
  },
  borrowing: {
    zh: '没有考点、到外校去考（借考）：\n1. 先在平台外联系培训评价组织，由组织把考点分给您；分到哪里看平台“考核站点分配查询”，导出发给我。\n2. 照常自己给学生报考，“考核站点”写分到的那个名称；费用也由本校缴。学生信息不用给考点学校。\n3. 考场、监考和机房由考点学校办，这几步您不用做。\n外校到您这里来考：发“登记借考人数”。\n来源：平台操作手册、网店运营推广报名指导手册',
    en: 'Without a site, at another school’s (“借考”):\n1. Ask the organisation, outside the platform; it allots a site. Which one stands under “考核站点分配查询”; send me that export.\n2. Register your candidates yourself as usual, with the allotted site’s name, and pay yourself. The host needs nothing of them.\n3. Rooms, invigilators and machines are the host’s; you skip these steps.\nIf others sit at yours, write “登记借考人数”.\nSource: platform manual, Hongke registration guide',
  },
  'late-entry': {
    zh: '报名截止以后不能补报，也不能改；没来考的按缺考计。\n真有特殊情况，只能马上联系培训评价组织；组织改了日期，就发“报考改到几月几日截止”，我再放开。\n截止之前随时可以再报：把人发给我，或者说“给张三报中级”。\n来源：电子商务数据分析报名操作指引、网店运营推广报名指导手册',
    en: 'Once registration has ended nobody can be added or changed; who does not come counts as absent.\nIn a special case only the organisation can help: ask it at once. If it moves the date, tell me the new one and I open it again.\nBefore the end more may be registered at any time.\nSource: registration guides',
  },
}
