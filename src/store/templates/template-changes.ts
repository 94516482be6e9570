/** 模板的变更 · A blank workbook of the platform is learned, in the place of the one before; or forgotten. */
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import type { Prisma } from '../generated/client.js'
import { type ChangeOf, type ChangingTurn, type Handlers, ofNamedSchool } from '../talk/change-handler.js'

export const TEMPLATE_CHANGES: Handlers<'learn-template' | 'forget-template'> = {
  'learn-template': { about: (_tx, change) => ofNamedSchool(change), apply: learnTemplate },
  'forget-template': { about: (_tx, change) => ofNamedSchool(change), apply: forgetTemplate },
}

/** Its file is the first of the batch: one of this school's that came in and was read. */
async function learnTemplate(
  tx: Db,
  { id, schoolId, batchId, list, template: kind, layout }: ChangeOf<'learn-template'>,
  { asker }: ChangingTurn,
  { now }: StoreContext,
): Promise<undefined> {
  const file = await tx.batchFile.findFirst({ where: { batchId, batch: { schoolId } }, orderBy: { ordinal: 'asc' } })
  if (file === null) throw new TurnConflict('the file of the template is not known here')
  const learned = {
    fileId: file.fileId,
    layout: { ...layout } as unknown as Prisma.InputJsonObject,
    personId: asker.personId ?? null,
    learnedAt: now(),
  }
  await tx.learnedTemplate.upsert({
    where: { schoolId_list_kind: { schoolId, list, kind } },
    create: { id, schoolId, list, kind, ...learned },
    update: learned,
  })
}

async function forgetTemplate(tx: Db, { schoolId, id }: ChangeOf<'forget-template'>): Promise<undefined> {
  const { count } = await tx.learnedTemplate.deleteMany({ where: { id, schoolId } })
  if (count === 0) throw new TurnConflict('the template is forgotten already')
}
