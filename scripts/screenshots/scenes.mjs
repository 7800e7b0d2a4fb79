import { specKitBerths } from './berths.mjs'
import { changedHarbour, decidedHarbour, resolvedHarbour } from './harbour.mjs'

/** @typedef {import('playwright').Page} Page */

/**
 * @typedef {object} Scene
 * @property {string} name of the file
 * @property {'light' | 'dark'} theme
 * @property {readonly [number, number]} [size] of the page; 1280 × 800 by default
 * @property {import('./harbour.mjs').Files} [committed] the repository to open; none shows the welcome screen
 * @property {import('./harbour.mjs').Files} [edited] written over it after the commit
 * @property {(page: Page) => Promise<void>} [steps] what a user does before the picture is taken
 */

const openSample = async (/** @type {Page} */ page) => {
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await page.getByRole('textbox', { name: 'ACTIVE_SPEC.md', exact: true }).waitFor()
}

const showConflict = async (/** @type {Page} */ page) => {
  await openSample(page)
  await page.getByRole('button', { name: 'Show the conflict' }).click()
  await page.locator('.cm-line', { hasText: 'Database: MongoDB' }).waitFor()
}

/** @type {readonly Scene[]} */
export const scenes = [
  { name: 'welcome-light', theme: 'light' },
  { name: 'empty-light', theme: 'light', committed: { 'README.md': '# Harbour\n\nBerths for small marinas.\n' } },
  { name: 'cockpit-light', theme: 'light', steps: showConflict },
  { name: 'cockpit-dark', theme: 'dark', steps: showConflict },
  {
    name: 'narrow-dark',
    theme: 'dark',
    size: [900, 600],
    async steps(page) {
      await openSample(page)
      await page.getByRole('textbox', { name: 'ACTIVE_SPEC.md', exact: true }).focus()
      await page.keyboard.press('F8')
      await page.locator('.cm-line', { hasText: 'Database: MongoDB' }).waitFor()
    },
  },
  {
    name: 'conflict-light',
    theme: 'light',
    async steps(page) {
      await openSample(page)
      const documents = page.getByRole('navigation', { name: 'Documents' })
      await documents.getByRole('button', { name: 'SPEC.md', exact: true }).click()
      await page.locator('.cm-line', { hasText: 'Database: PostgreSQL 15' }).click()
    },
  },
  {
    name: 'decision-dark',
    theme: 'dark',
    committed: resolvedHarbour(),
    edited: changedHarbour(),
    async steps(page) {
      await page.getByRole('region', { name: 'Decisions', exact: true }).getByRole('button', { name: 'Draft decision' }).click()
      const form = page.getByRole('dialog', { name: 'Record a decision' })
      await form.getByLabel('Why').fill('The host ends support for 15, and 17 vacuums the outbox in half the time')
    },
  },
  {
    name: 'commit-light',
    theme: 'light',
    committed: resolvedHarbour(),
    edited: decidedHarbour(),
    async steps(page) {
      const region = page.getByRole('region', { name: 'Commit', exact: true })
      await region.getByRole('button', { name: /Commit…/ }).click()
      const dialog = page.getByRole('dialog', { name: 'Commit' })
      await dialog.getByRole('button', { name: 'Trust this folder' }).click()
      await dialog
        .getByRole('button', { name: /Commit 3 documents/ })
        .and(page.locator(':not([aria-disabled])'))
        .waitFor()
    },
  },
  {
    name: 'features-light',
    theme: 'light',
    committed: specKitBerths(),
    async steps(page) {
      const documents = page.getByRole('navigation', { name: 'Documents' })
      await documents.locator('[data-path="specs/002-late-arrivals/spec.md"]').click()
      await page.locator('.cm-line', { hasText: 'Late arrivals' }).first().waitFor()
    },
  },
  {
    name: 'log-light',
    theme: 'light',
    size: [1440, 900],
    async steps(page) {
      await openSample(page)
      await page.keyboard.press('Control+p')
      await page.getByRole('combobox').fill('decision_log')
      await page.keyboard.press('Enter')
      await page.locator('.cm-line', { hasText: 'Keep bookings' }).waitFor()
    },
  },
  {
    name: 'ledger-dark',
    theme: 'dark',
    async steps(page) {
      await openSample(page)
      await page.keyboard.press('Control+Shift+l')
      await page.getByRole('grid', { name: 'Open items' }).waitFor()
    },
  },
  {
    name: 'search-light',
    theme: 'light',
    async steps(page) {
      await openSample(page)
      await page.keyboard.press('Control+Shift+f')
      const field = page.getByRole('combobox', { name: 'Search in all documents' })
      await field.fill('berth')
      await page.getByRole('listbox', { name: 'Hits' }).getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
    },
  },
  {
    name: 'preview-dark',
    theme: 'dark',
    size: [1600, 900],
    async steps(page) {
      await openSample(page)
      await page.getByRole('button', { name: 'Text and preview' }).click()
      await page.getByRole('heading', { name: 'Objective' }).waitFor()
    },
  },
  { name: 'green-light', theme: 'light', committed: resolvedHarbour() },
]
