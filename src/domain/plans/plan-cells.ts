/** 计划单元格 · How the cells of an exam plan are judged: certificates, levels, windows. */
import { type CellNotes, noteMending } from '../cells/cell-notes.js'
import { spelledLevels } from '../cells/certificate-level.js'
import { readWindow, writeWindow } from '../cells/day-window.js'
import type { ExamDay } from '../cells/exam-day.js'
import { LEVELS, type Level } from '../cells/levels.js'
import { tidyProse } from '../cells/school-name.js'
import { foldKey } from '../cells/text-normal.js'

const BETWEEN = /[,，、;；/\n]/

/** `网店运营推广职业技能等级证书（中级）` is called 网店运营推广; several in one cell are joined by a comma. */
export function tidyCertificates(text: string): string {
  const names = text.split(BETWEEN).map((one) => {
    return tidyProse(one)
      .replace(/[（(](?:[初中高]级?|X级)[)）]/g, '')
      .replace(/(?:职业技能)?(?:等级)?证书$/, '')
      .replace(/^["“《]|["”》]$/g, '')
  })
  return [...new Set(names.filter((name) => name !== ''))].join(',')
}

export function checkCertificates(text: string, notes: CellNotes): string {
  const tidied = tidyCertificates(text)
  if (tidied !== text) noteMending(notes, text, tidied, 'value-normalised')
  return tidied
}

/** 初级、中级 · 初中高级 · 全部; undefined where anything else is said. */
export function readLevels(text: string): readonly Level[] | undefined {
  const key = foldKey(text.slice(0, 40))
  if (/^(?:全部|所有|三个等级|各级|初级?[到至-]高级?)$/.test(key)) return LEVELS
  return spelledLevels(key)
}

export function checkLevels(text: string, notes: CellNotes): string {
  const levels = readLevels(text)
  if (levels === undefined) {
    notes.add('certificate-level-unknown', { accepted: LEVELS })
    return text.trim()
  }
  const joined = levels.join(',')
  if (joined !== text) noteMending(notes, text, joined, 'value-normalised')
  return joined
}

/** Kept as `writeWindow` writes it. */
export function checkWindowCell(text: string, today: ExamDay, notes: CellNotes): string {
  const window = readWindow(text, today)
  if (window === undefined) {
    notes.add('window-unreadable')
    return text.trim()
  }
  const kept = writeWindow(window)
  if (kept !== text) noteMending(notes, text, kept, 'value-normalised')
  return kept
}
