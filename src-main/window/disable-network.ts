import { app, type Session } from 'electron'

/** Chromium's own errands, each off. */
const switches = [
  'disable-background-networking',
  'disable-breakpad',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-quic',
  'dns-prefetch-disable',
  'no-pings',
  'no-proxy-server',
]

const features = [
  'AsyncDns',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DnsOverHttps',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'UseDnsHttpsSvcb',
]

/** Nothing ever leaves the machine. Call before the app is ready. */
export function disableChromiumNetwork(): void {
  const { commandLine } = app
  for (const name of switches) commandLine.appendSwitch(name)
  commandLine.appendSwitch('disable-features', features.join(','))
  // Whatever asks all the same finds no name that resolves.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** The same promise for what can only be set once the app is ready. Call before the first window. */
export function disableSessionNetwork(session: Session): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off', secureDnsServers: [] })
  // Measured: fetching its dictionaries is what makes a bare window look names up and probe a public IPv6 address.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
