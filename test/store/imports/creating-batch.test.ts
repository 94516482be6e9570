import { Client } from 'pg'
import { expect, test } from 'vitest'
import { settle } from '../test-store.js'
import { importRows, it, okRow, schoolId, userId, useSchools } from './import-steps.js'

useSchools()

const OF_MANY = {
  registration: `INSERT INTO registration (id, school_id, created_in, candidate_id, name, plan, certificate, level, subject, site, heads, created_at, updated_at)
    SELECT gen_random_uuid(), $1, $2, id, name, '六月', '网店运营推广', '中级', '理论', '站点', 1, now(), now() FROM candidate WHERE school_id = $3`,
  official_registration: `INSERT INTO official_registration (id, school_id, created_in, person, name, plan, certificate, level, subject, created_at, updated_at)
    SELECT gen_random_uuid(), $1, $2, id, name, '六月', '网店运营推广', '中级', '理论', now(), now() FROM candidate WHERE school_id = $3`,
  exam_seat: `INSERT INTO exam_seat (id, school_id, created_in, name, ticket, seat, plan, room, subject, created_at, updated_at)
    SELECT gen_random_uuid(), $1, $2, name, id, '1', '六月', '107室', '理论', now(), now() FROM candidate WHERE school_id = $3`,
}

test.each(Object.entries(OF_MANY))(
  'a %s is brought in by a batch of the same school, which stays while the record does',
  async (_, insert) => {
    await importRows([okRow(1)])
    const batchId = await importRows([okRow(2)])
    const other = await settle(it.store, `${userId}-x`, `${userId}的对门`)
    const client = new Client({ connectionString: it.databaseUrl })
    await client.connect()
    const refused = { code: '23503' }
    try {
      await client.query('DELETE FROM candidate WHERE created_in = $1', [batchId])
      await expect(client.query(insert, [other.schoolId, batchId, schoolId])).rejects.toMatchObject(refused)
      await expect(client.query(insert, [schoolId, 'no batch', schoolId])).rejects.toMatchObject(refused)
      await client.query(insert, [schoolId, batchId, schoolId])
      for (const table of ['batch_file', 'staged_part', 'record_change']) {
        await client.query(`DELETE FROM ${table} WHERE batch_id = $1`, [batchId])
      }
      await expect(client.query('DELETE FROM import_batch WHERE id = $1', [batchId])).rejects.toMatchObject(refused)
    } finally {
      await client.end()
    }
  },
)
