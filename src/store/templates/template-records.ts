/** 学会的模板 · What may be read of the templates one school has taught us. */
import type { TemplateRecords } from '../../domain/lists/templates/learned-template.js'
import type { StoreContext } from '../database/connection.js'
import { fileOf, WITH_CONTENT } from '../talk/kept-file.js'
import { readLayout } from './stored-layout.js'

export function openTemplateRecords(schoolId: string, { prisma, sealer }: StoreContext): TemplateRecords {
  return {
    async list() {
      const rows = await prisma.learnedTemplate.findMany({
        where: { schoolId },
        orderBy: [{ learnedAt: 'desc' }, { id: 'asc' }],
        include: { file: WITH_CONTENT, person: true },
      })
      return rows.flatMap(({ id, list, kind, file, layout: stored, person, learnedAt }) => {
        const layout = readLayout(stored)
        if (layout === undefined) return []
        return [
          { id, list, kind, file: fileOf(file, sealer), layout, learnedAt, ...(person && { byName: person.name }) },
        ]
      })
    },
  }
}
