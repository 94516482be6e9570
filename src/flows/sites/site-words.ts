/** 站点申报的话 · What a site application is asked with, and what is said when it is kept. */
import type { Said } from '../../domain/talk/language.js'
import type { Saying } from '../engine/flow.js'
import { lines } from '../talk/wording.js'
import { NO_SCAN } from './site-form.js'

export const GUIDE: Said = {
  zh: '**申报站点**在平台“考核站点 → 申报考核站点”里填，只有试点院校能报，由培训评价组织审核。我先和您对照站点条件，再记下申报。条件不够的，可以线下联系培训评价组织借考。中途可以先离开，回来接着填。',
  en: 'A **site** is applied for on the platform under “考核站点 → 申报考核站点”, by pilot schools, and reviewed by the evaluation organisation. We go through the site standard first. A school that does not meet it can ask the organisation for another school’s site (“借考”). You may leave and come back.',
}

export const HOW_TO_CHECK: Said = {
  zh: '哪几项有、哪几项缺、哪几项更好？几项可以一起说，例如“1-10都有，11缺，12更好”。',
  en: 'Which are there, which are missing, which are better? Several at once, for example “1-10 have, 11 lack, 12 better”.',
}

export const ASK_INTRODUCTION: Said = {
  zh: '平台要填“考核站点简介”（必填）。请写几句：机房、机位、设备和人员情况。',
  en: 'The platform wants an introduction (“考核站点简介”, required). A few sentences on rooms, machines and staff, please.',
}

export const ASK_SIGNED: Said = {
  zh: '“其他材料”里要传《考核站点申请表》的签字盖章扫描件，没有就会退回。打印、签字、盖章以后，把扫描件（照片或 PDF）发给我存着；还没有就点“还没有”，以后再交。',
  en: 'The signed and sealed “考核站点申请表” goes among the other material (“其他材料”), or the application is returned. Print it, have it signed and sealed, and send me the scan (a picture or PDF) to keep; or press “Not yet”.',
}

export const SAID_LATER: readonly string[] = ['先这样', '以后再补', '先不说', 'later']

export function sayKept(
  summary: Said,
  { signed, submitted }: { readonly signed?: string; readonly submitted?: string },
): Saying {
  const next =
    signed === NO_SCAN
      ? {
          zh: '还缺盖章的申请表，先别提交。签字盖章以后发“交盖章的申请表”，再到平台上提交，提交了发“申报站点”告诉我。现在是“未提交”。',
          en: 'The signed form is missing: do not submit yet. Once it is signed and sealed write “signed form”, then submit on the platform and tell me with “site application”. Its status is “未提交” now.',
        }
      : submitted === 'yes'
        ? {
            zh: '状态“待审核”。审核有结果后，把平台的考核站点表发给我。',
            en: 'Its status is “待审核”. Once it is reviewed send me the platform’s list of sites.',
          }
        : {
            zh: '状态“未提交”。到平台上提交以后，发“申报站点”告诉我。',
            en: 'Its status is “未提交”. Submit on the platform, then tell me with “site application”.',
          }
  return {
    ...lines({ zh: '已记下：', en: 'Kept:' }, summary, sayScan(signed), next, {
      zh: '设备检查表发“导出设备检查”。',
      en: 'For the equipment check as a sheet write “export equipment”.',
    }),
    choices: [{ id: '导出设备检查', label: { zh: '导出设备检查', en: 'Export the check' } }],
  }
}

function sayScan(signed: string | undefined): Said | undefined {
  if (signed === undefined || signed === NO_SCAN) return undefined
  return { zh: '盖章的申请表存好了。', en: 'The signed form is kept.' }
}
