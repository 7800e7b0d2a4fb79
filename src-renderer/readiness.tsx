import { lazy, memo, Suspense, useLayoutEffect, useRef } from 'react'
import { Conflicts } from './features/conflicts/conflicts'
import { Contract } from './features/contract/contract'
import { Decisions } from './features/decisions/decisions'
import { Gates } from './features/gates/gates'
import { Items } from './features/items/items'
import { NextAction } from './features/next-action/next-action'
import { WaivedFindings } from './features/waived/waived'
import { useCockpit, useCockpitHandle } from './state/cockpit'
import { keepsRecordsAlone } from './state/selectors'
import { Skeleton, useDelayed } from './ui/index'

/** The readiness column: the next action and the reasons for it. */
export function Readiness({ drawer = false }: { readonly drawer?: boolean }) {
  const judged = useCockpit((state) => state.snapshot?.judgement !== null)
  const { store } = useCockpitHandle()
  const column = useRef<HTMLElement>(null)
  const busy = useDelayed(
    useCockpit((state) => state.snapshot?.isJudging ?? false),
    600,
  )
  useLayoutEffect(() => {
    // Set without React, because it changes with every typed character.
    const mark = () => {
      if (busy || store.getState().isStale) column.current?.setAttribute('aria-busy', 'true')
      else column.current?.removeAttribute('aria-busy')
    }
    mark()
    return store.subscribe((state, before) => {
      if (state.isStale !== before.isStale) mark()
    })
  }, [busy, store])
  return (
    <aside
      ref={column}
      className="readiness"
      aria-label="Readiness"
      data-region="3"
      data-drawer={drawer || undefined}
      data-stale={(judged && busy) || undefined}
    >
      {judged ? (
        <Sections />
      ) : (
        <div className="readiness-waiting">
          <Skeleton lines={12} label="Reading the documents" />
        </div>
      )}
    </aside>
  )
}

const Records = lazy(() => import('./features/records/records').then(({ Records: loaded }) => ({ default: loaded })))
const SpecificationOffer = lazy(() => import('./features/records/records').then((loaded) => ({ default: loaded.SpecificationOffer })))

const Sections = memo(function Sections() {
  const alone = useCockpit(keepsRecordsAlone)
  const lists = (
    <>
      <Conflicts />
      <Items />
      <WaivedFindings />
      <Decisions />
    </>
  )
  if (alone) {
    return (
      <Suspense fallback={null}>
        <Records />
        {lists}
        <SpecificationOffer />
      </Suspense>
    )
  }
  return (
    <>
      <NextAction />
      <Gates />
      <Contract />
      {lists}
    </>
  )
})
