/** 中教畅享站点条件 · What ITMC's handbook asks of a site: machines, rooms, staff [G3 697–756]. */
import type { Rule, StandardItem } from '../programme.js'
import { g3 } from '../sources.js'

export const ITMC_SITE_STANDARD: Rule<readonly StandardItem[]> = {
  is: [
    {
      item: '服务器',
      advised: '16核，32GB内存，500GB硬盘，UPS',
      least: '每考场1台；8核，16GB，500GB，Windows Server 2008 R2，固定IP，能上网',
    },
    {
      item: '监考机',
      advised: '双核3.0，8GB内存，100GB硬盘，2GB显存',
      least: '每考场1台；双核3.0，4GB，100GB，2GB显存',
    },
    {
      item: '考生机',
      advised: '双核3.0，8GB内存，100GB硬盘，2GB显存',
      least: '每考场40台；4GB内存，和服务器同一局域网',
    },
    {
      item: '考试软件',
      advised: 'Windows 7以上，谷歌、火狐浏览器，中英文输入法',
      least: 'Dreamweaver、Fireworks、Photoshop CS6',
    },
    { item: '交换机', advised: '千兆企业级', least: '自适应10/100/1000M' },
    { item: '无线屏蔽设备', advised: '全频段屏蔽', least: '手机和Wi-Fi信号都能屏蔽' },
    { item: '身份认证设备', advised: '带活体检测', least: '能读二代身份证' },
    { item: '监控设备', advised: '200万像素以上', least: '实时录制并存储' },
    { item: '机房考位', advised: '考位间隔1米以上', least: '至少1个机房40个考位，间隔或隔板' },
    { item: '供电', advised: '双路供电', least: '全部机器持续5小时以上' },
    { item: '考核负责人', advised: '', least: '1名，经培训考核' },
    { item: '考务管理人员', advised: '', least: '2名，经培训考核' },
    { item: '系统管理员', advised: '', least: '1名，经培训考核' },
    { item: '办公设备', advised: '文件柜、复印机', least: '保险柜、计算机、打印机' },
    { item: '组织场所', advised: '咨询处、宣传栏', least: '视频监考室、考务室、保卫室、医务室' },
    { item: '广播和铃声', advised: '多媒体播放', least: '广播系统、铃声系统' },
    { item: '考核专用电话', advised: '', least: '1部' },
    { item: '标识和警戒线', advised: '公告栏', least: '指示牌、横幅、出入口警戒线' },
    { item: '模拟考核', advised: '', least: '考前免费提供适应性练习' },
  ],
  from: g3('第四章 一'),
}
