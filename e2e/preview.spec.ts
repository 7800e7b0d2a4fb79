import { documents } from './support/documents'
import { expectAccessible } from './support/expect-accessible'
import { hostileMarkdown, hostileSvg } from './support/hostile-markdown'
import { Screen } from './support/screen'
import { expect, test } from './support/test'
import { cursor, textOf } from './support/text'

const path = 'docs/guide.md'
const guide = `---
title: Guide
---

# Guide

See [the contract](../SPEC.md#hydration-contract), [the tasks](#tasks) and [the mail](mailto:a@example.com).[^1]

TODO: say who weighs the crates

![A crate](crate.svg) ![None](none.png) ![Far](https://example.com/far.png)

| Crate | Weight |
|-------|-------:|
| Plum  | 12 |

\`\`\`mermaid
flowchart LR
  tree --> crate
\`\`\`

## Tasks

- [ ] Weigh the plums
- [x] Count the crates

[^1]: A footnote.
`
const withGuide = {
  ...documents(),
  'spec-cockpit.json': '{ "documents": { "docs/*.md": "feature-spec" } }\n',
  [path]: guide,
  'docs/crate.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>',
}

test('a document is read, ticked and followed in its preview', async ({ launch, repositoryOf }) => {
  const { page } = await launch(repositoryOf(withGuide).root)
  const screen = new Screen(page)
  const { keyboard } = page
  const preview = page.getByRole('document', { name: `Preview of ${path}` })
  await screen.show(path)
  await keyboard.press('Control+Shift+v')
  await expect(preview).toBeFocused()
  await expect(preview.getByRole('heading', { name: 'Guide' })).toBeVisible()
  await expect(preview.getByRole('cell', { name: '12' })).toHaveCSS('text-align', 'right')
  await expect(preview.getByRole('img', { name: 'A crate' })).toHaveJSProperty('naturalWidth', 40)
  await expect(preview.getByText('There is no file docs/none.png in this repository.')).toBeVisible()
  await expect(preview.getByText('Images of other computers are not loaded.')).toBeVisible()
  await expect(preview.getByRole('img', { name: /Diagram \(flowchart\)/ })).toBeVisible()
  await expect(screen.editor(path)).toBeHidden()
  await expectAccessible(page, 'preview')

  await test.step('a box is one undo step', async () => {
    await preview.getByRole('checkbox').first().click()
    await expect.poll(() => textOf(page, path)).toContain('- [x] Weigh the plums')
    await expect(preview.getByRole('checkbox').first()).toBeChecked()
    await keyboard.press('Control+z')
    await expect.poll(() => textOf(page, path)).toBe(guide)
    await expect(preview.getByRole('checkbox').first()).not.toBeChecked()
  })

  await test.step('links lead to headings, documents, or nowhere', async () => {
    await preview.getByRole('link', { name: 'the tasks' }).click()
    await expect(preview.getByRole('heading', { name: 'Tasks' })).toBeInViewport()
    await preview.getByRole('link', { name: 'the mail' }).focus()
    await keyboard.press('Enter')
    await expect(page.getByText('Only https addresses and files of this repository are opened.').first()).toBeVisible()
    await preview.getByRole('link', { name: 'the contract' }).click()
    const spec = page.getByRole('document', { name: 'Preview of SPEC.md' })
    await expect(spec.getByRole('heading', { name: 'Hydration Contract' })).toBeInViewport()
    await expect(spec).toBeFocused()
    await screen.tab(path).click()
  })

  await test.step('a finding says the same as in the text, and leads there', async () => {
    const finding = preview.locator('.preview-finding', { hasText: 'TODO' }).first()
    await finding.hover()
    await expect(page.getByRole('tooltip')).toContainText('no-open-todo')
    await finding.click()
    await expect(screen.editor(path)).toBeFocused()
    expect((await cursor(page)).after).toContain('TODO: say who')
  })

  await test.step('a double click leads to the line', async () => {
    await keyboard.press('Control+Shift+v')
    await preview.getByText('Count the crates').dblclick()
    await expect(screen.editor(path)).toBeFocused()
    await expect.poll(async () => (await cursor(page)).after).toMatch(/crates$|^Count|^- \[x\]/)
    await keyboard.press('Control+Shift+v')
    await expect(preview).toBeFocused()
    await keyboard.press('Escape')
    await expect(screen.editor(path)).toBeFocused()
  })
})

