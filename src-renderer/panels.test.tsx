import { renderToString } from 'react-dom/server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { CockpitState } from './state/cockpit'
import { createTestCockpit, judgeTyped, openBuffer, type TestCockpit, type, waitForAnswers } from './state/testing/test-cockpit'

type Select = (state: CockpitState) => unknown

/** What the panels read of the store, in the order in which they were rendered. React renders a panel again when one of these changes. */
let selections: { readonly select: Select; value: unknown }[] = []
let render: (cockpit: TestCockpit) => string

const spec = '# Spec\n\n## Goals\n\nBerths are kept free.\n\n## Risks\n\n- RISK: ropes wear out. OPEN QUESTION: who pays?\n'

beforeAll(async () => {
  vi.resetModules()
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  vi.doMock('zustand', async (original) => ({
    ...(await original<object>()),
    useStore({ getState }: TestCockpit['store'], select: Select) {
      const value = select(getState())
      selections.push({ select, value })
      return value
    },
  }))
  const [{ CockpitProvider }, { TooltipProvider }, { Header }, { Documents }, { Readiness }, { CommitBar }, { Footer }] = await Promise.all(
    [
      import('./state/cockpit'),
      import('./ui/index'),
      import('./features/header/header'),
      import('./features/documents/documents'),
      import('./readiness'),
      import('./features/commit/commit-bar'),
      import('./features/footer/footer'),
    ],
  )
  render = (cockpit) => {
    selections = []
    return renderToString(
      <CockpitProvider value={cockpit}>
        <TooltipProvider>
          <Header narrow={false} />
          <Documents narrow={false} />
          <Readiness />
          <CommitBar />
          <Footer />
        </TooltipProvider>
      </CockpitProvider>,
    )
  }
})

afterAll(() => {
  vi.doUnmock('zustand')
  vi.unstubAllGlobals()
  vi.resetModules()
})

async function openPanels() {
  const cockpit = createTestCockpit({ 'SPEC.md': spec, 'ACTIVE_SPEC.md': '# Active\n\nTODO: plan the quay.\n' })
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  // The first key makes the document unsaved, which is shown.
  const press = async (words: string, before: string) => {
    type(cockpit, buffer, buffer.state.doc.toString().indexOf(before), words)
    await judgeTyped(cockpit)
  }
  await press('all ', 'kept')
  return { cockpit, press, html: render(cockpit) }
}

/** How many of the panels' selections are others than when they were rendered. */
function changes({ store }: TestCockpit): number {
  return selections.filter(({ select, value }) => !Object.is(select(store.getState()), value)).length
}

test('a key that only moves what is shown renders no panel again', async () => {
  const { cockpit, press, html } = await openPanels()
  const before = cockpit.store.getState().snapshot
  expect(selections.length).toBeGreaterThan(50)
  await press('All ', 'Berths')
  const { snapshot } = cockpit.store.getState()
  expect(snapshot?.judgedVersions).not.toEqual(before?.judgedVersions)
  expect(changes(cockpit)).toBe(0)
  expect(render(cockpit)).toBe(html)
})

test('what a key changes on the panels is rendered: a line, a word, a new item', async () => {
  const { cockpit, press, html } = await openPanels()
  expect(html).toContain('SPEC.md:9')
  await press('\n', '# Spec')
  expect(changes(cockpit)).toBeGreaterThan(0)
  expect(render(cockpit)).toContain('SPEC.md:10')
  await press('old ', 'ropes')
  expect(changes(cockpit)).toBeGreaterThan(0)
  expect(render(cockpit)).toContain('old ropes')
  await press('\nTODO: paint the crane.\n', '##')
  expect(changes(cockpit)).toBeGreaterThan(0)
  expect(render(cockpit)).toContain('paint the crane')
})
