import { useId } from 'react'
import type { TemplateOffer } from '#bridge'
import { Checkbox } from '../../ui/index'

export interface TemplateChoicesProps {
  readonly legend: string
  readonly offers: readonly TemplateOffer[]
  readonly isChosen: (offer: TemplateOffer) => boolean
  /** The path that it would be written to, as shown. */
  readonly pathOf: (offer: TemplateOffer) => string
  readonly onChoose: (offer: TemplateOffer, ticked: boolean) => void
}

/** Some of the offered documents, each with a checkbox. */
export function TemplateChoices({ legend, offers, isChosen, pathOf, onChoose }: TemplateChoicesProps) {
  const id = useId()
  if (offers.length === 0) return null
  return (
    <fieldset aria-labelledby={id}>
      <legend id={id}>{legend}</legend>
      {offers.map((offer) => (
        <Checkbox
          key={offer.path}
          label={pathOf(offer)}
          detail={offer.title}
          checked={isChosen(offer)}
          onChange={(event) => onChoose(offer, event.target.checked)}
        />
      ))}
    </fieldset>
  )
}