/** Pages and images of the application itself. */
const isOwn = (address: string) => /^(cockpit:\/\/(app|repository)\/|data:)/.test(address)

test('hostile Markdown runs, loads and leads nowhere, by file, paste and drop', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({ ...withGuide, 'docs/hostile.md': hostileMarkdown, 'docs/docs/hostile.svg': hostileSvg })
  const { app, page } = await launch(repository.root)
  const screen = new Screen(page)
  const happened: string[] = []
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!isOwn(request.url())) happened.push(`request ${request.url()}`)
  })
  const answered: string[] = []
  page.on('response', (response) => {
    if (!isOwn(response.url())) answered.push(response.url())
  })
  page.on('framenavigated', (frame) => {
    if (frame.url() !== 'cockpit://app/diagram/index.html') happened.push(`navigation ${frame.url()}`)
  })
  app.on('window', (window) => happened.push(`window ${window.url()}`))

  const readThrough = async (name: string) => {
    const preview = page.getByRole('document', { name: `Preview of ${name}` })
    await expect(preview.getByRole('heading', { name: 'Hostile' }).first()).toBeVisible()
    await preview.focus()
    const end = preview.getByRole('heading', { name: 'The end of it' })
    await expect
      .poll(async () => {
        await page.keyboard.press('PageDown')
        return end.evaluateAll(([heading]) => heading !== undefined && heading.getBoundingClientRect().top < innerHeight)
      })
      .toBe(true)
    await expect(preview.locator('figure[aria-busy]')).toHaveCount(0)
    await page.keyboard.press('Home')
    for (const frame of page.frames())
      expect(
        await frame.evaluate(() => 'pwned' in window || document.querySelector('script[src*="evil"], embed, object, video') !== null),
      ).toBe(false)
    return preview
  }

  await screen.show('docs/hostile.md')
  await page.keyboard.press('Control+Shift+v')
  const preview = await readThrough('docs/hostile.md')
  await test.step('its links do nothing but say so', async () => {
    for (const name of ['a script', 'another', 'data', 'file', 'app', 'own scheme']) {
      await preview.getByRole('link', { name, exact: true }).first().click()
      await page.keyboard.press('Control+End')
    }
    await expect(preview).toBeVisible()
  })

  await test.step('paste and drop', async () => {
    await page.keyboard.press('Control+Shift+v')
    await screen.show(path)
    await screen.editor(path).click()
    await screen.editor(path).evaluate((editor, text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      data.setData('text/html', text)
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, hostileMarkdown)
    await expect.poll(() => textOf(page, path)).toContain('# Hostile')
    await page.keyboard.press('Control+Shift+v')
    await readThrough(path)
    await page.keyboard.press('Control+Shift+v')
    await screen.show('SPEC.md')
    await screen.editor('SPEC.md').evaluate((editor, text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      const { left, top } = editor.getBoundingClientRect()
      editor.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, clientX: left + 60, clientY: top + 30, bubbles: true, cancelable: true }),
      )
    }, hostileMarkdown)
    await expect.poll(() => textOf(page, 'SPEC.md')).toContain('# Hostile')
    await page.keyboard.press('Control+Shift+v')
    await readThrough('SPEC.md')
  })
  expect(happened).toEqual([])

  await test.step('the frame that draws the diagrams reaches nothing', async () => {
    const frame = page.frames().find((one) => one.url().endsWith('/diagram/index.html'))
    const tried = await frame?.evaluate(async () => {
      const attempt = async (run: () => unknown) => {
        try {
          await run()
          return 'done'
        } catch {
          return 'refused'
        }
      }
      location.href = 'https://evil.example/self'
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://evil.example/frame.png' }))
      return [
        origin,
        'bridge' in window,
        open('https://evil.example/window'),
        await attempt(() => parent.document.title),
        await attempt(() => {
          if (top !== null) top.location.href = 'https://evil.example/top'
        }),
        await attempt(() => fetch('cockpit://app/index.html')),
        await attempt(() => fetch('https://evil.example/fetch')),
        await attempt(() => localStorage.length),
      ]
    })
    expect(tried).toEqual(['null', false, null, 'refused', 'refused', 'refused', 'refused', 'refused'])
  })
  expect(answered).toEqual([])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

