import type { Outcome } from '../outcome'

/** What the application is made of. */
export interface About {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly packages: readonly ShippedPackage[]
}

export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** As the package names it, such as MIT. */
  readonly licence: string
  /** The whole licence; empty when the package ships none. */
  readonly text: string
}

export interface MenuGroup {
  readonly title: string
  readonly commands: readonly { readonly id: string; readonly title: string; readonly keys: string | null }[]
}

/** The application itself. */
export interface ApplicationRequests {
  about(): Promise<Outcome<About>>
  /** The commands of the window for the menu of the application; each sends the event `command` with its id. */
  setMenu(groups: readonly MenuGroup[]): Promise<Outcome>
}

export const applicationRequests = { about: true, setMenu: true } as const satisfies Readonly<Record<keyof ApplicationRequests, true>>
