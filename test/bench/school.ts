import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../../src/store/generated/client.js'

/** A school for the ordinary way to store candidates in. */
export async function addSchool(connectionString: string): Promise<string> {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString }) })
  const id = randomUUID()
  await prisma.school.create({ data: { id, name: `测试院校${id}`, province: '北京' } })
  await prisma.$disconnect()
  return id
}
