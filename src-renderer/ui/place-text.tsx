import { visibleName } from './visible-name'
import './place-text.css'

export interface PlaceTextProps {
  readonly path: string
  readonly line: number
}

/** A place in one line. Where there is too little room its folder is cut first and its line never. */
export function PlaceText({ path, line }: PlaceTextProps) {
  const end = path.lastIndexOf('/') + 1
  return (
    <span className="place-text tabular" title={`${visibleName(path)}:${line}`}>
      <span className="place-path">
        <span className="place-folder">
          <bdi>{visibleName(path.slice(0, end))}</bdi>
        </span>
        <span className="place-file">
          <bdi>{visibleName(path.slice(end))}</bdi>
        </span>
      </span>
      <span>{`:${line}`}</span>
    </span>
  )
}
