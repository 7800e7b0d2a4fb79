import { app, type Session } from 'electron'

/** Switches that disable Chromium's own network use. */
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

/** Disables all network use. Call before the app is ready. */
export function disableChromiumNetwork(): void {
  const { commandLine } = app
  for (const name of switches) commandLine.appendSwitch(name)
  commandLine.appendSwitch('disable-features', features.join(','))
  // No host name resolves, in case some feature still makes a request.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** The network settings that can only be set once the app is ready. Call before the first window. */
export function disableSessionNetwork(session: Session): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off', secureDnsServers: [] })
  // The spell checker downloads dictionaries, which resolves names and probes a public IPv6 address (measured).
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
