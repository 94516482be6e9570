import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../../src/store/generated/client.js'

export interface Owner {
  readonly schoolId: string
  readonly createdIn: string
}

/** A school with an import batch, for the ordinary way to store candidates in. */
export async function addSchool(connectionString: string): Promise<Owner> {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString }) })
  const [schoolId, createdIn, key] = [randomUUID(), randomUUID(), randomUUID()]
  const channel = { channel: 'web', bot: 'local' }
  await prisma.school.create({ data: { id: schoolId, name: `测试院校${schoolId}`, province: '北京' } })
  await prisma.account.create({ data: { key, userId: key, ...channel } })
  await prisma.conversation.create({ data: { key, chatId: key, chat: 'private', ...channel } })
  await prisma.importBatch.create({
    data: {
      id: createdIn,
      schoolId,
      conversationKey: key,
      accountKey: key,
      kind: 'candidates',
      status: 'applied',
      receivedAt: new Date(),
    },
  })
  await prisma.$disconnect()
  return { schoolId, createdIn }
}
