import { useEffect, useState } from 'react'
import type { About } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { Dialog, Skeleton } from '../../ui/index'
import './help.css'

/** The version, and what the application is made of. */
export function AboutDialog() {
  const { closePanel } = useActions()
  const open = useCockpit((state) => state.panel === 'about')
  return (
    <Dialog open={open} onClose={closePanel} title="Spec Cockpit" description="Offline and local. Nothing leaves this computer.">
      {open && <Contents />}
    </Dialog>
  )
}

function Contents() {
  const { loadAbout } = useActions()
  const [about, setAbout] = useState<About | null>(null)
  useEffect(() => void loadAbout().then(setAbout), [loadAbout])
  if (about === null) return <Skeleton lines={6} label="Reading the licences" />
  const { version, electron, chromium, node, packages } = about
  return (
    <div className="about">
      <dl className="about-versions">
        {[
          ['Spec Cockpit', version],
          ['Electron', electron],
          ['Chromium', chromium],
          ['Node', node],
        ].map(([name, number]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="tabular">{number}</dd>
          </div>
        ))}
      </dl>
      <h3>Made with {packages.length} packages</h3>
      <ul className="about-packages">
        {packages.map(({ name, version: number, licence, text }) => (
          <li key={name}>
            {text === '' ? (
              <Line name={name} version={number} licence={licence} />
            ) : (
              <details>
                <summary>
                  <Line name={name} version={number} licence={licence} />
                </summary>
                <pre>{text}</pre>
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Line({ name, version, licence }: { readonly name: string; readonly version: string; readonly licence: string }) {
  return (
    <span className="about-package">
      <span>{name}</span> <span className="about-detail">{version}</span> <span className="about-detail">{licence}</span>
    </span>
  )
}
