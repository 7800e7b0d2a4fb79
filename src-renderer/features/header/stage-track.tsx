import { Fragment } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Gate, Judgement, Stage } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { Tooltip } from '../../ui/index'
import './stage-track.css'

const order = ['INIT', 'DRAFT', 'ACCEPT', 'GO'] as const satisfies readonly Stage[]

/** The four stages on one line, filled up to the current one; the next one shows how many gates are still closed. */
export function StageTrack() {
  const { focusRegion } = useActions()
  const judgement = useCockpit(useShallow(({ snapshot }) => progressOf(snapshot?.judgement ?? null)))
  if (judgement === null) return <fieldset className="stage-track" aria-label="Stage" aria-busy="true" />
  const at = order.indexOf(judgement.stage)
  const closed = gatesBefore(judgement, judgement.stage).length
  return (
    <fieldset className="stage-track" aria-label="Stage">
      {order.map((stage, index) => (
        <Fragment key={stage}>
          {index > 0 && (
            <span
              className="stage-line"
              data-reached={index <= at || undefined}
              data-next={index === at + 1 || undefined}
              aria-hidden="true"
            />
          )}
          <Tooltip label={explain(judgement, stage, index - at)}>
            <button
              type="button"
              className="stage"
              data-reached={index <= at || undefined}
              data-next={index === at + 1 || undefined}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => focusRegion('3')}
            >
              {stage}
              {index === at + 1 && closed > 0 && (
                <span className="stage-closed tabular">{closed === 1 ? '1 gate left' : `${closed} gates left`}</span>
              )}
            </button>
          </Tooltip>
        </Fragment>
      ))}
      <Tooltip
        label={`${passed(judgement)} of ${judgement.gates.length} gates have passed, by weight ${judgement.percent} %. A gate is one condition for the next stage.`}
      >
        <button type="button" className="stage-percent tabular" onClick={() => focusRegion('3')}>
          {judgement.percent} %
        </button>
      </Tooltip>
    </fieldset>
  )
}

/** The part of the judgement that is shown here. It changes rarely, which saves renders. */
type Progress = Pick<Judgement, 'stage' | 'percent' | 'gates'>

function progressOf(judgement: Progress | null): Progress | null {
  if (judgement === null) return null
  const { stage, percent, gates } = judgement
  return { stage, percent, gates }
}

function gatesBefore(judgement: Progress, stage: Stage): readonly Gate[] {
  return judgement.gates.filter((gate) => gate.stage === stage && gate.state !== 'passed')
}

function passed({ gates }: Progress): number {
  return gates.filter((gate) => gate.state === 'passed').length
}

/** What each stage means, in plain English. */
const meanings: Readonly<Record<Stage, string>> = {
  INIT: 'INIT: the documents are being started.',
  DRAFT: 'DRAFT: the contract and the required sections are being written.',
  ACCEPT: 'ACCEPT: errors and open questions are being settled.',
  GO: 'GO: the specification can be worked from.',
}

function explain(judgement: Progress, stage: Stage, ahead: number): string {
  return `${meanings[stage]} ${position(judgement, stage, ahead)}`
}

function position(judgement: Progress, stage: Stage, ahead: number): string {
  if (ahead < 0) return `${stage} is behind you: all of its gates have passed.`
  const before = ahead === 0 ? stage : (order[order.indexOf(stage) - 1] as Stage)
  const closed = gatesBefore(judgement, before)
  if (closed.length === 0) return ahead === 0 ? `The specs are in ${stage}.` : `Only gates of earlier stages block ${stage}.`
  const names = closed.map((gate) => gate.title).join('; ')
  return ahead === 0 ? `The specs are in ${stage}. Still closed: ${names}.` : `To reach ${stage}: ${names}.`
}
