import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { setUpTestRepository } from '../../testing/set-up-test-repository'
import type { TestRepository } from '../../testing/test-repository'
import { readCommitTemplate } from './commit-template'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
})

const template = async () => readCommitTemplate(await test.open())

it('is null without one, or when it is missing, not a regular file, too large or not text', async () => {
  expect(await template()).toBe(null)
  for (const value of ['missing.txt', '.', 'large.txt', 'binary.txt']) {
    test.write('large.txt', 'x'.repeat(70_000))
    test.write('binary.txt', Buffer.from([0xff, 0xfe, 0]))
    test.git('config', 'commit.template', value)
    expect(await template()).toBe(null)
  }
})

it('is the file of the repository', async () => {
  test.write('.gitmessage', 'Ticket: \n')
  test.git('config', 'commit.template', '.gitmessage')
  expect(await template()).toBe('Ticket: \n')
})

it('is the file of the user, from the home folder', async () => {
  writeFileSync(join(test.folder, 'message.txt'), 'Mine\n')
  test.git('config', '--global', 'commit.template', '~/message.txt')
  expect(await template()).toBe('Mine\n')
})

it('is never a file outside that the repository itself names', async () => {
  writeFileSync(join(test.folder, 'secret'), 'secret')
  mkdirSync(join(test.root, 'docs'))
  symlinkSync('../../secret', join(test.root, 'docs', 'link'))
  for (const value of [join(test.folder, 'secret'), '../secret', '~/secret', 'docs/link', '.git/config']) {
    test.git('config', 'commit.template', value)
    expect(await template()).toBe(null)
  }
})
