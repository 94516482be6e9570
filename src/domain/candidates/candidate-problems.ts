/** 考生名单问题 · What only a list of candidates can have wrong: the people in it, and what the records say of them. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const CANDIDATE_PROBLEMS = {
  'id-type-assumed': {
    level: 'note',
    title: { zh: '没有证件类型列', en: 'No column for the ID type' },
    say: {
      zh: '工作表“{sheet}”没有“证件类型”列，已按“身份证”检查。有别的证件时，请加上这一列。',
      en: 'Sheet “{sheet}” has no column “证件类型” (ID type), so I checked everybody as “身份证”. If anybody has another document, please add that column.',
    },
  },
  'remark-away': {
    level: 'warning',
    title: { zh: '备注说不在校', en: 'Remark says not at school' },
    say: {
      zh: '备注里写着“{text}”。请确认这位考生还要不要报考；不导入就把这一行去掉。',
      en: 'The remark says “{text}”. Please make sure that this candidate is to take the exam; if not, take the row out.',
    },
  },
  'remark-new': {
    level: 'warning',
    title: { zh: '备注说是新来的', en: 'Remark says new at the school' },
    say: {
      zh: '备注里写着“{text}”。请确认学籍已经转到本校，专业和层次是现在的。',
      en: 'The remark says “{text}”. Please make sure that the candidate is enrolled here by now, and that major and level are the present ones.',
    },
  },
  'person-twice': {
    level: 'error',
    title: { zh: '同一个人出现多次', en: 'Same person several times' },
    say: {
      zh: '和{rows}的证件号码相同，但内容不一样。请核对，只保留正确的一行。',
      en: 'This has the same ID number as {rows}, but other details. Please check, and keep only the row that is right.',
    },
  },
  'id-of-two-people': {
    level: 'error',
    title: { zh: '不同的人用了同一个证件号码', en: 'Different people with one ID number' },
    say: {
      zh: '和{rows}的证件号码相同，姓名却不同。请核对各人的证件号码。',
      en: 'This has the same ID number as {rows}, but another name. Please check the ID number of each person.',
    },
  },
  'person-similar': {
    level: 'warning',
    title: { zh: '同名且证件号码只差一位', en: 'Same name, ID number differs in one digit' },
    say: {
      zh: '和{rows}同名，证件号码也只差一位，可能是同一个人。请核对。',
      en: 'This has the same name as {rows} and an ID number that differs in one digit only, so it may be the same person. Please check.',
    },
  },
  'phone-shared': {
    level: 'warning',
    title: { zh: '几个人共用手机号', en: 'Several people share a phone' },
    say: {
      zh: '和{rows}的手机号码相同。请确认是不是本人的号码。',
      en: 'This is the same phone number as in {rows}. Please make sure it is the candidate’s own.',
    },
  },
  'phone-shared-by-many': {
    level: 'error',
    title: { zh: '很多人共用一个手机号', en: 'Many people share one phone' },
    say: {
      zh: '和{rows}的手机号码相同，一共有 {count} 位考生填了它。请改成各人自己的号码。',
      en: 'This is the same phone number as in {rows}; it is given for {count} candidates. Please give each their own number.',
    },
  },
  'name-changed': {
    level: 'warning',
    title: { zh: '姓名和以前导入的不同', en: 'Name differs from the earlier import' },
    say: {
      zh: '这个证件号码以前导入时是另一个姓名，导入后会改成现在的。请核对。',
      en: 'This ID number was imported under another name before; the import will change it to the present one. Please check.',
    },
  },
  'field-locked': {
    level: 'error',
    title: { zh: '信息准确后不能改', en: 'Locked once accurate' },
    say: {
      zh: '这位考生已是“信息准确”，{column}不能再改。请改回原来的内容；确有错误时，请联系平台处理。',
      en: 'This candidate is “信息准确” (accurate) already, so “{column}” may not change any more. Please put back what it was; if that is really wrong, please turn to the platform.',
    },
  },
  'person-in-other-category': {
    level: 'error',
    title: { zh: '已在另一类考生里', en: 'Already in the other category' },
    say: {
      zh: '这位考生已经是{category}，不能再作为{wanted}导入。请核对这一行的考生类型，或者删除这一行；以前导错了的话，请先撤销那次导入。',
      en: 'This candidate is in the records as “{category}” and cannot be imported as “{wanted}” too. Please check the candidate category (“考生类型”) of this row, or delete the row; if the earlier import was wrong, please undo it first.',
    },
  },
  'category-unknown': {
    level: 'error',
    title: { zh: '考生类型看不懂', en: 'Candidate category not understood' },
    say: {
      zh: '考生类型只能填{accepted}，空着的按导入时选的算。请改正。',
      en: 'The candidate category can only be {accepted}; where it is empty, what you choose for the import counts. Please correct it.',
    },
  },
  'major-not-approved': {
    level: 'error',
    title: { zh: '专业不在获批范围', en: 'Major not approved' },
    say: {
      zh: '不在本校获批的试点专业里，报考时会被拒绝。请核对专业；确实是别的专业，请按社会考生导入（个别人可以在“考生类型”列写“社会考生”）。',
      en: 'This is not among the school’s approved majors, and registration for an exam would be refused. Please check the major; if it really is another one, please import the person as a social candidate (for single people write “社会考生” in the column “考生类型”).',
    },
  },
  'major-matches-no-certificate': {
    level: 'warning',
    title: { zh: '专业不对应任何证书', en: 'Major matched to no certificate' },
    say: {
      zh: '登记的证书信息里，没有哪个证书对应这个专业。报考只能报证书对应的专业，请核对专业，或者在平台“证书信息”里再查一下。',
      en: 'No certificate on record is matched to this major, and only matched majors can register. Please check the major, or look once more under “证书信息” on the platform.',
    },
  },
  'major-differs-from-approved': {
    level: 'error',
    title: { zh: '和获批的专业信息不一致', en: 'Differs from the approved major' },
    say: {
      zh: '和获批时填的不一致（专业“{major}”）。请核对后改成一致。',
      en: 'This differs from what was given for the approval (major “{major}”). Please check and make them the same.',
    },
  },
  'school-differs': {
    level: 'error',
    title: { zh: '不是本校', en: 'Another school' },
    say: {
      zh: '和“{school}”不同。院校考生只能是本校学生，请核对；外校学生请按社会考生导入（个别人可以在“考生类型”列写“社会考生”）。',
      en: 'This is not “{school}”. Own candidates (“院校考生”) can only be students of the school, so please check; import students of other schools as social candidates (for single people write “社会考生” in the column “考生类型”).',
    },
  },
  'school-name-differs': {
    level: 'warning',
    title: { zh: '校名写法不同', en: 'School’s name written differently' },
    say: {
      zh: '和平台上的校名“{school}”写法不同。请用全称。',
      en: 'This is written differently from the school’s name on the platform, “{school}”. Please use the full name.',
    },
  },
  'number-damaged': {
    level: 'warning',
    title: { zh: '编号被 Excel 改坏', en: 'Candidate number damaged by Excel' },
    say: {
      zh: '编号被 Excel 改坏了，没有采用。请用平台原样导出的文件，不要另存。',
      en: 'Excel has damaged the candidate number, so it was not used. Please send the file exactly as the platform exported it, without saving it again.',
    },
  },
  'id-lost-proposed': {
    level: 'error',
    title: { zh: '号码丢失，有建议值', en: 'Number lost, a proposal found' },
    say: {
      zh: '号码不完整或已被改坏。{sources}里有一位同名的人，{evidence}对得上。请照证件核对建议值后填写。',
      en: 'The number is incomplete or damaged. One person with this name among {sources} fits, going by {evidence}. Please check the proposal against the document and fill it in.',
    },
  },
} as const satisfies Record<string, ProblemKind>
