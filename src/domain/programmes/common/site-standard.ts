/** 站点条件 · What any exam site needs, as far as the platform and ITMC's handbook say; other organisations publish their own. */
import type { Rule, StandardItem } from '../programme.js'
import { g3 } from '../sources.js'

export const COMMON_SITE_STANDARD: Rule<readonly StandardItem[]> = {
  is: [
    { item: '机房', advised: '考场集中，照明通风良好', least: '至少1个机房' },
    { item: '考生机', advised: '比考生人数多备几台', least: '每场考生一人一台' },
    { item: '服务器和监考机', advised: '配不间断电源', least: '每个考场各1台' },
    { item: '网络', advised: '考生机和服务器同一局域网', least: '按评价组织的要求' },
    { item: '监控', advised: '全程录像', least: '覆盖每个考场' },
    { item: '供电', advised: '双路供电', least: '考试期间不断电' },
    { item: '考务人员', advised: '经评价组织培训', least: '负责人、考务、系统管理员各有人' },
  ],
  from: g3('第四章 一'),
  borrowed: true,
}
