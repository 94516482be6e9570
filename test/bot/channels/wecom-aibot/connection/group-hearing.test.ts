/** 群聊静默 · Groups that fall silent after a reconnect are noticed once, and quiet ones are left alone. */
import { describe, expect, it } from 'vitest'
import { GroupHearing } from '../../../../../src/bot/channels/wecom-aibot/connection/group-hearing.js'
import { bench, useBench } from '../../../../support/wecom-gateway/bench.js'
import { message } from '../../../../support/wecom-gateway/callbacks.js'
import { heard } from '../../../../support/wecom-gateway/channel-rig.js'

useBench()
const LIMITS = { livelyMs: 1_000, silentMs: 100, privateMessages: 3 }

describe('groups', () => {
  const reconnected = () => {
    const hearing = new GroupHearing(LIMITS)
    hearing.heard('group', 1_000)
    hearing.signedIn(1_500)
    return hearing
  }
  const privates = (hearing: GroupHearing, times: readonly number[]) => times.map((at) => hearing.heard('private', at))

  it('that spoke before a sign-in and not since, while people write, are silent; it is said once', () => {
    expect(privates(reconnected(), [1_600, 1_700, 1_800, 1_900])).toEqual([false, false, true, false])
  })

  it('are not judged too early', () => {
    expect(privates(reconnected(), [1_510, 1_520, 1_530, 1_599])).toEqual([false, false, false, false])
  })

  it('that speak once are well', () => {
    const hearing = reconnected()
    hearing.heard('group', 1_550)
    expect(privates(hearing, [1_600, 1_700, 1_800])).toEqual([false, false, false])
  })

  it('that were quiet long before the sign-in may stay so', () => {
    const hearing = new GroupHearing(LIMITS)
    hearing.heard('group', 1_000)
    hearing.signedIn(2_500)
    expect(privates(hearing, [2_700, 2_800, 2_900])).toEqual([false, false, false])
  })
})

describe('a gateway that brings no group messages any more after a reconnect', () => {
  it('gets a fresh client, and somebody is told', async () => {
    const person = { userId: 'u1' }
    const inGroup = { ...person, groupId: 'g1' }
    const groupHearing = { livelyMs: 60_000, silentMs: 0, privateMessages: 2 }
    const rig = await bench.ready({ timings: { groupHearing } })
    const { gateway, channel, alerts } = rig
    await heard(rig, message.text(inGroup, '@考务助手 进度'))
    gateway.dropAll()
    await gateway.until(() => gateway.subscribes === 2 && channel.isReady())
    gateway.groupsAreSilent = true
    gateway.say(message.text(inGroup, '@考务助手 在吗'))
    await heard(rig, message.text(person, '群里怎么不回'))
    await heard(rig, message.text(person, '在吗'))
    await gateway.until(() => gateway.subscribes === 3 && channel.isReady())
    expect(alerts).toEqual([{ kind: 'groups-silent' }])
    gateway.groupsAreSilent = false
    await heard(rig, message.text(inGroup, '@考务助手 进度'))
    expect(gateway.openSockets).toBe(1)
  })
})
