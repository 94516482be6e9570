/** 试验机器人 · The service as the bot of the test gateway: its account, its admin and its settings. */
import type { WecomGateway } from './wecom-gateway.js'

export const BOT = 'bot-under-test'
export const SECRET = 'secret-under-test'
export const ADMIN = { userId: 'admin-one' }

export function botSettings(gateway: WecomGateway): Record<string, string> {
  return {
    WECOM_BOT_ID: BOT,
    WECOM_BOT_SECRET: SECRET,
    WECOM_BOT_NAME: '考务助手',
    WECOM_WS_URL: gateway.url,
    // The test's files lie on this machine.
    WECOM_MEDIA_HOSTS: '127.0.0.1',
    ADMIN_ACCOUNTS: `wecom-aibot:${ADMIN.userId}`,
    DEMO: 'off',
  }
}
