import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { downloadBase, whyUnreachable } from './official-electron.mjs'

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

async function listen(answer: boolean): Promise<string> {
  const made = createServer((_, response) => {
    if (answer) response.writeHead(404).end()
  })
  server = made
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/`
}

describe('whyUnreachable', () => {
  test('any answer will do', async () => {
    expect(await whyUnreachable(await listen(true))).toBeNull()
  })

  test('gives up on a host that accepts and sends nothing', async () => {
    expect(await whyUnreachable(await listen(false), 50)).toMatch(/did not answer within 0\.05 s/)
  })

  test('a closed port is named with its reason', async () => {
    const address = await listen(true)
    await new Promise((done) => server?.close(done))
    expect(await whyUnreachable(address)).toMatch(/^127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)$/)
  })

  test('so is a name that does not exist', async () => {
    expect(await whyUnreachable('https://no-such-host.invalid/')).toMatch(/no-such-host\.invalid/)
  })
})

test('downloadBase honours the mirrors that the electron package honours', () => {
  expect(downloadBase({})).toMatch(/^https:\/\/github\.com\//)
  expect(downloadBase({ ELECTRON_MIRROR: 'https://mirror.example/' })).toBe('https://mirror.example/')
  expect(downloadBase({ ELECTRON_MIRROR: 'https://a.example/', npm_config_electron_mirror: 'https://b.example/' })).toBe(
    'https://b.example/',
  )
})
