/** 媒体获取 · Files announced by a channel are fetched by the channel that knows how. */

import type { MediaFetcher } from '../domain/ports/blob-store.js'
import { bad } from '../domain/talk/checked.js'

/** Fetches one remote source of one channel. */
export type FetchMedia = (
  source: Parameters<MediaFetcher['fetch']>[1],
  mostBytes: number,
) => ReturnType<MediaFetcher['fetch']>

export function dispatchMedia(byChannel: Readonly<Record<string, FetchMedia>>): MediaFetcher {
  const known = new Map(Object.entries(byChannel))
  return {
    async fetch(channel, source, mostBytes) {
      const fetchMedia = known.get(channel)
      // A file of a channel this process does not run: the person can send it again once it does.
      return fetchMedia ? fetchMedia(source, mostBytes) : bad('file-download-failed')
    },
  }
}
