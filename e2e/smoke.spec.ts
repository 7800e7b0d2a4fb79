import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { documents } from './support/documents'
import { electronProgram, projectRoot } from './support/programs'
import { expect, test } from './support/test'

test('an unattended start prints the snapshot, saves a screenshot and exits', async ({ data }) => {
  const picture = join(data, 'cockpit.png')
  const isRoot = process.getuid?.() === 0
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const run = spawn(electronProgram, [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${data}`, projectRoot, `--smoke=${picture}`], {
    env,
  })
  let printed = ''
  run.stdout.setEncoding('utf8').on('data', (part: string) => {
    printed += part
  })
  const code = await new Promise((resolve) => run.once('close', resolve))
  expect({ code, printed }).toMatchObject({ code: 0 })
  for (const part of ['ACCEPT', 'MongoDB', 'PostgreSQL 15']) expect(printed).toContain(part)
  expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG')
  expect(statSync(picture).size).toBeGreaterThan(10_000)
})

test('the window exposes only the bridge', async ({ launch, repositoryOf }) => {
  const { app, page } = await launch(repositoryOf(documents()).root)
  const reach = await page.evaluate(async () => {
    const blocked = async (attempt: () => unknown) => {
      try {
        await attempt()
        return false
      } catch {
        return true
      }
    }
    return {
      node:
        typeof (globalThis as { require?: unknown }).require === 'undefined' &&
        typeof (globalThis as { process?: unknown }).process === 'undefined',
      network: await blocked(() => fetch('https://example.com/')),
      file: await blocked(() => fetch('file:///etc/hostname')),
      otherWindow: window.open('https://example.com/') === null,
      // A request ignores values that are not its arguments.
      path: await window.bridge.openDocument('../../etc/hostname').then(({ ok }) => !ok),
    }
  })
  expect(reach).toEqual({ node: true, network: true, file: true, otherWindow: true, path: true })
  expect(app.windows()).toHaveLength(1)
})
