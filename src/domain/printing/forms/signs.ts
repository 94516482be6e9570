/** 标识 · What hangs, is stuck on or is worn at a site: banner, belongings, seals, badges [G3 760–789]. */
import type { Cards, Poster } from '../leaf.js'

/** `1+X 数字营销技术应用职业技能等级证书（初级）考核` [G3 760, 898] */
export function bannerText(certificate: string, level: string): string {
  return `1+X ${certificate}职业技能等级证书（${level}）考核`
}

/** The text for the screen or the print shop. */
export function banner(certificate: string, level: string): Poster {
  return {
    kind: 'poster',
    isSample: true,
    lines: [
      { text: `1+X ${certificate}`, size: 'huge' },
      { text: '职业技能等级证书', size: 'huge' },
      { text: `（${level}）考核`, size: 'huge' },
      { text: `横幅全文：${bannerText(certificate, level)}`, size: 'plain' },
    ],
  }
}

export function belongingsSign(room: string): Poster {
  return {
    kind: 'poster',
    isSample: true,
    lines: [
      { text: '物品存放处', size: 'huge' },
      { text: '手机、电子设备和与考试无关的物品请放在这里', size: 'large' },
      { text: room, size: 'plain' },
    ],
  }
}

/** One a room. */
export function seals(site: string, rooms: readonly string[]): Cards {
  return {
    kind: 'cards',
    design: 'strip',
    isSample: true,
    cards: rooms.map((room) => ({
      title: site,
      headline: `${room}　考场封条`,
      facts: [
        { label: '封场人', value: '' },
        { label: '封场时间', value: '' },
      ],
    })),
  }
}

export const BADGE_ROLES = ['主考', '副主考', '工作人员', '监考员', '系统管理员', '巡考员'] as const
type BadgeRole = (typeof BADGE_ROLES)[number]

/** A name that is not known is written by hand. */
export function badges(
  exam: string,
  people: readonly { readonly role: BadgeRole; readonly name: string; readonly from: string }[],
): Cards {
  return {
    kind: 'cards',
    design: 'badge',
    isSample: true,
    cards: people.map(({ role, name, from }) => ({
      title: exam,
      headline: role,
      facts: [
        { label: '姓名', value: name },
        { label: '单位', value: from },
      ],
    })),
  }
}