const paragraphs = Array.from(
  { length: 80 },
  (_, index) => `## Row ${index}\n\n${`Row ${index} of the orchard has plums. `.repeat(1 + (index % 7))}\n`,
)

test('beside the text it scrolls in step, follows what is typed, and is there after a restart', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({ ...withGuide, 'docs/rows.md': `# Rows\n\n${paragraphs.join('\n')}` })
  const first = await launch(repository.root)
  const { app, page } = first
  const screen = new Screen(page)
  const rows = 'docs/rows.md'
  const preview = page.getByRole('document', { name: `Preview of ${rows}` })
  const row = (index: number) => preview.getByRole('heading', { name: `Row ${index}`, exact: true })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 900))
  await screen.show(rows)
  await screen.button('Text and preview').click()
  await expect(row(0)).toBeVisible()
  await expectAccessible(page, 'text and preview')

  await test.step('the preview follows the text', async () => {
    await screen.editor(rows).click()
    await page.keyboard.press('Control+End')
    await expect(row(79)).toBeInViewport()
    await page.keyboard.press('Control+Home')
    await expect(row(0)).toBeInViewport()
  })
  await test.step('the text follows the preview', async () => {
    await preview.focus()
    await page.keyboard.press('End')
    await expect(screen.line(rows, '## Row 79')).toBeInViewport()
    await expect(row(79)).toBeInViewport()
    await page.keyboard.press('Home')
    await expect(screen.line(rows, '## Row 0')).toBeInViewport()
  })
  await test.step('what is typed is drawn, and nothing else is drawn again', async () => {
    await row(1).evaluate((heading) => heading.setAttribute('data-seen', ''))
    await screen.line(rows, '# Rows').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' of plums\n\n- [ ] Weigh **all** of them')
    await expect(preview.getByRole('heading', { name: 'Rows of plums' })).toBeVisible()
    await expect(preview.getByRole('checkbox')).toBeVisible()
    await expect(preview.locator('strong', { hasText: 'all' })).toBeVisible()
    await expect(row(1)).toHaveAttribute('data-seen', '')
    await expect(screen.editor(rows)).toBeFocused()
  })
  await first.close()

  const second = await launch(repository.root)
  await expect(second.page.getByRole('document', { name: /^Preview of/ })).toBeVisible()
  await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1200, 800))
  await expect(second.page.getByRole('document', { name: /^Preview of/ })).toBeHidden()
  await expect(second.page.getByRole('button', { name: 'Text and preview' })).toBeHidden()
})

test('a document of 1 MB is read and edited without drawing all of it', async ({ launch, repositoryOf }) => {
  const rows = Array.from({ length: 4000 }, (_, index) => `| ${index} | Plum ${index} | ${'ripe '.repeat(12)} |`)
  const text = `# Long\n\n| n | name | notes |\n|---|---|---|\n${rows.join('\n')}\n\n${paragraphs.join('\n').repeat(70)}\n## The end\n`
  const { page } = await launch(repositoryOf({ ...withGuide, 'docs/long.md': text }).root)
  const screen = new Screen(page)
  await screen.show('docs/long.md')
  await page.keyboard.press('Control+Shift+v')
  const preview = page.getByRole('document', { name: 'Preview of docs/long.md' })
  const elements = () => preview.evaluate((element) => element.querySelectorAll('*').length)
  await expect(preview.getByRole('cell', { name: 'Plum 0', exact: true })).toBeVisible()
  expect(await elements()).toBeLessThan(3_000)
  await preview.evaluate((element) => element.scrollTo(0, 40_000))
  await expect
    .poll(() =>
      preview
        .getByRole('cell', { name: /^Plum \d+/ })
        .evaluateAll((cells) => cells.filter((cell) => cell.getBoundingClientRect().top > 100).length),
    )
    .toBeGreaterThan(5)
  await preview.focus()
  await page.keyboard.press('End')
  await expect(preview.getByRole('heading', { name: 'The end' })).toBeInViewport()
  expect(await elements()).toBeLessThan(3_000)
  await preview.getByRole('heading', { name: 'The end' }).dblclick()
  await expect(screen.editor('docs/long.md')).toBeFocused()
  await expect.poll(async () => (await cursor(page)).after).toMatch(/end$/)
})
