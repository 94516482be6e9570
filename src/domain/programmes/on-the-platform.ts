/** 平台上哪里点 · Where a fresh export is made and where identities are verified, by the version each programme's book shows; both where it is not known. */
import { inBoth, type Said } from '../talk/language.js'
import { PROGRAMMES } from './all.js'
import { EXPORT_MENUS, MENUS } from './common/menus.js'
import type { PlatformVersion } from './programme.js'

const VERSIONS: readonly PlatformVersion[] = ['2022', '2021']
/** As a person tells them apart: by the first menu. */
const MARKS: Readonly<Record<PlatformVersion, Said>> = {
  2022: { zh: '菜单是“考务管理”的', en: 'with the menu “考务管理”' },
  2021: { zh: '菜单是“考试管理”的', en: 'with the menu “考试管理”' },
}

/** `programmes`: ids of those the school has plans of. */
function versionsOf(programmes: readonly (string | undefined)[]): readonly PlatformVersion[] {
  const own = PROGRAMMES.filter(({ id }) => programmes.includes(id)).map(({ platform }) => platform.is)
  return own.length === 0 ? VERSIONS : VERSIONS.filter((version) => own.includes(version))
}

/** `“考务管理 → 报考管理 → 批量导出报考数据”`; undefined: of no list of the platform's. */
export function whereToExport(list: string, programmes: readonly (string | undefined)[]): Said | undefined {
  const paths = versionsOf(programmes).flatMap((version) => EXPORT_MENUS[version][list]?.is ?? [])
  return paths.length === 0
    ? undefined
    : { zh: paths.map((path) => `“${path}”`).join('或'), en: paths.map((path) => `“${path}”`).join(' or ') }
}

/** In the 2022 platform it begins only when pressed [G3 三, G4 三, PM 5.2.3]; by G1 and G2 it begins by itself. */
const HOW: Readonly<Record<PlatformVersion, (path: string) => Said>> = {
  2022: (path) => ({
    zh: `进“${path}”，要**点“认证”或“批量认证”才开始**，不点不会比对。`,
    en: `go to “${path}”: it begins only **once “认证” or “批量认证” is pressed**.`,
  }),
  2021: (path) => ({
    zh: `传完照片会自己开始比对；过几小时还是“信息待认证”，就进“${path}”点“认证”。`,
    en: `it begins by itself after the photos; if hours later it still says “信息待认证”, go to “${path}” and press “认证”.`,
  }),
}

export function howToVerify(programmes: readonly (string | undefined)[]): Said {
  const versions = versionsOf(programmes)
  const said = versions.flatMap((version) => {
    const path = MENUS[version].identity?.is.split(' → 认证')[0]
    return path === undefined ? [] : [{ version, how: HOW[version](path) }]
  })
  return inBoth((language) =>
    said
      .map(({ version, how }) => {
        const mark = { zh: `${MARKS[version].zh}：`, en: `${MARKS[version].en}, ` }[language]
        return `${said.length > 1 ? `- ${mark}` : ''}${how[language]}`
      })
      .join('\n'),
  )
}
