/** 附件地址 · Where a file may be fetched from: public https, never a network of ours that a message happens to name. */
import { type LookupAddress, lookup } from 'node:dns'
import { get as getHttp, type IncomingMessage } from 'node:http'
import { get as getHttps } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Hosts (`files.corp` or `10.0.0.5:8080`) that a private deployment trusts: http and private addresses too. */
export type TrustedHosts = ReadonlySet<string>

export class AddressRefused extends Error {
  readonly retry = 'never'
  override readonly name = 'AddressRefused'
}

const MOST_REDIRECTS = 3

/** Private, local, shared, reserved and documentation ranges [IANA special-purpose registries]. */
const NOT_PUBLIC = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  NOT_PUBLIC.addSubnet(network, bits, 'ipv4')
}
/** Tunnels and documentation within the one public range of IPv6; outside of it nothing is public. */
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  NOT_PUBLIC.addSubnet(network, bits, 'ipv6')
}
const GLOBAL_IPV6 = new BlockList()
GLOBAL_IPV6.addSubnet('2000::', 3, 'ipv6')

export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !NOT_PUBLIC.check(address, 'ipv4')
  return version === 6 && GLOBAL_IPV6.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6')
}

/** One GET that follows few redirects; each of its addresses is looked at, by name and by what DNS makes of it. */
export async function getMedia(url: string, trusted: TrustedHosts, signal: AbortSignal): Promise<IncomingMessage> {
  let address = url
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await getOnce(address, trusted, signal)
    const { statusCode = 0, headers } = response
    if (statusCode < 300 || statusCode > 399 || headers.location === undefined) return response
    response.destroy()
    if (!URL.canParse(headers.location, address)) throw new AddressRefused('a redirect to no address')
    address = new URL(headers.location, address).href
  }
  throw new AddressRefused('too many redirects')
}

function getOnce(address: string, trusted: TrustedHosts, signal: AbortSignal): Promise<IncomingMessage> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || url.username !== '' || url.password !== '') throw new AddressRefused('no plain address')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isTrusted = trusted.has(url.host) || trusted.has(url.hostname)
  const isWeb = url.protocol === 'https:' || (isTrusted && url.protocol === 'http:')
  if (!isWeb) throw new AddressRefused('not https')
  // What is an address already is not looked up, so it is judged here.
  if (!isTrusted && isIP(host) !== 0 && !isPublicAddress(host)) throw new AddressRefused('a private address')
  const options = { signal, headers: { 'accept-encoding': 'identity' }, ...(isTrusted ? {} : { lookup: publicLookup }) }
  const get = url.protocol === 'https:' ? getHttps : getHttp
  return new Promise((resolve, reject) => {
    // No agent: a connection that is kept was judged for another message.
    get(url, { ...options, agent: false }, resolve).once('error', reject)
  })
}

/** What is connected to is what was judged here: a name that changes its address in between changes nothing. */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: readonly LookupAddress[] = []) => {
    if (error) return done(error, '')
    const [first] = found
    if (first === undefined || !found.every(({ address }) => isPublicAddress(address))) {
      return done(new AddressRefused('a name with a private address'), '')
    }
    if (options.all === true) done(null, [...found])
    else done(null, first.address, first.family)
  })
}
