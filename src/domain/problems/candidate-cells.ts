/** 单元格问题 · What can be wrong with the other cells of a candidate's row. */
import type { ProblemKind } from '../problems.js'

export const CANDIDATE_CELL_PROBLEMS = {
  'cell-missing': {
    level: 'error',
    title: { zh: '没有填写', en: 'Empty' },
    say: {
      zh: '必填，现在是空的。请补上。',
      en: 'empty',
    },
  },
  'cell-blanks': {
    level: 'mended',
    title: { zh: '多余的空格、换行已去掉', en: 'Stray white space removed' },
    say: {
      zh: '已去掉多余的空格、换行、引号或看不见的字符。',
      en: 'stray white space removed',
    },
  },
  'cell-full-width': {
    level: 'mended',
    title: { zh: '全角字符已改成半角', en: 'Full-width characters folded' },
    say: {
      zh: '已把全角或特殊写法的字符改成普通写法。',
      en: 'full-width characters folded',
    },
  },
  'cell-lost-characters': {
    level: 'error',
    title: { zh: '有乱码或丢失的字', en: 'Lost characters' },
    say: {
      zh: '有乱码或丢失的字（如“?”“□”）。请重新填写正确的字；生僻字打不出时，请换一种输入法或从别处复制。',
      en: 'lost characters',
    },
  },
  'cell-formula': {
    level: 'error',
    title: { zh: '内容像公式', en: 'Looks like a formula' },
    say: {
      zh: '内容以 =、+、- 或 @ 开头，像公式，没有执行，也不会写入。请改成普通文字。',
      en: 'looks like a formula',
    },
  },
  'cell-error-value': {
    level: 'error',
    title: { zh: '公式出错', en: 'Formula error value' },
    say: {
      zh: '单元格显示的是公式错误 {text}。请直接填写内容。',
      en: 'formula error value',
    },
  },
  'cell-too-long': {
    level: 'error',
    title: { zh: '内容太长', en: 'Too long' },
    say: {
      zh: '内容有 {length} 个字，最多 {max} 个。请检查是不是填错了列。',
      en: 'too long',
    },
  },
  'value-normalised': {
    level: 'mended',
    title: { zh: '已改成平台的写法', en: 'Put in the platform’s words' },
    say: {
      zh: '意思相同，已改成平台的写法。',
      en: 'put in the platform’s words',
    },
  },
  'name-characters': {
    level: 'error',
    title: { zh: '姓名里有数字或符号', en: 'Digits or signs in the name' },
    say: {
      zh: '姓名里有数字、符号或备注。请只写证件上的姓名。',
      en: 'digits or signs in the name',
    },
  },
  'name-interpunct': {
    level: 'mended',
    title: { zh: '间隔号已规范', en: 'Interpunct normalised' },
    say: {
      zh: '姓名中间的点已改成标准的“·”。',
      en: 'interpunct normalised',
    },
  },
  'name-unusual': {
    level: 'warning',
    title: { zh: '姓名长短少见', en: 'Unusual length of name' },
    say: {
      zh: '姓名的长短少见。请照证件核对有没有缺字、多字，少数民族姓名的间隔号“·”有没有漏写。',
      en: 'unusual length of name',
    },
  },
  'pinyin-missing': {
    level: 'error',
    title: { zh: '缺少姓名拼音', en: 'Pinyin missing' },
    say: {
      zh: '没有填写拼音。拼音会印在证书上，请核对建议值后填写。',
      en: 'pinyin missing',
    },
  },
  'pinyin-format': {
    level: 'mended',
    title: { zh: '拼音格式已规范', en: 'Pinyin format normalised' },
    say: {
      zh: '已改成“姓 名”的写法：姓和名之间一个空格，首字母大写。',
      en: 'pinyin format normalised',
    },
  },
  'pinyin-wrong': {
    level: 'error',
    title: { zh: '拼音和姓名对不上', en: 'Pinyin does not fit the name' },
    say: {
      zh: '{reason}。拼音会印在证书上，请核对后改正。',
      en: 'pinyin does not fit the name',
    },
  },
  'pinyin-review': {
    level: 'warning',
    title: { zh: '拼音请人工核对', en: 'Pinyin to be looked at' },
    say: {
      zh: '{reason}。请人工核对一下。',
      en: 'pinyin to be looked at',
    },
  },
  'gender-unknown': {
    level: 'error',
    title: { zh: '性别看不懂', en: 'Unknown gender' },
    say: {
      zh: '性别只能填“男”或“女”。请改正。',
      en: 'unknown gender',
    },
  },
  'gender-differs': {
    level: 'error',
    title: { zh: '性别和身份证号不符', en: 'Gender differs from the ID number' },
    say: {
      zh: '填的是“{gender}”，身份证号第 17 位却表示另一性别。请核对性别和身份证号。',
      en: 'gender differs from the ID number',
    },
  },
  'phone-shape': {
    level: 'error',
    title: { zh: '手机号码不对', en: 'Not a mobile number' },
    say: {
      zh: '应是 1 开头的 11 位手机号码，现在是 {length} 位。请核对。',
      en: 'not a mobile number',
    },
  },
  'phone-prefix-invalid': {
    level: 'error',
    title: { zh: '手机号码开头不对', en: 'No such mobile prefix' },
    say: {
      zh: '没有以 {prefix} 开头的手机号码。请核对。',
      en: 'no such mobile prefix',
    },
  },
  'phone-prefix-rare': {
    level: 'warning',
    title: { zh: '手机号段少见', en: 'Rare mobile prefix' },
    say: {
      zh: '{prefix} 号段少见（物联网卡、卫星或虚拟号）。请确认能收到短信。',
      en: 'rare mobile prefix',
    },
  },
  'phone-landline': {
    level: 'error',
    title: { zh: '这是固定电话', en: 'A landline' },
    say: {
      zh: '这里填的是固定电话。请改成考生的手机号码。',
      en: 'a landline',
    },
  },
  'phone-several': {
    level: 'error',
    title: { zh: '号码以外还有别的内容', en: 'More than one number, or words' },
    say: {
      zh: '一格里有不止一个号码，或者还有别的文字。请只留考生本人的一个号码。',
      en: 'more than one number, or words',
    },
  },
  'phone-damaged': {
    level: 'error',
    title: { zh: '手机号被 Excel 改坏', en: 'Phone damaged by Excel' },
    say: {
      zh: '号码变成了科学计数。请把单元格设为“文本”格式，再重新填写。',
      en: 'phone damaged by Excel',
    },
  },
  'phone-masked': {
    level: 'error',
    title: { zh: '手机号被星号遮住', en: 'Phone is masked' },
    say: {
      zh: '手机号码被星号遮住了。请填写完整的号码。',
      en: 'phone is masked',
    },
  },
  'phone-cleaned': {
    level: 'mended',
    title: { zh: '手机号里的多余字符已去掉', en: 'Stray characters removed from the phone' },
    say: {
      zh: '已去掉 +86、横线或多余的字符。',
      en: 'stray characters removed from the phone',
    },
  },
  'year-unclear': {
    level: 'error',
    title: { zh: '年份看不懂', en: 'Unclear year' },
    say: {
      zh: '请写四位数的年份，如 2024。',
      en: 'unclear year',
    },
  },
  'year-of-leaving': {
    level: 'error',
    title: { zh: '填的是毕业年份', en: 'Year of leaving' },
    say: {
      zh: '“届”表示毕业的年份。请填入学那一年，如 2024。',
      en: 'year of leaving',
    },
  },
  'year-implausible': {
    level: 'error',
    title: { zh: '年份不可能', en: 'Impossible year' },
    say: {
      zh: '{year} 年不在可能的范围内（{from}–{to}）。请核对。',
      en: 'impossible year',
    },
  },
  'year-unusual': {
    level: 'warning',
    title: { zh: '年份少见', en: 'Unusual year' },
    say: {
      zh: '{year} 年离现在很久。请核对。',
      en: 'unusual year',
    },
  },
  'level-assumed': {
    level: 'warning',
    title: { zh: '专业层次按通常的意思理解', en: 'Education level assumed' },
    say: {
      zh: '平台没有“{text}”这个层次，会按“{level}”导入。不是的话，请改成实际的层次。',
      en: 'education level assumed',
    },
  },
  'level-unknown': {
    level: 'error',
    title: { zh: '专业层次看不懂', en: 'Unknown education level' },
    say: {
      zh: '专业层次应是这些之一：{accepted}。请改正。',
      en: 'unknown education level',
    },
  },
  'category-unknown': {
    level: 'error',
    title: { zh: '考生类型看不懂', en: 'Unknown candidate category' },
    say: {
      zh: '考生类型只能填“{accepted}”，空着的按导入时选的算。请改正。',
      en: 'unknown candidate category',
    },
  },
  'major-holds-code': {
    level: 'error',
    title: { zh: '专业名称里带了代码', en: 'Code in the major’s name' },
    say: {
      zh: '专业名称里带了数字代码。请只写专业名称，代码写在“专业代码”列。',
      en: 'code in the major’s name',
    },
  },
  'major-code-shape': {
    level: 'error',
    title: { zh: '专业代码不对', en: 'Wrong shape of major code' },
    say: {
      zh: '专业代码应是 6 位数字（本科可带字母 K、T）。请照专业目录核对。',
      en: 'wrong shape of major code',
    },
  },
  'major-code-zero-lost': {
    level: 'error',
    title: { zh: '专业代码少了开头的 0', en: 'Leading zero lost' },
    say: {
      zh: '只有 5 位，可能被 Excel 去掉了开头的 0。请把单元格设为“文本”格式，核对后补上。',
      en: 'leading zero lost',
    },
  },
  'major-not-approved': {
    level: 'error',
    title: { zh: '专业不在获批范围', en: 'Major not approved' },
    say: {
      zh: '不在本校获批的试点专业里，报考时会被拒绝。请核对专业；确实是别的专业，请按社会考生导入（个别人可以在“考生类型”列写“社会考生”）。',
      en: 'major not approved',
    },
  },
  'major-differs-from-approved': {
    level: 'error',
    title: { zh: '和获批的专业信息不一致', en: 'Differs from the approved major' },
    say: {
      zh: '和获批时填的不一致（专业“{major}”）。请核对后改成一致。',
      en: 'differs from the approved major',
    },
  },
  'school-differs': {
    level: 'error',
    title: { zh: '不是本校', en: 'Another school' },
    say: {
      zh: '和“{school}”不同。院校考生只能是本校学生，请核对；外校学生请按社会考生导入（个别人可以在“考生类型”列写“社会考生”）。',
      en: 'another school',
    },
  },
  'school-name-differs': {
    level: 'warning',
    title: { zh: '校名写法不同', en: 'School’s name written differently' },
    say: {
      zh: '和平台上的校名“{school}”写法不同。请用全称。',
      en: 'school’s name written differently',
    },
  },
  'number-damaged': {
    level: 'warning',
    title: { zh: '编号被 Excel 改坏', en: 'Number damaged by Excel' },
    say: {
      zh: '编号被 Excel 改坏了，没有采用。请用平台原样导出的文件，不要另存。',
      en: 'number damaged by Excel',
    },
  },
} as const satisfies Record<string, ProblemKind>
