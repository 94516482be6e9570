/** 连接租约 · Two processes for one bot: one is connected, and they never fight. */
import { describe, expect, it } from 'vitest'
import { bench, useBench } from '../../../../support/wecom-gateway/bench.js'
import { LEASE, Workbench } from '../../../../support/wecom-gateway/channel-rig.js'

useBench()

describe('two processes for one bot', () => {
  it('do not kick each other: one is connected, the other waits and takes over when it stops', async () => {
    const gateway = await bench.gateway()
    const first = await bench.channel(gateway, { owner: 'first' })
    await gateway.until(() => first.channel.isReady())
    const second = await bench.channel(gateway, { owner: 'second' })
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect([gateway.kicks, gateway.subscribes, second.channel.isReady()]).toEqual([0, 1, false])
    await first.channel.stop()
    await gateway.until(() => second.channel.isReady())
    expect([gateway.kicks, gateway.openSockets, bench.leases.ownerOf(LEASE)]).toEqual([0, 1, 'second'])
  })

  it('hand over when the lease is lost: the first disconnects and waits', async () => {
    const { gateway, channel, alerts } = await bench.ready({ owner: 'first' })
    bench.leases.give(LEASE, 'second', 60_000)
    await gateway.until(() => gateway.openSockets === 0)
    expect([channel.isReady(), gateway.kicks, alerts]).toEqual([false, 0, []])
    await bench.leases.release(LEASE, 'second')
    await gateway.until(() => channel.isReady())
  })

  it('hand over when the next owner kicks before the first has noticed', async () => {
    const { gateway, channel, alerts } = await bench.ready({ owner: 'first', timings: { leaseRenewMs: 2_000 } })
    bench.leases.give(LEASE, 'second', 400)
    const second = await bench.channel(gateway, { owner: 'second', leases: bench.leases })
    await gateway.until(() => gateway.kicks === 1)
    await gateway.until(() => alerts.length === 1)
    expect(alerts).toMatchObject([{ kind: 'kicked', byOwn: true }])
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect([gateway.kicks, channel.isReady(), second.channel.isReady()]).toEqual([1, false, true])
  })

  it('that do not share a lease do not kick each other for ever', async () => {
    const gateway = await bench.gateway()
    const timings = { kickPauseMs: 200, kickPauseMaxMs: 100_000 }
    const ours = await bench.channel(gateway, { owner: 'ours', timings })
    await gateway.until(() => ours.channel.isReady())
    const other = new Workbench()
    const theirs = await other.channel(gateway, { owner: 'theirs', timings })
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(gateway.kicks).toBeGreaterThanOrEqual(1)
    expect(gateway.kicks).toBeLessThanOrEqual(8)
    expect(ours.alerts[0]).toMatchObject({ kind: 'kicked', byOwn: false })
    await theirs.channel.stop()
    await other.close()
  })

  it('survives a kick: it is connected again after the pause', async () => {
    const { gateway, channel, alerts } = await bench.ready({ timings: { kickPauseMs: 50 } })
    const stranger = new Workbench()
    const intruder = await stranger.channel(gateway, { owner: 'stranger', timings: { kickPauseMs: 60_000 } })
    await gateway.until(() => gateway.kicks === 2 && channel.isReady())
    expect(alerts).toMatchObject([{ kind: 'kicked' }])
    expect(intruder.channel.isReady()).toBe(false)
    await stranger.close()
  })
})

describe('a lease store that is away', () => {
  it('does not interrupt a lease that has not lapsed', async () => {
    const { gateway, channel } = await bench.ready()
    bench.leases.isAway = true
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([channel.isReady(), gateway.opened]).toEqual([true, 1])
  })

  it('costs the connection before anybody else could have the lease', async () => {
    const { gateway, channel } = await bench.ready({ timings: { leaseMs: 600 } })
    bench.leases.isAway = true
    await gateway.until(() => gateway.openSockets === 0)
    expect(channel.isReady()).toBe(false)
    bench.leases.isAway = false
    await gateway.until(() => channel.isReady())
  })
})
