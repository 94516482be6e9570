/** 凤凰新联合 · Interaction design for digital media, and mobile streaming [G4]; its book is short, the rest is as the others do. */
import type { Programme } from '../programme.js'
import { g4, source } from '../sources.js'

export const phoenix: Programme = {
  id: 'phoenix',
  name: { zh: '凤凰新联合', en: 'Phoenix' },
  org: '凤凰新联合（北京）教育科技有限公司',
  calledBy: ['凤凰', '交互设计', '流媒体', 'phoenix'],
  certificates: [
    {
      name: '数字媒体交互设计',
      numbers: { 初级: '1550001066010252', 中级: '1550001066020254', 高级: '1550001066030255' },
    },
    {
      name: '移动流媒体技术',
      numbers: { 初级: '1560007066010597', 中级: '1560007066020952', 高级: '1560007066031307' },
    },
  ],
  platform: { is: '2022', from: g4('二') },
  templates: { is: { candidates: '2022', registration: '2022' }, from: g4('三、六') },
  siteName: {
    is: { pattern: '{school}+{certificate}职业技能等级证书（{level}）考核站点', writtenBy: 'platform' },
    from: source('platform-manual', '5.2.4.1'),
    borrowed: true,
  },
  roomType: { is: {}, from: source('platform-manual', '5.2.5'), borrowed: true },
  invigilators: {
    is: { least: 2, enoughUpTo: 40, headsEach: 20, counts: 'begun' },
    from: source('hongke-guide', '五 注意事项2'),
    borrowed: true,
  },
  invigilatorBar: {
    is: { isStrict: false, said: { zh: '建议非本专业任课老师', en: 'advised not to teach the major' } },
    from: source('hongke-guide', '五 注意事项1'),
    borrowed: true,
  },
  hotlines: [],
  guides: {
    candidates: [
      {
        is: {
          zh: '专业名称、代码按旧专业目录填（例：计算机平面设计 / 090300 / 2010）；删掉单元格里多余的空格。',
          en: 'Majors and codes of the old catalogue (such as 090300, version 2010); no stray blanks in cells.',
        },
        from: g4('三'),
      },
    ],
    registration: [
      {
        is: {
          zh: '按证书或按科目导入都可以；“报考证书”不带等级；证书编号按等级查表。',
          en: 'By certificate or by subject; “报考证书” without its level, the number by level.',
        },
        from: g4('六'),
      },
    ],
    rooms: [
      {
        is: {
          zh: '考场名称写具体教室，方便学生找到；考位数 ≥ 报考人数。',
          en: 'Name the classroom so that candidates find it; seats at least as many as are registered.',
        },
        from: g4('七'),
      },
    ],
    machines: [
      {
        is: {
          zh: '培训评价组织联系院校安装考试客户端。',
          en: 'The organisation contacts the school to install the exam client.',
        },
        from: g4('十一'),
      },
    ],
  },
}
