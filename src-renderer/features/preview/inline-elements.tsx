import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import type { Outcome, RepositoryImage } from '#bridge'
import { usePreview } from './preview-context'

const linkWithoutAddress = { role: 'link', tabIndex: 0, className: 'preview-link' } as const

/** A link with its target as written. It has no address of its own, so that nothing can navigate; the preview follows it. */
export function SourceLink({ target, children }: { readonly target: string; readonly children: ReactNode }) {
  return (
    <a {...linkWithoutAddress} data-target={target} title={target}>
      {children}
    </a>
  )
}

/** The number of a footnote, which leads to its text. */
export function Footnote({ number, label }: { readonly number: number; readonly label: string }) {
  const { followLink } = usePreview()
  const follow = () => followLink(`footnote:${label}`)
  return (
    <sup>
      <button type="button" className="preview-footnote" aria-label={`Footnote ${number}`} onClick={follow}>
        {number}
      </button>
    </sup>
  )
}

/** An image of the repository, or its words and the reason why it is not shown. */
export function Picture({ target, words }: { readonly target: string; readonly words: string }) {
  const { findImage } = usePreview()
  const [found, setFound] = useState<Outcome<RepositoryImage> | null>(null)
  const [isBroken, setIsBroken] = useState(false)
  const isOutside = /^([a-z][\w+.-]*:|\/\/)/i.test(target)
  useEffect(() => {
    if (isOutside) return
    let isCurrent = true
    setIsBroken(false)
    void findImage(target).then((answer) => isCurrent && setFound(answer))
    return () => {
      isCurrent = false
    }
  }, [findImage, target, isOutside])
  if (isOutside) return <Substitute words={words} target={target} reason={outsideReason(target)} />
  if (found === null) return <span className="preview-image-waiting">{words}</span>
  if (!found.ok) return <Substitute words={words} target={null} reason={found.problem.message} />
  const { address, path } = found.value
  if (isBroken) return <Substitute words={words} target={null} reason={`${path} cannot be drawn as an image.`} />
  return <img className="preview-image" src={address} alt={words} draggable={false} onError={() => setIsBroken(true)} />
}

function outsideReason(target: string): string {
  return /^data:/i.test(target) ? 'Images inside the text are not shown.' : 'Images of other computers are not loaded.'
}

function Substitute({ words, target, reason }: { readonly words: string; readonly target: string | null; readonly reason: string }) {
  const address = target === null || /^data:/i.test(target) ? null : target
  return (
    <span className="preview-no-image">
      <span className="preview-no-image-words">{words || 'Image'}</span>
      {address !== null && <SourceLink target={address}>{address}</SourceLink>}
      <span>{reason}</span>
    </span>
  )
}
