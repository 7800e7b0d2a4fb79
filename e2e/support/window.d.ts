import type { Bridge } from '#bridge'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}
